import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef } from 'react'
import { useRead } from '../client/queries'
import { Space } from '../components/space'
import table from '../components/table.module.css'
import styles from './evidence.module.css'
import { moveInVirtual } from './move-in-virtual'
import type { Without } from './without-page'

/** How many rows are read at a time. */
const pageSize = 200

const rem = () => Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
/** In rem, before a row is measured. */
const guess = 2.1875

type Props = { yearId: string; total: number; chosen: string | null; onChoose: (reading: Without) => void }

/** Readings nothing stands behind, by indicator; only what can be seen is read and drawn. */
export function WithoutTable({ yearId, total, chosen, onChoose }: Props) {
  const list = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => list.current,
    estimateSize: () => guess * rem(),
    overscan: 16,
  })
  const rows = virtual.getVirtualItems()
  const above = rows[0]?.start ?? 0
  const below = virtual.getTotalSize() - (rows.at(-1)?.end ?? 0)
  return (
    <section
      ref={list}
      className={styles.list}
      aria-label="Readings nothing stands behind"
      onKeyDown={(event) =>
        moveInVirtual(event, { list: list.current, total, follow: chosen !== null, show: virtual.scrollToIndex })
      }
    >
      <table
        className={`${table.table} ${styles.table}`}
        aria-label="Readings without evidence"
        aria-rowcount={total + 1}
      >
        <colgroup>
          <col style={{ width: '6rem' }} />
          <col />
          <col style={{ width: '42%' }} />
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col">No.</th>
            <th scope="col">Reading of</th>
            <th scope="col">When, and of whom</th>
          </tr>
        </thead>
        <Space height={above} columns={3} />
        <tbody>
          {rows.map(({ index, key }) => (
            <Row key={key} {...{ yearId, index, chosen, onChoose }} measure={virtual.measureElement} />
          ))}
        </tbody>
        <Space height={below} columns={3} />
      </table>
    </section>
  )
}

type RowProps = Omit<Props, 'total'> & { index: number; measure: (row: HTMLTableRowElement | null) => void }

function Row({ yearId, index, chosen, onChoose, measure }: RowProps) {
  const offset = Math.floor(index / pageSize) * pageSize
  const reading = useRead('evidence.withoutEvidence', { yearId, offset, limit: pageSize }).data?.readings[
    index % pageSize
  ]
  if (reading === undefined)
    return (
      <tr ref={measure} data-index={index} aria-rowindex={index + 2}>
        <td colSpan={3} className={styles.unread} />
      </tr>
    )
  return (
    // The button in the row is for the keyboard; pressing anywhere in the row does the same.
    <tr
      ref={measure}
      data-index={index}
      aria-rowindex={index + 2}
      data-chosen={reading.id === chosen || undefined}
      onClick={() => onChoose(reading)}
    >
      <td className={`${table.quiet} ${table.whole}`}>{reading.reference}</td>
      <th scope="row">
        <button
          type="button"
          data-row
          className={table.open}
          aria-pressed={reading.id === chosen}
          onClick={(event) => {
            event.stopPropagation()
            onChoose(reading)
          }}
        >
          {reading.title}
        </button>
      </th>
      <td>{reading.where}</td>
    </tr>
  )
}
