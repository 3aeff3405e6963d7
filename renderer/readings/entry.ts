import type { InputOf } from '../../shared/contract'
import type { ReadingValue } from '../../shared/model/reading'
import type { Typed } from '../../shared/rules/typed-figure'
import type { FigureRow, Span, ViewColumn } from './view'

export type SpanColumn = ViewColumn & { span: Span }

/** What is entered into one cell. */
export type Entry = {
  yearId: string
  /** The row's key among the unsaved cells. */
  key: string
  row: FigureRow
  column: SpanColumn
  /** The cell in words, for messages. */
  name: string
  /** As typed, to be edited again. */
  text: string
  typed: Typed
  asked?: number | null
  source?: string
  /** Why a figure that was questioned is kept. */
  keptWhy?: string
}

/** Null: the cell is emptied. Undefined: what was typed is not understood. */
export function valueIn({ typed }: Pick<Entry, 'typed'>): ReadingValue | null | undefined {
  if (typed.is === 'unclear') return undefined
  return typed.is === 'nothing' ? null : typed.value
}

export const typedValue = (value: ReadingValue | null): Typed =>
  value === null ? { is: 'nothing' } : { is: 'value', value }

type Cell = InputOf<'readings.enter'>['cells'][number]

/** What the book is told of a cell that is understood. */
export function cellEntry(entry: Entry): Cell {
  const { row, column, asked, source, keptWhy } = entry
  return {
    indicatorId: row.indicatorId,
    groupId: row.groupId,
    periodStart: column.span.start,
    periodEnd: column.span.end,
    value: valueIn(entry) ?? null,
    ...(asked === undefined ? {} : { asked }),
    ...(source === undefined ? {} : { source }),
    ...(keptWhy === undefined ? {} : { confirmed: true, keptWhy }),
  }
}
