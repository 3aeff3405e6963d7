import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { BenchmarkKind } from '../../shared/model/benchmark'
import { citationWords } from '../../shared/rules/citation'
import { problemOf } from '../client/bridge'
import { useWrite } from '../client/queries'
import { fieldProblem } from '../components/field-problem'
import { figureHint } from './benchmark-values'
import styles from './benchmarks.module.css'
import type { Comparing } from './compared-figure'
import { type Draft, type DraftField, fieldsOf, readDraft } from './draft'

type Props = {
  draft: Draft
  comparing: Comparing
  onWrite: (draft: Draft) => void
  onRefuse: (problem: string) => void
  onDrop: () => void
  onAdded: (id: string) => void
}

const titles = {
  target: 'Our target',
  baseline: 'Our baseline',
  national: 'A national figure',
  sector: 'A figure of the sector or area',
  peer: 'A figure of a similar organisation',
} as const satisfies Record<BenchmarkKind, string>

const buttons = {
  target: 'Set the target',
  baseline: 'Compare with it',
  national: 'Compare with it',
  sector: 'Compare with it',
  peer: 'Compare with it',
} as const satisfies Record<BenchmarkKind, string>

const named = {
  target: 'Our target',
  baseline: '“2019, before the pandemic”',
  national: '“England”',
  sector: '“Leisure trusts in the region”, “The ward”',
  peer: '“Tidewell Pool”',
} as const satisfies Record<BenchmarkKind, string>

/** A benchmark being written: kept only whole, with the place it was published where it is not our own. */
export function NewBenchmark({ draft, comparing, onWrite, onRefuse, onDrop, onAdded }: Props) {
  const add = useWrite('benchmarks.add')
  const form = useRef<HTMLFormElement>(null)
  const [tried, setTried] = useState(false)
  const [refused, setRefused] = useState<string | null>(null)
  const { kind } = draft
  const read = readDraft(draft, comparing)
  const problems = tried && 'problems' in read ? read.problems : {}

  useEffect(() => {
    form.current?.querySelector('input')?.focus()
    form.current?.scrollIntoView({ block: 'nearest' })
  }, [])

  const keep = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if ('problems' in read) {
      onRefuse(Object.values(read.problems)[0] ?? '')
      // The first field in question, once its error stands under it.
      requestAnimationFrame(() => form.current?.querySelector<HTMLInputElement>('[aria-invalid="true"]')?.focus())
      return
    }
    try {
      const { record } = await add.mutateAsync({
        ...read.fields,
        indicatorId: comparing.indicator.id,
        yearId: comparing.year.id,
      })
      onAdded(record.id)
    } catch (error) {
      const { message } = problemOf(error)
      setRefused(message)
      onRefuse(message)
    }
  }

  const asked = fieldsOf(kind)
  const input = (field: DraftField, label: string, hint?: string) => (
    <TextInput
      label={label}
      description={hint}
      value={draft[field]}
      onChange={(event) => onWrite({ ...draft, [field]: event.currentTarget.value })}
      error={fieldProblem(problems[field] ?? null)}
      autoComplete="off"
    />
  )
  return (
    <form
      ref={form}
      className={styles.fields}
      onSubmit={(event) => void keep(event)}
      noValidate
      aria-label={titles[kind]}
    >
      <h3>{titles[kind]}</h3>
      <div className={styles.pair}>
        {asked.includes('label') &&
          input('label', kind === 'baseline' ? 'Which figure is it?' : 'Whose figure is it?', named[kind])}
        {input(
          'figure',
          kind === 'target' ? `Where should it be in ${comparing.year.label}?` : 'Figure',
          figureHint(comparing),
        )}
        {asked.includes('population') && input('population', 'Of whom?', '“Adults 16 and over”')}
        {asked.includes('period') &&
          input('period', 'Which period does it speak of?', '“November 2023 to November 2024”')}
      </div>
      {asked.includes('publisher') && (
        <fieldset className={styles.citation}>
          <legend>Where was it published?</legend>
          <div className={styles.pair}>
            {input('publisher', 'Published by')}
            {input('title', 'Title')}
            {input('year', 'Year')}
            {input('page', 'Page or table')}
          </div>
          {input('link', 'Link', 'Kept as text, so that a reader of the account can follow it.')}
          {citationWords(draft) !== '' && <p className={styles.quiet}>As it will stand: {citationWords(draft)}</p>}
        </fieldset>
      )}
      {refused !== null && <div role="alert">{fieldProblem(`${refused} What you wrote is kept here.`)}</div>}
      <div className={styles.foot}>
        <Button type="submit" disabled={add.isPending}>
          {buttons[kind]}
        </Button>
        <Button variant="default" onClick={onDrop}>
          Leave it
        </Button>
      </div>
    </form>
  )
}
