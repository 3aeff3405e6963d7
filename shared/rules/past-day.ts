import { dayFromWords } from './day-from-words'
import { addDays } from './days'

const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']

/**
 * The day somebody means when they say when something happened, as ISO `YYYY-MM-DD`: what `dayFromWords` reads, and
 * besides "today", "yesterday", "3 days ago", "Monday" (the last one before today), and a day without its year
 * ("3 May", "3/5"), which is the last one that was. Null when it is no day.
 * @param today the day on which it is said
 * @param language that of the book, see `dayFromWords`
 */
export function pastDay(typed: string, today: string, language = 'en-GB'): string | null {
  const text = typed.replaceAll('\u00a0', ' ').trim().toLowerCase()
  if (text === 'today') return today
  if (text === 'yesterday') return addDays(today, -1)
  const [, count] = /^(\d{1,3}) days? ago$/.exec(text) ?? []
  if (count !== undefined) return addDays(today, -Number(count))
  return lastWeekday(text, today) ?? dayFromWords(text, language) ?? lastOfTheYear(text, today, language)
}

function lastWeekday(text: string, today: string): string | null {
  const [, name = ''] = /^(?:last |on )?([a-z]{3,9})$/.exec(text) ?? []
  const wanted = weekdays.findIndex((day) => day === name || (name.length < 5 && day.startsWith(name)))
  if (name === '' || wanted === -1) return null
  const now = new Date(`${today}T00:00:00Z`).getUTCDay()
  return addDays(today, -((now - wanted + 6) % 7) - 1)
}

function lastOfTheYear(text: string, today: string, language: string): string | null {
  if (!/^\d{1,2}(?:st|nd|rd|th)?[\s./-]*(?:\d{1,2}|[a-z]+)$/.test(text)) return null
  const slash = /^\d{1,2}[\s./-]\d{1,2}$/.test(text) ? '/' : ' '
  const thisYear = Number(today.slice(0, 4))
  // 29 February may be up to eight years back.
  for (let year = thisYear; year > thisYear - 9; year--) {
    const day = dayFromWords(`${text}${slash}${year}`, language)
    if (day !== null && day <= today) return day
  }
  return null
}
