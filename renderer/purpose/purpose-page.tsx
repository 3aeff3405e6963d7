import { Button, SegmentedControl } from '@mantine/core'
import { isClosed } from '../../shared/model/year'
import { capital, countOf } from '../../shared/rules/count-words'
import { useRead } from '../client/queries'
import { Answered } from '../components/answers'
import { FieldsLocked } from '../components/fields/locked'
import { Page } from '../components/page'
import { type PurposeView, useNavigation } from '../frame/navigation'
import type { PageProps } from '../frame/workbench'
import { HistoryButton } from '../history/history-button'
import { ActivityPanel } from './activity-panel'
import { NextYear } from './next-year'
import { ObjectivePanel } from './objective-panel'
import { Objectives } from './objectives'
import styles from './purpose.module.css'
import { WhoWeAre } from './who-we-are'
import { YearScope } from './year-scope'

type Props = PageProps & { view: PurposeView; chosen: string | null }

/** What the organisation is there for, what it set out to do, and what a year's account covers. */
export function PurposePage(props: Props) {
  const { book, year, view } = props
  if (view === 'next-year') return <NextYear year={year} />
  return (
    <FieldsLocked value={book.readOnly || (view === 'year' && isClosed(year))}>
      <Views {...props} />
    </FieldsLocked>
  )
}

function Views({ book, name, year, view, chosen }: Props) {
  const { go, choose } = useNavigation()
  const reads = {
    organisation: useRead('organisation.get', {}),
    objectives: useRead('objectives.list', { yearId: year.id }),
    activities: useRead('activities.list', {}),
    years: useRead('years.list', {}),
  }
  const objectives = reads.objectives.data ?? []
  const activities = reads.activities.data ?? []
  const pick = (id: string | null) => choose({ place: 'purpose', view, chosen: id })
  const objective = view === 'objectives' ? objectives.find(({ id }) => id === chosen) : undefined
  const activity = view === 'objectives' ? activities.find(({ id }) => id === chosen) : undefined
  const newest = book.years.at(-1)?.id === year.id
  const panel = { year, onClose: () => pick(null) }
  return (
    <Page
      title="Purpose"
      sentence={
        view === 'year'
          ? `What the account of ${year.label} covers, how it was made, and what was learned.`
          : view === 'objectives'
            ? sentence(objectives.length, activities.length)
            : `Who ${name} is, and what it is there for. This opens every account.`
      }
      action={
        view === 'objectives' ? null : (
          <>
            {view === 'who-we-are' && <HistoryButton id={book.organisationId} title={name} />}
            {view === 'year' && <HistoryButton id={year.id} title={`the year ${year.label}`} />}
            {view === 'year' && newest && !book.readOnly && (
              <Button onClick={() => go({ place: 'purpose', view: 'next-year', chosen: null })}>
                Begin the next year…
              </Button>
            )}
          </>
        )
      }
      panel={
        objective !== undefined ? (
          <ObjectivePanel key={objective.id} objective={objective} activities={activities} {...panel} />
        ) : activity !== undefined ? (
          <ActivityPanel key={activity.id} activity={activity} objectives={objectives} {...panel} />
        ) : null
      }
    >
      <SegmentedControl<PurposeView>
        className={styles.views ?? ''}
        aria-label="What of the purpose is shown"
        value={view}
        onChange={(next) => go({ place: 'purpose', view: next, chosen: null })}
        data={[
          { value: 'who-we-are', label: 'Who we are' },
          { value: 'objectives', label: 'What we set out to do' },
          { value: 'year', label: `The year ${year.label}` },
        ]}
      />
      <Answered of={reads}>
        {(held) => {
          if (view === 'who-we-are') return <WhoWeAre organisation={held.organisation} shown={chosen} onShow={pick} />
          if (view === 'objectives')
            return (
              <Objectives
                key={year.id}
                year={year}
                objectives={held.objectives}
                activities={held.activities}
                chosen={chosen}
                onChoose={pick}
              />
            )
          const whole = held.years.find(({ id }) => id === year.id)
          return whole === undefined ? null : (
            <YearScope key={whole.id} year={whole} objectives={held.objectives} shown={chosen} onShow={pick} />
          )
        }}
      </Answered>
    </Page>
  )
}

/** "Six objectives and twenty-one activities." */
function sentence(objectives: number, activities: number): string {
  if (objectives === 0) return 'Nothing is written down yet.'
  return `${capital(countOf(objectives, 'objective', 'objectives'))}, and ${countOf(activities, 'activity that serves', 'activities that serve')} ${objectives === 1 ? 'it' : 'them'}.`
}
