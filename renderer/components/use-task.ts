import { useRef, useState } from 'react'
import type { FairbookProblem } from '../../shared/model/error'
import { type CallInput, type CallOutput, call, problemOf, startCall } from '../client/bridge'
import { useEvents } from '../client/events'

type TaskName =
  | 'accounts.export'
  | 'evidence.check'
  | 'evidence.saveAs'
  | 'evidence.exportRegister'
  | 'experiences.export'
  | 'experiences.slips'
  | 'people.find'
  | 'people.export'
  | 'people.preview'
  | 'people.erase'
  | 'people.removeCopies'

/** How long work stands, and what came of it. */
export type TaskState<T> =
  | { state: 'idle' }
  | { state: 'running'; call: number; words: string; done: number; total: number; cancelling: boolean }
  | { state: 'done'; result: T }
  | { state: 'stopped' }
  | { state: 'failed'; problem: FairbookProblem }

/** Long work outside the book, with its progress; one at a time. It is stopped only by `cancel`. */
export function useTask<N extends TaskName>(name: N) {
  const [now, setNow] = useState<TaskState<CallOutput<N>>>({ state: 'idle' })
  const busy = useRef(false)
  useEvents((event) => {
    if (event.type !== 'progress') return
    const { call: number, words, done, total } = event
    setNow((it) => (it.state === 'running' && it.call === number ? { ...it, words, done, total } : it))
  })
  const start = async (input: CallInput<N>): Promise<void> => {
    if (busy.current) return
    busy.current = true
    try {
      const started = startCall(name, input)
      setNow({ state: 'running', call: started.call, words: 'Reading', done: 0, total: 0, cancelling: false })
      setNow({ state: 'done', result: await started.answer })
    } catch (error) {
      const problem = problemOf(error)
      setNow(problem.code === 'cancelled' ? { state: 'stopped' } : { state: 'failed', problem })
    } finally {
      busy.current = false
    }
  }
  const cancel = () => {
    if (now.state !== 'running' || now.cancelling) return
    setNow({ ...now, cancelling: true })
    // The task itself answers that it was cancelled; a refusal here means it is already over.
    call('call.cancel', { call: now.call }).catch(() => undefined)
  }
  return { now, start, cancel, close: () => setNow({ state: 'idle' }) }
}
