/** Why a reading was corrected, in words; that no reason was given is said too. */
export const correctionWords = (why: string): string => (why.trim() === '' ? 'No reason was given' : why.trim())
