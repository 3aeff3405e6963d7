import type { InputOf } from '../../../shared/contract'
import type { Channel, Consent, Tone } from '../../../shared/model/experience'
import { addDays } from '../../../shared/rules/days'
import {
  closings,
  firstNames,
  lastNames,
  neutral,
  openings,
  praise,
  steps,
  themes,
  trouble,
} from './large-experience-words'
import { areas } from './large-words'
import type { CallProcedure } from './procedures'
import { Seeded } from './seeded'

type NewExperience = InputOf<'experiences.addMany'>['experiences'][number]

/** How many experiences go into the book as one change. */
const batch = 2500
/** Of the negatives of all but the last year so many of a hundred are dealt with. */
const dealtWith = 95

/** What the experiences of the large book are about: ids of what it holds already. */
export type LargeParts = { stakeholderIds: string[]; outcomeIds: string[]; indicatorIds: string[] }

/** The daybook of the large book, spread over its years: said and seen, of every tone, with and without consent. */
export async function addExperiences(
  call: CallProcedure,
  seed: number,
  experiences: number,
  { from, to }: { from: string; to: string },
  parts: LargeParts,
): Promise<void> {
  const numbers = new Seeded(seed, 'experiences')
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4)) + 1
  const all = Array.from({ length: experiences }, () => {
    const year = Number(from.slice(0, 4)) + numbers.whole(0, years - 1)
    return experienceOn(addDays(`${year}-01-01`, numbers.whole(0, 364)), numbers, parts)
  }).sort((a, b) => (a.happenedOn < b.happenedOn ? -1 : 1))
  for (let first = 0; first < all.length; first += batch) {
    const some = all.slice(first, first + batch)
    const { record } = await call('experiences.addMany', { experiences: some })
    for (const [place, { tone, happenedOn }] of some.entries()) {
      const id = record[place]?.id ?? ''
      if (tone === 'negative' && happenedOn.slice(0, 4) < to.slice(0, 4) && numbers.whole(1, 100) <= dealtWith)
        await dealWith(call, id, happenedOn, numbers)
    }
  }
}

function experienceOn(happenedOn: string, numbers: Seeded, parts: LargeParts): NewExperience {
  const tone = numbers.pick<Tone>([
    'positive',
    'positive',
    'positive',
    'positive',
    'mixed',
    'neutral',
    'neutral',
    'not-said',
    'positive',
    numbers.next() < 0.6 ? 'negative' : 'mixed',
  ])
  const consent = numbers.pick<Consent>([
    'not-asked',
    'not-asked',
    'not-asked',
    'no',
    'anonymous',
    'anonymous',
    'named',
  ])
  const person = numbers.next() < 0.4 ? `${numbers.pick(firstNames)} ${numbers.pick(lastNames)}` : ''
  const given = consent === 'anonymous' || consent === 'named'
  const some = (ids: string[], share: number) => {
    const [first, ...rest] = ids
    return first !== undefined && numbers.next() < share ? [numbers.pick([first, ...rest])] : []
  }
  return {
    happenedOn,
    kind: numbers.next() < 0.9 ? 'said' : 'seen',
    words: wordsOf(tone, numbers),
    stakeholderId: some(parts.stakeholderIds, 0.8)[0] ?? null,
    person,
    described: numbers.next() < 0.3 ? `Comes to ${numbers.pick(areas)}` : '',
    toldTo: numbers.pick(['the desk', 'a volunteer', 'the manager', '']),
    channel: numbers.pick<Channel>([
      'in-person',
      'in-person',
      'in-person',
      'card',
      'letter',
      'email',
      'phone',
      'social-media',
      'not-said',
    ]),
    tone,
    consent,
    consentBy: given ? numbers.pick(firstNames) : '',
    consentOn: given ? happenedOn : null,
    consentUntil: given && numbers.next() < 0.3 ? addDays(happenedOn, 730) : null,
    withheld: person !== '' && given && numbers.next() < 0.2 ? ['my sister', 'my father'] : [],
    quoted: given && numbers.next() < 0.05,
    themes: [...new Set([numbers.pick(themes), numbers.pick(themes)])].slice(0, numbers.whole(0, 2)),
    outcomeIds: some(parts.outcomeIds, 0.4),
    indicatorIds: some(parts.indicatorIds, 0.2),
  }
}

function wordsOf(tone: Tone, numbers: Seeded): string {
  const clause = (of: Tone): string => {
    if (of === 'positive') return numbers.pick(praise)
    if (of === 'negative') return numbers.pick(trouble)
    return of === 'mixed' ? `${numbers.pick(praise)}, but ${numbers.pick(trouble)}` : numbers.pick(neutral)
  }
  const sentences = [`${numbers.pick(openings)} ${clause(tone)} at ${numbers.pick(areas)}.`]
  if (numbers.next() < 0.5) sentences.push(`${numbers.pick(openings)} ${clause(tone)}.`)
  if (numbers.next() < 0.7) sentences.push(numbers.pick(closings))
  return sentences.join(' ')
}

async function dealWith(call: CallProcedure, experienceId: string, happenedOn: string, numbers: Seeded): Promise<void> {
  const doneOn = addDays(happenedOn, numbers.whole(0, 40))
  await call('experiences.addStep', { experienceId, what: numbers.pick(steps), who: numbers.pick(firstNames), doneOn })
  await call('experiences.closeCase', { id: experienceId, on: addDays(doneOn, numbers.whole(0, 10)) })
}
