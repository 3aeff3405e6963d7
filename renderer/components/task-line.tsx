import { Button, CloseButton } from '@mantine/core'
import type { ReactNode } from 'react'
import { Mark } from './status'
import styles from './task-line.module.css'
import type { TaskState } from './use-task'

type Props<T> = {
  now: TaskState<T>
  onCancel: () => void
  onClose: () => void
  /** Said when it was cancelled: what is so now. */
  stopped: string
  /** What came of it. */
  children: (result: T) => ReactNode
}

/** How far long work is, with Cancel, and then what came of it. */
export function TaskLine<T>({ now, onCancel, onClose, stopped, children }: Props<T>) {
  if (now.state === 'idle') return null
  if (now.state === 'running') {
    const { words, done, total, cancelling } = now
    return (
      <div className={styles.line} role="status">
        <p>{cancelling ? 'Stopping…' : total === 0 ? `${words}…` : `${words}: ${Math.floor((100 * done) / total)}%`}</p>
        <Button variant="default" size="compact-sm" onClick={onCancel} disabled={cancelling}>
          Cancel
        </Button>
      </div>
    )
  }
  return (
    <div className={styles.line} role="status">
      {now.state === 'failed' && <Mark kind="wrong" />}
      <div>
        {now.state === 'stopped' && <p>{stopped}</p>}
        {now.state === 'failed' && <p>{now.problem.message}</p>}
        {now.state === 'done' && children(now.result)}
      </div>
      <CloseButton aria-label="Close" onClick={onClose} size="sm" />
    </div>
  )
}
