import { Fragment, type KeyboardEvent, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { PlannedIndicator } from '../../shared/model/plan'
import { useFieldsLocked } from '../components/fields/locked'
import { Space, SpaceRow } from '../components/space'
import table from '../components/table.module.css'
import { WideTable } from '../components/wide-table'
import { useNavigation } from '../frame/navigation'
import styles from './plan.module.css'
import { isTyped, type PlanColumn, type PlanConsultation, planColumns } from './plan-cells'
import { keyOf, planLines } from './plan-lines'
import { PlanRow } from './plan-row'
import { useDrawnLines } from './use-drawn-lines'

type Props = {
  year: { id: string; label: string }
  plan: readonly PlannedIndicator[]
  consultations: readonly PlanConsultation[]
  /** The indicator whose row comes to the eye. */
  wanted: string | null
}

export type PlanCell = { id: string; column: PlanColumn }

const heads = {
  indicator: 'Indicator',
  whom: 'For whom',
  from: 'From where',
  who: 'By whom',
  due: 'By when',
  state: 'The reading',
} as const satisfies Record<PlanColumn, string>

/** The social accounting plan: of every indicator in use how its reading is to be got, typed in place. */
export function PlanTable({ year, plan, consultations, wanted }: Props) {
  const { go } = useNavigation()
  const locked = useFieldsLocked()
  const grid = useRef<HTMLTableElement>(null)
  const first = plan[0]?.indicatorId ?? ''
  const [active, setActive] = useState<PlanCell>({ id: wanted ?? first, column: wanted === null ? 'indicator' : 'due' })
  const [editing, setEditing] = useState<{ typed: string | null } | null>(null)
  const toFocus = useRef(wanted !== null)
  const lines = useMemo(() => planLines(plan), [plan])
  const order = useMemo(() => lines.flatMap((line) => (line.is === 'indicator' ? [line.row.indicatorId] : [])), [lines])
  const here = order.includes(active.id) ? active : { ...active, id: first }
  const hereAt = lines.findIndex((line) => line.is === 'indicator' && line.row.indicatorId === here.id)
  const { drawn, below, measure } = useDrawnLines(grid, lines, hereAt)

  useLayoutEffect(() => {
    if (!toFocus.current) return
    const cell = grid.current?.querySelector<HTMLElement>(`[data-cell="${here.id} ${here.column}"]`)
    // Nothing is drawn before the page is measured.
    if (cell == null) return
    toFocus.current = false
    cell.focus({ preventScroll: true })
    cell.scrollIntoView({ block: 'nearest' })
  })

  const goTo = (cell: PlanCell) => {
    toFocus.current = true
    setEditing(null)
    setActive(cell)
  }
  const move = (cell: PlanCell, down: number, across: number) => {
    const row = order[Math.min(order.length - 1, Math.max(0, order.indexOf(cell.id) + down))] ?? cell.id
    const at = planColumns.indexOf(cell.column) + across
    goTo({ id: row, column: planColumns[Math.min(planColumns.length - 1, Math.max(0, at))] ?? cell.column })
  }
  const open = ({ id, column }: PlanCell, typed: string | null = null) => {
    if (isTyped(column)) {
      if (locked) return
      setActive({ id, column })
      setEditing({ typed })
    } else if (column === 'state') go({ place: 'readings', by: 'year', indicatorId: id })
    else if (column === 'indicator') go({ place: 'indicator', id })
    else {
      const whom = plan.find(({ indicatorId }) => indicatorId === id)?.stakeholder.id ?? null
      go({ place: 'stakeholders', view: 'list', chosen: whom })
    }
  }
  const press = (event: KeyboardEvent, cell: PlanCell) => {
    if (event.nativeEvent.isComposing || event.altKey) return
    const ctrl = event.ctrlKey || event.metaKey
    const step = { ArrowDown: [1, 0], ArrowUp: [-1, 0], ArrowRight: [0, 1], ArrowLeft: [0, -1] }[event.key]
    if (step !== undefined) move(cell, step[0] ?? 0, step[1] ?? 0)
    else if (event.key === 'Home') move(cell, ctrl ? -order.length : 0, -planColumns.length)
    else if (event.key === 'End') move(cell, ctrl ? order.length : 0, planColumns.length)
    else if (event.key === 'PageDown') move(cell, 10, 0)
    else if (event.key === 'PageUp') move(cell, -10, 0)
    else if (event.key === 'Enter' || event.key === 'F2') open(cell)
    else if (event.key === 'Delete' || event.key === 'Backspace') open(cell, '')
    else if (event.key.length === 1 && !ctrl && event.key !== ' ' && isTyped(cell.column)) open(cell, event.key)
    else return
    event.preventDefault()
  }
  if (plan.length === 0)
    return (
      <section className={styles.empty} aria-labelledby="no-plan">
        <h2 id="no-plan">Nothing to plan yet</h2>
        <p>
          The plan says of every indicator where its reading is to come from, who gets it, and by when. In the sample,
          “Swimmers active 150 minutes a week” comes from the users’ survey, which the social accounts group runs by 24
          October. It begins with the indicators.
        </p>
        <button
          type="button"
          className={styles.link}
          onClick={() => go({ place: 'outcomes', view: 'chain', chosen: null })}
        >
          Go to outcomes and indicators
        </button>
      </section>
    )
  return (
    <>
      <datalist id="plan-sources">
        {consultations.map(({ id, reference, name }) => (
          <option key={id} value={`${reference} ${name}`} />
        ))}
      </datalist>
      <p className={styles.said}>
        Where each reading of {year.label} comes from, who gets it, and by when. What is grey is as usual: as its
        indicator or its consultation says.{locked ? '' : ' Type over it to plan it otherwise.'}
      </p>
      <WideTable labelledBy="plan">
        <table
          ref={grid}
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: ARIA’s grid pattern, on a table that is one
          role="grid"
          className={`${table.table} ${styles.plan}`}
          aria-labelledby="plan"
          aria-rowcount={lines.length + 1}
        >
          <caption id="plan" className={styles.unseen}>
            The social accounting plan of {year.label}
          </caption>
          <colgroup>
            {planColumns.map((column) => (
              <col key={column} data-column={column} />
            ))}
          </colgroup>
          <thead>
            <tr aria-rowindex={1}>
              {planColumns.map((column) => (
                <th key={column} scope="col">
                  {heads[column]}
                </th>
              ))}
            </tr>
          </thead>
          {drawn.map(([objective, ofObjective]) => (
            <tbody key={objective}>
              {ofObjective.map(({ index, above }) => {
                const line = lines[index]
                if (line === undefined) return null
                return (
                  <Fragment key={keyOf(line)}>
                    <SpaceRow height={above} columns={planColumns.length} />
                    {line.is === 'objective' ? (
                      <tr data-block ref={measure} data-index={index} aria-rowindex={index + 2}>
                        <th scope="rowgroup" colSpan={planColumns.length} className={styles.objective}>
                          {objective}
                        </th>
                      </tr>
                    ) : (
                      <PlanRow
                        row={line.row}
                        index={index}
                        measure={measure}
                        yearId={year.id}
                        consultations={consultations}
                        active={here.id === line.row.indicatorId ? here.column : null}
                        editing={here.id === line.row.indicatorId && !locked ? editing : null}
                        onFocus={(column) => setActive({ id: line.row.indicatorId, column })}
                        onOpen={(column) => open({ id: line.row.indicatorId, column })}
                        onPress={press}
                        onMove={(column, down, across) => move({ id: line.row.indicatorId, column }, down, across)}
                        onStop={() => setEditing(null)}
                      />
                    )}
                  </Fragment>
                )
              })}
            </tbody>
          ))}
          <Space height={below} columns={planColumns.length} />
        </table>
      </WideTable>
      <p className={styles.keys}>
        {locked
          ? 'Enter on an indicator opens its page.'
          : 'Type to begin, Enter or F2 to change, Tab to go on, Esc to put back. From where: a consultation by its number or name, or any other source.'}
      </p>
    </>
  )
}
