import { Button } from '@mantine/core'
import { useState } from 'react'
import { problemOf } from '../client/bridge'
import { fieldProblem } from '../components/field-problem'
import { useFieldsLocked } from '../components/fields/locked'
import { useNotices } from '../frame/notices'
import styles from './purpose.module.css'

type Props = {
  what: 'objective' | 'activity'
  name: string
  hanging: { id: string; reference: string; words: string }[]
  /** What hangs on it, and the milder way; said in place of the button. */
  hangs: string
  onRemove: () => Promise<unknown>
  onGone: () => void
}

/** Removing, at the foot of a panel: what hangs on it, or the button. What is removed comes back by undo. */
export function Removal({ what, name, hanging, hangs, onRemove, onGone }: Props) {
  const [problem, setProblem] = useState<string | null>(null)
  const { say } = useNotices()
  const locked = useFieldsLocked()
  if (locked) return null
  const remove = async () => {
    try {
      await onRemove()
      say(`Removed ${name}`)
      onGone()
    } catch (error) {
      setProblem(problemOf(error).message)
    }
  }
  return (
    <div className={styles.removal}>
      {hanging.length > 0 ? (
        <>
          <p className={styles.small}>Can’t be removed now: {hangs}</p>
          <ul className={styles.hanging}>
            {hanging.map(({ id, reference, words }) => (
              <li key={id}>
                {words} <span className={styles.small}>{reference}</span>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <Button variant="default" className={styles.danger ?? ''} onClick={() => void remove()}>
          Remove this {what}
        </Button>
      )}
      {problem !== null && (
        <div role="alert" className={styles.problem}>
          {fieldProblem(problem)}
        </div>
      )}
    </div>
  )
}
