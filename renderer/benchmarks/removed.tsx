import { Button } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useRead, useWrite } from '../client/queries'
import { useNotices } from '../frame/notices'
import styles from './benchmarks.module.css'

/** A benchmark just removed, and the change by which it went. */
export type RemovedBenchmark = { id: string; label: string; sequence: number }

/** Says what was removed and offers it back, as long as nothing else was changed since. */
export function Removed({ benchmark, onGone }: { benchmark: RemovedBenchmark; onGone: () => void }) {
  const next = useRead('journal.next', {}).data
  const undo = useWrite('journal.undo')
  const { say, trouble } = useNotices()
  const back = useRef<HTMLButtonElement>(null)
  // The button that removed it went away with it.
  useEffect(() => back.current?.focus(), [])
  const offered = (next?.undo?.sequence ?? 0) <= benchmark.sequence
  const takeBack = async () => {
    try {
      const { record } = await undo.mutateAsync({})
      say(`Taken back: ${record.summary}`)
      onGone()
    } catch (error) {
      trouble(error)
    }
  }
  if (!offered && !undo.isPending) return null
  return (
    <p className={styles.removed} role="status">
      <span>“{benchmark.label}” is removed.</span>
      <Button ref={back} variant="subtle" onClick={() => void takeBack()} disabled={undo.isPending}>
        Undo
      </Button>
    </p>
  )
}
