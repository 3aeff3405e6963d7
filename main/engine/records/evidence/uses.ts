import { consultationMethodWords } from '../../../../shared/model/consultation'
import type { EvidenceTarget, EvidenceUse } from '../../../../shared/model/evidence'
import { channelWords } from '../../../../shared/model/experience'
import { reference } from '../../../../shared/model/reference'
import { dayWords, periodWords } from '../../../../shared/rules/date-words'
import type { Book } from '../../book/book'

type Row = {
  targetId: string
  whereabouts: string
  number: number
  title: string
  from: string
  to: string
  about: string
  yearId: string | null
  indicatorId: string | null
  stands: 0 | 1
}

/** How the things that evidence can be for are read: one select for each kind. */
const selects: Record<EvidenceTarget, string> = {
  reading: `SELECT r.id AS targetId, l.whereabouts, r.number, i.name AS title, r.period_start AS "from",
      r.period_end AS "to", coalesce(g.label, '') AS about, r.year_id AS yearId, r.indicator_id AS indicatorId,
      r.superseded_by_id IS NULL AS stands
    FROM evidence_reading l JOIN reading r ON r.id = l.reading_id JOIN indicator i ON i.id = r.indicator_id
    LEFT JOIN breakdown_group g ON g.id = r.group_id WHERE l.evidence_id = ? ORDER BY r.number`,
  experience: `SELECT d.id AS targetId, l.whereabouts, d.number, substr(d.words, 1, 200) AS title,
      d.happened_on AS "from", d.happened_on AS "to", d.channel AS about, NULL AS yearId, NULL AS indicatorId, 1 AS stands
    FROM evidence_experience l JOIN experience d ON d.id = l.experience_id WHERE l.evidence_id = ? ORDER BY d.number`,
  benchmark: `SELECT b.id AS targetId, l.whereabouts, b.number, b.label AS title, '' AS "from", '' AS "to",
      i.name AS about, b.year_id AS yearId, b.indicator_id AS indicatorId, 1 AS stands
    FROM evidence_benchmark l JOIN benchmark b ON b.id = l.benchmark_id JOIN indicator i ON i.id = b.indicator_id
    WHERE l.evidence_id = ? ORDER BY b.number`,
  consultation: `SELECT c.id AS targetId, l.whereabouts, c.number, c.name AS title, '' AS "from", '' AS "to",
      c.method AS about, c.year_id AS yearId, NULL AS indicatorId, 1 AS stands
    FROM evidence_consultation l JOIN consultation c ON c.id = l.consultation_id WHERE l.evidence_id = ? ORDER BY c.number`,
}

/** Everything a piece of evidence is for, by kind and number. */
export function usesOf(book: Book, evidenceId: string): EvidenceUse[] {
  return (Object.keys(selects) as EvidenceTarget[]).flatMap((target) =>
    (book.rows(selects[target]).all(evidenceId) as Row[]).map((row) => ({
      target,
      targetId: row.targetId,
      whereabouts: row.whereabouts,
      reference: reference(target, row.number),
      title: row.title,
      where: whereWords(target, row),
      yearId: row.yearId,
      indicatorId: row.indicatorId,
      stands: row.stands === 1,
    })),
  )
}

function whereWords(target: EvidenceTarget, { from, to, about }: Row): string {
  const parts = {
    reading: () => [periodWords(from, to), about],
    experience: () => [dayWords(from), channelWords[about as keyof typeof channelWords]],
    benchmark: () => [about],
    consultation: () => [consultationMethodWords[about as keyof typeof consultationMethodWords]],
  } satisfies Record<EvidenceTarget, () => string[]>
  return parts[target]()
    .filter((part) => part !== '')
    .join(' · ')
}
