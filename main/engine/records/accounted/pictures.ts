import type { z } from 'zod'
import type { Evidence } from '../../../../shared/model/evidence'
import { ExperienceFields } from '../../../../shared/model/experience'
import type { Book } from '../../book/book'
import { readEvidence, selectEvidence } from '../evidence/evidence'
import { reader } from '../row'

const Consents = ExperienceFields.pick({
  words: true,
  person: true,
  described: true,
  withheld: true,
  consent: true,
  consentUntil: true,
})
const readConsents = reader(Consents)

/** Evidence by the numbers of its references. */
export function evidenceByNumber(book: Book, numbers: readonly number[]): Evidence[] {
  if (numbers.length === 0) return []
  return book
    .rows(`${selectEvidence} WHERE e.number IN (SELECT value FROM json_each(?))`)
    .all(JSON.stringify(numbers))
    .map(readEvidence)
}

/** The consents of whoever said or told what a piece of evidence is linked to: notes of the daybook and stories. */
export function consentsBehind(book: Book, evidenceId: string): z.infer<typeof Consents>[] {
  const of = (noun: 'experience' | 'story') =>
    book
      .rows(`SELECT n.* FROM evidence_${noun} l JOIN ${noun} n ON n.id = l.${noun}_id WHERE l.evidence_id = ?`)
      .all(evidenceId)
      .map(readConsents)
  return [...of('experience'), ...of('story')]
}
