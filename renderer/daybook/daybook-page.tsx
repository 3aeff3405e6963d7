import { Button, Switch } from '@mantine/core'
import { memo, useCallback, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react'
import { type ExperienceFilter, type ExperiencePlace, everyExperience } from '../../shared/model/daybook'
import { capital, countOf } from '../../shared/rules/count-words'
import { useRead } from '../client/queries'
import { Answered } from '../components/answers'
import { FieldsLocked } from '../components/fields/locked'
import { Page } from '../components/page'
import { useNavigation } from '../frame/navigation'
import type { PageProps } from '../frame/workbench'
import styles from './daybook.module.css'
import { EmptyDaybook } from './empty-daybook'
import { ExperiencePanel } from './experience-panel'
import { narrows } from './filter-words'
import { Filters } from './filters'
import { ListBegins } from './list-begins'
import { NoteList } from './note-list'
import { useNoting } from './noting'
import { QuickEntry } from './quick-entry'
import { TakeOut } from './take-out'
import { linesOf, useDaybook } from './use-daybook'
import { beginningFor, whereIs } from './where-chosen'

type Props = PageProps & { filter: ExperienceFilter; chosen: string | null }

// What stands above the list is not drawn anew whenever the list is read on.
const SteadyEntry = memo(QuickEntry)
const SteadyFilters = memo(Filters)
const SteadyTakeOut = memo(TakeOut)

/** How far down the list of each filter one was, so that coming back finds the same place. */
const tops = new Map<string, number>()

/** What people said and what was seen: noted at the top, by day below, one of them beside. */
export function DaybookPage({ book, name, year, filter, chosen }: Props) {
  const { choose } = useNavigation()
  const { stack, setStack } = useNoting()
  const key = JSON.stringify(filter)
  // Further down than the newest: for a note that was looked for elsewhere.
  const [begins, setBegins] = useState<{ key: string; of: string; at: ExperiencePlace } | null>(null)
  const [picked, setPicked] = useState<string | null>(null)
  const notes = useDaybook(filter, begins?.key === key ? begins.at : null)
  const one = useRead('experiences.get', { id: chosen ?? '' }, { when: chosen !== null })
  const line = useRef<HTMLTextAreaElement>(null)
  const search = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const show = useCallback(
    (next: ExperienceFilter) => choose({ place: 'daybook', filter: next, chosen: null }),
    [choose],
  )
  const intoList = useCallback(() => list.current?.focus(), [])
  const pick = useCallback(
    (id: string | null) => {
      setPicked(id)
      choose({ place: 'daybook', filter, chosen: id })
    },
    [choose, filter],
  )

  const press = useEffectEvent((event: KeyboardEvent) => {
    const slash = event.key === '/' && !inField()
    const find = event.key.toLowerCase() === 'f' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey
    if (!slash && !find) return
    if (document.querySelector('[role="dialog"][aria-modal="true"]') !== null) return
    event.preventDefault()
    search.current?.focus()
    search.current?.select()
  })
  useEffect(() => {
    const onPress = (event: KeyboardEvent) => press(event)
    document.addEventListener('keydown', onPress)
    return () => document.removeEventListener('keydown', onPress)
  }, [])

  const pages = notes.data?.pages
  const first = pages?.[0]
  const newer = first?.newer ?? 0
  const lines = useMemo(() => linesOf(pages?.flatMap(({ experiences }) => experiences) ?? [], newer), [pages, newer])
  const filtered = narrows(filter)
  const empty = first?.total === 0 && !filtered
  // While the next one is read, the answer is still that of the one before.
  const shown = one.data?.id === chosen ? one.data : undefined
  const listKey = begins?.key === key ? `${key} ${begins.of}` : key
  // Until the answer is there, the list of the filter before stays where it is.
  const [topKey, setTopKey] = useState(listKey)
  if (!notes.isPlaceholderData && topKey !== listKey) setTopKey(listKey)
  const settled = pages !== undefined && !notes.isPlaceholderData
  const where =
    shown === undefined || !settled
      ? null
      : whereIs(shown, {
          notes: lines.flatMap((line) => (line.is === 'note' ? [line.note] : [])),
          newer: newer > 0,
          older: notes.hasNextPage,
        })
  // What was picked from the list stays where it is, also when its day is changed.
  if (
    where === 'further' &&
    shown !== undefined &&
    picked !== shown.id &&
    !(begins?.key === key && begins.of === shown.id)
  )
    setBegins({ key, of: shown.id, at: beginningFor(shown) })
  const toNewest = () => {
    setBegins(null)
    // It was seen where it stands; the newest are wanted now.
    setPicked(chosen)
    list.current?.focus()
  }
  const close = () => {
    const inPanel = document.activeElement?.closest('aside') !== null
    pick(null)
    if (inPanel) list.current?.focus()
  }
  return (
    <FieldsLocked value={book.readOnly}>
      <Page
        title="Daybook"
        sentence={first === undefined ? 'What people said and what we saw, as it happened.' : sentence(first, filtered)}
        action={<SteadyTakeOut name={name} filter={filter} total={first?.total} />}
        panel={
          shown === undefined ? null : (
            <ExperiencePanel key={shown.id} experience={shown} yearId={year.id} onClose={close} />
          )
        }
      >
        {!book.readOnly && (
          <>
            <SteadyEntry line={line} />
            {!empty && (
              <Switch
                className={styles.stack ?? ''}
                size="xs"
                label="Typing in a stack of slips: keep the day, who and how for the next"
                checked={stack}
                onChange={(event) => {
                  setStack(event.currentTarget.checked)
                  line.current?.focus()
                }}
              />
            )}
          </>
        )}
        {!empty && (
          <SteadyFilters
            filter={filter}
            years={book.years}
            yearId={year.id}
            total={first?.total}
            openCases={first?.openCases}
            search={search}
            onDown={intoList}
            onFilter={show}
          />
        )}
        <ListBegins
          newer={newer}
          leftOut={where === 'left-out' && filtered ? (shown?.reference ?? null) : null}
          onNewest={toNewest}
          onAll={() => {
            setPicked(null)
            choose({ place: 'daybook', filter: everyExperience, chosen })
          }}
        />
        <Answered of={{ notes }}>
          {() =>
            empty ? (
              <EmptyDaybook readOnly={book.readOnly} onBegin={() => line.current?.focus()} />
            ) : lines.length === 0 ? (
              <div className={styles.empty}>
                <p>Nothing in the daybook is like this.</p>
                <Button variant="default" onClick={() => show(everyExperience)}>
                  Show all
                </Button>
              </div>
            ) : (
              <NoteList
                list={list}
                lines={lines}
                total={first?.total ?? 0}
                years={book.years}
                shownYear={year.id}
                chosen={chosen}
                onChoose={pick}
                onEnd={() => {
                  if (notes.hasNextPage && !notes.isFetching) void notes.fetchNextPage()
                }}
                onNewest={newer > 0 ? toNewest : null}
                top={{ of: topKey, kept: tops.get(topKey) ?? 0, keep: (top) => tops.set(topKey, top) }}
              />
            )
          }
        </Answered>
      </Page>
    </FieldsLocked>
  )
}

/** Where letters can be typed. */
function inField(): boolean {
  const active = document.activeElement
  return (
    active instanceof HTMLInputElement || active instanceof HTMLTextAreaElement || active instanceof HTMLSelectElement
  )
}

function sentence({ total, openCases }: { total: number; openCases: number }, filtered: boolean): string {
  const what = 'What people said and what we saw, as it happened.'
  if (filtered || total === 0 || openCases === 0) return what
  return `${what} ${capital(countOf(openCases, 'case is', 'cases are'))} open.`
}
