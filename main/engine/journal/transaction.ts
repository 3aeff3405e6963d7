import { FairbookError } from '../../../shared/model/error'
import type { Statements } from '../book/statements'
import type { Row, RowChange, Value } from './entry'

/**
 * The only way to change a row of a book: every insert, update and removal is noted as it happens,
 * so that the journal says exactly what was done and undo can take it back.
 */
export class Transaction {
  readonly rows: RowChange[] = []
  readonly #statements: Statements

  constructor(statements: Statements) {
    this.#statements = statements
  }

  insert(table: ContentTable, row: Row): void {
    const filled = withoutNulls(row)
    const columns = Object.keys(filled)
    this.#statements
      .rows(`INSERT INTO ${table} (${columns.map(quoted).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`)
      .run(Object.values(filled))
    this.rows.push({ table, id: String(row.id), before: null, after: filled })
  }

  /** Sets columns of a row; those that stay the same are neither written nor noted. */
  update(table: ContentTable, id: string, patch: Row): void {
    const current = this.find(table, id)
    if (!current)
      throw new FairbookError(
        'not-found',
        'This is no longer in the book. It may have been removed in another window.',
        { table, id },
      )
    const before: Row = {}
    const after: Row = {}
    for (const [column, value] of Object.entries(patch)) {
      const was = current[column] ?? null
      if (was === value) continue
      before[column] = was
      after[column] = value
    }
    const columns = Object.keys(after)
    if (columns.length === 0) return
    this.#statements
      .rows(`UPDATE ${table} SET ${columns.map((column) => `${quoted(column)} = ?`).join(', ')} WHERE id = ?`)
      .run([...Object.values(after), id])
    this.rows.push({ table, id, before, after })
  }

  remove(table: ContentTable, id: string): void {
    const current = this.find(table, id)
    if (!current)
      throw new FairbookError(
        'not-found',
        'This is no longer in the book. It may have been removed in another window.',
        { table, id },
      )
    this.#statements.rows(`DELETE FROM ${table} WHERE id = ?`).run(id)
    this.rows.push({ table, id, before: withoutNulls(current), after: null })
  }

  /** Removes a row for good: of what it held only its number is noted. Part of an erasure. */
  erase(table: ContentTable, id: string): void {
    const current = this.find(table, id)
    if (current === undefined) return
    this.#statements.rows(`DELETE FROM ${table} WHERE id = ?`).run(id)
    const { number } = current
    this.rows.push({ table, id, before: typeof number === 'number' ? { number } : {}, after: null })
  }

  /** Sets columns of a row without noting what they held: what they hold now, `restate` notes. Part of an erasure. */
  redact(table: ContentTable, id: string, patch: Row): void {
    const columns = Object.keys(patch)
    if (columns.length === 0) return
    this.#statements
      .rows(`UPDATE ${table} SET ${columns.map((column) => `${quoted(column)} = ?`).join(', ')} WHERE id = ?`)
      .run([...Object.values(patch), id])
  }

  /**
   * Notes a row as it stands, empty columns too, so that it can be held against the journal though the words of the
   * changes that made it so are erased.
   */
  restate(table: ContentTable, id: string): void {
    const current = this.find(table, id)
    if (current !== undefined) this.rows.push({ table, id, before: current, after: current })
  }

  find(table: ContentTable, id: string): Row | undefined {
    return this.#statements.rows(`SELECT * FROM ${table} WHERE id = ?`).get(id) as Row | undefined
  }

  /** The next number for a reference (S-03, I-12); never given twice, not even after an undo. */
  nextNumber(table: ContentTable): number {
    const row = this.#statements
      .rows(
        `INSERT INTO numbering (table_name, last) VALUES (?, 1) ON CONFLICT (table_name) DO UPDATE SET last = last + 1 RETURNING last`,
      )
      .get(table) as { last: number }
    return row.last
  }
}

/** The tables that hold what people enter: journaled, undone, verified. */
export const contentTables = [
  'book',
  'organisation',
  'year',
  'objective',
  'objective_year',
  'activity',
  'stakeholder',
  'stakeholder_year',
  'relationship',
  'outcome',
  'indicator',
  'indicator_definition',
  'breakdown',
  'breakdown_group',
  'indicator_breakdown',
  'reading',
  'framework_indicator',
  'fit',
  'benchmark',
  'chapter',
  'logo',
  'consultation',
  'consultation_stakeholder',
  'question',
  'answer_count',
  'response',
  'answer',
  'plan_line',
  'experience',
  'case_step',
  'theme',
  'experience_theme',
  'experience_outcome',
  'experience_indicator',
  'experience_objective',
  'saved_filter',
  'evidence',
  'evidence_reading',
  'evidence_experience',
  'evidence_benchmark',
  'evidence_consultation',
  'story',
  'story_outcome',
  'story_indicator',
  'story_experience',
  'evidence_story',
  'claim',
  'claim_reading',
  'evidence_claim',
  'aspect_template',
  'aspect_section',
  'aspect_item',
  'aspect_year',
  'aspect_answer',
  'evidence_aspect',
  'indicator_look',
  'action',
  'action_indicator',
  'action_reading',
  'action_experience',
  'action_consultation',
  'action_report',
  'evidence_action',
  'retention',
  'retention_review',
  'erasure',
] as const

export type ContentTable = (typeof contentTables)[number]

const quoted = (column: string) => `"${column}"`

/** A row without its empty columns: the form in which whole rows are noted. */
export function withoutNulls(row: Row): Row {
  return Object.fromEntries(
    Object.entries(row).filter((entry): entry is [string, Exclude<Value, null>] => entry[1] !== null),
  )
}
