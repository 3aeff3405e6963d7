import { type KeyboardEvent, useEffect, useEffectEvent, useId, useLayoutEffect, useRef, useState } from 'react'
import type { FoundNoun, Hit } from '../../shared/model/find'
import { problemOf } from '../client/bridge'
import { useRead } from '../client/queries'
import { type Command, commandsNamed } from './commands'
import styles from './find.module.css'
import { locationOf } from './location-of'

type Props = {
  /** Found before, the last one first: shown while nothing is typed. */
  recent: Hit[]
  commands: Command[]
  onGo(hit: Hit): void
  onRun(command: Command): void
}

type Option = { key: string; name: string; aside: string; end: string; act: () => void }
type Group = { name: string; options: Option[] }

const mostHits = 40

const nounWords = {
  stakeholders: 'Stakeholders',
  objectives: 'Objectives',
  activities: 'Activities',
  outcomes: 'Outcomes',
  indicators: 'Indicators',
  benchmarks: 'Benchmarks',
  years: 'Years',
  frameworks: 'National indicators',
  consultations: 'Consultations',
  questions: 'Questions',
  breakdowns: 'Breakdowns',
  stories: 'Stories',
  claims: 'Claims',
  experiences: 'Daybook',
  evidence: 'Evidence',
  readings: 'Readings',
  actions: 'Actions',
} as const satisfies Record<FoundNoun, string>

/** A field, and below it what it finds: arrows choose, Enter goes there. */
export function FindList({ recent, commands, onGo, onRun }: Props) {
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const list = useRef<HTMLDivElement>(null)
  const field = useRef<HTMLInputElement>(null)
  useLayoutEffect(() => field.current?.focus(), [])
  const listId = useId()
  const words = typed.trim()
  // The last answer stays while the next one is read, so the list never empties under the eye.
  const found = useRead('find.anything', { words, limit: mostHits }, { when: words !== '' })
  const hits = words === '' ? recent : (found.data ?? [])
  // Enter that comes before the answer goes where the answer says, not to what an earlier letter had found.
  const [entered, setEntered] = useState(false)
  const waiting = words !== '' && (found.isPlaceholderData || found.isPending)

  const ofHit = (hit: Hit): Option => ({
    key: `${hit.noun} ${hit.id} ${hit.yearId} ${hit.title}`,
    name: hit.title,
    aside: hit.where,
    end: hit.reference,
    act: () => onGo(hit),
  })
  const ofCommand = (command: Command): Option => ({
    key: command.id,
    name: command.name,
    aside: '',
    end: command.keys ?? '',
    act: () => onRun(command),
  })
  const shown = hits.filter((hit) => locationOf(hit) !== null)
  const groups: Group[] =
    words === ''
      ? [
          { name: 'Found before', options: shown.map(ofHit) },
          { name: 'Do', options: commands.map(ofCommand) },
        ]
      : [
          { name: 'Do', options: commandsNamed(commands, words).slice(0, 6).map(ofCommand) },
          ...[...Map.groupBy(shown, ({ noun }) => noun)].map(([noun, of]) => ({
            name: nounWords[noun],
            options: of.map(ofHit),
          })),
        ]
  const filled = groups.filter(({ options }) => options.length > 0)
  const options = filled.flatMap((group) => group.options)
  const chosen = Math.min(at, options.length - 1)
  const idOf = (index: number) => `${listId}-${index}`

  useEffect(() => {
    if (chosen >= 0) list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [chosen])

  const press = (event: KeyboardEvent) => {
    const last = options.length - 1
    const to = {
      ArrowDown: chosen === last ? 0 : chosen + 1,
      ArrowUp: chosen <= 0 ? last : chosen - 1,
      PageDown: Math.min(last, chosen + 8),
      PageUp: Math.max(0, chosen - 8),
    }[event.key]
    if (to !== undefined) setAt(to)
    else if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      if (waiting) setEntered(true)
      else options[chosen]?.act()
    } else return
    event.preventDefault()
  }
  const goOn = useEffectEvent(() => options[chosen]?.act())
  useEffect(() => {
    if (!entered || waiting) return
    setEntered(false)
    goOn()
  }, [entered, waiting])

  let index = -1
  return (
    <div className={styles.find}>
      <input
        ref={field}
        className={styles.input}
        type="text"
        role="combobox"
        aria-label="Find or do anything"
        aria-expanded={options.length > 0}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={chosen >= 0 ? idOf(chosen) : undefined}
        placeholder="A name, a reference like I-12, or something to do"
        maxLength={200}
        autoComplete="off"
        spellCheck={false}
        data-autofocus
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value)
          setAt(0)
          setEntered(false)
        }}
        onKeyDown={press}
      />
      <div ref={list} id={listId} role="listbox" aria-label="Found" className={styles.list}>
        {filled.map((group) => (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset is no part of a listbox
          <div key={group.name} role="group" aria-label={group.name}>
            <p className={styles.group} aria-hidden>
              {group.name}
            </p>
            {group.options.map(({ key, name, aside, end, act }) => {
              index += 1
              const own = index
              return (
                // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field, as in every combobox
                // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field
                <div
                  key={key}
                  id={idOf(own)}
                  role="option"
                  aria-selected={own === chosen}
                  className={styles.option}
                  onMouseMove={() => setAt(own)}
                  onMouseDown={(event) => event.preventDefault()}
                  onClick={act}
                >
                  <span className={styles.name}>{name}</span>
                  <span className={styles.aside}>{aside}</span>
                  <span className={styles.end}>{end}</span>
                </div>
              )
            })}
          </div>
        ))}
      </div>
      {found.isError && words !== '' ? (
        <p role="alert" className={styles.nothing}>
          {problemOf(found.error).message}
        </p>
      ) : (
        options.length === 0 && (
          <p role="status" className={styles.nothing}>
            {found.isFetching ? 'Looking…' : `Nothing in the book has “${words}”.`}
          </p>
        )
      )}
    </div>
  )
}
