import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type RefObject, useEffect, useEffectEvent, useLayoutEffect, useState } from 'react'
import type { BookInfo } from '../../shared/model/book'
import { consentStateWords, type ListedExperience } from '../../shared/model/daybook'
import { toneWords } from '../../shared/model/experience'
import { dayWords } from '../../shared/rules/date-words'
import { Mark } from '../components/status'
import styles from './daybook.module.css'
import { aboutWords, caseLine, consentLine, headingDay, spokenWords, yearOfDay } from './daybook-words'
import { ToneMark } from './tone'
import type { Line } from './use-daybook'

type Props = {
  list: RefObject<HTMLDivElement | null>
  lines: Line[]
  total: number
  years: BookInfo['years']
  shownYear: string
  /** Whose panel is open. */
  chosen: string | null
  onChoose(id: string): void
  /** The end of what was read comes into sight. */
  onEnd(): void
  /** What was in sight when one was here last. */
  top: { kept: number; keep(top: number): void }
}

const rem = () => Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
const guess = { day: 2.75, note: 5.25 }
const page = 8
/** So many lines before its end, the list is read on. */
const early = 30

/** The notes by day. Arrow keys move, Enter opens the panel; with it open the arrows change what it shows. */
export function NoteList(props: Props) {
  const { list, lines, total, chosen, onChoose, onEnd, top } = props
  const [at, setAt] = useState<string | null>(chosen)
  // The page scrolls as a whole, and the list stands below its head.
  const [margin, setMargin] = useState(0)
  const scroller = () => list.current?.closest('main') ?? null
  const active = at !== null && lines.some((line) => line.is === 'note' && line.note.id === at) ? at : chosen
  const activeAt = lines.findIndex((line) => line.is === 'note' && line.note.id === active)

  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: scroller,
    estimateSize: (index) => guess[lines[index]?.is ?? 'note'] * rem(),
    getItemKey: (index) => keyOf(lines[index], index),
    overscan: 6,
    scrollMargin: margin,
    // The filters stay above the list.
    scrollPaddingStart: 56,
    scrollPaddingEnd: 16,
    initialOffset: top.kept,
  })
  const items = virtual.getVirtualItems()
  const last = items.at(-1)?.index ?? 0

  useLayoutEffect(() => {
    const main = scroller()
    if (main === null || list.current === null) return
    const next = list.current.getBoundingClientRect().top - main.getBoundingClientRect().top + main.scrollTop
    if (Math.abs(next - margin) > 1) setMargin(next)
  })
  const arrive = useEffectEvent(() => scroller()?.scrollTo({ top: top.kept }))
  useLayoutEffect(() => arrive(), [])
  const keep = useEffectEvent((place: number) => top.keep(place))
  useEffect(() => {
    const main = list.current?.closest('main')
    const onScroll = () => keep(main?.scrollTop ?? 0)
    main?.addEventListener('scroll', onScroll, { passive: true })
    return () => main?.removeEventListener('scroll', onScroll)
  }, [list])
  const readOn = useEffectEvent(onEnd)
  useEffect(() => {
    if (last >= lines.length - early) readOn()
  }, [last, lines.length])
  const show = useEffectEvent(() => {
    if (activeAt !== -1) virtual.scrollToIndex(activeAt, { align: 'auto' })
  })
  useEffect(() => {
    if (chosen !== null) show()
  }, [chosen])

  const notes = lines.flatMap((line, index) => (line.is === 'note' ? [{ id: line.note.id, index }] : []))
  const press = (event: KeyboardEvent) => {
    const here = notes.findIndex(({ id }) => id === active)
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      if (active !== null) onChoose(active)
      return
    }
    const to = {
      ArrowDown: here + 1,
      ArrowUp: Math.max(here - 1, 0),
      PageDown: Math.min(here + page, notes.length - 1),
      PageUp: Math.max(here - page, 0),
      Home: 0,
      End: notes.length - 1,
    }[event.key]
    if (to === undefined) return
    event.preventDefault()
    const next = notes[to]
    if (next === undefined) return
    setAt(next.id)
    virtual.scrollToIndex(next.index, { align: 'auto' })
    if (chosen !== null) onChoose(next.id)
  }
  return (
    <div
      ref={list}
      role="listbox"
      aria-label="What was noted"
      tabIndex={0}
      className={styles.list}
      aria-activedescendant={items.some(({ index }) => index === activeAt) ? `note-${active}` : undefined}
      onKeyDown={press}
      onFocus={() => {
        if (active === null) setAt(notes[0]?.id ?? null)
      }}
    >
      <div role="presentation" className={styles.length} style={{ height: virtual.getTotalSize() }}>
        {items.map(({ index, key, start }) => {
          const line = lines[index]
          if (line === undefined) return null
          return (
            <div
              key={key}
              role="presentation"
              ref={virtual.measureElement}
              data-index={index}
              className={styles.placed}
              style={{ transform: `translateY(${start - margin}px)` }}
            >
              {line.is === 'day' ? (
                <DayLine day={line.day} year={yearHeading(line, props)} />
              ) : (
                <NoteLine
                  note={line.note}
                  of={total}
                  place={line.place + 1}
                  active={line.note.id === active}
                  chosen={line.note.id === chosen}
                  onChoose={() => {
                    setAt(line.note.id)
                    onChoose(line.note.id)
                  }}
                />
              )}
            </div>
          )
        })}
      </div>
    </div>
  )
}

const keyOf = (line: Line | undefined, index: number) =>
  line === undefined ? index : line.is === 'day' ? line.day : line.note.id

/** Which year a day counts in, said at the first day of each that is not the year looked at. */
function yearHeading({ day, above }: Extract<Line, { is: 'day' }>, { years, shownYear }: Props): string | null {
  const words = yearOfDay(day, years, shownYear)
  return above !== null && yearOfDay(above, years, shownYear) === words ? null : words
}

function DayLine({ day, year }: { day: string; year: string | null }) {
  return (
    <p className={styles.day} aria-hidden="true">
      <span>{headingDay(day)}</span>
      {year !== null && <span className={styles.year}>{year}</span>}
    </p>
  )
}

type LineProps = {
  note: ListedExperience
  of: number
  place: number
  active: boolean
  chosen: boolean
  onChoose(): void
}

function NoteLine({ note, of, place, active, chosen, onChoose }: LineProps) {
  const { id, tone, kind, case: standing } = note
  const caseWords = caseLine(note)
  const consent = consentLine(note)
  return (
    // The list has the keyboard; pressing is for the mouse.
    // biome-ignore lint/a11y/useKeyWithClickEvents: arrow keys and Enter on the list do the same
    <div
      id={`note-${id}`}
      role="option"
      tabIndex={-1}
      aria-selected={chosen}
      aria-setsize={of}
      aria-posinset={place}
      data-active={active || undefined}
      className={styles.note}
      onClick={onChoose}
    >
      <ToneMark tone={tone} />
      <div className={styles.words}>
        <span className={styles.unseen}>
          {dayWords(note.happenedOn)}
          {tone === 'not-said' ? '' : `, ${toneWords[tone].toLowerCase()}`}:{' '}
        </span>
        <p className={kind === 'said' ? styles.said : styles.seen}>{spokenWords(note)}</p>
        <p className={styles.about}>
          {aboutWords(note).map((words) => (
            <span key={words}>{words}</span>
          ))}
        </p>
      </div>
      <div className={styles.states}>
        {caseWords !== null && (
          <span className={styles.case} data-open={standing.state === 'open' || undefined}>
            <Mark kind={standing.state === 'open' ? 'open' : 'met'} />
            {caseWords}
          </span>
        )}
        {standing.overdue > 0 && <span className={styles.overdue}>A step is late</span>}
        {consent !== '' && (
          <span className={styles.consent} data-lapsed={note.consentState === 'lapsed' || undefined}>
            <span className={styles.unseen}>{`Consent: ${consentStateWords[note.consentState]}. `}</span>
            {consent}
          </span>
        )}
      </div>
    </div>
  )
}
