import { Checkbox, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useEffect, useEffectEvent, useRef } from 'react'
import type { ComparedIndicator } from '../../shared/model/compared-indicator'
import { Mark } from '../components/status'
import styles from './benchmarks.module.css'
import { comparedWords, indicatorsOf, type ListRow, type Wanted } from './list-rows'

type Props = {
  rows: ListRow[]
  wanted: Wanted
  onWant: (wanted: Wanted) => void
  chosen: string | null
  onChoose: (id: string) => void
}

const rem = () => Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
/** In rem, before a line is measured. */
const guess = { objective: 2.5, indicator: 2.875 }
const page = 10

/** The year's indicators by objective. Arrow keys choose, Page Up and Down go ten on; only what can be seen is drawn. */
export function IndicatorList({ rows, wanted, onWant, chosen, onChoose }: Props) {
  const list = useRef<HTMLDivElement>(null)
  const all = indicatorsOf(rows)
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => list.current,
    estimateSize: (index) => guess[rows[index]?.type ?? 'indicator'] * rem(),
    getItemKey: (index) => keyOf(rows[index], index),
    overscan: 8,
  })
  const at = rows.findIndex((row) => row.type === 'indicator' && row.indicator.id === chosen)

  const show = useEffectEvent(() => {
    if (at !== -1) virtual.scrollToIndex(at === 1 ? 0 : at, { align: 'auto' })
  })
  useEffect(() => {
    if (chosen !== null) show()
  }, [chosen])

  const press = (event: KeyboardEvent) => {
    const here = all.findIndex(({ id }) => id === chosen)
    const to = {
      ArrowDown: here + 1,
      ArrowUp: here - 1,
      PageDown: Math.min(here + page, all.length - 1),
      PageUp: Math.max(here - page, 0),
      Home: 0,
      End: all.length - 1,
    }[event.key]
    const next = to === undefined ? undefined : all[to]
    if (to !== undefined) event.preventDefault()
    if (next !== undefined) onChoose(next.id)
  }
  return (
    <section className={styles.side} aria-label="Indicators of the year">
      <TextInput
        aria-label="Filter by words"
        placeholder="Filter by words"
        value={wanted.words}
        onChange={(event) => onWant({ ...wanted, words: event.currentTarget.value })}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && wanted.words !== '') onWant({ ...wanted, words: '' })
          if (event.key !== 'ArrowDown') return
          event.preventDefault()
          list.current?.focus()
        }}
        leftSection={<IconSearch size="1rem" stroke={1.5} aria-hidden />}
        autoComplete="off"
        type="search"
      />
      <Checkbox
        label="Only those without a benchmark"
        checked={wanted.onlyWithout}
        onChange={(event) => onWant({ ...wanted, onlyWithout: event.currentTarget.checked })}
        size="xs"
      />
      {all.length === 0 && <p className={styles.quiet}>None like this.</p>}
      <div
        ref={list}
        role="listbox"
        aria-label="Indicators"
        tabIndex={0}
        className={styles.list}
        aria-activedescendant={at === -1 ? undefined : `compared-${chosen}`}
        onKeyDown={press}
      >
        <div role="presentation" className={styles.length} style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, key, start }) => {
            const row = rows[index]
            return row === undefined ? null : (
              <div
                key={key}
                role="presentation"
                ref={virtual.measureElement}
                data-index={index}
                className={styles.placed}
                style={{ transform: `translateY(${start}px)` }}
              >
                {row.type === 'objective' ? (
                  <p className={styles.objective} aria-hidden="true">
                    {row.code} {row.title}
                  </p>
                ) : (
                  <Choice row={row} of={all.length} chosen={row.indicator.id === chosen} onChoose={onChoose} />
                )}
              </div>
            )
          })}
        </div>
      </div>
    </section>
  )
}

const markOf = ({ benchmarks, inWords, hasEarlier, hasReading }: ComparedIndicator) =>
  benchmarks.length > 0 ? 'met' : inWords || (hasReading && hasEarlier) ? 'part' : 'none'

const keyOf = (row: ListRow | undefined, index: number) =>
  row === undefined ? index : row.type === 'objective' ? row.id : row.indicator.id

type ChoiceProps = {
  row: Extract<ListRow, { type: 'indicator' }>
  of: number
  chosen: boolean
  onChoose: (id: string) => void
}

function Choice({ row: { indicator, place }, of, chosen, onChoose }: ChoiceProps) {
  const words = comparedWords(indicator)
  return (
    // The list has the keyboard; pressing is for the mouse.
    // biome-ignore lint/a11y/useKeyWithClickEvents: arrow keys on the list do the same
    <div
      id={`compared-${indicator.id}`}
      role="option"
      tabIndex={-1}
      aria-selected={chosen}
      aria-setsize={of}
      aria-posinset={place + 1}
      className={styles.choice}
      onClick={() => onChoose(indicator.id)}
    >
      <Mark kind={markOf(indicator)} />
      <p>
        <span>{indicator.name}</span>
        <span className={styles.compared}>{words}</span>
      </p>
    </div>
  )
}
