import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { problemOf } from '../client/bridge'
import { useWrite } from '../client/queries'
import { fieldProblem } from '../components/field-problem'
import { useFieldsLocked } from '../components/fields/locked'
import { useNavigation } from '../frame/navigation'
import styles from './stories.module.css'

/** One line that begins a story by its title and goes to its page. */
export function AddStory({ yearId }: { yearId: string }) {
  const add = useWrite('stories.add')
  const { go } = useNavigation()
  const locked = useFieldsLocked()
  const [title, setTitle] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  if (locked) return null
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (add.isPending) return
    if (title.trim() === '') {
      setProblem('Give it a title, as it would stand above the story: “A mile at eighty”.')
      return
    }
    try {
      const { record } = await add.mutateAsync({ yearId, title })
      go({ place: 'story', id: record.id })
    } catch (error) {
      setProblem(`${problemOf(error).message} What you wrote is kept here.`)
    }
  }
  return (
    <form className={styles.adding} onSubmit={(event) => void submit(event)} noValidate aria-label="Add a story">
      <TextInput
        className={styles.addTitle ?? ''}
        label="Add a story"
        placeholder="Its title: A mile at eighty"
        value={title}
        onChange={(event) => {
          setProblem(null)
          setTitle(event.currentTarget.value)
        }}
        error={fieldProblem(problem)}
        autoComplete="off"
        maxLength={300}
      />
      <Button type="submit" variant="default">
        Add
      </Button>
    </form>
  )
}
