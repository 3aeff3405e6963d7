import { Button } from '@mantine/core'
import { useState } from 'react'
import type { ErasureItem, ErasureWay, PersonFound, PersonHit } from '../../shared/model/people'
import { agree, capital, countOf } from '../../shared/rules/count-words'
import { numberWords } from '../../shared/rules/number-words'
import { useFieldsLocked } from '../components/fields/locked'
import { useNavigation } from '../frame/navigation'
import styles from './data-protection.module.css'
import { EraseDialog } from './erase-dialog'
import { HandOver } from './hand-over'
import { HitLine } from './hit-line'

type Props = { names: readonly string[]; found: PersonFound; onAgain: () => void }

export const keyOf = ({ table, id }: { table: string; id: string }) => `${table} ${id}`

/** What was found, by what it is, each with a tick for "it is the same person". */
export function Results({ names, found, onAgain }: Props) {
  const { hits, inHistory, madeByThem, similar } = found
  const [ticked, setTicked] = useState<ReadonlyMap<string, ErasureWay>>(new Map())
  const [erasing, setErasing] = useState(false)
  const locked = useFieldsLocked()
  const groups = Map.groupBy(hits, ({ group }) => group)
  const items = hits.flatMap((hit): ErasureItem[] => {
    const way = ticked.get(keyOf(hit))
    return way === undefined ? [] : [{ table: hit.table, id: hit.id, way }]
  })
  const tick = (some: readonly PersonHit[], on: boolean) => {
    const next = new Map(ticked)
    for (const hit of some) {
      if (on) next.set(keyOf(hit), next.get(keyOf(hit)) ?? hit.ways[0] ?? 'name')
      else next.delete(keyOf(hit))
    }
    setTicked(next)
  }
  const close = (erased: boolean) => {
    setErasing(false)
    if (erased) onAgain()
  }
  const choose = (hit: PersonHit, way: ErasureWay) => setTicked(new Map(ticked).set(keyOf(hit), way))
  return (
    <>
      <p className={styles.found} role="status">
        {foundWords(names, hits.length)}
      </p>
      <Spellings names={names} similar={similar} />
      {hits.length > 0 && (
        <div className={styles.bar}>
          <Button
            variant="subtle"
            className={styles.flush ?? ''}
            onClick={() => tick(hits, items.length < hits.length)}
          >
            {items.length < hits.length ? 'All are the same person' : 'Tick none'}
          </Button>
          <span className={styles.ticked}>
            {items.length === 0
              ? 'Tick what is about this person.'
              : `${numberWords(items.length)} of ${numberWords(hits.length)} ticked.`}
          </span>
          <HandOver names={names} items={items} />
          {!locked && (
            <Button
              variant="default"
              className={styles.danger ?? ''}
              disabled={items.length === 0}
              onClick={() => setErasing(true)}
            >
              Erase…
            </Button>
          )}
        </div>
      )}
      {[...groups].map(([group, some]) => (
        <Group key={group} title={group} hits={some} ticked={ticked} onTick={tick} onWay={choose} />
      ))}
      {(inHistory > 0 || madeByThem > 0) && (
        <section className={styles.group} aria-labelledby="in-history">
          <h2 id="in-history">In the history of the book</h2>
          {inHistory > 0 && (
            <p className={styles.second}>
              {capital(countOf(inHistory, 'change holds', 'changes hold'))} the name of what was removed or written
              otherwise since. {agree(inHistory, 'Its words go', 'Their words go')} with whatever is erased here.
              {hits.length === 0 && !locked && ' '}
              {hits.length === 0 && !locked && (
                <Button variant="default" className={styles.danger ?? ''} onClick={() => setErasing(true)}>
                  Erase {agree(inHistory, 'it', 'them')}…
                </Button>
              )}
            </p>
          )}
          {madeByThem > 0 && (
            <p className={styles.second}>
              {capital(countOf(madeByThem, 'change was', 'changes were'))} made in this name. Who changed what is what
              the book is trusted for, so {agree(madeByThem, 'that name stays', 'those names stay')}.
            </p>
          )}
        </section>
      )}
      {erasing && <EraseDialog names={names} items={items} onClose={close} />}
    </>
  )
}

function foundWords(names: readonly string[], count: number): string {
  const who = names.map((name) => `“${name}”`).join(' or ')
  return count === 0
    ? `Nothing in this book holds ${who} as it is written there.`
    : `${capital(countOf(count, 'place holds', 'places hold'))} ${who}.`
}

/** Other ways in which the name may be written here: pressed, they are looked for as well. */
function Spellings({ names, similar }: { names: readonly string[]; similar: PersonFound['similar'] }) {
  const { go } = useNavigation()
  const others = names.slice(1)
  if (similar.length === 0 && others.length === 0) return null
  const look = (next: readonly string[]) => go({ place: 'data-protection', view: 'person', names: next })
  return (
    <fieldset className={styles.spellings}>
      <legend className={styles.second}>Look also for</legend>
      {others.map((name) => (
        <Button
          key={name}
          variant="default"
          size="compact-sm"
          aria-pressed
          className={styles.toggle ?? ''}
          onClick={() => look(names.filter((one) => one !== name))}
        >
          {name}
        </Button>
      ))}
      {similar.map(({ words, count }) => (
        <Button
          key={words}
          variant="default"
          size="compact-sm"
          aria-pressed={false}
          className={styles.toggle ?? ''}
          onClick={() => look([...names, capital(words)])}
        >
          {capital(words)}
          <span className={styles.count}>{numberWords(count)}</span>
        </Button>
      ))}
    </fieldset>
  )
}

const shownFirst = 50

type GroupProps = {
  title: string
  hits: readonly PersonHit[]
  ticked: ReadonlyMap<string, ErasureWay>
  onTick: (hits: readonly PersonHit[], on: boolean) => void
  onWay: (hit: PersonHit, way: ErasureWay) => void
}

function Group({ title, hits, ticked, onTick, onWay }: GroupProps) {
  const [shown, setShown] = useState(shownFirst)
  const id = `held-${title.replaceAll(/\W+/g, '-')}`
  return (
    <section className={styles.group} aria-labelledby={id}>
      <h2 id={id}>
        {title} <span className={styles.count}>{numberWords(hits.length)}</span>
      </h2>
      <ul>
        {hits.slice(0, shown).map((hit) => (
          <HitLine
            key={keyOf(hit)}
            row={hit}
            passages={hit.passages}
            ways={hit.ways}
            way={ticked.get(keyOf(hit)) ?? null}
            onTick={(on) => onTick([hit], on)}
            onWay={(way) => onWay(hit, way)}
          />
        ))}
      </ul>
      {hits.length > shown && (
        <Button variant="subtle" className={styles.flush ?? ''} onClick={() => setShown(shown + 200)}>
          Show more of {numberWords(hits.length)}
        </Button>
      )}
    </section>
  )
}
