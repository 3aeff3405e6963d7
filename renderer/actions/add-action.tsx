import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useRef, useState } from 'react'
import { dayFromWords, exampleDay } from '../../shared/rules/day-from-words'
import { problemOf } from '../client/bridge'
import { useLanguage } from '../client/language'
import { useWrite } from '../client/queries'
import { fieldProblem } from '../components/field-problem'
import { useFieldsLocked } from '../components/fields/locked'
import styles from './actions.module.css'

/** One line for an action, who does it and by when; Enter adds it, and the line is ready for the next. */
export function AddAction({ yearId }: { yearId: string }) {
  const add = useWrite('actions.add')
  const language = useLanguage()
  const locked = useFieldsLocked()
  const [what, setWhat] = useState('')
  const [who, setWho] = useState('')
  const [by, setBy] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const first = useRef<HTMLInputElement>(null)
  if (locked) return null
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    first.current?.focus()
    if (add.isPending) return
    if (what.trim() === '') return setProblem('Say what will be done: “A slow lane on Monday evenings”.')
    const dueOn = by.trim() === '' ? null : dayFromWords(by, language)
    if (by.trim() !== '' && dueOn === null) return setProblem(`Write the day like ${exampleDay(language)}.`)
    try {
      await add.mutateAsync({ yearId, what, who, dueOn })
      setWhat('')
      setBy('')
    } catch (error) {
      setProblem(`${problemOf(error).message} What you wrote is kept here.`)
    }
  }
  const typed = (set: (text: string) => void) => (event: { currentTarget: HTMLInputElement }) => {
    setProblem(null)
    set(event.currentTarget.value)
  }
  return (
    <form className={styles.adding} onSubmit={(event) => void submit(event)} noValidate aria-label="Add an action">
      <TextInput
        ref={first}
        className={styles.what ?? ''}
        label="What will be done?"
        placeholder="A slow lane on Monday evenings"
        value={what}
        onChange={typed(setWhat)}
        error={problem !== null}
        autoComplete="off"
        maxLength={500}
      />
      <TextInput
        className={styles.who ?? ''}
        label="By whom?"
        value={who}
        onChange={typed(setWho)}
        autoComplete="off"
        maxLength={500}
      />
      <TextInput
        className={styles.by ?? ''}
        label="By when?"
        placeholder={exampleDay(language)}
        value={by}
        onChange={typed(setBy)}
        autoComplete="off"
      />
      <Button type="submit" variant="default">
        Add
      </Button>
      {problem !== null && (
        <div role="alert" className={styles.problem}>
          {fieldProblem(problem)}
        </div>
      )}
    </form>
  )
}
