import { ActionIcon, Tooltip } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconLock, IconSortAscendingNumbers, IconSortDescendingNumbers } from '@tabler/icons-react'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useDeferredValue, useEffect, useEffectEvent, useRef } from 'react'
import { groundsWords, type ListedEvidence } from '../../shared/model/evidence'
import { dayWords } from '../../shared/rules/date-words'
import type { CallInput } from '../client/bridge'
import { useRead } from '../client/queries'
import { Answered } from '../components/answers'
import { useBesidePanel } from '../components/beside-panel'
import { Space } from '../components/space'
import { Status } from '../components/status'
import table from '../components/table.module.css'
import { sizeWords } from '../components/time-words'
import styles from './evidence.module.css'
import { askOf, type Filter } from './filter'
import { formWords } from './form-words'
import { moveInVirtual } from './move-in-virtual'
import { UseReferences } from './use-references'

/** How many rows are read at a time. */
const pageSize = 100

const rem = () => Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
/** In rem, before a row is measured. */
const guess = 3.375

const pageOf = (filter: Filter, index: number): CallInput<'evidence.list'> => ({
  ...askOf(filter),
  offset: Math.floor(index / pageSize) * pageSize,
  limit: pageSize,
})

type Props = {
  filter: Filter
  onFilter: (filter: Filter) => void
  chosen: string | null
  onChoose: (id: string) => void
}

/** The register by number; only what can be seen is read and drawn. */
export function RegisterTable(props: Props) {
  // What is listed may lag behind fast typing, the words typed may not.
  const filter = useDeferredValue(props.filter)
  const first = useRead('evidence.list', pageOf(filter, 0))
  return (
    <Answered of={{ first }}>
      {(held) =>
        held.first.total === 0 ? (
          <p className={styles.none}>No evidence in the register is like this.</p>
        ) : (
          <Rows {...props} filter={filter} total={held.first.total} />
        )
      }
    </Answered>
  )
}

function Rows({ filter, onFilter, total, chosen, onChoose }: Props & { total: number }) {
  const list = useRef<HTMLDivElement>(null)
  const narrow = useBesidePanel(chosen !== null)
  // What the panel says is left to it where there is little room.
  const wide = useMediaQuery('(min-width: 70em)')
  const columns = narrow ? 3 : wide ? 6 : 5
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => list.current,
    estimateSize: () => guess * rem(),
    overscan: 12,
  })
  const rows = virtual.getVirtualItems()
  const above = rows[0]?.start ?? 0
  const below = virtual.getTotalSize() - (rows.at(-1)?.end ?? 0)

  const toStart = useEffectEvent(() => virtual.scrollToIndex(0))
  const question = JSON.stringify(filter)
  useEffect(() => {
    if (question !== '') toStart()
  }, [question])

  return (
    <section
      ref={list}
      className={styles.list}
      aria-label="Register of evidence"
      onKeyDown={(event) =>
        moveInVirtual(event, { list: list.current, total, follow: chosen !== null, show: virtual.scrollToIndex })
      }
    >
      <table className={`${table.table} ${styles.table}`} aria-label="Evidence" aria-rowcount={total + 1}>
        <colgroup>
          <col style={{ width: '5.5rem' }} />
          <col />
          <col style={{ width: narrow ? '30%' : '17%' }} />
          {!narrow && (
            <>
              <col style={{ width: '8.5rem' }} />
              {wide && <col style={{ width: '15%' }} />}
              <col style={{ width: '10.5rem' }} />
            </>
          )}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col" aria-sort={filter.newestFirst ? 'descending' : 'ascending'}>
              <span className={styles.sorted}>
                No.
                <Tooltip label={filter.newestFirst ? 'Show the first first' : 'Show the newest first'}>
                  <ActionIcon
                    size="1.25rem"
                    aria-label={filter.newestFirst ? 'Show the first first' : 'Show the newest first'}
                    onClick={() => onFilter({ ...filter, newestFirst: !filter.newestFirst })}
                  >
                    {filter.newestFirst ? (
                      <IconSortDescendingNumbers size="1rem" stroke={1.5} aria-hidden />
                    ) : (
                      <IconSortAscendingNumbers size="1rem" stroke={1.5} aria-hidden />
                    )}
                  </ActionIcon>
                </Tooltip>
              </span>
            </th>
            <th scope="col">Evidence</th>
            <th scope="col">For</th>
            {!narrow && (
              <>
                <th scope="col">Date</th>
                {wide && <th scope="col">From</th>}
                <th scope="col">As grounds</th>
              </>
            )}
          </tr>
        </thead>
        <Space height={above} columns={columns} />
        <tbody>
          {rows.map(({ index, key }) => (
            <Row key={key} {...{ filter, index, narrow, wide, chosen, onChoose }} measure={virtual.measureElement} />
          ))}
        </tbody>
        <Space height={below} columns={columns} />
      </table>
    </section>
  )
}

type RowProps = {
  filter: Filter
  index: number
  narrow: boolean
  wide: boolean
  chosen: string | null
  onChoose: (id: string) => void
  measure: (row: HTMLTableRowElement | null) => void
}

/** A row reads the page it stands on, which those beside it share. */
function Row({ filter, index, narrow, wide, chosen, onChoose, measure }: RowProps) {
  const page = useRead('evidence.list', pageOf(filter, index)).data
  const evidence = page?.evidence[index % pageSize]
  if (evidence === undefined)
    return (
      <tr ref={measure} data-index={index} aria-rowindex={index + 2}>
        <td colSpan={narrow ? 3 : wide ? 6 : 5} className={styles.unread} />
      </tr>
    )
  const { id, reference, name, confidential, datedOn, source, grounds } = evidence
  return (
    // The button in the row is for the keyboard; pressing anywhere in the row does the same.
    <tr
      ref={measure}
      data-index={index}
      aria-rowindex={index + 2}
      data-chosen={id === chosen || undefined}
      onClick={() => onChoose(id)}
    >
      <td className={`${table.quiet} ${table.whole}`}>{reference}</td>
      <th scope="row">
        <button
          type="button"
          data-row
          className={table.open}
          aria-pressed={id === chosen}
          onClick={(event) => {
            event.stopPropagation()
            onChoose(id)
          }}
        >
          {name}
        </button>
        <span className={styles.under}>
          <span>{whatWords(evidence)}</span>
          {confidential && (
            <span className={styles.confidential}>
              <IconLock size="0.875rem" stroke={1.5} aria-hidden />
              Confidential
            </span>
          )}
          {evidence.state === 'missing' && <Status kind="wrong">Missing</Status>}
          {evidence.state === 'changed' && <Status kind="wrong">Changed</Status>}
        </span>
      </th>
      <td>
        <UseReferences evidence={evidence} />
      </td>
      {!narrow && (
        <>
          <td className={table.whole}>{datedOn === null ? '–' : dayWords(datedOn)}</td>
          {wide && <td>{source || '–'}</td>}
          <td>{groundsWords[grounds]}</td>
        </>
      )}
    </tr>
  )
}

/** "PDF, 1.2 MB". */
function whatWords(evidence: ListedEvidence): string {
  const words = formWords(evidence)
  return evidence.bytes === null ? words : `${words}, ${sizeWords(evidence.bytes)}`
}
