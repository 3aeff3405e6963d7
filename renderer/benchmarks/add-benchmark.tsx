import { Button } from '@mantine/core'
import { useRef } from 'react'
import type { BenchmarkKind, benchmarkKinds } from '../../shared/model/benchmark'
import { useFieldsLocked } from '../components/fields/locked'
import styles from './benchmarks.module.css'
import type { Comparing } from './compared-figure'
import { NewBenchmark } from './new-benchmark'
import { useDraft } from './use-draft'

type Props = { comparing: Comparing; onAdded: (id: string | null) => void }

const kindButtons = {
  target: 'Set a target',
  baseline: 'Our baseline',
  national: 'A national figure',
  sector: 'The sector or area',
  peer: 'A similar organisation',
} as const satisfies Record<BenchmarkKind, string>

const inOrder = [
  'target',
  'baseline',
  'national',
  'sector',
  'peer',
] as const satisfies readonly (typeof benchmarkKinds)[number][]

/** What else the figure can be compared with, one press away; and what is being written of it. */
export function AddBenchmark({ comparing, onAdded }: Props) {
  const { indicator, year, benchmarks, result } = comparing
  const { draft, begin, write, refuse, drop } = useDraft(`${indicator.id}.${year.id}`)
  const buttons = useRef<HTMLDivElement>(null)
  const locked = useFieldsLocked()
  const empty = benchmarks.length === 0
  if (locked) return empty ? <p className={styles.second}>No benchmark was entered.</p> : null
  if (draft !== null) {
    const close = () => {
      drop()
      // Where it was begun the keyboard goes on.
      requestAnimationFrame(() => buttons.current?.querySelector('button')?.focus())
    }
    return (
      <NewBenchmark
        draft={draft}
        comparing={comparing}
        onWrite={write}
        onRefuse={refuse}
        onDrop={close}
        onAdded={(id) => {
          close()
          onAdded(draft.kind === 'target' ? null : id)
        }}
      />
    )
  }
  const hasTarget = benchmarks.some(({ kind }) => kind === 'target')
  const others = inOrder.filter((kind) => kind !== 'target' || (!hasTarget && !empty))
  const earlier = result.series.some(({ figure }, index, all) => index < all.length - 1 && figure !== null)
  return (
    <div className={styles.add} ref={buttons}>
      {empty && (
        <section className={styles.none} aria-labelledby="no-benchmarks">
          <h3 id="no-benchmarks">No benchmarks yet</h3>
          <p>
            A benchmark says whether a figure is good. The sample compares 61% with 63.7% for adults in England.{' '}
            {earlier
              ? 'Last year’s own figure stands beside this one already; a target says where it should go.'
              : 'An earlier figure of our own is a fair one to begin with.'}
          </p>
          <Button onClick={() => begin(earlier ? 'target' : 'baseline')}>
            {earlier ? 'Set a target' : 'Compare with an earlier figure'}
          </Button>
        </section>
      )}
      <div className={styles.kinds}>
        <p className={styles.quiet}>{empty ? 'Or with' : 'Compare with'}</p>
        {others
          .concat(empty && !earlier ? ['target'] : [])
          .filter((kind) => !(empty && !earlier && kind === 'baseline'))
          .map((kind) => (
            <Button key={kind} variant="subtle" onClick={() => begin(kind)}>
              {kindButtons[kind]}
            </Button>
          ))}
      </div>
    </div>
  )
}
