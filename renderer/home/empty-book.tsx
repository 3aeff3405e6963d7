import { Button } from '@mantine/core'
import { useState } from 'react'
import type { BookInfo } from '../../shared/model/book'
import type { YearStanding } from '../../shared/model/year-standing'
import { type NextStep, nextSteps } from '../../shared/rules/next-steps'
import { type CoursePlace, courseOf } from '../../shared/rules/years-course'
import { call } from '../client/bridge'
import { Mark } from '../components/status'
import { useNavigation } from '../frame/navigation'
import { useNotices } from '../frame/notices'
import styles from './home.module.css'
import { placeOfStep } from './step-places'

type Props = { book: BookInfo; standing: YearStanding; year: { label: string } }

const course = {
  purpose: ['Say what you are there for', 'The mission, and what you set out to do. Each objective becomes a chapter.'],
  stakeholders: [
    'Name the people it is about',
    'Who affects you, and whom you affect. In the sample, swimmers, staff, volunteers and eleven more.',
  ],
  outcomes: [
    'Say what should change, and how you would know',
    'In the sample: swimmers are active enough for their health; a question in the yearly survey tells.',
  ],
  readings: ['Enter what you counted and what people answered', 'One figure at a time, or pasted from Excel.'],
  benchmarks: ['Compare', 'With last year, your own target, or a figure somebody published.'],
  aspects: [
    'Answer what is asked of every organisation',
    'Who works for you, who decides, where a surplus goes. Next year the answers come along.',
  ],
  accounts: ['Write the account', 'Word to read and print, Excel for whoever checks it.'],
} as const satisfies Record<CoursePlace, readonly [string, string]>

/** Home before the first figure: the year's course as steps, the next of them ready to be taken. */
export function FirstSteps({ book, standing, year }: Props) {
  const { go } = useNavigation()
  const steps = nextSteps(standing, year.label)
  const stops = courseOf(standing)
  const next = stops.find(({ state }) => state !== 'done')?.place
  const nothing = book.counts.stakeholders === 0 && book.counts.indicators === 0 && book.counts.objectives === 0
  return (
    <section className={styles.firstSteps} aria-labelledby="first-steps">
      <h2 id="first-steps">{nothing ? 'Nothing stands in this year yet' : 'The first steps'}</h2>
      <p className={styles.teach}>
        A year goes through seven places, in this order. Nothing needs to be finished before the next; everything is
        saved as you go.
      </p>
      <ol>
        {stops.map(({ place, state, words }) => {
          const [title, what] = course[place]
          const step = place === next ? steps.find(({ is }) => placeOfKind[is] === place) : undefined
          return (
            <li key={place} className={styles.firstStep} data-next={place === next || undefined}>
              <Mark kind={state === 'done' ? 'met' : state === 'part' ? 'part' : 'open'} />
              <div>
                <h3>{title}</h3>
                <p className={styles.small}>{what}</p>
              </div>
              {step !== undefined && !book.readOnly ? (
                <Button onClick={() => go(placeOfStep(step))}>{buttons[step.is]}</Button>
              ) : (
                <p className={styles.small}>{state === 'open' ? '' : words}</p>
              )}
            </li>
          )
        })}
      </ol>
      {!book.sample && <SeeSample />}
    </section>
  )
}

/** To which place of the course a step belongs. */
const placeOfKind = {
  'write-mission': 'purpose',
  'write-objectives': 'purpose',
  'add-stakeholders': 'stakeholders',
  'decide-stakeholders': 'stakeholders',
  'add-outcomes': 'outcomes',
  'give-objectives-outcomes': 'outcomes',
  'give-outcomes-indicators': 'outcomes',
  'finish-consultation': 'readings',
  'get-overdue': 'readings',
  'enter-readings': 'readings',
  'ask-more-people': 'readings',
  'find-comparisons': 'benchmarks',
  'look-at-aspects': 'aspects',
  'write-scope': 'accounts',
  'export-accounts': 'accounts',
} as const satisfies Record<NextStep['is'], CoursePlace>

const buttons = {
  'write-mission': 'Write your purpose',
  'write-objectives': 'Write the first objective',
  'add-stakeholders': 'Add stakeholders',
  'decide-stakeholders': 'Decide who is in',
  'add-outcomes': 'See the chain',
  'give-objectives-outcomes': 'See the chain',
  'give-outcomes-indicators': 'See the chain',
  'finish-consultation': 'See the consultation',
  'get-overdue': 'See the plan',
  'enter-readings': 'Enter readings',
  'ask-more-people': 'See the figure',
  'find-comparisons': 'Compare',
  'look-at-aspects': 'See the answers',
  'write-scope': 'Write what it covers',
  'export-accounts': 'Write the account',
} as const satisfies Record<NextStep['is'], string>

function SeeSample() {
  const { trouble } = useNotices()
  const [busy, setBusy] = useState(false)
  const see = async () => {
    setBusy(true)
    try {
      await call('book.sample', {})
    } catch (error) {
      trouble(error)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Button variant="subtle" className={styles.more ?? ''} onClick={() => void see()} disabled={busy}>
      See it in the sample
    </Button>
  )
}
