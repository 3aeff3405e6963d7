import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { ListedAction } from '../../shared/model/action'
import { problemOf } from '../client/bridge'
import { useRead, useWrite } from '../client/queries'
import { fieldProblem } from '../components/field-problem'
import { useFieldsLocked } from '../components/fields/locked'
import { useNavigation } from '../frame/navigation'
import { standingWords } from './action-words'
import styles from './actions.module.css'

type Of = { indicatorId: string } | { readingId: string } | { experienceId: string } | { consultationId: string }

type Props = { of: Of; yearId: string }

/** What is done about a thing, each line a way to the action; and a small button that begins another. */
export function DoAboutIt({ of, yearId }: Props) {
  const actions = useRead('actions.list', of).data ?? []
  return (
    <>
      <ActionLinks actions={actions} />
      <BeginAction of={of} yearId={yearId} />
    </>
  )
}

/** Actions by their words, with how they stand below; each leads to it. */
export function ActionLinks({ actions }: { actions: readonly ListedAction[] }) {
  const { go } = useNavigation()
  if (actions.length === 0) return null
  return (
    <ul className={styles.sources}>
      {actions.map((action) => (
        <li key={action.id}>
          <span>
            <button
              type="button"
              className={styles.link}
              onClick={() => go({ place: 'actions', view: 'actions', chosen: action.id })}
            >
              {action.what}
            </button>
            <span className={styles.small} data-late={action.overdue || undefined}>
              {' '}
              {standingWords(action)}, {action.reference}
            </span>
          </span>
        </li>
      ))}
    </ul>
  )
}

/** "What will you do about it?": one line, and the action is linked to where it came from. */
export function BeginAction({ of, yearId }: Props) {
  const add = useWrite('actions.add')
  const locked = useFieldsLocked()
  const [open, setOpen] = useState(false)
  const [what, setWhat] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  if (locked) return null
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (add.isPending) return
    if (what.trim() === '') return setProblem('Say what will be done.')
    try {
      await add.mutateAsync({ yearId, what, ...linksTo(of) })
      setWhat('')
      setOpen(false)
    } catch (error) {
      setProblem(`${problemOf(error).message} What you wrote is kept here.`)
    }
  }
  if (!open) {
    return (
      <Button variant="subtle" className={styles.lead ?? ''} onClick={() => setOpen(true)}>
        What will you do about it?
      </Button>
    )
  }
  return (
    <form className={styles.line} onSubmit={(event) => void submit(event)} noValidate aria-label="Add an action">
      <TextInput
        aria-label="What will you do about it?"
        placeholder="What will you do about it?"
        value={what}
        onChange={(event) => {
          setProblem(null)
          setWhat(event.currentTarget.value)
        }}
        error={fieldProblem(problem)}
        autoFocus
        autoComplete="off"
        maxLength={500}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return
          event.preventDefault()
          setOpen(false)
        }}
      />
      <div className={styles.lineActs}>
        <Button type="submit" variant="default">
          Add the action
        </Button>
        <Button variant="subtle" onClick={() => setOpen(false)}>
          Cancel
        </Button>
      </div>
    </form>
  )
}

function linksTo(of: Of) {
  if ('indicatorId' in of) return { indicatorIds: [of.indicatorId] }
  if ('readingId' in of) return { readingIds: [of.readingId] }
  if ('experienceId' in of) return { experienceIds: [of.experienceId] }
  return { consultationIds: [of.consultationId] }
}
