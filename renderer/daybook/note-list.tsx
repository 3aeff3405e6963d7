import { useVirtualizer } from '@tanstack/react-virtual'
import {
  type KeyboardEvent,
  memo,
  type RefObject,
  useCallback,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useMemo,
  useState,
} from 'react'
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
  /** Leads to the newest, where the list begins further down. */
  onNewest: (() => void) | null
  /** Of which list it is, and what was in sight of it when one was here last. */
  top: { of: string; kept: number; keep(top: number): void }
}

const remNow = () => Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
const guess = { day: 2.75, note: 5.25 }
const page = 8
/** So many lines before its end, the list is read on. */
const early = 30

/** The notes by day. Arrow keys move, Enter opens the panel; with it open the arrows change what it shows. */
export function NoteList(props: Props) {
  const { list, lines, total, chosen, onChoose, onEnd, onNewest, top } = props
  const [at, setAt] = useState<string | null>(null)
  // The page scrolls as a whole, and the list stands below its head.
  const [margin, setMargin] = useState(0)
  const [rem] = useState(remNow)
  const [filters, setFilters] = useState(56)
  const scroller = () => list.current?.closest('main') ?? null
  const places = useMemo(() => placesOf(lines), [lines])
  const active = at !== null && places.has(at) ? at : chosen
  const activeAt = (active === null ? undefined : places.get(active)) ?? -1

  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: scroller,
    estimateSize: (index) => guess[lines[index]?.is ?? 'note'] * rem,
    getItemKey: (index) => keyOf(lines[index], index),
    overscan: 6,
    scrollMargin: margin,
    // The filters stay above the list.
    scrollPaddingStart: filters,
    scrollPaddingEnd: 16,
    initialOffset: top.kept,
  })
  const items = virtual.getVirtualItems()
  const last = items.at(-1)?.index ?? 0

  useLayoutEffect(() => {
    const main = scroller()
    // While it scrolls nothing above it changes, and measuring would hold up every frame.
    if (main === null || list.current === null || virtual.isScrolling) return
    const next = list.current.getBoundingClientRect().top - main.getBoundingClientRect().top + main.scrollTop
    if (Math.abs(next - margin) > 1) setMargin(next)
    const above = main.querySelector<HTMLElement>('search')?.offsetHeight ?? 0
    if (above !== filters) setFilters(above)
  })
  const arrive = useEffectEvent((_of: string) => scroller()?.scrollTo({ top: top.kept }))
  useLayoutEffect(() => arrive(top.of), [top.of])
  // The list knows how far it is scrolled; asking the page would have it laid out once more in every frame.
  const keep = useEffectEvent(() => top.keep(virtual.scrollOffset ?? 0))
  useEffect(() => {
    const main = list.current?.closest('main')
    const onScroll = () => keep()
    main?.addEventListener('scroll', onScroll, { passive: true })
    return () => main?.removeEventListener('scroll', onScroll)
  }, [list])
  const readOn = useEffectEvent(onEnd)
  useEffect(() => {
    if (last >= lines.length - early) readOn()
  }, [last, lines.length])
  const show = useEffectEvent(() => {
    const place = chosen === null ? undefined : places.get(chosen)
    // What was chosen elsewhere comes into the middle, with what was noted around it; else the eye is there already.
    const align = at !== chosen && top.kept === 0 ? 'center' : 'auto'
    if (place !== undefined) virtual.scrollToIndex(place, { align })
  })
  // Once it is there: what was chosen elsewhere may have to be read first.
  const there = chosen !== null && places.has(chosen)
  useEffect(() => {
    if (chosen !== null && there) show()
  }, [chosen, there])

  const choose = useCallback(
    (id: string) => {
      setAt(id)
      onChoose(id)
    },
    [onChoose],
  )
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Home' && onNewest !== null) {
      event.preventDefault()
      return onNewest()
    }
    const notes = [...places].map(([id, index]) => ({ id, index }))
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
        if (active === null) setAt(places.keys().next().value ?? null)
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
                  onChoose={choose}
                />
              )}
            </div>
          )
        })}
      </div>
    </div>
  )
}

/** In which line each note stands, in the order of the list. */
const placesOf = (lines: readonly Line[]) =>
  new Map(lines.flatMap((line, index) => (line.is === 'note' ? [[line.note.id, index] as const] : [])))

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
  onChoose(id: string): void
}

/** Not drawn anew while the list scrolls past it. */
const NoteLine = memo(function NoteLine({ note, of, place, active, chosen, onChoose }: LineProps) {
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
      onClick={() => onChoose(id)}
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
})
