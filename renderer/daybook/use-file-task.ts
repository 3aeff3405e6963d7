import { useRef, useState } from 'react'
import { call, problemOf } from '../client/bridge'
import { useEvents } from '../client/events'

type Kind = 'word' | 'excel'

/** How far the writing of one file is. */
export type FileState =
  | { state: 'idle' }
  | { state: 'running'; call: number; words: string; done: number; total: number; cancelling: boolean }
  | { state: 'written'; path: string }
  | { state: 'stopped' }
  | { state: 'failed'; problem: string }

type Started = { call: number; answer: Promise<unknown> }

/** Writes one file at a time where the person says: asks where, tells how far it is, can be cancelled. */
export function useFileTask() {
  const [state, setState] = useState<FileState>({ state: 'idle' })
  const busy = useRef(false)
  useEvents((event) => {
    if (event.type !== 'progress') return
    const { words, done, total } = event
    setState((now) => (now.state === 'running' && now.call === event.call ? { ...now, words, done, total } : now))
  })

  /** @param write begins the work with the place that was chosen */
  const start = async (kind: Kind, suggested: string, write: (path: string) => Started) => {
    if (busy.current) return
    busy.current = true
    try {
      const chosen = await call('export.choose', { kind, suggested })
      if (chosen === null) return
      const started = write(chosen.path)
      const words = 'Reading the daybook'
      setState({ state: 'running', call: started.call, words, done: 0, total: 0, cancelling: false })
      await started.answer
      setState({ state: 'written', path: chosen.path })
    } catch (error) {
      const { code, message } = problemOf(error)
      setState(code === 'cancelled' ? { state: 'stopped' } : { state: 'failed', problem: message })
    } finally {
      busy.current = false
    }
  }
  return {
    state,
    start,
    cancel: () => {
      if (state.state !== 'running' || state.cancelling) return
      setState({ ...state, cancelling: true })
      // The work itself answers that it was cancelled; a refusal here means it is already over.
      call('call.cancel', { call: state.call }).catch(() => undefined)
    },
    close: () => setState({ state: 'idle' }),
  }
}
