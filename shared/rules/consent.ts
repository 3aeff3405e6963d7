import type { ConsentState, Publishable } from '../model/daybook'
import type { Experience } from '../model/experience'
import { nothingLeft, withoutParts } from './withholding'

/** Consent as it stands on a day: what was given holds on its last day, and has lapsed on the next. */
export function consentOn({ consent, consentUntil }: GivenConsent, today: string): ConsentState {
  const given = consent === 'anonymous' || consent === 'named'
  return given && consentUntil !== null && consentUntil < today ? 'lapsed' : consent
}

type GivenConsent = Pick<Experience, 'consent' | 'consentUntil'>
type Quoted = GivenConsent & Pick<Experience, 'words' | 'person' | 'described' | 'withheld'>

/**
 * What may be published of an experience on a day. The one rule for the window, documents and exports: nothing
 * without consent that holds; without the name, the person's name and the parts marked are left out of the words
 * and of the description; with the name, all of it. `by` may be empty: then the stakeholder is who said it.
 */
export function publishableOn(experience: Quoted, today: string): Publishable {
  const state = consentOn(experience, today)
  const { words, person, described, withheld } = experience
  if (state === 'named') return { may: 'named', words, by: [person, described].find((text) => text !== '') ?? '' }
  if (state !== 'anonymous') return { may: 'nothing', why: state }
  const left = withoutParts(words, withheld, person)
  if (nothingLeft(left)) return { may: 'nothing', why: 'nothing-left' }
  const by = withoutParts(described, withheld, person)
  return { may: 'anonymous', words: left, by: nothingLeft(by) ? '' : by }
}
