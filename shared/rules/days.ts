/** Calendar days as ISO text (`YYYY-MM-DD`). Always UTC, so that no time zone can move a day. */

const dayMilliseconds = 86_400_000

/** A year's readings speak of the same few days over and over. */
const moments = new Map<string, number>()
const mostKept = 5000

function toMoment(day: string): number {
  const known = moments.get(day)
  if (known !== undefined) return known
  const moment = Date.parse(`${day}T00:00:00Z`)
  if (moments.size >= mostKept) moments.clear()
  moments.set(day, moment)
  return moment
}
const fromMoment = (moment: number) => new Date(moment).toISOString().slice(0, 10)

/** How many days from one day to another, both counted: 1 for the same day. Nought or less when they are the wrong way round. */
export function daysFromTo(start: string, end: string): number {
  return Math.round((toMoment(end) - toMoment(start)) / dayMilliseconds) + 1
}

/** The day so many days later (earlier, when negative). */
export function addDays(day: string, count: number): string {
  return fromMoment(toMoment(day) + count * dayMilliseconds)
}

/** The same day so many months later; the last of the month where it has no such day. */
export function addMonths(day: string, count: number): string {
  const date = new Date(toMoment(day))
  const dayOfMonth = date.getUTCDate()
  date.setUTCDate(1)
  date.setUTCMonth(date.getUTCMonth() + count)
  const lastOfMonth = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate()
  date.setUTCDate(Math.min(dayOfMonth, lastOfMonth))
  return fromMoment(date.getTime())
}

/** The number of whole months a period lasts; null when it does not end a day before a whole month is up. */
export function wholeMonths(start: string, end: string): number | null {
  const months =
    (Number(end.slice(0, 4)) - Number(start.slice(0, 4))) * 12 + Number(end.slice(5, 7)) - Number(start.slice(5, 7))
  const dayAfter = addDays(end, 1)
  const found = [months, months + 1].find((count) => count > 0 && addMonths(start, count) === dayAfter)
  return found ?? null
}
