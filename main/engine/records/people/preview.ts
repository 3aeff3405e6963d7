import type { OutputOf, ParsedInputOf } from '../../../../shared/contract'
import { isClosed } from '../../../../shared/model/year'
import { fieldChanges } from '../../../../shared/rules/history/words'
import { listCopiesOf } from '../../book/backup'
import type { Book } from '../../book/book'
import type { RowChange } from '../../journal/entry'
import type { Work } from '../../work'
import { getOrganisation } from '../organisation'
import { listYears } from '../years'
import { apply } from './erase'
import { type ErasurePlan, planErasure } from './erasure-plan'
import type { PlannedRow } from './hanging'
import { namedRow, yearOf } from './named-row'
import { redacted } from './redacted'
import { fieldName, textOf } from './texts-of-row'
import { wordsPlaceOf } from './where-words-stand'

/** What an erasure would do: it is done and taken back, so that what is said here is what happens. */
export async function previewErasure(
  book: Book,
  asked: ParsedInputOf<'people.preview'>,
  work: Work,
): Promise<OutputOf<'people.preview'>> {
  const plan = await planErasure(book, asked, work)
  const closed = listYears(book).filter(isClosed)
  const touched = [...plan.renamed, ...plan.removed.flatMap((one) => [one, ...one.hanging])]
  const years = new Set(touched.map(({ table, row }) => yearOf(book, table, row)))
  const { took, rows } = book.rehearse((tx) => ({ took: apply(book, tx, plan), rows: tx.rows }))
  return {
    changed: plan.renamed.flatMap((one) => changedText(book, one, plan)),
    removed: plan.removed.map(({ table, row, hanging }) => ({
      ...namedRow(book, table, row),
      hanging: hanging.length,
    })),
    files: took?.files ?? 0,
    readings: rows.flatMap((change) => changedReading(book, change)),
    keptReadings: keptReadings(book, plan, new Set(closed.map(({ id }) => id))),
    alsoIn: [...plan.alsoIn],
    changes: plan.changes.length,
    closedYears: closed.filter(({ id }) => years.has(id)).map(({ id, label }) => ({ id, label })),
    copies: listCopiesOf(book).length,
  }
}

function changedText(book: Book, { table, row }: PlannedRow, { spellings, replacement }: ErasurePlan) {
  const place = wordsPlaceOf(table)
  if (place === undefined) return []
  const texts = Object.entries(redacted(place, row, spellings, replacement)).map(([column, after]) => ({
    field: fieldName(table, column),
    before: textOf(row[column]),
    after: textOf(after),
  }))
  return texts.length === 0 ? [] : [{ ...namedRow(book, table, row), texts }]
}

/** A reading that the answers left give another figure, or that none gives any more; the rest are only noted again. */
function changedReading(book: Book, { table, id, before, after }: RowChange) {
  if (table !== 'reading' || before === null || before === after) return []
  const { currency, shortName, name } = getOrganisation(book)
  const names = { nameOf: () => '', organisation: shortName || name, currency }
  const fields = after === null ? [] : fieldChanges('reading', before, after, names)
  const row = book.rows('SELECT * FROM reading WHERE id = ?').get(id) as PlannedRow['row'] | undefined
  if (row === undefined) return []
  const words = (which: 'before' | 'after') =>
    fields.map((field) => `${field.field}: ${field[which] || 'none'}`).join('; ')
  return [
    {
      ...namedRow(book, 'reading', row),
      before: words('before'),
      after: after === null ? 'no reading' : words('after'),
    },
  ]
}

function keptReadings(book: Book, { removed }: ErasurePlan, closed: ReadonlySet<string>): number {
  const asking = new Set(removed.flatMap(({ row }) => (row.consultation_id ? [String(row.consultation_id)] : [])))
  const count = book.value(
    `SELECT count(*) FROM reading r JOIN consultation c ON c.id = r.consultation_id
     WHERE r.consultation_id = ? AND r.question_id IS NOT NULL AND r.superseded_by_id IS NULL
       AND c.year_id IN (SELECT value FROM json_each(?))`,
  )
  return [...asking].reduce((sum, id) => sum + Number(count.get(id, JSON.stringify([...closed]))), 0)
}
