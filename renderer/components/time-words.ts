/** Moments as people say them, in this computer's time. */

const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })
const dayAndMonth = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long' })
const fullDay = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })

const sameDay = (a: Date, b: Date) => a.toDateString() === b.toDateString()

/** The day it is where this computer stands, as `YYYY-MM-DD`. */
export const todayHere = (): string => new Date().toLocaleDateString('sv-SE')

/** `21:04` today, `12 March` this year, `12 March 2024` before. */
export function savedWords(moment: string, now: Date): string {
  const at = new Date(moment)
  if (sameDay(at, now)) return clock.format(at)
  return at.getFullYear() === now.getFullYear() ? dayAndMonth.format(at) : fullDay.format(at)
}

/** `Today, 21:04`, `Yesterday`, `12 March`: how long ago something was last at hand. */
export function lastWords(moment: string, now: Date): string {
  const words = whenWords(moment, now)
  return words.startsWith('Today') ? words : words.slice(0, words.lastIndexOf(','))
}

/** `Today, 21:04`, `Yesterday, 9:12`, `12 March, 09:12`. */
export function whenWords(moment: string, now: Date): string {
  const at = new Date(moment)
  const yesterday = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1)
  const day = sameDay(at, now) ? 'Today' : sameDay(at, yesterday) ? 'Yesterday' : savedWords(moment, now)
  return `${day}, ${clock.format(at)}`
}

/** The same within a sentence: `today, 21:04`. */
export const whenInSentence = (moment: string, now: Date): string =>
  whenWords(moment, now).replace(/^[TY]/, (letter) => letter.toLowerCase())

/** `1.2 MB`, `640 kB`. */
export function sizeWords(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`
  if (bytes < 1_000_000) return `${Math.round(bytes / 1000)} kB`
  return `${(bytes / 1_000_000).toFixed(1)} MB`
}

/** "by Ruth Calder, today, 11:32"; without the name where nobody gave one. */
export const byWhomAndWhen = (name: string, when: string): string => (name === '' ? when : `by ${name}, ${when}`)
