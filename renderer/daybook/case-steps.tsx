import { Button, Checkbox, TextInput } from '@mantine/core'
import { type FormEvent, useRef, useState } from 'react'
import type { CaseStep } from '../../shared/model/experience'
import { dayWords } from '../../shared/rules/date-words'
import { dayFromWords, exampleDay } from '../../shared/rules/day-from-words'
import { problemOf } from '../client/bridge'
import { useLanguage } from '../client/language'
import { useWrite } from '../client/queries'
import { fieldProblem } from '../components/field-problem'
import { DayField } from '../components/fields/day-field'
import { useFieldsLocked } from '../components/fields/locked'
import { TextField } from '../components/fields/text-field'
import { todayHere } from '../components/time-words'
import { useNotices } from '../frame/notices'
import styles from './panel.module.css'

/** One step: ticked when it is done; its words, who does it and by when open below it. */
export function StepLine({ step }: { step: CaseStep }) {
  const { id, what, who, dueOn, doneOn } = step
  const change = useWrite('experiences.changeStep').mutateAsync
  const remove = useWrite('experiences.removeStep').mutateAsync
  const { trouble, offerUndo } = useNotices()
  const locked = useFieldsLocked()
  const [open, setOpen] = useState(false)
  const late = doneOn === null && dueOn !== null && dueOn < todayHere()
  const takeAway = async () => {
    try {
      const { change: done } = await remove({ id })
      if (done !== null) offerUndo(`Took away “${what}”.`, done.sequence)
    } catch (error) {
      trouble(error)
    }
  }
  return (
    <li className={styles.step}>
      <Checkbox
        aria-label={`Done: ${what}`}
        checked={doneOn !== null}
        disabled={locked}
        onChange={(event) =>
          void change({ id, doneOn: event.currentTarget.checked ? todayHere() : null }).catch(trouble)
        }
      />
      <div className={styles.stepWords}>
        <button type="button" className={styles.lead} aria-expanded={open} onClick={() => setOpen(!open)}>
          {what}
        </button>
        <p className={styles.quiet} data-late={late || undefined}>
          {whoAndWhen(step)}
          {late ? '. This day is past' : ''}
        </p>
        {open && (
          <div className={styles.fields}>
            <TextField
              label="What is done?"
              value={what}
              onSave={(text) => change({ id, what: text })}
              keptAs={`step.${id}.what`}
            />
            <TextField
              label="By whom?"
              value={who}
              onSave={(text) => change({ id, who: text })}
              keptAs={`step.${id}.who`}
            />
            <DayField
              label="By when?"
              value={dueOn}
              onSave={(day) => change({ id, dueOn: day })}
              keptAs={`step.${id}.dueOn`}
            />
            <DayField
              label="Done on"
              value={doneOn}
              onSave={(day) => change({ id, doneOn: day })}
              keptAs={`step.${id}.doneOn`}
            />
            {!locked && (
              <div className={styles.acts}>
                <Button variant="default" onClick={() => void takeAway()}>
                  Take this step away
                </Button>
              </div>
            )}
          </div>
        )}
      </div>
    </li>
  )
}

function whoAndWhen({ who, dueOn, doneOn }: CaseStep): string {
  const when = doneOn !== null ? dayWords(doneOn) : dueOn === null ? '' : `by ${dayWords(dueOn)}`
  return [who, when].filter((text) => text !== '').join(', ') || 'Nobody is named yet'
}

type AddProps = { experienceId: string; first: boolean }

/** One line for a step, who does it and by when; Enter adds it, and the line is ready for the next. */
export function AddStep({ experienceId, first }: AddProps) {
  const add = useWrite('experiences.addStep')
  const language = useLanguage()
  const [open, setOpen] = useState(first)
  const [what, setWhat] = useState('')
  const [who, setWho] = useState('')
  const [by, setBy] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const input = useRef<HTMLInputElement>(null)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    input.current?.focus()
    if (add.isPending) return
    if (what.trim() === '') return setProblem('Say what was done, or is to be done.')
    const dueOn = by.trim() === '' ? null : dayFromWords(by, language)
    if (by.trim() !== '' && dueOn === null) return setProblem(`Write the day like ${exampleDay(language)}.`)
    try {
      await add.mutateAsync({ experienceId, what, who, dueOn })
      setWhat('')
      setBy('')
    } catch (error) {
      setProblem(`${problemOf(error).message} What you wrote is kept here.`)
    }
  }
  if (!open) {
    return (
      <Button variant="subtle" className={styles.addStep ?? ''} onClick={() => setOpen(true)}>
        Add a step
      </Button>
    )
  }
  const typed = (set: (text: string) => void) => (event: { currentTarget: HTMLInputElement }) => {
    setProblem(null)
    set(event.currentTarget.value)
  }
  return (
    <form className={styles.addStepFields} onSubmit={(event) => void submit(event)} noValidate aria-label="Add a step">
      <TextInput
        ref={input}
        aria-label="What was done, or is to be done?"
        placeholder="What was done, or is to be done?"
        value={what}
        onChange={typed(setWhat)}
        error={fieldProblem(problem)}
        maxLength={500}
        autoComplete="off"
        autoFocus={!first}
      />
      <TextInput aria-label="By whom?" placeholder="By whom?" value={who} onChange={typed(setWho)} autoComplete="off" />
      <TextInput aria-label="By when?" placeholder="By when?" value={by} onChange={typed(setBy)} autoComplete="off" />
      <Button type="submit" variant="default">
        Add the step
      </Button>
    </form>
  )
}
