import type { ParsedInputOf } from '../../../shared/contract'
import { PlanLine, PlanLineFields, type PlannedIndicator } from '../../../shared/model/plan'
import { reference } from '../../../shared/model/reference'
import type { Book, Changed } from '../book/book'
import { newId } from '../book/new-id'
import { today } from '../today'
import { columns, getConsultation, readConsultation } from './consultations/rows'
import { getIndicator, inUse } from './indicators'
import { reader, toRow } from './row'
import { getYear } from './years'

const read = reader(PlanLine)

type Row = {
  id: string
  number: number
  name: string
  source: string
  collector: string
  frequency: string
  startedOn: string | null
  retiredOn: string | null
  objective: string
  stakeholderId: string
  stakeholder: string
  /** Whether a reading of it stands in the year. */
  got: 0 | 1
}

/**
 * The social accounting plan of a year (SAN, step 2): how each indicator in use is to be got, by whom, by when. What
 * the year does not say stands as the indicator says it; a day that is not planned is the end of its consultation.
 */
export function planOfYear(book: Book, yearId: string): PlannedIndicator[] {
  const year = getYear(book, yearId)
  const lines = new Map(
    book
      .rows('SELECT * FROM plan_line WHERE year_id = ?')
      .all(yearId)
      .map(read)
      .map((line) => [line.indicatorId, line]),
  )
  const rows = book
    .rows(
      `SELECT i.id, i.number, i.name, i.source, i.collector, i.frequency, i.started_on AS startedOn,
         i.retired_on AS retiredOn, j.title AS objective, s.id AS stakeholderId, s.name AS stakeholder,
         EXISTS (SELECT 1 FROM reading r WHERE r.year_id = @year AND r.indicator_id = i.id AND r.superseded_by_id IS NULL) AS got
       FROM indicator i JOIN outcome o ON o.id = i.outcome_id JOIN activity a ON a.id = o.activity_id
       JOIN objective j ON j.id = a.objective_id JOIN stakeholder s ON s.id = o.stakeholder_id
       ORDER BY j.position, j.code, i.position, i.number`,
    )
    .all({ year: yearId }) as Row[]
  const consultations = new Map(
    book
      .rows(
        `SELECT ${columns} FROM consultation
         WHERE id IN (SELECT consultation_id FROM plan_line WHERE year_id = ?)`,
      )
      .all(yearId)
      .map(readConsultation)
      .map((consultation) => [consultation.id, consultation]),
  )
  const day = today()
  return rows
    .filter((row) => inUse(row, year))
    .map((row) => {
      const line = lines.get(row.id) ?? null
      const consultation = consultations.get(line?.consultationId ?? '') ?? null
      const dueOn = line?.dueOn ?? consultation?.endsOn ?? null
      const got = row.got === 1
      return {
        indicatorId: row.id,
        reference: reference('indicator', row.number),
        name: row.name,
        objective: row.objective,
        stakeholder: { id: row.stakeholderId, name: row.stakeholder },
        frequency: row.frequency,
        line,
        source: line?.source || row.source,
        who: line?.who || row.collector,
        consultation:
          consultation === null
            ? null
            : { id: consultation.id, reference: consultation.reference, name: consultation.name },
        dueOn,
        got,
        overdue: !got && dueOn !== null && dueOn < day,
      }
    })
}

/** Plans how an indicator's reading of a year is to be got; what is left out stays as it is. */
export function setPlanLine(
  book: Book,
  { yearId, indicatorId, ...fields }: ParsedInputOf<'plan.set'>,
): Changed<PlanLine> {
  return book.change('plan.set', (tx) => {
    const indicator = getIndicator(book, indicatorId)
    const year = getYear(book, yearId)
    if (fields.consultationId != null) getConsultation(book, fields.consultationId)
    const find = () =>
      book.rows('SELECT * FROM plan_line WHERE indicator_id = ? AND year_id = ?').get(indicatorId, yearId)
    const row = find()
    if (row !== undefined) tx.update('plan_line', read(row).id, toRow(fields))
    else {
      const planned = PlanLineFields.parse({ ...fields, yearId, indicatorId })
      tx.insert('plan_line', toRow({ id: newId(), ...planned }))
    }
    return { record: read(find()), summary: `Planned ${indicator.name} in ${year.label}` }
  })
}

/** The lines of a year's plan, in the order of their indicators' ids. */
export function planLines(book: Book, yearId: string): PlanLine[] {
  return book.rows('SELECT * FROM plan_line WHERE year_id = ? ORDER BY indicator_id').all(yearId).map(read)
}
