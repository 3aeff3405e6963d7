import { addDays } from './days'
import { noBreakSpace } from './number-words'

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'June', 'July', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'] as const

/** A period for a narrow column: `2025`, `Jan–Mar 2025`, `Oct 2025`, `3–24 Oct 2025`, `31 Dec 2025`. Days are ISO. */
export function shortPeriod(start: string, end: string): string {
  const from = parts(start)
  const to = parts(end)
  const wholeMonths = from.day === 1 && addDays(end, 1).endsWith('-01')
  const oneYear = from.year === to.year
  if (wholeMonths && oneYear && from.month === 'Jan' && to.month === 'Dec') return from.year
  if (wholeMonths) {
    const last = words(to.month, to.year)
    if (oneYear && from.month === to.month) return last
    return `${oneYear ? from.month : words(from.month, from.year)}–${last}`
  }
  const last = words(String(to.day), to.month, to.year)
  if (start === end) return last
  if (!oneYear) return `${words(String(from.day), from.month, from.year)}–${last}`
  return from.month === to.month ? `${from.day}–${last}` : `${words(String(from.day), from.month)}–${last}`
}

const words = (...parts: string[]) => parts.join(noBreakSpace)

function parts(day: string) {
  const [year = '', month = '', date = ''] = day.split('-')
  return { year, month: months[Number(month) - 1] ?? month, day: Number(date) }
}
