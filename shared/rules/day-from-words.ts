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

/**
 * The day somebody in Britain means by what they typed, as ISO `YYYY-MM-DD`: "1/4/2026", "1.4.26",
 * "1 April 2026", "1st Apr 26", "2026-04-01". The day comes first; a year of two figures is of this
 * century. Null when it is no day, or not one that exists (30 February).
 */
export function dayFromWords(typed: string): string | null {
  const text = typed.replaceAll('\u00a0', ' ').trim().toLowerCase()
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text)
  if (iso !== null) return existing(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const inFigures = /^(\d{1,2})\s?[/.\- ]\s?(\d{1,2})\s?[/.\- ]\s?(\d{2}|\d{4})$/.exec(text)
  if (inFigures !== null) return existing(yearOf(inFigures[3] ?? ''), Number(inFigures[2]), Number(inFigures[1]))
  const inWords = /^(\d{1,2})(?:st|nd|rd|th)?[\s.-]*([a-z]+)[\s.,-]*(\d{2}|\d{4})$/.exec(text)
  if (inWords === null) return null
  return existing(yearOf(inWords[3] ?? ''), monthOf(inWords[2] ?? ''), Number(inWords[1]))
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
