import { type Column, columns, textOf } from './cell-texts'
import type { Draft } from './draft-line'
import type { Group, Row } from './outcome-rows'

/** A line as it is drawn: one of the book, a further indicator of an outcome, or the empty last one. */
export type Line = {
  key: string
  kind: 'row' | 'further' | 'draft'
  objectiveId: string
  row: Row | null
  texts: Readonly<Record<Column, string>>
  /** Names that repeat the line above. */
  quiet: readonly Column[]
}

const noTexts = { stakeholder: '', activity: '', outcome: '', indicator: '', benchmark: '', national: '', more: '' }

/** Lines of one objective; the last, empty one only where something can be typed. */
export function linesOf(group: Group, draft: Draft, furtherOf: string | null, locked: boolean): Line[] {
  const objectiveId = group.objective.id
  const lines: Line[] = []
  for (const [at, row] of group.rows.entries()) {
    const texts = Object.fromEntries(columns.map((column) => [column, textOf(row, column)]))
    const quiet = (['stakeholder', 'activity', 'outcome'] as const).filter((column) => row.repeats[column])
    lines.push({ key: row.key, kind: 'row', objectiveId, row, texts: { ...noTexts, ...texts }, quiet })
    if (row.outcome.id !== furtherOf || group.rows[at + 1]?.outcome.id === furtherOf) continue
    const chain = { stakeholder: row.stakeholder.name, activity: row.activity.name, outcome: row.outcome.statement }
    lines.push({
      key: `further-${row.outcome.id}`,
      kind: 'further',
      objectiveId,
      row,
      texts: { ...noTexts, ...chain },
      quiet: ['stakeholder', 'activity', 'outcome'],
    })
  }
  if (locked) return lines
  const begun = {
    stakeholder: draft.half.stakeholder || (draft.stakeholder?.name ?? ''),
    activity: draft.half.activity || (draft.activity?.name ?? ''),
    outcome: draft.statement,
    indicator: draft.indicator,
  }
  const key = `draft-${objectiveId}`
  return [...lines, { key, kind: 'draft', objectiveId, row: null, texts: { ...noTexts, ...begun }, quiet: [] }]
}

/** Whether a cell of a line can be typed in. */
export function canType({ kind }: Pick<Line, 'kind'>, column: Column): boolean {
  if (kind === 'further') return column === 'indicator'
  if (column === 'indicator') return kind === 'row'
  return column === 'stakeholder' || column === 'activity' || column === 'outcome'
}
