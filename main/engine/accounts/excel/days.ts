/** Excel's calendar begins to be right on 1 March 1900; earlier days stand as text. */
const firstDay = '1900-03-01'

/**
 * A calendar day for a cell: midnight UTC, since exceljs writes dates as UTC and a local midnight would be
 * the day before in half of the world. Null for days that Excel has no date for.
 * @param day ISO `YYYY-MM-DD`
 */
export function dateOfDay(day: string): Date | null {
  if (day < firstDay || day > '9999-12-31') return null
  return new Date(`${day}T00:00:00.000Z`)
}

/** Excel's number for a day: days since the end of 1899. */
export const serialOfDate = (date: Date): number => date.getTime() / 86_400_000 + 25_569
