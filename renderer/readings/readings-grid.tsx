// biome-ignore-all lint/a11y/useSemanticElements: a table's elements need all their rows; here only those in sight are drawn
// biome-ignore-all lint/a11y/useFocusableInteractive: the keyboard moves among cells by one tabIndex; heads and headings are passed over
import { useVirtualizer } from '@tanstack/react-virtual'
import { type CSSProperties, type KeyboardEvent, type ReactNode, type RefObject, useLayoutEffect } from 'react'
import { drawnRows } from '../components/drawn-rows'
import { cellAt, placeUnder } from './drawn-cells'
import { blockWords, GridRowCells } from './grid-row'
import { type Area, areaOf, type Place } from './movement'
import styles from './readings-grid.module.css'
import type { ViewRow } from './rows'
import type { Selection } from './selection'
import { rowKey, type UnsavedRows } from './unsaved-cells'
import { useDragging } from './use-dragging'
import { type Definitions, rowId, type ViewColumn } from './view'

type Props = {
  yearId: string
  label: string
  rows: readonly ViewRow[]
  columns: readonly ViewColumn[]
  definitions: Definitions
  currency: string
  selection: Selection
  unsaved: UnsavedRows
  scroller: RefObject<HTMLDivElement | null>
  /** Set when the chosen cell is to have the keyboard after the next drawing. */
  wantsFocus: RefObject<boolean>
  /** What stands in the chosen cell while it is edited. */
  editor: ReactNode
  onKeyDown(event: KeyboardEvent<HTMLElement>): void
  /** A cell is pressed, or the block drawn on to it. */
  onPress(place: Place, extend: boolean): void
  /** The mark in a cell is pressed. */
  onMark(place: Place): void
  onEdit(place: Place): void
  onToggle(indicatorId: string): void
}

const rowHeight = 33

/**
 * The grid itself: only the rows in sight are drawn, and the one that has the keyboard. Everything that
 * happens in it is heard here once, not in every cell.
 */
export function ReadingsGrid(props: Props) {
  const { rows, columns, selection, scroller, wantsFocus } = props
  const { at, to } = selection
  const block = areaOf(at, to)
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: (place) => (rows[place] === undefined ? place : rowId(rows[place].row)),
    overscan: 8,
    rangeExtractor: (range) => drawnRows(range, [at.row, to.row]),
  })
  const drag = useDragging(scroller, (place) => props.onPress(place, true))

  useLayoutEffect(() => {
    if (!wantsFocus.current) return
    wantsFocus.current = false
    cellAt(scroller.current, to)?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    // An editor in the cell takes the keyboard by itself.
    if (props.editor === null) cellAt(scroller.current, at)?.focus({ preventScroll: true })
  })

  return (
    <div
      ref={scroller}
      role="grid"
      aria-label={props.label}
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length}
      aria-multiselectable
      aria-describedby="readings-keys"
      className={styles.scroller}
      onKeyDown={props.onKeyDown}
      onMouseDown={(event) => {
        const toggle = (event.target as HTMLElement).closest<HTMLElement>('[data-toggle]')?.dataset.toggle
        if (toggle !== undefined) {
          event.preventDefault()
          return props.onToggle(toggle)
        }
        const place = placeUnder(event.target)
        if (place === null || event.button !== 0 || event.target instanceof HTMLInputElement) return
        event.preventDefault()
        props.onPress(place, event.shiftKey)
        if (event.target instanceof Element && event.target.closest('svg') !== null) props.onMark(place)
        else drag()
      }}
      onDoubleClick={(event) => {
        const place = placeUnder(event.target)
        if (place !== null) props.onEdit(place)
      }}
    >
      <Head columns={columns} />
      <div role="presentation" className={styles.body} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start, key }) => {
          const view = rows[index]
          if (view === undefined) return null
          return (
            <div
              key={key}
              ref={virtual.measureElement}
              role="row"
              aria-rowindex={index + 2}
              data-index={index}
              data-row={index}
              data-heading={view.row.type === 'objective' || undefined}
              data-group={view.row.type === 'group' || undefined}
              className={styles.row}
              style={{ transform: `translateY(${start}px)` } satisfies CSSProperties}
            >
              <GridRowCells
                view={view}
                place={index}
                columns={columns}
                definitions={props.definitions}
                currency={props.currency}
                unsaved={props.unsaved.get(rowKey(props.yearId, rowId(view.row)))}
                active={index === at.row ? at.column : -1}
                block={blockIn(block, index)}
                editor={index === at.row ? props.editor : null}
              />
            </div>
          )
        })}
      </div>
    </div>
  )
}

function Head({ columns }: { columns: readonly ViewColumn[] }) {
  return (
    <div role="row" aria-rowindex={1} className={styles.head}>
      {columns.map(({ key, kind, label, words }, place) => (
        <div
          key={key}
          role="columnheader"
          aria-colindex={place + 1}
          aria-label={kind === 'period' ? words : undefined}
          data-kind={kind}
          className={kind === 'name' ? styles.headName : kind === 'unit' ? styles.headUnit : styles.headCell}
        >
          {label}
        </div>
      ))}
    </div>
  )
}

function blockIn({ top, bottom, left, right }: Area, row: number): string {
  if (row < top || row > bottom) return ''
  return blockWords({ left, right, top: row === top, bottom: row === bottom })
}
