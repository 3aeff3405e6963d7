/** Today in the place where the program runs, as ISO `YYYY-MM-DD`. */
export const today = (): string => new Date().toLocaleDateString('sv-SE')
