import { Button } from '@mantine/core'
import { useState } from 'react'
import { fitKindWords } from '../../shared/model/fit'
import type { PublishedFigure } from '../../shared/model/published-figure'
import { capital } from '../../shared/rules/count-words'
import { valueWords } from '../../shared/rules/figure-of'
import { decimalsOf } from '../../shared/rules/number-words'
import {
  benchmarkOfPublished,
  isTaken,
  type PublishedSeries,
  publishedSeries,
} from '../../shared/rules/published-figures'
import { useRead, useWrite } from '../client/queries'
import { useFieldsLocked } from '../components/fields/locked'
import { Status } from '../components/status'
import { useNotices } from '../frame/notices'
import styles from './benchmarks.module.css'
import type { Comparing } from './compared-figure'

/** Figures published for what the indicator fits, each taken with its citation at one press. */
export function PublishedFigures({ comparing }: { comparing: Comparing }) {
  const { indicator, definition } = comparing
  const published = useRead('benchmarks.published', { indicatorId: indicator.id }).data ?? []
  const series = publishedSeries(published, definition)
  if (series.length === 0) return null
  return (
    <section className={styles.published} aria-labelledby="published">
      <h3 id="published">Published figures</h3>
      {[...Map.groupBy(series, ({ newest }) => newest.frameworkIndicatorId)].map(([id, ofOne]) => (
        <div key={id} className={styles.series}>
          {ofOne[0] !== undefined && <p className={styles.quiet}>{fromWords(ofOne[0].newest)}</p>}
          {ofOne.map((one) => (
            <Series key={keyOf(one.newest)} series={one} comparing={comparing} />
          ))}
        </div>
      ))}
    </section>
  )
}

const keyOf = ({ frameworkIndicatorId, area, population, period, value }: PublishedFigure) =>
  [frameworkIndicatorId, area, population, period, value].join(' ')

/** Which survey it is of, and how ours fits. */
function fromWords({ frameworkTitle, publisher, name, fit }: PublishedFigure): string {
  const title = frameworkTitle.startsWith(publisher) ? frameworkTitle : `${publisher}, ${frameworkTitle}`
  return `${title}: ${name}. ${capital(fitKindWords[fit])}.`
}

function Series({ series: { newest, earlier }, comparing }: { series: PublishedSeries; comparing: Comparing }) {
  const [all, setAll] = useState(false)
  return (
    <>
      <ul>
        {[newest, ...(all ? earlier : [])].map((figure) => (
          <Offered key={keyOf(figure)} figure={figure} comparing={comparing} />
        ))}
      </ul>
      {earlier.length > 0 && (
        <Button variant="subtle" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? 'Only the newest' : `Show ${earlier.length} earlier`}
        </Button>
      )}
    </>
  )
}

function Offered({ figure, comparing }: { figure: PublishedFigure; comparing: Comparing }) {
  const { indicator, definition, benchmarks, year, currency } = comparing
  const add = useWrite('benchmarks.add')
  const { trouble, say } = useNotices()
  const locked = useFieldsLocked()
  const taken = isTaken(figure, benchmarks, definition)
  const words = valueWords(
    definition.kind === 'money' ? figure.value * 100 : figure.value,
    definition,
    currency,
    Math.max(decimalsOf(figure.value), definition.decimals),
  )
  const take = async () => {
    try {
      await add.mutateAsync(benchmarkOfPublished(figure, { indicatorId: indicator.id, yearId: year.id, definition }))
      say(`${figure.area} ${words} stands beside the figure`)
    } catch (error) {
      trouble(error)
    }
  }
  return (
    <li className={styles.offered}>
      <p>
        {figure.area}, {figure.population} <span className={styles.quiet}>{figure.period}</span>
      </p>
      <p className={styles.against}>{words}</p>
      {taken ? (
        <Status kind="met">Compared</Status>
      ) : locked ? null : (
        <Button
          variant="subtle"
          aria-label={`Compare with ${figure.area}, ${figure.period}`}
          onClick={() => void take()}
          disabled={add.isPending}
        >
          Compare with it
        </Button>
      )}
    </li>
  )
}
