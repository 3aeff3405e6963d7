import { Button, Modal, Select, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { type KeyboardEvent, useRef, useState } from 'react'
import type { FoundFrameworkIndicator } from '../../shared/model/fit'
import { useRead } from '../client/queries'
import { useFieldsLocked } from '../components/fields/locked'
import { FinderList } from './finder-list'
import { elementIdOf, keyOf } from './fit-words'
import { FoundDetail } from './found-detail'
import styles from './frameworks.module.css'
import { OwnForm } from './own-form'
import { SetAbout, Sets } from './sets'

type Props = {
  /** For which indicator one is looked for; null: only to look around. */
  indicator: { id: string; name: string } | null
  onClose: () => void
}

const allSets = 'all'
const own = 'own'

/** Finds a framework indicator by its wording, and says how an indicator of ours fits it. */
export function FrameworkFinder({ indicator, onClose }: Props) {
  return (
    <Modal
      opened
      onClose={onClose}
      title={indicator === null ? 'Find a national indicator' : `A national indicator for “${indicator.name}”`}
      size="64rem"
      closeButtonProps={{ 'aria-label': 'Close' }}
      classNames={{ body: styles.body ?? '' }}
    >
      <Finder indicator={indicator} onClose={onClose} />
    </Modal>
  )
}

function Finder({ indicator, onClose }: Props) {
  const [words, setWords] = useState('')
  const [set, setSet] = useState(allSets)
  const [chosen, setChosen] = useState<string | null>(null)
  const [adding, setAdding] = useState(false)
  const locked = useFieldsLocked()
  const right = useRef<HTMLDivElement>(null)

  const sets = useRead('frameworks.list', {}).data ?? []
  const fits = useRead('fits.list', { indicatorId: indicator?.id ?? '' }, { when: indicator !== null }).data ?? []
  const inUse = useRead('frameworks.inUse', {}).data ?? []
  const searching = words.trim() !== '' || set !== allSets
  const searched = useRead(
    'frameworks.search',
    { words, limit: 200, ...(set === allSets ? {} : { framework: set }) },
    { when: searching },
  )
  const found = searching ? (searched.data ?? []) : []
  // What was said of this indicator already stands there before anything is typed.
  const said = inUse.filter(({ id }) => fits.some(({ frameworkIndicatorId }) => frameworkIndicatorId === id))
  const listed = searching ? found : said
  const key = chosen ?? (words.trim() === '' ? null : listed[0] === undefined ? null : keyOf(listed[0]))
  const one = listed.find((item) => keyOf(item) === key)
  const detail = useDetail(one)
  const fit = fits.find(({ frameworkIndicatorId }) => frameworkIndicatorId === detail?.id) ?? null

  const look = (next: { words?: string; set?: string }) => {
    setChosen(null)
    setAdding(false)
    if (next.words !== undefined) setWords(next.words)
    if (next.set !== undefined) setSet(next.set)
  }
  const press = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (event.key === 'Enter') {
      event.preventDefault()
      right.current?.querySelector<HTMLElement>('input, textarea, button')?.focus()
    }
    if (step === undefined || listed.length === 0) return
    event.preventDefault()
    const at = listed.findIndex((item) => keyOf(item) === key)
    const next = listed[Math.min(Math.max(at + step, 0), listed.length - 1)]
    if (next !== undefined) setChosen(keyOf(next))
  }

  return (
    <div className={styles.finder}>
      <div className={styles.search}>
        <TextInput
          type="search"
          label="What is it about?"
          placeholder="Volunteering, lonely, NI 8…"
          value={words}
          data-autofocus
          autoComplete="off"
          role="combobox"
          aria-expanded={listed.length > 0}
          aria-controls="found-frameworks"
          aria-activedescendant={one === undefined ? undefined : elementIdOf(keyOf(one))}
          leftSection={<IconSearch size="1rem" stroke={1.5} aria-hidden />}
          onChange={(event) => look({ words: event.currentTarget.value })}
          onKeyDown={press}
        />
        <Select
          label="In which set?"
          value={set}
          allowDeselect={false}
          data={[
            { value: allSets, label: 'All sets' },
            ...sets.map(({ code, title }) => ({ value: code, label: title })),
            { value: own, label: 'Our own' },
          ]}
          onChange={(value) => look({ set: value ?? allSets })}
        />
      </div>
      <div className={styles.columns}>
        <div className={styles.left}>
          <FinderList
            head={headOf(searching, words, listed.length, searched.isFetching)}
            items={listed}
            chosen={key}
            fits={fits}
            onChoose={(next) => {
              setChosen(next)
              setAdding(false)
            }}
          />
          {!locked && (
            <Button variant="subtle" className={styles.own ?? ''} onClick={() => setAdding(true)}>
              Add one of your own…
            </Button>
          )}
        </div>
        <div className={styles.right} ref={right}>
          {adding ? (
            <OwnForm
              onAdded={(code) => {
                look({ words: '', set: own })
                setChosen(keyOf({ framework: own, code }))
              }}
            />
          ) : detail !== undefined ? (
            <FoundDetail key={keyOf(detail)} found={detail} indicator={indicator} fit={fit} onDone={onClose} />
          ) : set === allSets ? (
            <Sets sets={sets} onChoose={(code) => look({ set: code })} />
          ) : (
            <SetAbout set={sets.find(({ code }) => code === set)} />
          )}
        </div>
      </div>
    </div>
  )
}

/** All that is known of one; what the book holds is looked up in its set for its published figures. */
function useDetail(one: { framework: string; code: string } | undefined): FoundFrameworkIndicator | undefined {
  const whole = one !== undefined && 'values' in one
  const ask = { words: one?.code ?? '', framework: one?.framework ?? '', limit: 200 }
  const looked = useRead('frameworks.search', ask, { when: one !== undefined && !whole }).data
  if (one === undefined) return undefined
  if (whole) return one as FoundFrameworkIndicator
  return looked?.find((item) => keyOf(item) === keyOf(one))
}

function headOf(searching: boolean, words: string, count: number, fetching: boolean): string {
  if (!searching) return count === 0 ? '' : 'Said so far'
  if (count > 0) return `${count === 200 ? 'The first 200' : count} found`
  if (fetching) return ''
  return words.trim() === '' ? 'Nothing in this set yet' : 'Nothing has all these words. Try fewer, or others.'
}
