import { useEffect, useState } from 'react'
import { TaskLine } from '../components/task-line'
import type { useTask } from '../components/use-task'

/** How long work goes on before it says how far it is, in milliseconds: what is there sooner would only flash. */
const soon = 800

type Task<T> = Pick<ReturnType<typeof useTask>, 'cancel' | 'close'> & { now: Parameters<typeof TaskLine<T>>[0]['now'] }

/** How far looking is, with Cancel, once it takes longer; and why it did not come about. */
export function Looking<T>({ task, stopped }: { task: Task<T>; stopped: string }) {
  const { now, cancel, close } = task
  const running = now.state === 'running'
  const [long, setLong] = useState(false)
  useEffect(() => {
    if (!running) return
    const timer = setTimeout(() => setLong(true), soon)
    return () => {
      clearTimeout(timer)
      setLong(false)
    }
  }, [running])
  if (now.state === 'done' || (running && !long)) return null
  return (
    <TaskLine now={now} onCancel={cancel} onClose={close} stopped={stopped}>
      {() => null}
    </TaskLine>
  )
}
