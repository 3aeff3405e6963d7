import { Button } from '@mantine/core'
import { useState } from 'react'
import type { IndicatorResult } from '../../shared/model/figure'
import type { Indicator } from '../../shared/model/indicator'
import type { Reading } from '../../shared/model/reading'
import { amountOf } from '../../shared/rules/amount'
import { correctionWords } from '../../shared/rules/correction-words'
import { countOf } from '../../shared/rules/count-words'
import { periodWords } from '../../shared/rules/date-words'
import { amountWords } from '../../shared/rules/figure-of'
import { useRead } from '../client/queries'
import { Answered } from '../components/answers'
import { useFieldsLocked } from '../components/fields/locked'
import { Status } from '../components/status'
import tableStyles from '../components/table.module.css'
import { byWhomAndWhen, savedWords } from '../components/time-words'
import { WideTable } from '../components/wide-table'
import { useNavigation } from '../frame/navigation'
import styles from './indicators.module.css'
import { type ReadingLine, readingLines } from './reading-lines'

type Props = { indicator: Indicator; result: IndicatorResult; year: { id: string; label: string }; currency: string }

const shownFirst = 8
/** A year of days for one indicator, and its corrections. */
const most = 1000

/** The readings the year's figure is made of, with their sources; corrected ones and why they were. */
export function RestsOn({ indicator, result, year, currency }: Props) {
  const reads = {
    list: useRead('readings.list', { yearId: year.id, indicatorId: indicator.id, corrected: true, limit: most }),
    breakdowns: useRead('breakdowns.list', {}),
  }
  const { go } = useNavigation()
  const locked = useFieldsLocked()
  const none = reads.list.data?.readings.length === 0
  return (
    <section aria-labelledby="rests-on">
      <h2 id="rests-on" className={styles.tableHeading}>
        What it rests on
      </h2>
      <Answered of={reads}>
        {({ list, breakdowns }) => {
          const lines = readingLines(list.readings, breakdowns)
          if (lines.length === 0) return <p className={styles.none}>No reading yet for {year.label}.</p>
          return <Lines lines={lines} indicator={indicator} result={result} currency={currency} />
        }}
      </Answered>
      <Button
        variant="subtle"
        className={styles.lead ?? ''}
        onClick={() => go({ place: 'readings', by: 'year', indicatorId: indicator.id })}
      >
        {none && !locked ? 'Enter its first reading' : 'Go to its readings'}
      </Button>
    </section>
  )
}

type LinesProps = { lines: ReadingLine[]; indicator: Indicator; result: IndicatorResult; currency: string }

function Lines({ lines, indicator, result, currency }: LinesProps) {
  const [all, setAll] = useState(false)
  const figure = result.series.at(-1)?.figure
  const used = new Set(figure?.readingIds)
  const shown = all ? lines : lines.slice(0, shownFirst)
  const words = (reading: Reading) => {
    const definition = indicator.definitions.find(({ id }) => id === reading.definitionId)
    return definition === undefined ? '' : amountWords(amountOf(reading), definition, currency)
  }
  const inWords = figure?.kind === 'judgement'
  const grouped = lines.some(({ group }) => group !== null)
  return (
    <>
      {figure != null && figure.sources.length === 0 && (
        <p className={styles.none}>
          <Status kind="none">Nothing says where this figure comes from</Status>
        </p>
      )}
      <WideTable labelledBy="rests-on">
        <table className={tableStyles.table} aria-labelledby="rests-on">
          <thead>
            <tr>
              <th scope="col">Reading</th>
              <th scope="col">When{grouped ? ' and for whom' : ''}</th>
              <th scope="col" className={inWords ? undefined : tableStyles.number}>
                {inWords ? 'Judgement' : 'Figure'}
              </th>
              <th scope="col">Source</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ reading, earlier, group }) => (
              <tr key={reading.id}>
                <th scope="row" className={tableStyles.whole}>
                  {reading.reference}
                </th>
                <td>
                  {periodWords(reading.periodStart, reading.periodEnd)}
                  {group !== null && <span className={styles.below}>{group}</span>}
                  {figure != null && !used.has(reading.id) && group === null && (
                    <span className={styles.below}>not part of the year’s figure</span>
                  )}
                </td>
                <td className={inWords ? undefined : tableStyles.number}>{words(reading)}</td>
                <td>
                  {reading.source || <span className={tableStyles.quiet}>not said</span>}
                  <span className={styles.below}>{enteredWords(reading)}</span>
                  {reading.note !== '' && <span className={styles.below}>{reading.note}</span>}
                  {reading.keptWhy !== '' && <span className={styles.below}>Odd, and kept: {reading.keptWhy}</span>}
                  <Corrections reading={reading} earlier={earlier} words={words} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </WideTable>
      {lines.length > shown.length && (
        <Button variant="subtle" onClick={() => setAll(true)}>
          Show {countOf(lines.length - shown.length, 'more reading', 'more readings')}
        </Button>
      )}
    </>
  )
}

type CorrectionsProps = { reading: Reading; earlier: Reading[]; words: (reading: Reading) => string }

/** What stood there before, and why it was corrected, newest first. */
function Corrections({ reading, earlier, words }: CorrectionsProps) {
  return earlier.map((before, index) => (
    <span key={before.id} className={styles.below}>
      Was <s>{words(before)}</s> ({before.reference}). Corrected:{' '}
      {correctionWords((earlier[index - 1] ?? reading).correctionWhy)}
    </span>
  ))
}

function enteredWords({ recordedBy, recordedAt }: Reading): string {
  const when = savedWords(recordedAt, new Date())
  return `Entered ${byWhomAndWhen(recordedBy, when)}`
}
