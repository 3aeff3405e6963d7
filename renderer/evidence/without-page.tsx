import { useState } from 'react'
import { evidenceGrounds, groundsWords } from '../../shared/model/evidence'
import { partOf } from '../../shared/rules/count-words'
import { numberWords } from '../../shared/rules/number-words'
import type { CallOutput } from '../client/bridge'
import { useRead } from '../client/queries'
import { Answered } from '../components/answers'
import { Page } from '../components/page'
import { Status } from '../components/status'
import styles from './evidence.module.css'
import { EvidenceViews } from './evidence-views'
import { ReadingPanel } from './reading-panel'
import { WithoutTable } from './without-table'

export type Without = CallOutput<'evidence.withoutEvidence'>['readings'][number]
type Counts = CallOutput<'evidence.withoutEvidence'>['counts']

const grades = [...evidenceGrounds, 'none'] as const

/** What the readings of a year rest on, and those nothing stands behind. */
export function WithoutPage({ year }: { year: { id: string; label: string } }) {
  const first = useRead('evidence.withoutEvidence', { yearId: year.id, limit: 1 })
  // Once it has evidence a reading leaves the list; beside it stays what was chosen.
  const [chosen, setChosen] = useState<Without | null>(null)
  return (
    <Page
      title="Evidence"
      sentence={first.data === undefined ? '' : sentence(first.data.counts, year.label)}
      filled
      panel={
        chosen === null ? null : (
          <ReadingPanel key={chosen.id} reading={chosen} yearId={year.id} onClose={() => setChosen(null)} />
        )
      }
    >
      <EvidenceViews view="without" />
      <Answered of={{ first }}>
        {(held) => (
          <>
            <ul className={styles.grades} aria-label={`What the readings of ${year.label} rest on`}>
              {grades.map((grade) => (
                <li key={grade}>
                  <Status kind={grade === 'none' ? 'none' : 'met'}>{groundsWords[grade]}</Status>
                  <strong>{numberWords(held.first.counts[grade])}</strong>
                </li>
              ))}
            </ul>
            {held.first.total === 0 ? (
              <p className={styles.none}>
                {all(held.first.counts) === 0
                  ? `No reading is entered for ${year.label} yet.`
                  : `Every reading of ${year.label} rests on something that can be shown.`}
              </p>
            ) : (
              <WithoutTable
                yearId={year.id}
                total={held.first.total}
                chosen={chosen?.id ?? null}
                onChoose={setChosen}
              />
            )}
          </>
        )}
      </Answered>
    </Page>
  )
}

const all = (counts: Counts) => grades.reduce((sum, grade) => sum + counts[grade], 0)

/** "For 12 of 390 readings of 2025 nothing can be shown." */
function sentence(counts: Counts, label: string): string {
  const whole = all(counts)
  if (whole === 0) return `What the readings of ${label} rest on.`
  if (counts.none === 0) return `Every reading of ${label} rests on something that can be shown.`
  return `For ${partOf(counts.none, whole)} readings of ${label} there is nothing yet that could be shown.`
}
