import type { ParsedInputOf } from '../../../shared/contract'
import type { HistoryEntry, RowHistory } from '../../../shared/model/history'
import { type ReferencedNoun, reference, referenceLetters } from '../../../shared/model/reference'
import { fieldChanges } from '../../../shared/rules/history/words'
import type { Book } from '../book/book'
import type { Row, RowChange } from '../journal/entry'
import { partsOf } from '../journal/parts'
import type { ContentTable } from '../journal/transaction'
import { getOrganisation } from './organisation'

/** How a part is called beside the thing it belongs to; years are named. */
const aboutPart: Partial<Record<ContentTable, string>> = {
  relationship: 'Relationship',
  indicator_definition: 'Definition',
  indicator_breakdown: 'Breakdown',
  fit: 'National indicator',
  breakdown_group: 'Group',
  chapter: 'Chapter',
  plan_line: 'Plan',
  logo: 'Logo',
  consultation_stakeholder: 'Who was asked',
  question: 'Question',
  case_step: 'What was done',
  experience_theme: 'Theme',
  experience_outcome: 'Outcome',
  experience_indicator: 'Indicator',
  experience_objective: 'Objective',
  evidence_reading: 'Evidence',
  evidence_experience: 'Evidence',
  evidence_benchmark: 'Evidence',
  evidence_consultation: 'Evidence',
  evidence_story: 'Evidence',
  evidence_claim: 'Evidence',
  evidence_aspect: 'Evidence',
  evidence_action: 'Evidence',
  story_outcome: 'Outcome',
  story_indicator: 'Indicator',
  story_experience: 'Daybook',
  claim_reading: 'Reading',
  aspect_year: 'Key aspects',
  aspect_answer: 'Key aspect',
  indicator_look: 'Looked at',
  action_indicator: 'Indicator',
  action_reading: 'Reading',
  action_experience: 'Daybook',
  action_consultation: 'Consultation',
  action_report: 'Reported',
}

/** Where a change touched more rows than this, it is told by its summary. */
const mostRowsTold = 12

/**
 * Changes with what they did, in words, newest first: of one thing and its parts (a reading: with those it
 * corrected), or of the whole book. Parts that were removed since are among them.
 */
export function historyOf(book: Book, { id, before, limit }: ParsedInputOf<'journal.history'>): HistoryEntry[] {
  const names = new Names(book)
  if (id === undefined) {
    return book.listChanges({ before, limit }).map((change) => {
      const rows = book.rowsOf(change.sequence)
      return { ...change, rows: rows.length > mostRowsTold ? [] : told(rows, null, names) }
    })
  }
  const ids = new Set([id, ...partIds(book, id), ...book.goneFrom(id), ...corrections(book, id)])
  return book.listChanges({ ids: [...ids], before, limit }).map((change) => {
    const rows = book.rowsOf(change.sequence).filter((row) => ids.has(row.id))
    // Of many parts at once the summary tells; the thing itself is always told.
    const shown = rows.length > mostRowsTold ? rows.filter((row) => row.id === id) : rows
    return { ...change, rows: told(shown, id, names) }
  })
}

function told(rows: readonly RowChange[], id: string | null, names: Names): RowHistory[] {
  return rows.flatMap((change) => {
    const fields = fieldChanges(change.table, change.before, change.after, names)
    const did = change.before === null ? 'added' : change.after === null ? 'removed' : 'changed'
    // A change of position alone, say, has nothing to tell.
    if (did === 'changed' && fields.length === 0) return []
    return [{ id: change.id, about: change.id === id ? '' : names.about(change), did, fields }]
  })
}

function partIds(book: Book, id: string): string[] {
  return partsOf.flatMap(({ table, by }) => book.value(`SELECT id FROM ${table} WHERE ${by} = ?`).all(id) as string[])
}

/** The readings before and after one in its line of corrections. */
function corrections(book: Book, id: string): string[] {
  return book
    .value(
      `WITH RECURSIVE line (id) AS (
         SELECT ? UNION
         SELECT reading.id FROM reading JOIN line ON reading.corrects_id = line.id OR reading.superseded_by_id = line.id
       ) SELECT line.id FROM line JOIN reading USING (id) WHERE line.id <> ?`,
    )
    .all(id, id) as string[]
}

const isReferenced = (table: string): table is ReferencedNoun => Object.hasOwn(referenceLetters, table)

/** Names of what ids point at, looked up once a history. */
export class Names {
  readonly #known = new Map<string, string>()
  readonly currency: string
  readonly organisation: string

  constructor(private readonly book: Book) {
    const { currency, name, shortName } = getOrganisation(book)
    this.currency = currency
    this.organisation = shortName || name
  }

  readonly nameOf = (id: string): string => {
    let name = this.#known.get(id)
    if (name === undefined) {
      name = this.#lookUp(id)
      this.#known.set(id, name)
    }
    return name
  }

  /** What a row is, beside the thing whose history is told. */
  about({ table, id, before, after }: RowChange): string {
    const yearId = (after ?? before)?.year_id
    const inYear = table === 'stakeholder_year' || table === 'objective_year'
    if (inYear) return `In ${this.nameOf(String(yearId ?? this.#yearOf(table, id)))}`
    const part = aboutPart[table as ContentTable]
    if (part !== undefined) return part
    return after === null && before !== null ? nameOfRow(table, before) : this.nameOf(id)
  }

  #yearOf(table: string, id: string): unknown {
    return this.book.value(`SELECT year_id FROM ${table} WHERE id = ?`).get(id) ?? this.book.goneRow(id)?.row.year_id
  }

  #lookUp(id: string): string {
    for (const { table } of namedTables) {
      const row = this.book.rows(`SELECT * FROM ${table} WHERE id = ?`).get(id) as Row | undefined
      if (row !== undefined) return nameOfRow(table, row)
    }
    const gone = this.book.goneRow(id)
    if (gone !== undefined) return nameOfRow(gone.table, gone.row)
    return 'something no longer in the book'
  }
}

function nameOfRow(table: string, row: Row): string {
  const words = namedTables.find((one) => one.table === table)?.words
  const name = words === undefined ? '' : String(row[words] ?? '')
  if (!isReferenced(table)) return name
  const head = reference(table, Number(row.number))
  return table === 'reading' || table === 'experience' ? head : `${name} ${head}`
}

/** Tables whose rows other rows point at, with the column that names one. */
const namedTables = [
  { table: 'stakeholder', words: 'name' },
  { table: 'activity', words: 'name' },
  { table: 'objective', words: 'title' },
  { table: 'outcome', words: 'statement' },
  { table: 'indicator', words: 'name' },
  { table: 'year', words: 'label' },
  { table: 'breakdown', words: 'name' },
  { table: 'breakdown_group', words: 'label' },
  { table: 'framework_indicator', words: 'wording' },
  { table: 'reading', words: 'number' },
  { table: 'benchmark', words: 'label' },
  { table: 'organisation', words: 'name' },
  { table: 'consultation', words: 'name' },
  { table: 'question', words: 'wording' },
  { table: 'theme', words: 'name' },
  { table: 'evidence', words: 'name' },
  { table: 'experience', words: 'number' },
  { table: 'story', words: 'title' },
  { table: 'claim', words: 'words' },
  { table: 'aspect_section', words: 'title' },
  { table: 'aspect_item', words: 'wording' },
  { table: 'action', words: 'what' },
] as const satisfies { table: ContentTable; words: string }[]
