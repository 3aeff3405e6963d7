import { actionStateWords } from '../../../../shared/model/action'
import { consultationMethodWords } from '../../../../shared/model/consultation'
import { type EvidenceTarget, type EvidenceUse, evidenceTargets } from '../../../../shared/model/evidence'
import { channelWords } from '../../../../shared/model/experience'
import { reference } from '../../../../shared/model/reference'
import { dayWords, periodWords } from '../../../../shared/rules/date-words'
import { beginningOf } from '../../../../shared/rules/find'
import { aspectReference } from '../../../../shared/rules/key-aspects'
import type { Book } from '../../book/book'

/** Of what somebody said, in a list of what evidence is for; in letters. */
const longestBeginning = 120

type Row = {
  evidenceId: string
  targetId: string
  whereabouts: string
  number: number
  title: string
  from: string
  to: string
  about: string
  yearId: string | null
  indicatorId: string | null
  itemId?: string
  stands: 0 | 1
}

/** The place of an item `i` of a section `s` in the whole checklist. */
const aspectNumber = `(SELECT count(*) FROM aspect_item oi JOIN aspect_section os ON os.id = oi.section_id
  WHERE os.template_id = s.template_id AND (os.position, os.id, oi.position, oi.id) <= (s.position, s.id, i.position, i.id))`

/** How the things that evidence can be for are read: one select for each kind. */
const selects: Record<EvidenceTarget, string> = {
  reading: `SELECT r.id AS targetId, l.evidence_id AS evidenceId, l.whereabouts, r.number, i.name AS title, r.period_start AS "from",
      r.period_end AS "to", coalesce(g.label, '') AS about, r.year_id AS yearId, r.indicator_id AS indicatorId,
      r.superseded_by_id IS NULL AS stands
    FROM evidence_reading l JOIN reading r ON r.id = l.reading_id JOIN indicator i ON i.id = r.indicator_id
    LEFT JOIN breakdown_group g ON g.id = r.group_id`,
  experience: `SELECT d.id AS targetId, l.evidence_id AS evidenceId, l.whereabouts, d.number, substr(d.words, 1, 300) AS title,
      d.happened_on AS "from", d.happened_on AS "to", d.channel AS about, NULL AS yearId, NULL AS indicatorId, 1 AS stands
    FROM evidence_experience l JOIN experience d ON d.id = l.experience_id`,
  benchmark: `SELECT b.id AS targetId, l.evidence_id AS evidenceId, l.whereabouts, b.number, b.label AS title, '' AS "from", '' AS "to",
      i.name AS about, b.year_id AS yearId, b.indicator_id AS indicatorId, 1 AS stands
    FROM evidence_benchmark l JOIN benchmark b ON b.id = l.benchmark_id JOIN indicator i ON i.id = b.indicator_id`,
  consultation: `SELECT c.id AS targetId, l.evidence_id AS evidenceId, l.whereabouts, c.number, c.name AS title, '' AS "from", '' AS "to",
      c.method AS about, c.year_id AS yearId, NULL AS indicatorId, 1 AS stands
    FROM evidence_consultation l JOIN consultation c ON c.id = l.consultation_id`,
  action: `SELECT a.id AS targetId, l.evidence_id AS evidenceId, l.whereabouts, a.number, a.what AS title, '' AS "from", '' AS "to",
      a.state AS about, a.year_id AS yearId, NULL AS indicatorId, 1 AS stands
    FROM evidence_action l JOIN action a ON a.id = l.action_id`,
  story: `SELECT s.id AS targetId, l.evidence_id AS evidenceId, l.whereabouts, s.number, s.title, '' AS "from", '' AS "to",
      y.label AS about, s.year_id AS yearId, NULL AS indicatorId, 1 AS stands
    FROM evidence_story l JOIN story s ON s.id = l.story_id JOIN year y ON y.id = s.year_id`,
  claim: `SELECT k.id AS targetId, l.evidence_id AS evidenceId, l.whereabouts, k.number, substr(k.words, 1, 300) AS title,
      '' AS "from", '' AS "to", y.label AS about, k.year_id AS yearId, NULL AS indicatorId, 1 AS stands
    FROM evidence_claim l JOIN claim k ON k.id = l.claim_id JOIN year y ON y.id = k.year_id`,
  aspect: `SELECT a.id AS targetId, l.evidence_id AS evidenceId, l.whereabouts, ${aspectNumber} AS number, i.wording AS title,
      '' AS "from", y.label AS "to", s.title AS about, a.year_id AS yearId, NULL AS indicatorId, a.item_id AS itemId, 1 AS stands
    FROM evidence_aspect l JOIN aspect_answer a ON a.id = l.answer_id JOIN year y ON y.id = a.year_id
    JOIN aspect_item i ON i.id = a.item_id JOIN aspect_section s ON s.id = i.section_id`,
}

/** Everything a piece of evidence is for, by kind and number. */
export function usesOf(book: Book, evidenceId: string): EvidenceUse[] {
  return evidenceTargets.flatMap((target) =>
    (book.rows(`SELECT * FROM (${selects[target]}) WHERE evidenceId = ? ORDER BY number`).all(evidenceId) as Row[]).map(
      (row) => useOf(target, row),
    ),
  )
}

/** The first of what stands that a piece of evidence is for, by kind and number; kinds of which there is none are not asked for. */
export function firstUsesOf(
  book: Book,
  evidenceId: string,
  counts: Readonly<Record<EvidenceTarget, number>>,
  limit: number,
): EvidenceUse[] {
  const uses: EvidenceUse[] = []
  for (const target of evidenceTargets) {
    if (counts[target] === 0 || uses.length === limit) continue
    const rows = book
      .rows(`SELECT * FROM (${selects[target]}) WHERE evidenceId = ? AND stands ORDER BY number LIMIT ?`)
      .all(evidenceId, limit - uses.length) as Row[]
    uses.push(...rows.map((row) => useOf(target, row)))
  }
  return uses
}

/** Everything that evidence is for, by the evidence. */
export function usesByEvidence(book: Book): Map<string, EvidenceUse[]> {
  const uses = new Map<string, EvidenceUse[]>()
  for (const target of evidenceTargets) {
    for (const row of book.rows(`SELECT * FROM (${selects[target]}) ORDER BY number`).all() as Row[]) {
      const known = uses.get(row.evidenceId)
      if (known === undefined) uses.set(row.evidenceId, [useOf(target, row)])
      else known.push(useOf(target, row))
    }
  }
  return uses
}

const useOf = (target: EvidenceTarget, row: Row): EvidenceUse => ({
  target,
  targetId: row.targetId,
  whereabouts: row.whereabouts,
  reference: target === 'aspect' ? aspectReference(row.number) : reference(target, row.number),
  title: target === 'experience' || target === 'claim' ? beginningOf(row.title, longestBeginning) : row.title,
  where: whereWords(target, row),
  yearId: row.yearId,
  indicatorId: row.indicatorId,
  itemId: row.itemId ?? null,
  stands: row.stands === 1,
})

function whereWords(target: EvidenceTarget, { from, to, about }: Row): string {
  const parts = {
    reading: () => [periodWords(from, to), about],
    experience: () => [dayWords(from), channelWords[about as keyof typeof channelWords]],
    benchmark: () => [about],
    consultation: () => [consultationMethodWords[about as keyof typeof consultationMethodWords]],
    action: () => [actionStateWords[about as keyof typeof actionStateWords]],
    story: () => ['Story', about],
    claim: () => ['Claim', about],
    aspect: () => [to, about],
  } satisfies Record<EvidenceTarget, () => string[]>
  return parts[target]()
    .filter((part) => part !== '')
    .join(' · ')
}
