import { Button, Menu, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { ExperienceFilter } from '../../shared/model/daybook'
import { exampleDay } from '../../shared/rules/day-from-words'
import { pastDay } from '../../shared/rules/past-day'
import { useLanguage } from '../client/language'
import { fieldProblem } from '../components/field-problem'
import { todayHere } from '../components/time-words'
import styles from './daybook.module.css'
import { shortDay } from './daybook-words'
import { daysNow } from './filter-words'

type Props = { filter: ExperienceFilter; onDays(from: string | null, to: string | null): void }

/** Two days of one's own, below the periods that are offered. */
export function PeriodDays({ filter, onDays }: Props) {
  const today = todayHere()
  const language = useLanguage()
  const shown = (day: string | null) => (day === null ? '' : shortDay(day, today))
  const days = daysNow(filter, today)
  const [from, setFrom] = useState(shown(days.from))
  const [to, setTo] = useState(shown(days.to))
  const [problem, setProblem] = useState<string | null>(null)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const [first, last] = [from, to].map((text) =>
      text.trim() === '' ? null : (pastDay(text, today, language) ?? 'none'),
    )
    if (first === 'none' || last === 'none') return setProblem(`Write a day like ${exampleDay(language)}.`)
    setProblem(null)
    onDays(first ?? null, last ?? null)
  }
  return (
    <>
      <Menu.Divider />
      {/* The menu's keys are not for what is typed here. */}
      <form
        className={styles.days}
        onSubmit={submit}
        noValidate
        onKeyDown={(event) => event.key !== 'Escape' && event.stopPropagation()}
      >
        <TextInput
          label="From"
          value={from}
          onChange={(event) => setFrom(event.currentTarget.value)}
          autoComplete="off"
        />
        <TextInput label="To" value={to} onChange={(event) => setTo(event.currentTarget.value)} autoComplete="off" />
        <Button type="submit" variant="default">
          Show these days
        </Button>
        {problem !== null && <div role="alert">{fieldProblem(problem)}</div>}
      </form>
    </>
  )
}
