import { noBreakSpace } from './number-words'

/** Days and periods as they are printed, in British English, from ISO days. */

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

function parts(day: string) {
  const [year = '', month = '', date = ''] = day.split('-')
  return { year: String(Number(year)), month: months[Number(month) - 1] ?? month, date: String(Number(date)) }
}

const together = (...words: string[]) => words.join(noBreakSpace)

/** `12 March 2026`, never torn. */
export function dayWords(day: string): string {
  const { date, month, year } = parts(day)
  return together(date, month, year)
}

/**
 * `1 January to 31 December 2025`; `1 to 31 October 2025` inside a month; `1 April 2025 to 31 March 2026`
 * over two years; the day alone when it is one day.
 */
export function periodWords(start: string, end: string): string {
  if (start === end) return dayWords(start)
  const from = parts(start)
  const to = parts(end)
  if (from.year !== to.year) return `${dayWords(start)} to ${dayWords(end)}`
  const first = from.month === to.month ? from.date : together(from.date, from.month)
  return `${first} to ${dayWords(end)}`
}
