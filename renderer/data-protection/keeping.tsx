import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { BookInfo } from '../../shared/model/book'
import {
  type Retention,
  type RetentionKept,
  retentionKept,
  retentionKeptWords,
} from '../../shared/model/data-protection'
import type { DueGroup, ErasureItem, ErasureWay } from '../../shared/model/people'
import { isClosed } from '../../shared/model/year'
import { agree, capital, countOf } from '../../shared/rules/count-words'
import { dayWords } from '../../shared/rules/date-words'
import { numberWords } from '../../shared/rules/number-words'
import { type CallOutput, problemOf } from '../client/bridge'
import { useRead, useWrite } from '../client/queries'
import { Answered } from '../components/answers'
import { fieldProblem } from '../components/field-problem'
import { useFieldsLocked } from '../components/fields/locked'
import { NumberField } from '../components/fields/number-field'
import { TextField } from '../components/fields/text-field'
import { useNotices } from '../frame/notices'
import styles from './data-protection.module.css'
import { EraseDialog } from './erase-dialog'
import { HitLine } from './hit-line'

type Year = BookInfo['years'][number]

/** For how many years each kind is kept and why; what is older; and that somebody looked, once a year. */
export function Keeping({ year }: { year: Year }) {
  const kept = useRead('retention.list', {})
  const due = useRead('retention.due', { yearId: year.id })
  return (
    <Answered of={{ kept, due }}>
      {(held) => (
        <>
          <p className={styles.second}>
            The law asks that what names people is kept no longer than it is needed, and that you can say why so long.
            Six years is usual for what a claim may rest on. Leave a field empty where nothing is decided.
          </p>
          <div className={styles.kinds}>
            {retentionKept.map((kind) => (
              <Kind key={kind} kind={kind} said={held.kept.find((one) => one.kept === kind)} />
            ))}
          </div>
          {held.due.groups.map((group) => (
            <Due key={group.kept} group={group} />
          ))}
          {held.kept.length > 0 && <Review year={year} due={held.due} />}
        </>
      )}
    </Answered>
  )
}

function Kind({ kind, said }: { kind: RetentionKept; said: Retention | undefined }) {
  const set = useWrite('retention.set').mutateAsync
  const clear = useWrite('retention.clear').mutateAsync
  const name = retentionKeptWords[kind]
  const save = (years: number | null) =>
    years === null ? clear({ kept: kind }) : set({ kept: kind, years, why: said?.why ?? '' })
  return (
    <fieldset className={styles.kind}>
      <legend>{name}</legend>
      <NumberField
        label="Kept for"
        unit="years"
        whole
        value={said?.years ?? null}
        onSave={save}
        keptAs={`retention.${kind}.years`}
      />
      {said !== undefined && (
        <TextField
          label="Why so long?"
          value={said.why}
          onSave={(why) => set({ kept: kind, years: said.years, why })}
          keptAs={`retention.${kind}.why`}
        />
      )}
    </fieldset>
  )
}

function Due({ group }: { group: DueGroup }) {
  const { kept, years, before, count, rows } = group
  const [ticked, setTicked] = useState<ReadonlyMap<string, ErasureWay>>(new Map())
  const [erasing, setErasing] = useState(false)
  const locked = useFieldsLocked()
  // What came of erasing the last of them is still told.
  if (count === 0 && !erasing) return null
  const items = rows.flatMap(({ table, id }): ErasureItem[] => {
    const way = ticked.get(id)
    return way === undefined ? [] : [{ table, id, way }]
  })
  const set = (id: string, way: ErasureWay | null) => {
    const next = new Map(ticked)
    if (way === null) next.delete(id)
    else next.set(id, way)
    setTicked(next)
  }
  const all = items.length === rows.length
  return (
    <section className={styles.group} aria-labelledby={`due-${kept}`}>
      <h2 id={`due-${kept}`}>
        {retentionKeptWords[kept]} <span className={styles.count}>{numberWords(count)}</span>
      </h2>
      <p className={styles.second}>
        {capital(countOf(count, 'is', 'are'))} older than the {countOf(years, 'year', 'years')} you keep
        {agree(count, ' it', ' them')}: from before {dayWords(before)}.
        {count > rows.length && ` The oldest ${numberWords(rows.length)} are shown.`}
      </p>
      {!locked && (
        <div className={styles.bar}>
          <Button
            variant="subtle"
            className={styles.flush ?? ''}
            onClick={() => setTicked(all ? new Map() : new Map(rows.map(({ id, ways }) => [id, ways[0] ?? 'whole'])))}
          >
            {all ? 'Tick none' : 'Tick all'}
          </Button>
          <Button
            variant="default"
            className={styles.danger ?? ''}
            disabled={items.length === 0}
            onClick={() => setErasing(true)}
          >
            Erase…
          </Button>
        </div>
      )}
      <ul>
        {rows.map((row) => (
          <HitLine
            key={row.id}
            row={row}
            ways={row.ways}
            way={ticked.get(row.id) ?? null}
            onTick={(on) => set(row.id, on ? (row.ways[0] ?? 'whole') : null)}
            onWay={(way) => set(row.id, way)}
          />
        ))}
      </ul>
      {erasing && (
        <EraseDialog
          names={[]}
          items={items}
          reason="kept as long as it was needed"
          onClose={(erased) => {
            setErasing(false)
            if (erased) setTicked(new Map())
          }}
        />
      )}
    </section>
  )
}

function Review({ year, due }: { year: Year; due: CallOutput<'retention.due'> }) {
  const { review, count } = due
  const save = useWrite('retention.review')
  const { offerUndo } = useNotices()
  const locked = useFieldsLocked() || isClosed(year)
  const [by, setBy] = useState(review?.reviewedBy ?? '')
  const [decided, setDecided] = useState(review?.decided ?? '')
  const [problem, setProblem] = useState<string | null>(null)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    try {
      const { change } = await save.mutateAsync({ yearId: year.id, reviewedBy: by, decided })
      if (change !== null) offerUndo(`Noted for ${year.label}.`, change.sequence)
    } catch (error) {
      setProblem(problemOf(error).message)
    }
  }
  return (
    <section className={styles.group} aria-labelledby="looked-at">
      <h2 id="looked-at">Looked at in {year.label}</h2>
      <p className={styles.second}>
        {review === null
          ? count === 0
            ? 'Nothing is kept longer than you said. Note once a year that somebody looked.'
            : 'Once what is older was looked at, note by whom and what is kept all the same, and why.'
          : `Looked at on ${dayWords(review.reviewedOn)}${review.reviewedBy === '' ? '' : ` by ${review.reviewedBy}`}.`}
      </p>
      {locked ? (
        review !== null && review.decided !== '' && <p>{review.decided}</p>
      ) : (
        <form className={styles.review} onSubmit={(event) => void submit(event)} noValidate>
          <TextInput
            label="By whom?"
            value={by}
            maxLength={500}
            autoComplete="off"
            onChange={(event) => setBy(event.currentTarget.value)}
          />
          <TextInput
            label="What was decided? What is kept longer, and why?"
            value={decided}
            maxLength={2000}
            autoComplete="off"
            error={fieldProblem(problem)}
            onChange={(event) => setDecided(event.currentTarget.value)}
          />
          <Button type="submit" variant="default">
            {review === null ? 'Note that it was looked at' : 'Note it anew'}
          </Button>
        </form>
      )}
    </section>
  )
}
