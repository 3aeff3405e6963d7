import { Button } from '@mantine/core'
import { useState } from 'react'
import {
  type Benchmark,
  type BenchmarkKind,
  benchmarkKinds,
  benchmarkKindWords,
  outsideKinds,
} from '../../shared/model/benchmark'
import { problemOf } from '../client/bridge'
import { useWrite } from '../client/queries'
import { fieldProblem } from '../components/field-problem'
import { ChoiceField } from '../components/fields/choice-field'
import { DayField } from '../components/fields/day-field'
import { useFieldsLocked } from '../components/fields/locked'
import { NumberField } from '../components/fields/number-field'
import { TextField } from '../components/fields/text-field'
import { EvidenceOf } from '../evidence/evidence-of'
import { HistoryButton } from '../history/history-button'
import { BenchmarkValueField } from './benchmark-value-field'
import styles from './benchmarks.module.css'
import type { Comparing } from './compared-figure'
import type { RemovedBenchmark } from './removed'

type Props = { benchmark: Benchmark; comparing: Comparing; onRemoved: (removed: RemovedBenchmark) => void }

export const isOutside = (kind: BenchmarkKind): boolean => (outsideKinds as readonly BenchmarkKind[]).includes(kind)

const likeness = [
  { value: 'same', label: 'Yes, it measures the same in the same way' },
  { value: 'similar', label: 'With care: it measures in a similar way' },
  { value: 'different', label: 'No, it measures something else' },
] as const

/** All that is said of one benchmark. Everything is saved as one goes; the picture and the words above follow. */
export function BenchmarkFields({ benchmark, comparing, onRemoved }: Props) {
  const change = useWrite('benchmarks.change').mutateAsync
  const [more, setMore] = useState(false)
  const { id, kind, sameDefinition } = benchmark
  const set = (fields: Partial<Omit<Benchmark, 'id' | 'number' | 'reference'>>) => change({ id, ...fields })
  const keptAs = (name: string) => `benchmark.${id}.${name}`
  return (
    <>
      <div className={styles.pair}>
        <BenchmarkValueField benchmark={benchmark} comparing={comparing} onSave={set} />
        <TextField
          label={isOutside(kind) ? 'Whose figure is it?' : 'What is it called?'}
          hint="So it is named beside ours."
          value={benchmark.label}
          onSave={(label) => set({ label })}
          keptAs={keptAs('label')}
        />
      </div>
      {kind !== 'target' && (
        <div className={styles.pair}>
          <TextField
            label="Which period does it speak of?"
            value={benchmark.period}
            onSave={(period) => set({ period })}
            keptAs={keptAs('period')}
          />
          <TextField
            label="Of whom?"
            hint="“Adults 16 and over”"
            value={benchmark.population}
            onSave={(population) => set({ population })}
            keptAs={keptAs('population')}
          />
        </div>
      )}
      {(isOutside(kind) || benchmark.citation !== '') && (
        <TextField
          label="Where was it published?"
          hint="Who published it, its title, the year, the page, and a link if there is one."
          multiline
          value={benchmark.citation}
          onSave={(citation) => set({ citation })}
          keptAs={keptAs('citation')}
        />
      )}
      {kind !== 'target' && (
        <ChoiceField
          label="Can it be compared with ours?"
          value={sameDefinition}
          options={likeness}
          onSave={(like) => set({ sameDefinition: like })}
        />
      )}
      {(sameDefinition !== 'same' || benchmark.definitionNote !== '') && (
        <TextField
          label={sameDefinition === 'same' ? 'What is to be said of it?' : 'In what does it differ?'}
          hint="Stands beside the comparison in the account. In the sample: “Tidewell leaves school swims out of its count.”"
          multiline
          value={benchmark.definitionNote}
          onSave={(definitionNote) => set({ definitionNote })}
          keptAs={keptAs('definitionNote')}
        />
      )}
      <section className={styles.evidence} aria-label={`Evidence for ${benchmark.label}`}>
        <h4>Evidence</h4>
        <EvidenceOf target="benchmark" id={id} words={`${benchmark.label}, ${benchmark.reference}`} />
      </section>
      {more && <More benchmark={benchmark} comparing={comparing} set={set} keptAs={keptAs} />}
      <div className={styles.foot}>
        <Button variant="subtle" aria-expanded={more} onClick={() => setMore(!more)}>
          {more ? 'Fewer fields' : 'More'}
        </Button>
        <HistoryButton id={id} title={`${benchmark.label} ${benchmark.reference}`} />
        <Remove benchmark={benchmark} onRemoved={onRemoved} />
      </div>
    </>
  )
}

type MoreProps = {
  benchmark: Benchmark
  comparing: Comparing
  set: (fields: Partial<Omit<Benchmark, 'id' | 'number' | 'reference'>>) => Promise<unknown>
  keptAs: (name: string) => string
}

function More({ benchmark, comparing: { year }, set, keptAs }: MoreProps) {
  return (
    <>
      <div className={styles.pair}>
        <ChoiceField
          label="What kind of figure is it?"
          value={benchmark.kind}
          options={benchmarkKinds.map((value) => ({ value, label: benchmarkKindWords[value] }))}
          onSave={(kind) => set({ kind })}
          as="list"
        />
        <ChoiceField
          label="For which year does it serve?"
          value={benchmark.yearId === null ? 'every' : 'this'}
          options={[
            { value: 'this', label: `Only ${year.label}` },
            { value: 'every', label: 'Every year' },
          ]}
          onSave={(serves) => set({ yearId: serves === 'every' ? null : year.id })}
          as="list"
        />
      </div>
      <div className={styles.pair}>
        <TextField
          label="In which unit was it published?"
          hint="Left empty, it is the same as ours."
          value={benchmark.unit}
          onSave={(unit) => set({ unit })}
          keptAs={keptAs('unit')}
        />
        <NumberField
          label="How many months does it cover?"
          hint="Left empty, it is taken to be twelve."
          unit="months"
          whole
          value={benchmark.periodMonths}
          onSave={(periodMonths) => set({ periodMonths })}
          keptAs={keptAs('periodMonths')}
        />
      </div>
      <DayField
        label="Published on"
        value={benchmark.publishedOn}
        onSave={(publishedOn) => set({ publishedOn })}
        keptAs={keptAs('publishedOn')}
      />
    </>
  )
}

function Remove({ benchmark, onRemoved }: Pick<Props, 'benchmark' | 'onRemoved'>) {
  const remove = useWrite('benchmarks.remove').mutateAsync
  const [problem, setProblem] = useState<string | null>(null)
  const locked = useFieldsLocked()
  if (locked) return null
  const take = async () => {
    try {
      const { change } = await remove({ id: benchmark.id })
      if (change !== null) onRemoved({ id: benchmark.id, label: benchmark.label, sequence: change.sequence })
    } catch (error) {
      setProblem(problemOf(error).message)
    }
  }
  return (
    <>
      <Button variant="default" className={styles.danger ?? ''} onClick={() => void take()}>
        Remove
      </Button>
      {problem !== null && <div role="alert">{fieldProblem(problem)}</div>}
    </>
  )
}
