import { Button, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { problemOf } from '../client/bridge'
import { useWrite } from '../client/queries'
import { fieldProblem } from '../components/field-problem'
import styles from './form.module.css'

type Props = { indicatorId: string; onDone: () => void }

/** A breakdown of one's own: its name, and its groups typed or pasted as lines. */
export function NewBreakdown({ indicatorId, onDone }: Props) {
  const add = useWrite('breakdowns.add')
  const [name, setName] = useState('')
  const [lines, setLines] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const groups = [...new Set(lines.split(/\r?\n/).map((line) => line.trim()))].filter((line) => line !== '')
  const make = async () => {
    if (name.trim() === '') return setProblem('Say by what it is broken down, for example “Age”.')
    if (groups.length < 2) return setProblem('Write at least two groups, each on a line.')
    try {
      await add.mutateAsync({ name: name.trim(), groups, indicatorId })
      onDone()
    } catch (error) {
      setProblem(`${problemOf(error).message} What you wrote is kept here.`)
    }
  }
  return (
    <section className={styles.redefine} aria-label="New breakdown">
      <TextInput
        label="By what?"
        description="Age, street, how long they have been with you."
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        autoFocus
        autoComplete="off"
      />
      <Textarea
        label="Its groups"
        description="One a line, in the order they should stand. Everybody belongs in one, so mostly there is one for the rest."
        autosize
        minRows={4}
        value={lines}
        onChange={(event) => setLines(event.currentTarget.value)}
      />
      <div className={styles.buttons}>
        <Button variant="default" onClick={() => void make()} disabled={add.isPending}>
          Add this breakdown
        </Button>
        <Button variant="subtle" onClick={onDone}>
          Leave it
        </Button>
      </div>
      {problem !== null && (
        <div role="alert" className={styles.problem}>
          {fieldProblem(problem)}
        </div>
      )}
    </section>
  )
}
