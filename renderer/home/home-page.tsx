import { Button } from '@mantine/core'
import type { IndicatorResult } from '../../shared/model/figure'
import type { Indicator } from '../../shared/model/indicator'
import type { YearStatus } from '../../shared/model/year'
import { periodWords } from '../../shared/rules/date-words'
import { useRead } from '../client/queries'
import { targetOf } from '../components/against-target'
import { Answered } from '../components/answers'
import { Page } from '../components/page'
import { useNavigation } from '../frame/navigation'
import type { PageProps } from '../frame/workbench'
import { EmptyBook } from './empty-book'
import styles from './home.module.css'
import { InTheSample } from './in-the-sample'
import { KeyResults } from './key-results'
import { LooksList } from './looks-list'
import { needsALook, withLastYear } from './needs-a-look'
import { WhatItHolds } from './what-it-holds'

/** How the year stands: what needs a look, what the book holds, and the key results. */
export function HomePage({ book, name, year }: PageProps) {
  const { go } = useNavigation()
  const input = { yearId: year.id }
  const indicators = useRead('indicators.list', input)
  const stakeholders = useRead('stakeholders.list', input)
  const objectives = useRead('objectives.list', input)
  // The key results come at once; in a large book all the others take noticeably longer.
  const keyResults = useRead('results.ofYear', { ...input, keyOnly: true })
  const results = useRead('results.ofYear', withLastYear(year.id))
  const empty = book.counts.stakeholders === 0 && book.counts.indicators === 0
  return (
    <Page
      title={`${name} in ${year.label}`}
      sentence={`${statusSentence(year)} ${results.data === undefined ? '' : targetsSentence(results.data)}`}
      action={empty ? null : <Button onClick={() => go({ place: 'accounts' })}>Write the accounts</Button>}
    >
      {empty ? (
        <EmptyBook />
      ) : (
        <>
          {book.sample && <InTheSample />}
          <div className={styles.columns}>
            <section aria-labelledby="looks">
              <h2 id="looks" className={styles.sectionTitle}>
                Needs a look from you
              </h2>
              <Answered of={{ indicators, results, stakeholders }}>
                {(held) => <LooksList looks={needsALook({ year, ...held })} />}
              </Answered>
            </section>
            <section aria-labelledby="holds">
              <h2 id="holds" className={styles.sectionTitle}>
                What the book holds
              </h2>
              <Answered of={{ indicators, stakeholders, objectives }}>
                {(held) => <WhatItHolds book={book} results={results.data} {...held} />}
              </Answered>
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

/** "18 of 32 targets met, 14 missed." Those that cannot be compared are neither. */
function targetsSentence(results: IndicatorResult[]): string {
  const targets = results.flatMap((result) => targetOf(result) ?? [])
  if (targets.length === 0) return ''
  const met = targets.filter((target) => target.comparable && target.met === true).length
  const missed = targets.filter((target) => target.comparable && target.met === false).length
  const open = targets.length - met - missed
  const rest = open === 0 ? '' : `, ${open} not to be compared`
  return `${met} of ${targets.length} targets met, ${missed} missed${rest}.`
}

function keyRows(indicators: Indicator[], results: IndicatorResult[]) {
  const byId = new Map(results.map((result) => [result.indicatorId, result]))
  return indicators.flatMap((indicator) => {
    const result = byId.get(indicator.id)
    return indicator.key && result !== undefined ? [{ indicator, result }] : []
  })
}
