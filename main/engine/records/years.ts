import type { ParsedInputOf } from '../../../shared/contract'
import { FairbookError } from '../../../shared/model/error'
import { Year, YearTexts } from '../../../shared/model/year'
import type { Book, Changed } from '../book/book'
import { newId } from '../book/new-id'
import type { Transaction } from '../journal/transaction'
import { removeAnswer } from './aspects/remove-answer'
import { removeChapters } from './chapter-decisions'
import { found, refuseWhileUsed } from './found'
import { reader, toRow } from './row'
import { storiesOf } from './stories/links'

const read = reader(Year)

export function listYears(book: Book): Year[] {
  return book.rows('SELECT * FROM year ORDER BY starts_on').all().map(read)
}

export function getYear(book: Book, id: string): Year {
  const row = book.rows('SELECT * FROM year WHERE id = ?').get(id)
  return found(row === undefined ? undefined : read(row), 'year', id)
}

type Span = { label: string; startsOn: string; endsOn: string }

/** Adds a year's row; texts not given are empty. */
export function insertYear(
  tx: Transaction,
  fields: Span & Partial<YearTexts>,
  rolledFrom: string | null = null,
): string {
  const id = newId()
  tx.insert(
    'year',
    toRow({
      id,
      status: 'draft',
      rolledFrom,
      ...YearTexts.parse(fields),
      label: fields.label,
      startsOn: fields.startsOn,
      endsOn: fields.endsOn,
    }),
  )
  return id
}

export function addYear(book: Book, fields: ParsedInputOf<'years.add'>): Changed<Year> {
  return book.change('years.add', (tx) => {
    checkSpan(book, fields)
    const id = insertYear(tx, fields)
    return { record: getYear(book, id), summary: `Added the year ${fields.label}` }
  })
}

export function changeYear(book: Book, { id, ...fields }: ParsedInputOf<'years.change'>): Changed<Year> {
  return book.change('years.change', (tx) => {
    const year = getYear(book, id)
    const { label = year.label, startsOn = year.startsOn, endsOn = year.endsOn } = fields
    checkSpan(book, { label, startsOn, endsOn }, id)
    tx.update('year', id, toRow(fields))
    return { record: getYear(book, id), summary: `Changed the year ${year.label}` }
  })
}

export function removeYear(book: Book, id: string): Changed<{ id: string }> {
  return book.change('years.remove', (tx) => {
    const year = getYear(book, id)
    const count = (table: string) => book.value(`SELECT count(*) FROM ${table} WHERE year_id = ?`).get(id) as number
    refuseWhileUsed(`The year ${year.label}`, [
      { count: count('reading'), one: 'reading', many: 'readings' },
      { count: count('benchmark'), one: 'benchmark', many: 'benchmarks' },
      { count: count('consultation'), one: 'consultation', many: 'consultations' },
      { count: count('action'), one: 'action', many: 'actions' },
      { count: count('action_report'), one: 'report on an earlier action', many: 'reports on earlier actions' },
      { count: count('indicator_look'), one: 'look at an indicator', many: 'looks at indicators' },
      storiesOf(book, 'year', id),
      { count: count('claim'), one: 'claim', many: 'claims' },
    ])
    if (listYears(book).length === 1)
      throw new FairbookError('refused', 'A book keeps at least one year. Nothing was changed.')
    for (const table of ['stakeholder_year', 'objective_year', 'plan_line', 'aspect_year'] as const) {
      for (const rowId of book.value(`SELECT id FROM ${table} WHERE year_id = ?`).all(id) as string[])
        tx.remove(table, rowId)
    }
    for (const answer of book.value('SELECT id FROM aspect_answer WHERE year_id = ?').all(id) as string[])
      removeAnswer(book, tx, answer)
    removeChapters(book, tx, { yearId: id })
    for (const next of listYears(book)) if (next.rolledFrom === id) tx.update('year', next.id, { rolled_from: null })
    tx.remove('year', id)
    return { record: { id }, summary: `Removed the year ${year.label}` }
  })
}

/** Years have names of their own, run forward, and do not overlap. */
export function checkSpan(book: Book, span: Span, except?: string): void {
  if (span.startsOn >= span.endsOn) {
    throw new FairbookError('wrong-input', 'The year must end after it starts.', { fields: ['startsOn', 'endsOn'] })
  }
  for (const other of listYears(book)) {
    if (other.id === except) continue
    if (other.label === span.label)
      throw new FairbookError('refused', `There is already a year named ${span.label}. Choose another name.`, {
        fields: ['label'],
      })
    if (span.startsOn <= other.endsOn && span.endsOn >= other.startsOn) {
      throw new FairbookError(
        'refused',
        `These dates overlap with the year ${other.label} (${other.startsOn} to ${other.endsOn}).`,
        { fields: ['startsOn', 'endsOn'] },
      )
    }
  }
}
