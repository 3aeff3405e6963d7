import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Outcome } from '../../shared/model/outcome'
import { countOf } from '../../shared/rules/count-words'
import { problemOf } from '../client/bridge'
import { useRead } from '../client/queries'
import { fieldProblem } from '../components/field-problem'
import { useFieldsLocked } from '../components/fields/locked'
import { useNotices } from '../frame/notices'
import styles from './outcomes.module.css'
import type { OutcomeChanges } from './use-outcome-changes'

type Props = { outcome: Outcome; changes: OutcomeChanges; onGone: () => void }

/** Removing an outcome with what shows it; undo brings it all back. What has readings stays, and says so. */
export function OutcomeRemoval({ outcome, changes, onGone }: Props) {
  // Of every year, since removing takes those given up too.
  const all = useRead('indicators.list', {}).data ?? []
  const own = all.filter(({ outcomeId }) => outcomeId === outcome.id)
  const [problem, setProblem] = useState<string | null>(null)
  const { say } = useNotices()
  const locked = useFieldsLocked()
  if (locked) return null
  const remove = async () => {
    try {
      await changes.removeOutcome(outcome.id, true)
      say(`Removed ${outcome.statement}`)
      onGone()
    } catch (error) {
      setProblem(problemOf(error).message)
    }
  }
  return (
    <div className={styles.removal}>
      {own.length > 0 && (
        <>
          <p className={styles.small}>{countOf(own.length, 'indicator goes', 'indicators go')} with it:</p>
          <ul className={styles.hanging}>
            {own.map(({ id, name, reference }) => (
              <li key={id}>
                {name} <span className={styles.small}>{reference}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <Button variant="default" className={styles.danger ?? ''} onClick={() => void remove()}>
        Remove this outcome
      </Button>
      {problem !== null && (
        <div role="alert" className={styles.refused}>
          {fieldProblem(problem)}
        </div>
      )}
    </div>
  )
}
