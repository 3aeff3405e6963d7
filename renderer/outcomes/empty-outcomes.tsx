import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { problemOf } from '../client/bridge'
import { useWrite } from '../client/queries'
import { fieldProblem } from '../components/field-problem'
import { useFieldsLocked } from '../components/fields/locked'
import styles from './outcomes.module.css'

/** Before the first chain: what this is for, and the first step. */
export function EmptyOutcomes({ objectives, onBegin }: { objectives: number; onBegin: () => void }) {
  const locked = useFieldsLocked()
  return (
    <section className={styles.empty} aria-labelledby="no-chain">
      <h2 id="no-chain">No chain yet</h2>
      <p>
        A chain says for whom something is done, what changes for them, how that is known and what it is compared with.
        In the sample, public sessions make swimmers active enough for their health; the survey says 61% are, and adults
        in England stand at 63.7%.
      </p>
      {locked ? null : objectives === 0 ? (
        <FirstObjective onBegun={onBegin} />
      ) : (
        <Button onClick={onBegin}>Begin the first line</Button>
      )}
    </section>
  )
}

/** Lines stand under an objective, so the first one is asked for where there is none. */
function FirstObjective({ onBegun }: { onBegun: () => void }) {
  const add = useWrite('objectives.add').mutateAsync
  const [title, setTitle] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const begin = async (event: FormEvent) => {
    event.preventDefault()
    if (title.trim() === '') {
      setProblem('Write down one thing you set out to achieve. You can change it later.')
      return
    }
    try {
      await add({ code: 'A', title: title.trim() })
      onBegun()
    } catch (error) {
      setProblem(problemOf(error).message)
    }
  }
  return (
    <form onSubmit={(event) => void begin(event)} noValidate className={styles.first}>
      <TextInput
        label="First: what do you want to achieve?"
        description="An objective, in a few words. In the sample: “Open to all”."
        value={title}
        autoComplete="off"
        onChange={(event) => {
          setTitle(event.currentTarget.value)
          setProblem(null)
        }}
        error={fieldProblem(problem)}
      />
      <Button type="submit" mt="md">
        Begin the table
      </Button>
    </form>
  )
}
