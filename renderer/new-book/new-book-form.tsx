import { Button, Group, SegmentedControl, TextInput } from '@mantine/core'
import { type FormEvent, type ReactNode, useId, useState } from 'react'
import type { NewBook } from '../../shared/model/book'
import { dayWords } from '../../shared/rules/date-words'
import { dayFromWords } from '../../shared/rules/day-from-words'
import { addDays, addMonths, daysFromTo } from '../../shared/rules/days'
import { noBreakSpace } from '../../shared/rules/number-words'
import { yearLabel } from '../../shared/rules/year-label'
import { fieldProblem } from '../components/field-problem'
import { todayHere } from '../components/time-words'
import styles from './new-book-form.module.css'

type Props = {
  onBegin: (book: NewBook) => void
  onCancel: () => void
  busy: boolean
  /** What else is to be said before it begins. */
  children?: ReactNode
}
type Course = 'calendar' | 'april' | 'other'

/** The two things a book begins with: who keeps it, and its first year. */
export function NewBookForm({ onBegin, onCancel, busy, children }: Props) {
  const today = todayHere()
  const [organisation, setOrganisation] = useState('')
  const [course, setCourse] = useState<Course>('calendar')
  const [first, setFirst] = useState(typed(firstDayOf('calendar', today)))
  const [last, setLast] = useState(typed(lastDayOf(firstDayOf('calendar', today))))
  const [tried, setTried] = useState(false)
  const courseLabel = useId()

  const take = (chosen: Course) => {
    setCourse(chosen)
    if (chosen === 'other') return
    const day = firstDayOf(chosen, today)
    setFirst(typed(day))
    setLast(typed(lastDayOf(day)))
  }
  const startsOn = dayFromWords(first)
  const endsOn = dayFromWords(last)
  const problems = {
    organisation: organisation.trim() === '' ? 'Write the name of the organisation.' : null,
    first: startsOn === null ? dateHelp : null,
    last:
      endsOn === null
        ? dateHelp
        : startsOn !== null && daysFromTo(startsOn, endsOn) < 1
          ? `The last day comes before the first, ${dayWords(startsOn)}.`
          : null,
  }

  const begin = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (Object.values(problems).some((problem) => problem !== null) || startsOn === null || endsOn === null) {
      // The first field in question, once its error stands under it.
      requestAnimationFrame(() => document.querySelector<HTMLInputElement>('form [aria-invalid="true"]')?.focus())
      return
    }
    onBegin({ organisation: organisation.trim(), year: { startsOn, endsOn } })
  }

  return (
    <form onSubmit={begin} noValidate className={styles.form}>
      <TextInput
        label="What is the organisation called?"
        name="organisation"
        autoComplete="off"
        autoFocus
        maxLength={300}
        value={organisation}
        onChange={(event) => setOrganisation(event.currentTarget.value)}
        error={fieldProblem(tried ? problems.organisation : null)}
      />
      <div>
        <p id={courseLabel} className={styles.question}>
          Which year will the first account be of?
        </p>
        <SegmentedControl
          aria-labelledby={courseLabel}
          value={course}
          onChange={take}
          data={[
            { value: 'calendar', label: 'Calendar year' },
            { value: 'april', label: 'April to March' },
            { value: 'other', label: 'Other dates' },
          ]}
        />
      </div>
      <div className={styles.days}>
        <TextInput
          label="First day"
          name="first-day"
          autoComplete="off"
          value={first}
          onChange={(event) => {
            setFirst(event.currentTarget.value)
            setCourse('other')
          }}
          onBlur={() => startsOn !== null && setFirst(typed(startsOn))}
          error={fieldProblem(tried || first.trim() === '' ? problems.first : null)}
        />
        <TextInput
          label="Last day"
          name="last-day"
          autoComplete="off"
          value={last}
          onChange={(event) => {
            setLast(event.currentTarget.value)
            setCourse('other')
          }}
          onBlur={() => endsOn !== null && setLast(typed(endsOn))}
          error={fieldProblem(tried || last.trim() === '' ? problems.last : null)}
        />
      </div>
      <p className={styles.label} role="status">
        {startsOn !== null && endsOn !== null && problems.last === null
          ? `The year will be called ${yearLabel(startsOn, endsOn)}.`
          : ''}
      </p>
      {children}
      <Group gap="sm">
        <Button type="submit" disabled={busy}>
          Choose where to keep it…
        </Button>
        <Button variant="default" onClick={onCancel}>
          Cancel
        </Button>
      </Group>
    </form>
  )
}

const dateHelp = 'Write the day like 1 April 2026 or 1/4/2026. What you wrote is kept here.'

/** A day as it stands in a field: with spaces that can be typed. */
const typed = (day: string) => dayWords(day).replaceAll(noBreakSpace, ' ')

/** First day of the calendar or April year that today lies in. */
function firstDayOf(course: 'calendar' | 'april', today: string): string {
  const year = Number(today.slice(0, 4))
  if (course === 'calendar') return `${year}-01-01`
  return today.slice(5) < '04-01' ? `${year - 1}-04-01` : `${year}-04-01`
}

const lastDayOf = (firstDay: string) => addDays(addMonths(firstDay, 12), -1)
