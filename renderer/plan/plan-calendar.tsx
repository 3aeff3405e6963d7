import { Button } from '@mantine/core'
import type { ConsultationInList } from '../../shared/model/consultation'
import type { PlannedIndicator } from '../../shared/model/plan'
import { countOf } from '../../shared/rules/count-words'
import { dayWords } from '../../shared/rules/date-words'
import { today } from '../client/today'
import { moveAmongRows } from '../components/choosing'
import { useFieldsLocked } from '../components/fields/locked'
import { Mark } from '../components/status'
import { ConsultationState } from '../consultations/consultation-state'
import { useNavigation } from '../frame/navigation'
import { type CalendarMonth, calendarMonths, type DueDay, ends, runsWords } from './calendar-months'
import styles from './plan.module.css'

type Props = {
  year: { id: string; label: string; startsOn: string; endsOn: string }
  plan: readonly PlannedIndicator[]
  consultations: readonly ConsultationInList[]
}

/** More than this on one day are counted; the plan has them all. */
const mostNamed = 5

const monthName = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' })

/** The year by month: which consultations run, and which readings are due on which day. */
export function PlanCalendar({ year, plan, consultations }: Props) {
  const months = calendarMonths(year, consultations, plan, today())
  const dayless = plan.filter(({ dueOn, got }) => dueOn === null && !got).length
  const { go } = useNavigation()
  const locked = useFieldsLocked()
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the arrows go among the buttons in it */}
      <div className={styles.months} onKeyDown={(event) => moveAmongRows(event, false)}>
        {months.map((month) => (
          <Month key={month.key} month={month} />
        ))}
      </div>
      {dayless > 0 && (
        <p className={styles.dayless}>
          {countOf(dayless, 'reading has', 'readings have')} no day yet.{' '}
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={() => go({ place: 'consultations', view: 'plan', chosen: null })}
          >
            {locked ? 'See the plan' : 'Set days in the plan'}
          </Button>
        </p>
      )}
    </>
  )
}

function Month({ month }: { month: CalendarMonth }) {
  const { key, consultations, days } = month
  const { go } = useNavigation()
  const name = monthName.format(new Date(`${key}-01T00:00:00Z`))
  const todayHere = month.today
  const isEmpty = consultations.length === 0 && days.length === 0 && todayHere === null
  return (
    <section className={styles.month} aria-labelledby={`month-${key}`} data-now={todayHere !== null || undefined}>
      <h2 id={`month-${key}`}>{name}</h2>
      {isEmpty && <p className={styles.small}>Nothing</p>}
      <ul>
        {consultations.map((one) => (
          <li key={one.id}>
            <button
              type="button"
              data-row
              className={styles.entry}
              onClick={() => go({ place: 'consultation', id: one.id, part: 'whom', chosen: null })}
            >
              {one.name} <span className={styles.small}>{one.reference}</span>
            </button>
            <span className={styles.when}>
              {runsWords(one, key)}
              {ends(one, key) ? (
                <>
                  ; <ConsultationState of={one} />
                </>
              ) : null}
            </span>
          </li>
        ))}
        {days.map((one) => (
          <li key={one.day}>
            {todayHere !== null && firstAfter(days, todayHere) === one.day && <Today day={todayHere} />}
            <Due of={one} />
          </li>
        ))}
        {todayHere !== null && firstAfter(days, todayHere) === undefined && (
          <li>
            <Today day={todayHere} />
          </li>
        )}
      </ul>
    </section>
  )
}

const firstAfter = (days: readonly DueDay[], day: string) => days.find((one) => one.day >= day)?.day

function Today({ day }: { day: string }) {
  return (
    <p className={styles.today} aria-current="date">
      Today, {dayWords(day)}
    </p>
  )
}

/** What is due on one day: by name where it is little, counted where it is much. */
function Due({ of: { day, due } }: { of: DueDay }) {
  const { go } = useNavigation()
  const named = due.length <= mostNamed ? due : due.slice(0, mostNamed - 1)
  const more = due.length - named.length
  return (
    <>
      <p className={styles.day}>{dayWords(day)}</p>
      <ul>
        {named.map((row) => (
          <li key={row.indicatorId} className={styles.due}>
            <Mark kind={row.got ? 'met' : row.overdue ? 'check' : 'open'} />
            <button
              type="button"
              data-row
              className={styles.entry}
              onClick={() => go({ place: 'consultations', view: 'plan', chosen: row.indicatorId })}
            >
              {row.name}
              <span className={styles.small}>{row.got ? ' got' : row.overdue ? ' overdue' : ' due'}</span>
            </button>
          </li>
        ))}
        {more > 0 && (
          <li className={styles.due}>
            <button
              type="button"
              data-row
              className={styles.entry}
              onClick={() =>
                go({ place: 'consultations', view: 'plan', chosen: due[named.length]?.indicatorId ?? null })
              }
            >
              {countOf(more, 'more', 'more')}
            </button>
          </li>
        )}
      </ul>
    </>
  )
}
