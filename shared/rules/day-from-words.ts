const names = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const fullNames = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]

/** Where the month is written before the day: in the United States, not in Britain. */
const monthFirst = new Map<string, boolean>()

function isMonthFirst(language: string): boolean {
  const known = monthFirst.get(language)
  if (known !== undefined) return known
  const parts = new Intl.DateTimeFormat(language).formatToParts(0).map(({ type }) => type)
  // Where the year is first, a date without it at its head is written as in Britain.
  const first = parts[0] === 'month'
  monthFirst.set(language, first)
  return first
}

/** A day as it may be typed, for help beside a field: "1 April 2026 or 1/4/2026". */
export const exampleDay = (language: string): string =>
  isMonthFirst(language) ? 'April 1, 2026 or 4/1/2026' : '1 April 2026 or 1/4/2026'

/**
 * The day somebody means by what they typed, as ISO `YYYY-MM-DD`: "1/4/2026", "1.4.26", "1 April 2026",
 * "1st Apr 26", "April 1, 2026", "2026-04-01". Whether 1/4 is in April or in January goes by the language of the
 * book; a year of two figures is of this century. Null when it is no day, or not one that exists (30 February).
 * @param language BCP 47, as the organisation's `language`
 */
export function dayFromWords(typed: string, language = 'en-GB'): string | null {
  const text = typed.replaceAll('\u00a0', ' ').trim().toLowerCase()
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text)
  if (iso !== null) return existing(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const inFigures = /^(\d{1,2})\s?[/.\- ]\s?(\d{1,2})\s?[/.\- ]\s?(\d{2}|\d{4})$/.exec(text)
  if (inFigures !== null) {
    const [, one, other, year = ''] = inFigures
    const [month, day] = isMonthFirst(language) ? [one, other] : [other, one]
    return existing(yearOf(year), Number(month), Number(day))
  }
  const inWords = /^(\d{1,2})(?:st|nd|rd|th)?[\s.-]*([a-z]+)[\s.,-]*(\d{2}|\d{4})$/.exec(text)
  if (inWords === null) return monthBeforeDay(text)
  return existing(yearOf(inWords[3] ?? ''), monthOf(inWords[2] ?? ''), Number(inWords[1]))
}

/** "April 1, 2026": no other way to read it, whatever the language. */
function monthBeforeDay(text: string): string | null {
  const found = /^([a-z]+)[\s.-]*(\d{1,2})(?:st|nd|rd|th)?(?:,\s*|\s+)(\d{4})$/.exec(text)
  return found === null ? null : existing(Number(found[3]), monthOf(found[1] ?? ''), Number(found[2]))
}

const yearOf = (figures: string) => (figures.length === 2 ? 2000 + Number(figures) : Number(figures))

/** "April", "Apr" and "sept" are months; "a" and "aprox" are not (0). */
function monthOf(word: string): number {
  if (word === 'sept') return 9
  const short = names.indexOf(word)
  return (short === -1 ? fullNames.indexOf(word) : short) + 1
}

function existing(year: number, month: number, day: number): string | null {
  if (year < 1000) return null
  const date = new Date(Date.UTC(year, month - 1, day))
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return exists ? date.toISOString().slice(0, 10) : null
}
