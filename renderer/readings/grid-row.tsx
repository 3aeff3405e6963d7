// biome-ignore-all lint/a11y/useSemanticElements: a table's elements need all their rows; here only those in sight are drawn
// biome-ignore-all lint/a11y/useFocusableInteractive: the keyboard moves among cells by one tabIndex; heads and headings are passed over
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { memo, type ReactNode } from 'react'
import { Mark } from '../components/status'
import { lookOf } from './cell-look'
import styles from './readings-grid.module.css'
import { hasFigures, type ViewFigureRow, type ViewRow } from './rows'
import type { UnsavedCell } from './unsaved-cells'
import { type Definitions, definitionIn, type FigureRow, unitWords, type ViewColumn } from './view'

/** What of the chosen block lies in a row: its columns, and whether its frame closes above or below. */
export type BlockInRow = { left: number; right: number; top: boolean; bottom: boolean }

export type GridRowProps = {
  view: ViewRow
  place: number
  columns: readonly ViewColumn[]
  definitions: Definitions
  currency: string
  unsaved: Readonly<Record<string, UnsavedCell>> | undefined
  /** The column that has the keyboard, or -1. */
  active: number
  /** Its block as text, so that rows whose block is the same are not drawn again: "2 5 top". */
  block: string
  /** What stands in the active cell while it is edited. */
  editor: ReactNode
}

export const blockWords = ({ left, right, top, bottom }: BlockInRow) =>
  `${left} ${right}${top ? ' top' : ''}${bottom ? ' bottom' : ''}`

/** One row of the grid. Drawn again only when something in it changed. */
export const GridRowCells = memo(function GridRowCells(props: GridRowProps) {
  const { view, columns } = props
  if (!hasFigures(view)) {
    const { row } = view
    return row.type !== 'objective' ? null : (
      <div role="rowheader" aria-colindex={1} aria-colspan={columns.length} className={styles.heading}>
        <span>
          {row.code} {row.title}
        </span>
      </div>
    )
  }
  const [left = -1, right = -1] = props.block.split(' ').map(Number)
  return columns.map((column, place) => (
    <Cell
      key={column.key}
      {...props}
      view={view}
      column={column}
      columnPlace={place}
      active={props.active === place}
      chosen={place >= left && place <= right}
      edge={edgeOf(place, left, right, props.block)}
    />
  ))
})

function edgeOf(place: number, left: number, right: number, block: string): string | undefined {
  if (place < left || place > right) return undefined
  const sides = [place === left ? 'left' : '', place === right ? 'right' : '']
  return [...sides, block.includes('top') ? 'top' : '', block.includes('bottom') ? 'bottom' : ''].join(' ').trim()
}

type CellProps = Omit<GridRowProps, 'view' | 'active' | 'block'> & {
  view: ViewFigureRow
  column: ViewColumn
  columnPlace: number
  active: boolean
  chosen: boolean
  edge: string | undefined
}

function Cell({ view, column, columnPlace, active, chosen, edge, editor, ...grid }: CellProps) {
  const { row } = view
  const shared = {
    'aria-colindex': columnPlace + 1,
    'aria-selected': chosen,
    'data-column': columnPlace,
    'data-edge': edge,
    tabIndex: active ? 0 : -1,
  }
  if (column.kind === 'name') return <NameCell view={view} shared={shared} />
  const definition = definitionIn(grid.definitions, row, column)
  if (column.kind === 'unit') {
    return (
      <div role="gridcell" aria-readonly className={styles.unit} {...shared}>
        {unitWords(row, definition, grid.currency)}
      </div>
    )
  }
  const look = lookOf(row, column, grid.unsaved?.[column.key], definition, grid.currency)
  return (
    <div
      role="gridcell"
      aria-readonly={!look.editable}
      className={styles.cell}
      data-kind={column.kind}
      data-words={definition?.kind === 'judgement' || undefined}
      data-unsaved={look.unsaved ?? undefined}
      data-fold={look.fold || undefined}
      data-break={breaksAfter(row, column, grid.columns[columnPlace + 1]) || undefined}
      {...shared}
    >
      {active && editor !== null ? (
        editor
      ) : (
        <>
          {look.mark !== null && <Mark kind={look.mark.kind} />}
          <span className={styles.figure}>{look.words}</span>
          {look.mark !== null && <span className={styles.unseen}>, {look.mark.said}</span>}
          {look.fold && <span className={styles.unseen}>, corrected</span>}
        </>
      )}
    </div>
  )
}

function NameCell({ view, shared }: { view: ViewFigureRow; shared: object }) {
  const { row, open } = view
  const Chevron = open === true ? IconChevronDown : IconChevronRight
  return (
    <div role="rowheader" className={styles.name} data-group={row.type === 'group' || undefined} {...shared}>
      {open !== null && (
        <button
          type="button"
          tabIndex={-1}
          className={styles.chevron}
          aria-expanded={open}
          aria-label={`Groups of ${view.indicator}`}
          data-toggle={row.indicatorId}
        >
          <Chevron size="0.875rem" stroke={1.5} aria-hidden />
        </button>
      )}
      {row.type === 'group' ? row.label : row.name}
    </div>
  )
}

/** Whether the definition changes between this column and the next. */
function breaksAfter(row: FigureRow, column: ViewColumn, next: ViewColumn | undefined): boolean {
  if (column.kind === 'earlier') {
    const here = row.earlier[column.place]
    const there = next?.kind === 'earlier' ? row.earlier[next.place] : undefined
    return here?.otherDefinition === true && here.words !== '–' && there?.otherDefinition !== true
  }
  if (column.kind !== 'period' || next?.kind !== 'period') return false
  return row.definitionIds[column.place] !== row.definitionIds[next.place]
}
