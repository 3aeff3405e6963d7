import { type KeyboardEvent, memo } from 'react'
import type { PlannedIndicator } from '../../shared/model/plan'
import table from '../components/table.module.css'
import styles from './plan.module.css'
import {
  cellText,
  isPlanned,
  type PlanColumn,
  type PlanConsultation,
  type TypedColumn,
  typedColumns,
} from './plan-cells'
import { PlanEditor } from './plan-editor'
import { PlanState } from './plan-state'
import type { PlanCell } from './plan-table'

type Props = {
  row: PlannedIndicator
  /** Its place among the lines of the plan. */
  index: number
  measure: (row: HTMLTableRowElement | null) => void
  yearId: string
  consultations: readonly PlanConsultation[]
  /** The column of the one cell Tab leads to, where it is in this row. */
  active: PlanColumn | null
  /** The active cell is typed in; `typed`: with this in place of what stood there. */
  editing: { typed: string | null } | null
  onFocus: (column: PlanColumn) => void
  onOpen: (column: PlanColumn) => void
  onPress: (event: KeyboardEvent, cell: PlanCell) => void
  onMove: (column: PlanColumn, down: number, across: number) => void
  onStop: () => void
}

export const PlanRow = memo(
  Row,
  (before, after) =>
    // The functions do the same for the same row; what is drawn hangs on these.
    (['row', 'index', 'yearId', 'consultations', 'active', 'editing'] as const).every(
      (name) => before[name] === after[name],
    ) && after.active === null,
)

function Row(props: Props) {
  const { row, index, measure, active, editing, onFocus, onOpen, onPress } = props
  const { indicatorId: id, reference, name, stakeholder } = row
  const cell = (column: PlanColumn) => ({
    'data-cell': `${id} ${column}`,
    tabIndex: active === column ? 0 : -1,
    onFocus: () => onFocus(column),
    onKeyDown: (event: KeyboardEvent) => {
      if (event.target === event.currentTarget) onPress(event, { id, column })
    },
  })
  return (
    <tr ref={measure} data-index={index} aria-rowindex={index + 2} data-overdue={row.overdue || undefined}>
      <th scope="row" {...cell('indicator')} onDoubleClick={() => onOpen('indicator')}>
        <button
          type="button"
          tabIndex={-1}
          className={`${table.open} ${styles.open}`}
          onClick={() => onOpen('indicator')}
        >
          {name}
        </button>{' '}
        <span className={styles.small}>{reference}</span>
      </th>
      <td {...cell('whom')}>{stakeholder.name}</td>
      {typedColumns.map((column) =>
        active === column && editing !== null ? (
          <td key={column} className={styles.editing}>
            <PlanEditor {...props} column={column} typed={editing.typed} />
          </td>
        ) : (
          <Typed key={column} row={row} column={column} cell={cell(column)} onOpen={() => onOpen(column)} />
        ),
      )}
      <td {...cell('state')}>
        <button type="button" tabIndex={-1} className={table.open} onClick={() => onOpen('state')}>
          <PlanState of={row} />
        </button>
      </td>
    </tr>
  )
}

type TypedProps = { row: PlannedIndicator; column: TypedColumn; cell: object; onOpen: () => void }

function Typed({ row, column, cell, onOpen }: TypedProps) {
  const text = cellText(row, column)
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid's keys do the same
    <td {...cell} onClick={onOpen} data-usual={isPlanned(row, column) ? undefined : true}>
      {text === '' ? <span className={styles.none}>–</span> : text}
    </td>
  )
}
