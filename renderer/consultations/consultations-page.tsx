import { SegmentedControl } from '@mantine/core'
import type { ConsultationInList } from '../../shared/model/consultation'
import type { PlannedIndicator } from '../../shared/model/plan'
import { isClosed } from '../../shared/model/year'
import { agree, allOf, alone, capital, countOf, partOf } from '../../shared/rules/count-words'
import { useRead } from '../client/queries'
import { Answered } from '../components/answers'
import { FieldsLocked } from '../components/fields/locked'
import { Page } from '../components/page'
import { type ConsultationView, useNavigation } from '../frame/navigation'
import type { PageProps } from '../frame/workbench'
import { PlanCalendar } from '../plan/plan-calendar'
import { PlanTable } from '../plan/plan-table'
import { AddConsultation } from './add-consultation'
import { ConsultationList } from './consultation-list'
import styles from './consultations.module.css'
import { EmptyConsultations } from './empty-consultations'

type Props = PageProps & { view: ConsultationView; chosen: string | null }

/** The year's acts of asking; and the plan they belong to, as a table and as a calendar. */
export function ConsultationsPage({ book, year, view, chosen }: Props) {
  const { go } = useNavigation()
  const reads = {
    consultations: useRead('consultations.list', {}),
    plan: useRead('plan.ofYear', { yearId: year.id }, { when: view !== 'list' }),
  }
  const all = reads.consultations.data ?? []
  const ofYear = all.filter(({ yearId }) => yearId === year.id)
  return (
    <FieldsLocked value={book.readOnly || isClosed(year)}>
      <Page
        title="Consultations"
        sentence={
          view === 'list'
            ? listSentence(ofYear, year.label)
            : reads.plan.data === undefined
              ? ''
              : planSentence(reads.plan.data, year.label)
        }
      >
        <SegmentedControl<ConsultationView>
          className={styles.views ?? ''}
          aria-label="What of the asking is shown"
          value={view}
          onChange={(next) => go({ place: 'consultations', view: next, chosen: null })}
          data={[
            { value: 'list', label: 'Consultations' },
            { value: 'plan', label: 'The plan' },
            { value: 'calendar', label: 'Calendar' },
          ]}
        />
        {view === 'list' ? (
          <Answered of={{ consultations: reads.consultations }}>
            {() =>
              ofYear.length === 0 ? (
                <EmptyConsultations year={year} all={all} years={book.years} />
              ) : (
                <>
                  <AddConsultation year={year} all={all} years={book.years} />
                  <ConsultationList consultations={ofYear} yearLabel={year.label} />
                </>
              )
            }
          </Answered>
        ) : (
          <Answered of={reads}>
            {(held) =>
              view === 'plan' ? (
                <PlanTable key={year.id} year={year} plan={held.plan} consultations={ofYear} wanted={chosen} />
              ) : (
                <PlanCalendar key={year.id} year={year} plan={held.plan} consultations={ofYear} />
              )
            }
          </Answered>
        )}
      </Page>
    </FieldsLocked>
  )
}

/** "Six consultations in 2025; four are done." */
function listSentence(all: readonly ConsultationInList[], label: string): string {
  if (all.length === 0) return `Nobody is asked in ${label} yet.`
  const done = all.filter(({ status }) => status === 'done').length
  const counted = capital(countOf(all.length, 'consultation', 'consultations'))
  return `${counted} in ${label}; ${alone(done)} ${agree(done, 'is', 'are')} done.`
}

/** "18 of 32 readings are there; two are overdue." */
function planSentence(plan: readonly PlannedIndicator[], label: string): string {
  if (plan.length === 0) return `No indicator is in use in ${label}, so there is nothing to plan.`
  const got = plan.filter((one) => one.got).length
  const overdue = plan.filter((one) => one.overdue).length
  if (got === plan.length)
    return `${capital(allOf(got, 'reading', 'readings'))} of ${label} ${agree(got, 'is', 'are')} there.`
  const readings = `${capital(partOf(got, plan.length))} readings of ${label} ${agree(got, 'is', 'are')} there`
  return overdue === 0 ? `${readings}.` : `${readings}; ${countOf(overdue, 'is', 'are')} overdue.`
}
