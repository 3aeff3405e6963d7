import { Button, CloseButton, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { WholeStory } from '../../shared/model/told-story'
import { useWrite } from '../client/queries'
import { useFieldsLocked } from '../components/fields/locked'
import { useNotices } from '../frame/notices'
import styles from './stories.module.css'

/** Parts of a story that are left out wherever the name is, as they read in it. */
export function LeftOut({ story }: { story: WholeStory }) {
  const { id, withheld, withheldNotFound, consent } = story
  const change = useWrite('stories.change').mutateAsync
  const locked = useFieldsLocked()
  const { trouble } = useNotices()
  const [typed, setTyped] = useState('')
  if (withheld.length === 0 && (locked || consent !== 'anonymous')) return null
  const set = async (parts: string[]) => {
    try {
      await change({ id, withheld: parts })
      setTyped('')
    } catch (error) {
      trouble(error)
    }
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const part = typed.trim()
    if (part !== '' && !withheld.includes(part)) void set([...withheld, part])
  }
  return (
    <div className={styles.fields}>
      {withheld.length > 0 && (
        <div>
          <p className={styles.quiet}>Left out where the name is left out:</p>
          <ul>
            {withheld.map((part) => (
              <li key={part} className={styles.link}>
                <span>
                  “{part}”
                  {withheldNotFound.includes(part) && (
                    <span className={styles.quiet}> stands nowhere in the words now</span>
                  )}
                </span>
                {!locked && (
                  <CloseButton
                    size="sm"
                    aria-label={`Keep “${part}” in`}
                    onClick={() => void set(withheld.filter((one) => one !== part))}
                  />
                )}
              </li>
            ))}
          </ul>
        </div>
      )}
      {!locked && (
        <form className={styles.adding} onSubmit={submit}>
          <TextInput
            className={styles.addTitle ?? ''}
            label="What else would give the person away?"
            description="Words as they stand in the story: a street, a school, an illness."
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
            maxLength={500}
            autoComplete="off"
          />
          <Button type="submit" variant="default">
            Leave out
          </Button>
        </form>
      )}
    </div>
  )
}
