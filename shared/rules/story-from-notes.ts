import { type Consent, consents, type Experience } from '../model/experience'
import type { Story } from '../model/story'
import { writeLive } from './prose/write'
import { inMarks } from './quoted-words'

type Note = Pick<
  Experience,
  | 'happenedOn'
  | 'kind'
  | 'words'
  | 'stakeholderId'
  | 'person'
  | 'described'
  | 'tone'
  | 'consent'
  | 'consentBy'
  | 'consentOn'
  | 'consentUntil'
  | 'withheld'
>
type Begun = Omit<
  Story,
  'id' | 'number' | 'reference' | 'position' | 'yearId' | 'title' | 'words' | 'chosen' | 'chosenBecause'
>

/**
 * Whose story it is that notes of the daybook begin, and what may be made of it. What all notes agree in is taken
 * over. Of their consents the strictest holds, until the earliest of their days; of several people nobody is named,
 * and everything that any of them wanted left out is left out.
 */
export function begunWith(notes: readonly Note[]): Begun {
  const same = <T>(of: (note: Note) => T, otherwise: T): T => {
    const values = new Set(notes.map(of))
    const [only] = values
    return values.size === 1 && only !== undefined ? only : otherwise
  }
  const people = [...new Set(notes.map(({ person }) => person))]
  const ofOne = people.length <= 1
  const consent = strictest(notes.map((note) => note.consent))
  const ends = notes.flatMap(({ consentUntil }) => consentUntil ?? [])
  const names = ofOne ? [] : people.filter((person) => person !== '')
  return {
    kind: notes.some(({ kind }) => kind === 'said') ? 'said' : 'seen',
    toldOn:
      notes
        .map(({ happenedOn }) => happenedOn)
        .toSorted()
        .at(-1) ?? null,
    stakeholderId: same((note) => note.stakeholderId, null),
    person: ofOne ? (people[0] ?? '') : '',
    described: same((note) => note.described, ''),
    tone: same((note) => note.tone, 'mixed'),
    consent: consent === 'named' && !ofOne ? 'anonymous' : consent,
    consentBy: same((note) => note.consentBy, ''),
    consentOn: same((note) => note.consentOn, null),
    consentUntil: ends.toSorted()[0] ?? null,
    withheld: [...new Set([...notes.flatMap(({ withheld }) => withheld), ...names])],
  }
}

/** No is stricter than not asked: who was not asked may still agree. */
const fromStrictest: readonly Consent[] = ['no', 'not-asked', 'anonymous', 'named']

const strictest = (given: readonly Consent[]): Consent =>
  fromStrictest.find((consent) => given.includes(consent)) ?? consents[0]

/** The words of notes as a story begins with them: quotes that follow the notes, and so their consent. */
export const wordsFrom = (notes: readonly Pick<Experience, 'number' | 'words'>[]): string =>
  notes
    .map(({ number, words }) =>
      writeLive({ reference: { kind: 'quote', number }, words: inMarks(words.replace(/\s+/g, ' ').trim()) }),
    )
    .join('\n\n')
