import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Benchmark } from '../../shared/model/benchmark'
import type { ComparedIndicator } from '../../shared/model/compared-indicator'
import type { IndicatorResult } from '../../shared/model/figure'
import type { Definition, Indicator } from '../../shared/model/indicator'
import { isWithoutEarlier } from '../../shared/rules/comparison-sentence'
import { useRead } from '../client/queries'
import { Answered } from '../components/answers'
import { useNavigation } from '../frame/navigation'
import type { PageProps } from '../frame/workbench'
import { HistoryButton } from '../history/history-button'
import { AddBenchmark } from './add-benchmark'
import styles from './benchmarks.module.css'
import { ComparedPicture } from './compared-picture'
import { ComparisonLine } from './comparison-line'
import { PublishedFigures } from './published-figures'
import { Removed, type RemovedBenchmark } from './removed'
import { ThisYear } from './this-year'

/** The indicator whose figure is compared, and what is needed to read and write figures of it. */
export type Comparing = {
  indicator: Indicator
  /** The definition the year's figure was taken under; without one, that in force. */
  definition: Definition
  result: IndicatorResult
  benchmarks: Benchmark[]
  year: PageProps['year']
  currency: string
  language: string
}

type Props = {
  compared: ComparedIndicator
  year: PageProps['year']
  currency: string
  language: string
}

/** One figure with all it is compared with, drawn and in words, and where further benchmarks are entered. */
export function ComparedFigure({ compared, year, currency, language }: Props) {
  const { id } = compared
  const { go } = useNavigation()
  const reads = {
    indicator: useRead('indicators.get', { id }),
    results: useRead('results.ofYear', { yearId: year.id, indicatorIds: [id] }),
    benchmarks: useRead('benchmarks.list', { indicatorId: id, yearId: year.id }),
  }
  return (
    <section className={styles.figure} aria-label={compared.name}>
      <div className={styles.head}>
        <h2>
          {compared.name} <span className={styles.reference}>{compared.reference}</span>
        </h2>
        <HistoryButton id={id} title={compared.name} />
        <Button variant="subtle" onClick={() => go({ place: 'indicator', id })}>
          Open its page
        </Button>
      </div>
      <Answered of={reads}>
        {({ indicator, results, benchmarks }) => {
          const result = results[0]
          const figure = result?.series.at(-1)?.figure
          const definition =
            indicator.definitions.find((one) => one.id === figure?.definitionId) ?? indicator.definitions.at(-1)
          // While another indicator is chosen its answers are on their way; those of the last one are not its own.
          if (indicator.id !== id || result?.indicatorId !== id || definition === undefined) return null
          return <Whole comparing={{ indicator, definition, result, benchmarks, year, currency, language }} />
        }}
      </Answered>
    </section>
  )
}

function Whole({ comparing }: { comparing: Comparing }) {
  const { result, benchmarks, definition } = comparing
  const [open, setOpen] = useState<string | null>(null)
  const [removed, setRemoved] = useState<RemovedBenchmark | null>(null)
  const shown = result.comparisons.filter((comparison) => !isWithoutEarlier(comparison))
  return (
    <>
      <ThisYear comparing={comparing} />
      <ComparedPicture comparing={comparing} />
      {definition.kind === 'judgement' ? (
        <p className={styles.second}>
          A judgement in words is read beside that of another year; it is not held against a figure.
        </p>
      ) : (
        <>
          {shown.length > 0 && (
            <ul className={styles.lines} aria-label="Compared with">
              {shown.map((comparison) => (
                <ComparisonLine
                  key={comparison.benchmarkId ?? 'last-year'}
                  comparison={comparison}
                  benchmark={benchmarks.find(({ id }) => id === comparison.benchmarkId)}
                  comparing={comparing}
                  open={comparison.benchmarkId !== null && comparison.benchmarkId === open}
                  onOpen={(on) => setOpen(on ? comparison.benchmarkId : null)}
                  onRemoved={setRemoved}
                />
              ))}
            </ul>
          )}
          {removed !== null && !benchmarks.some(({ id }) => id === removed.id) && (
            <Removed benchmark={removed} onGone={() => setRemoved(null)} />
          )}
          <AddBenchmark comparing={comparing} onAdded={setOpen} />
          <PublishedFigures comparing={comparing} />
        </>
      )}
    </>
  )
}
