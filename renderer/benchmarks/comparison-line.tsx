import { Button } from '@mantine/core'
import { useId } from 'react'
import type { Benchmark } from '../../shared/model/benchmark'
import type { Comparison } from '../../shared/model/figure'
import { comparisonSentence } from '../../shared/rules/comparison-sentence'
import { useFieldsLocked } from '../components/fields/locked'
import { Mark } from '../components/status'
import { BenchmarkFields } from './benchmark-fields'
import styles from './benchmarks.module.css'
import type { Comparing } from './compared-figure'
import type { RemovedBenchmark } from './removed'

type Props = {
  comparison: Comparison
  /** The benchmark it is a comparison with; last year has none. */
  benchmark: Benchmark | undefined
  comparing: Comparing
  open: boolean
  onOpen: (open: boolean) => void
  onRemoved: (removed: RemovedBenchmark) => void
}

const kindWords = {
  'last-year': 'Last year',
  target: 'Target',
  baseline: 'Baseline',
  national: 'National',
  sector: 'Sector or area',
  peer: 'Similar organisation',
} as const satisfies Record<Comparison['with'], string>

/** One thing the figure is compared with: its value, and what comes of it. Opens to be changed in place. */
export function ComparisonLine({ comparison, benchmark, comparing, open, onOpen, onRemoved }: Props) {
  const locked = useFieldsLocked()
  const id = useId()
  const { label, period, againstWords } = comparison
  return (
    <li className={styles.line} data-open={open || undefined}>
      <div className={styles.lineHead}>
        <div className={styles.lineName}>
          <p>{label}</p>
          <p className={styles.quiet}>{aside(kindWords[comparison.with], label, period)}</p>
        </div>
        <p className={styles.against}>{againstWords || '–'}</p>
        <p className={styles.outcome}>
          {comparison.comparable && comparison.met !== null && <Mark kind={comparison.met ? 'met' : 'missed'} />}
          <span>{comparisonSentence(comparison)}</span>
        </p>
        {benchmark !== undefined && (
          <Button
            variant="subtle"
            aria-label={`${open ? 'Close' : locked ? 'See' : 'Change'} ${label}`}
            aria-expanded={open}
            aria-controls={open ? id : undefined}
            onClick={() => onOpen(!open)}
          >
            {open ? 'Close' : locked ? 'See' : 'Change'}
          </Button>
        )}
      </div>
      {open && benchmark !== undefined && (
        <div id={id} className={styles.fields}>
          <BenchmarkFields key={benchmark.id} benchmark={benchmark} comparing={comparing} onRemoved={onRemoved} />
        </div>
      )}
    </li>
  )
}

/** The kind, where the name does not say it, and the period. */
function aside(kind: string, label: string, period: string): string {
  const said = label.toLowerCase().includes(kind.toLowerCase()) ? '' : kind
  return [said, label.includes(period) ? '' : period].filter((words) => words !== '').join(', ')
}
