import type { BookInfo } from '../../shared/model/book'
import type { IndicatorResult } from '../../shared/model/figure'
import type { Indicator } from '../../shared/model/indicator'
import type { ObjectiveInYear } from '../../shared/model/objective'
import type { StakeholderInYear } from '../../shared/model/stakeholder'
import { numberWords } from '../../shared/rules/number-words'
import styles from './home.module.css'

type Props = {
  book: BookInfo
  indicators: Indicator[]
  /** Of all indicators in use; undefined until they are there. */
  results: IndicatorResult[] | undefined
  stakeholders: StakeholderInYear[]
  objectives: ObjectiveInYear[]
}

/** What the book holds, counted. */
export function WhatItHolds({ book, indicators, results, stakeholders, objectives }: Props) {
  const { counts, years } = book
  const included = stakeholders.filter(({ inYear }) => inYear?.included === true).length
  const reported = objectives.filter(({ inYear }) => inYear?.included !== false).length
  const withFigure = results?.filter(({ series }) => (series.at(-1)?.figure ?? null) !== null).length
  const lines: [string, string][] = [
    ['Years', years.length > 1 ? `${counts.years}, from ${years[0]?.label}` : '1, the first'],
    ['Stakeholders', `${included} of ${stakeholders.length} included`],
    ['Objectives', `${reported} of ${objectives.length} reported on`],
    ['Activities', numberWords(counts.activities)],
    ['Outcomes', numberWords(counts.outcomes)],
    [
      'Indicators',
      withFigure === undefined ? numberWords(indicators.length) : `${withFigure} of ${indicators.length} with a figure`,
    ],
    ['Readings, all years', numberWords(counts.readings)],
    ['Benchmarks, all years', numberWords(counts.benchmarks)],
  ]
  return (
    <dl className={styles.holds}>
      {lines.map(([name, words]) => (
        <div key={name} className={styles.hold}>
          <dt>{name}</dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  )
}
