import { Button } from '@mantine/core'
import { useState } from 'react'
import type { OutputOf } from '../../shared/contract'
import { problemOf } from '../client/bridge'
import { useNotices } from '../frame/notices'
import { fieldProblem } from './field-problem'
import { useFieldsLocked } from './fields/locked'
import styles from './removal.module.css'

type Props = {
  what:
    | 'objective'
    | 'activity'
    | 'stakeholder'
    | 'year'
    | 'consultation'
    | 'question'
    | 'note'
    | 'evidence'
    | 'action'
    | 'story'
  name: string
  hanging: { id: string; reference: string; words: string }[]
  /** What hangs on it stands in the panel already, so it is not listed here again. */
  listed?: boolean
  /** What hangs on it, and the milder way; said in place of the button. */
  hangs: string
  /** What goes away with it: "Two relationships go with it." */
  goesWith?: string
  /** The milder way as a button, where there is one to press. */
  milder?: { words: string; onPress: () => void } | null
  onRemove: () => Promise<Pick<OutputOf<'stakeholders.remove'>, 'change'>>
  onGone: () => void
}

/** Removing, at the foot of a panel: what hangs on it, or the button. What is removed comes back by undo. */
export function Removal(props: Props) {
  const { what, name, hanging, listed = false, hangs, goesWith, milder = null, onRemove, onGone } = props
  const [problem, setProblem] = useState<string | null>(null)
  const { offerUndo } = useNotices()
  const locked = useFieldsLocked()
  if (locked) return null
  const remove = async () => {
    try {
      const { change } = await onRemove()
      onGone()
      if (change !== null) offerUndo(`Removed ${name}.`, change.sequence)
    } catch (error) {
      setProblem(problemOf(error).message)
    }
  }
  return (
    <div className={styles.removal}>
      {hanging.length > 0 ? (
        <>
          <p className={styles.small}>Can’t be removed now: {hangs}</p>
          {!listed && (
            <ul className={styles.hanging}>
              {hanging.map(({ id, reference, words }) => (
                <li key={id}>
                  {words} <span className={styles.small}>{reference}</span>
                </li>
              ))}
            </ul>
          )}
        </>
      ) : (
        goesWith !== undefined && <p className={styles.small}>{goesWith}</p>
      )}
      <div className={styles.acts}>
        {milder !== null && (
          <Button variant="default" onClick={milder.onPress}>
            {milder.words}
          </Button>
        )}
        {hanging.length === 0 && (
          <Button variant="default" className={styles.danger ?? ''} onClick={() => void remove()}>
            Remove this {what}
          </Button>
        )}
      </div>
      {problem !== null && (
        <div role="alert" className={styles.problem}>
          {fieldProblem(problem)}
        </div>
      )}
    </div>
  )
}
