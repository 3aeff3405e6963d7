import type { Indicator } from '../../shared/model/indicator'
import { dayWords } from '../../shared/rules/date-words'
import { WhatCameOfIt } from '../actions/what-came-of-it'
import { useRead } from '../client/queries'
import { Answered } from '../components/answers'
import { InTheDaybook } from '../daybook/in-the-daybook'
import type { PageProps } from '../frame/workbench'
import { StoriesOf } from '../stories/stories-of'
import { BreakdownTables } from './breakdown-tables'
import { Compared } from './compared'
import { DefinitionHistory } from './definition-history'
import { Headlines } from './headlines'
import { HowItIsKnown } from './how-it-is-known'
import { InWords } from './in-words'
import styles from './indicators.module.css'
import { National } from './national'
import { Questions } from './questions'
import { RestsOn } from './rests-on'
import { YearsPicture } from './years-picture'

/** Years drawn, this one among them. */
const yearsShown = 10

type Props = PageProps & { indicator: Indicator }

/** What the book says of one indicator: number and story side by side. */
export function IndicatorSheet({ indicator, year }: Props) {
  const { id } = indicator
  const reads = {
    results: useRead('results.ofYear', { yearId: year.id, indicatorIds: [id], earlierYears: yearsShown - 1 }),
    organisation: useRead('organisation.get', {}),
  }
  return (
    <Answered of={reads}>
      {({ results, organisation }) => {
        const result = results.find(({ indicatorId }) => indicatorId === id)
        if (result === undefined) return <NotInUse indicator={indicator} year={year} />
        const { currency } = organisation
        const shown = { result, indicator, currency }
        return (
          <>
            <Headlines {...shown} />
            <Questions result={result} />
            <div className={styles.columns}>
              <div className={styles.main}>
                <YearsPicture {...shown} />
                <InWords result={result} />
                <BreakdownTables result={result} />
                <RestsOn indicator={indicator} result={result} year={year} currency={currency} />
              </div>
              <div className={styles.beside}>
                <Compared result={result} />
                <WhatCameOfIt indicatorId={id} year={year} />
                <National indicator={indicator} />
                <HowItIsKnown indicator={indicator} />
                <InTheDaybook of={{ indicatorIds: [id] }} />
                <StoriesOf indicatorIds={[id]} yearId={year.id} />
                <DefinitionHistory indicator={indicator} />
              </div>
            </div>
          </>
        )
      }}
    </Answered>
  )
}

/** Not yet begun, or given up, in the year looked at. */
function NotInUse({ indicator, year }: { indicator: Indicator; year: Props['year'] }) {
  const { startedOn, retiredOn, retiredWhy } = indicator
  return (
    <div className={styles.columns}>
      <div className={styles.main}>
        <p>
          {retiredOn === null || retiredOn > year.startsOn
            ? `It is in use only from ${startedOn === null ? 'later' : dayWords(startedOn)} on, so ${year.label} has no figure of it.`
            : `It was given up on ${dayWords(retiredOn)}, so ${year.label} has no figure of it. ${retiredWhy}`}
        </p>
      </div>
      <div className={styles.beside}>
        <National indicator={indicator} />
        <HowItIsKnown indicator={indicator} />
        <DefinitionHistory indicator={indicator} />
      </div>
    </div>
  )
}
