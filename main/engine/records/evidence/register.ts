import type { Evidence, EvidenceUse } from '../../../../shared/model/evidence'
import type { Book } from '../../book/book'
import { allEvidence } from './evidence'
import { usesByEvidence } from './uses'

/** A piece of evidence with everything that stands and that it is for. */
export type Registered = { evidence: Evidence; usedFor: EvidenceUse[] }

/** The whole register, by number. */
export function evidenceInRegister(book: Book): Registered[] {
  const uses = usesByEvidence(book)
  return allEvidence(book).map((evidence) => ({
    evidence,
    usedFor: (uses.get(evidence.id) ?? []).filter(({ stands }) => stands),
  }))
}
