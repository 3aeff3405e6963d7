import { type Evidence, EvidenceLink, type EvidenceTarget, evidenceTargets } from '../../../../shared/model/evidence'
import type { Book } from '../../book/book'
import { readEvidence, selectEvidence } from '../evidence/evidence'
import { linkedTables } from '../evidence/links'
import { reader } from '../row'

const readLink = reader(EvidenceLink.omit({ target: true, targetId: true }))

/** What evidence there is for the things named, by number, and what each piece is for among them. */
export function evidenceFor(
  book: Book,
  things: Record<EvidenceTarget, ReadonlySet<string>>,
): { evidence: Evidence[]; links: EvidenceLink[] } {
  const links = evidenceTargets.flatMap((target) => {
    const { table, column } = linkedTables[target]
    const rows = book
      .rows(
        `SELECT l.*, l.${column} AS target_id FROM ${table} l JOIN evidence e ON e.id = l.evidence_id ORDER BY e.number, l.id`,
      )
      .all() as { target_id: string }[]
    return rows
      .filter(({ target_id }) => things[target].has(target_id))
      .map((row): EvidenceLink => ({ ...readLink(row), target, targetId: row.target_id }))
  })
  if (links.length === 0) return { evidence: [], links }
  const ids = JSON.stringify([...new Set(links.map(({ evidenceId }) => evidenceId))])
  const evidence = book
    .rows(`${selectEvidence} WHERE e.id IN (SELECT value FROM json_each(?)) ORDER BY e.number`)
    .all(ids)
    .map(readEvidence)
  return { evidence, links }
}
