import { Button } from '@mantine/core'
import type { IndicatorResult } from '../../shared/model/figure'
import type { Indicator } from '../../shared/model/indicator'
import type { YearStatus } from '../../shared/model/year'
import type { YearQuestions } from '../../shared/model/year-questions'
import { alone, capital, partOf } from '../../shared/rules/count-words'
import { periodWords } from '../../shared/rules/date-words'
import { useRead } from '../client/queries'
import { Answered } from '../components/answers'
import { Page } from '../components/page'
import { useNavigation } from '../frame/navigation'
import type { PageProps } from '../frame/workbench'
import { FirstSteps } from './empty-book'
import styles from './home.module.css'
import { InTheSample } from './in-the-sample'
import { KeyResults } from './key-results'
import { whatToDo } from './what-to-do'
import { WhatToDoList } from './what-to-do-list'
import { YearsCourse } from './years-course'

/** How the year stands: what to do next, the year's course, and the key results. */
export function HomePage({ book, name, year }: PageProps) {
  const { go } = useNavigation()
  const input = { yearId: year.id }
  const indicators = useRead('indicators.list', { ...input, keyOnly: true })
  const standing = useRead('years.standing', input)
  // The key results and the year's course come at once; in a large book the questions take noticeably longer.
  const keyResults = useRead('results.ofYear', { ...input, keyOnly: true })
  const open = useRead('results.questions', input)
  // Before the first figure there are no results to show: the way to them is the page.
  const begun = book.counts.readings > 0
  return (
    <Page
      title={`${name} in ${year.label}`}
      sentence={`${statusSentence(year)} ${open.data === undefined ? '' : targetsSentence(open.data.targets)}`}
      action={!begun ? null : <Button onClick={() => go({ place: 'accounts' })}>Write the accounts</Button>}
    >
      {!begun ? (
        <Answered of={{ standing }}>
          {(held) => <FirstSteps book={book} standing={held.standing} year={year} />}
        </Answered>
      ) : (
        <>
          {book.sample && <InTheSample />}
          <div className={styles.columns}>
            <section aria-labelledby="to-do">
              <h2 id="to-do" className={styles.sectionTitle}>
                What to do next
              </h2>
              <Answered of={{ standing }}>
                {(held) => <WhatToDoList todo={whatToDo({ year, questions: open.data?.questions, ...held })} />}
              </Answered>
            </section>
            <section aria-labelledby="course">
              <h2 id="course" className={styles.sectionTitle}>
                The year’s course
              </h2>
              <Answered of={{ standing }}>{(held) => <YearsCourse standing={held.standing} />}</Answered>
            </section>
          </div>
          <Answered of={{ indicators, keyResults }}>
            {(held) => <KeyResults rows={keyRows(held.indicators, held.keyResults)} />}
          </Answered>
        </>
      )}
    </Page>
  )
}

const standing = {
  draft: 'A draft',
  'in-audit': 'In audit',
  revised: 'Revised',
  approved: 'Approved',
  published: 'Published',
} as const satisfies Record<YearStatus, string>

function statusSentence(year: PageProps['year']): string {
  return `${standing[year.status]} for ${periodWords(year.startsOn, year.endsOn)}.`
}

/** "18 of 32 targets met, 14 missed.", "The one target was met." Those that cannot be compared are neither. */
function targetsSentence({ met, missed, notCompared }: YearQuestions['targets']): string {
  const all = met + missed + notCompared
  if (all === 0) return ''
  if (all === 1) return `The one target ${met === 1 ? 'was met' : missed === 1 ? 'was missed' : 'cannot be compared'}.`
  // In letters or in figures, but not the one beside the other.
  const last = all > 20 ? 0 : 20
  const rest = notCompared === 0 ? '' : `, ${alone(notCompared, last)} not to be compared`
  return capital(`${partOf(met, all)} targets met, ${alone(missed, last)} missed${rest}.`)
}

function keyRows(indicators: Indicator[], results: IndicatorResult[]) {
  const byId = new Map(results.map((result) => [result.indicatorId, result]))
  return indicators.flatMap((indicator) => {
    const result = byId.get(indicator.id)
    return indicator.key && result !== undefined ? [{ indicator, result }] : []
  })
}
