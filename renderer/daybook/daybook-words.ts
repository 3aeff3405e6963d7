import type { BookInfo } from '../../shared/model/book'
import type { ConsentState, ListedExperience, Publishable } from '../../shared/model/daybook'
import { channelWords, type Experience } from '../../shared/model/experience'
import { countOf } from '../../shared/rules/count-words'
import { dayWords } from '../../shared/rules/date-words'
import { addDays } from '../../shared/rules/days'
import { numberWords } from '../../shared/rules/number-words'
import { inMarks } from '../../shared/rules/quoted-words'

/** An experience in the words of the window. */

const weekday = new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' })

/** "Sunday 11 January 2026". */
export const headingDay = (day: string): string => `${weekday.format(new Date(`${day}T00:00:00Z`))} ${dayWords(day)}`

/** "Today", "Yesterday", "3 May 2025": as a day is shown where it is typed. */
export function shortDay(day: string, today: string): string {
  if (day === today) return 'Today'
  return day === addDays(today, -1) ? 'Yesterday' : dayWords(day).replaceAll('\u00a0', ' ')
}

/** Somebody's words in quotation marks; what was seen as it was written. */
export const spokenWords = ({ kind, words }: Pick<Experience, 'kind' | 'words'>): string =>
  kind === 'said' ? inMarks(words) : words

/** Small, below the words: who, to whom, how, themes. */
export function aboutWords(one: ListedExperience): string[] {
  const who = [one.described || one.person, one.stakeholder ?? ''].filter((text) => text !== '').join(', ')
  const seenBy = one.kind === 'seen' ? `Seen by ${one.toldTo || one.notedBy}` : ''
  const told = one.kind === 'said' && one.toldTo !== '' ? `to ${one.toldTo}` : ''
  const how = one.channel === 'not-said' ? '' : channelWords[one.channel].toLowerCase()
  return [
    who,
    seenBy,
    [told, how].filter((text) => text !== '').join(', '),
    one.themes.map(({ name }) => name).join(', '),
    one.evidence === 0 ? '' : countOf(one.evidence, 'piece of evidence', 'pieces of evidence'),
  ].filter((text) => text !== '')
}

/** "Anonymous only", "Named, to 9 January 2028", "Named, no end date"; nothing for what was seen and nobody said. */
export function consentLine(one: ListedExperience): string {
  const state: ConsentState = one.consentState
  switch (state) {
    case 'not-asked':
      return one.kind === 'seen' ? '' : 'Consent not asked'
    case 'no':
      return 'Not to be published'
    case 'lapsed':
      return 'Consent has run out'
    case 'anonymous':
      return one.consentUntil === null ? 'Anonymous only' : `Anonymous only, to ${dayWords(one.consentUntil)}`
    case 'named':
      return one.consentUntil === null ? 'Named, no end date' : `Named, to ${dayWords(one.consentUntil)}`
  }
}

/** "Open since today", "Open 9 days", "Closed after 4 days"; null without a case. */
export function caseLine({ case: { state, daysOpen } }: ListedExperience): string | null {
  if (state === 'none') return null
  const days = daysOpen ?? 0
  if (state === 'closed') return days === 0 ? 'Closed the same day' : `Closed after ${daysWords(days)}`
  return days === 0 ? 'Open since today' : `Open ${daysWords(days)}`
}

const daysWords = (days: number) => `${numberWords(days)} ${days === 1 ? 'day' : 'days'}`

const whyNot = {
  'not-asked': 'Can’t be published: nobody asked.',
  no: 'Can’t be published: the answer was no.',
  lapsed: 'Can’t be published any more: consent has run out.',
  'nothing-left': 'Can’t be published: without the name nothing would be left of it.',
} as const satisfies Record<Extract<Publishable, { may: 'nothing' }>['why'], string>

/** What a reader of the accounts would see of it today: why nothing, or the words and who says them. */
export function publishedWords(
  publishable: Publishable,
  { kind, stakeholder }: Pick<ListedExperience, 'kind' | 'stakeholder'>,
): { why: string } | { words: string; by: string } {
  if (publishable.may === 'nothing') return { why: whyNot[publishable.why] }
  const words = kind === 'said' ? inMarks(publishable.words) : publishable.words
  return { words, by: publishable.by || stakeholder || 'nobody in particular' }
}

/** In which year of the book a day counts, where that is not the year looked at; null where it need not be said. */
export function yearOfDay(day: string, years: BookInfo['years'], shown: string): string | null {
  const year = years.find(({ startsOn, endsOn }) => startsOn <= day && day <= endsOn)
  if (year === undefined) return 'in no year of this book yet'
  return year.id === shown ? null : `counts in the year ${year.label}`
}
