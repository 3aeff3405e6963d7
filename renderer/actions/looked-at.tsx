import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { dayWords } from '../../shared/rules/date-words'
import { dayFromWords, exampleDay } from '../../shared/rules/day-from-words'
import { noBreakSpace } from '../../shared/rules/number-words'
import { problemOf } from '../client/bridge'
import { useLanguage } from '../client/language'
import { useWrite } from '../client/queries'
import { fieldProblem } from '../components/field-problem'
import { todayHere } from '../components/time-words'
import styles from './actions.module.css'

type Props = { indicatorIds: readonly string[]; yearId: string; onDone(): void; onCancel(): void }

/** One line: when it was looked at, by whom, and what was concluded; for one indicator or many after a meeting. */
export function LookedAt({ indicatorIds, yearId, onDone, onCancel }: Props) {
  const add = useWrite('looks.add')
  const language = useLanguage()
  const [on, setOn] = useState(dayWords(todayHere()).replaceAll(noBreakSpace, ' '))
  const [by, setBy] = useState('')
  const [concluded, setConcluded] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (add.isPending) return
    const lookedOn = dayFromWords(on, language)
    if (lookedOn === null) return setProblem(`Write the day like ${exampleDay(language)}.`)
    try {
      await add.mutateAsync({ yearId, indicatorIds: [...indicatorIds], lookedOn, lookedBy: by, concluded })
      onDone()
    } catch (error) {
      setProblem(`${problemOf(error).message} What you wrote is kept here.`)
    }
  }
  const typed = (set: (text: string) => void) => (event: { currentTarget: HTMLInputElement }) => {
    setProblem(null)
    set(event.currentTarget.value)
  }
  return (
    <form className={styles.line} onSubmit={(event) => void submit(event)} noValidate aria-label="Looked at">
      <TextInput label="Looked at on" value={on} onChange={typed(setOn)} autoComplete="off" />
      <TextInput
        label="By whom, or where?"
        placeholder="Staff meeting"
        value={by}
        onChange={typed(setBy)}
        autoFocus
        autoComplete="off"
        maxLength={500}
      />
      <TextInput
        label="What did you conclude?"
        placeholder="Leave it empty if nothing yet"
        value={concluded}
        onChange={typed(setConcluded)}
        autoComplete="off"
      />
      {problem !== null && <div role="alert">{fieldProblem(problem)}</div>}
      <div className={styles.lineActs}>
        <Button type="submit" variant="default">
          Note it
        </Button>
        <Button variant="subtle" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  )
}
