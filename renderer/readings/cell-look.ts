import type { GridCell, GridDefinition } from '../../shared/model/grid'
import type { ReadingValue } from '../../shared/model/reading'
import { workOut } from '../../shared/rules/amount'
import { noFigureWords, valueWords } from '../../shared/rules/figure-of'
import type { StatusKind } from '../components/status'
import { valueIn } from './entry'
import type { UnsavedCell, UnsavedState } from './unsaved-cells'
import { bareWords, cellOf, type FigureRow, readingsOf, type ViewColumn } from './view'

/** How a cell is drawn. */
export type CellLook = {
  words: string
  /** The shape at its left; `said` is it in words, for who cannot see it. */
  mark: { kind: StatusKind; said: string } | null
  editable: boolean
  /** Was corrected since it was entered. */
  fold: boolean
  unsaved: UnsavedState['is'] | null
}

const states = {
  saving: null,
  refused: { kind: 'wrong', said: 'not saved: not understood' },
  'not-saved': { kind: 'wrong', said: 'not saved' },
} as const satisfies Record<UnsavedState['is'], CellLook['mark']>

export function lookOf(
  row: FigureRow,
  column: ViewColumn,
  unsaved: UnsavedCell | undefined,
  definition: GridDefinition | undefined,
  currency: string,
): CellLook {
  const cell = cellOf(row, column)
  const { editable } = cell
  if (unsaved !== undefined) {
    const words = unsavedWords(unsaved, definition, currency)
    return { words, mark: states[unsaved.state.is], editable, fold: false, unsaved: unsaved.state.is }
  }
  return {
    words: cell.words,
    mark: column.kind === 'year' ? markOf(readingsOf(row)) : cell.reading === null ? null : markOf([cell.reading]),
    editable,
    fold: cell.reading?.corrected != null,
    unsaved: null,
  }
}

function markOf(readings: readonly GridCell[]): CellLook['mark'] {
  if (readings.some(({ odd, keptWhy }) => odd.length > 0 && keptWhy === '')) return { kind: 'check', said: 'to check' }
  if (readings.some(({ source }) => source === '')) return { kind: 'none', said: 'no source' }
  return null
}

function unsavedWords({ entry }: UnsavedCell, definition: GridDefinition | undefined, currency: string): string {
  const value = valueIn(entry)
  if (value === undefined || definition === undefined) return entry.text
  return value === null ? noFigureWords : plainWords(value, definition, currency)
}

/** A value as it will stand in its cell once it is saved. */
export function plainWords(value: ReadingValue, definition: GridDefinition, currency: string): string {
  if (value.kind === 'judgement') return value.judgement
  const worked = workOut({ value, asked: null, answered: null }, definition)
  return bareWords(valueWords(worked.value, definition, currency))
}
