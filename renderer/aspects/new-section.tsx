import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { problemOf } from '../client/bridge'
import { useWrite } from '../client/queries'
import { belowField } from '../components/fields/below-field'
import { useFieldsLocked } from '../components/fields/locked'
import { useNotices } from '../frame/notices'
import styles from './checklist.module.css'

/** A new section at the end of the checklist. */
export function NewSection({ yearId }: { yearId: string }) {
  const add = useWrite('aspects.addSection')
  const { say } = useNotices()
  const [title, setTitle] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const locked = useFieldsLocked()
  if (locked) return null
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (add.isPending || title.trim() === '') return
    try {
      await add.mutateAsync({ yearId, title: title.trim() })
      say(`Added the section ${title.trim()}`)
      setTitle('')
    } catch (error) {
      setProblem(`${problemOf(error).message} What you wrote is kept here.`)
    }
  }
  return (
    <form className={styles.newSection} onSubmit={(event) => void submit(event)} noValidate>
      <TextInput
        label="Another section"
        placeholder="Safeguarding"
        value={title}
        error={belowField(problem)}
        onChange={(event) => {
          setProblem(null)
          setTitle(event.currentTarget.value)
        }}
        autoComplete="off"
      />
      <Button type="submit" variant="default">
        Add the section
      </Button>
    </form>
  )
}
