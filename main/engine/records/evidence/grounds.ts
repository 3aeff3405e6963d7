import type { OutputOf, ParsedInputOf } from '../../../../shared/contract'
import type { EvidenceGrounds, ReadingGrounds } from '../../../../shared/model/evidence'
import { reference } from '../../../../shared/model/reference'
import { periodWords } from '../../../../shared/rules/date-words'
import { groundsOf } from '../../../../shared/rules/grounds'
import type { Book } from '../../book/book'
import { getYear } from '../years'

type Row = { id: string; fromAnswers: 0 | 1; pieces: number; grounds: string | null }

/** What a reading rests on, beside the columns of the reading `r`: to be grouped by it. */
const columns = `r.question_id IS NOT NULL OR r.consultation_id IS NOT NULL AS fromAnswers,
  count(v.id) AS pieces, group_concat(DISTINCT v.grounds) AS grounds`
const joins = `LEFT JOIN evidence_reading l ON l.reading_id = r.id LEFT JOIN evidence v ON v.id = l.evidence_id`

function gradeOf({ grounds, fromAnswers }: Pick<Row, 'grounds' | 'fromAnswers'>): ReadingGrounds {
  return groundsOf((grounds?.split(',') ?? []) as EvidenceGrounds[], fromAnswers === 1)
}

/** What readings rest on, in the order in which they were named; those that are not in the book are left out. */
export function groundsOfReadings(
  book: Book,
  { readingIds }: ParsedInputOf<'evidence.grounds'>,
): OutputOf<'evidence.grounds'> {
  const get = book.rows(`SELECT r.id, ${columns} FROM reading r ${joins} WHERE r.id = ? GROUP BY r.id`)
  return readingIds.flatMap((id) => {
    const row = get.get(id) as Row | undefined
    return row === undefined ? [] : [{ readingId: row.id, grounds: gradeOf(row), pieces: row.pieces }]
  })
}

type Without = Row & {
  number: number
  title: string
  from: string
  to: string
  about: string | null
  indicatorId: string
}

/** The readings of a year that rest on nothing that can be shown, by indicator; and how many rest on what. */
export function readingsWithout(
  book: Book,
  { yearId, offset, limit }: ParsedInputOf<'evidence.withoutEvidence'>,
): OutputOf<'evidence.withoutEvidence'> {
  const rows = book
    .rows(
      `SELECT r.id, ${columns}, r.number, i.name AS title, r.period_start AS "from", r.period_end AS "to",
         g.label AS about, r.indicator_id AS indicatorId
       FROM reading r JOIN indicator i ON i.id = r.indicator_id LEFT JOIN breakdown_group g ON g.id = r.group_id ${joins}
       WHERE r.year_id = ? AND r.superseded_by_id IS NULL GROUP BY r.id ORDER BY i.position, i.number, r.number`,
    )
    .all(getYear(book, yearId).id) as Without[]
  const counts: OutputOf<'evidence.withoutEvidence'>['counts'] = {
    'survey-data': 0,
    record: 0,
    link: 0,
    word: 0,
    none: 0,
  }
  const without = rows.filter((row) => {
    const grade = gradeOf(row)
    counts[grade] += 1
    return grade === 'none'
  })
  return {
    readings: without.slice(offset, offset + limit).map(({ id, number, title, from, to, about, indicatorId }) => ({
      id,
      reference: reference('reading', number),
      indicatorId,
      title,
      where: [periodWords(from, to), ...(about === null ? [] : [about])].join(' · '),
    })),
    total: without.length,
    counts,
  }
}
