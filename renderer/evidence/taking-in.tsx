import { createContext, type ReactNode, use, useMemo, useRef, useState } from 'react'
import type { FairbookProblem } from '../../shared/model/error'
import type { TakenIn } from '../../shared/model/evidence'
import { call, problemOf, startCall } from '../client/bridge'
import { useEvents } from '../client/events'
import { base64Of } from './bytes'
import { forTarget, type Target } from './target'

/** How far the taking in of files is, and what came of it. */
export type TakingInState =
  | { state: 'idle' }
  | { state: 'running'; call: number; words: string; done: number; total: number; cancelling: boolean }
  | { state: 'taken'; of: TakenIn; for: Target | null; sequence: number | null }
  | { state: 'stopped' }
  | { state: 'failed'; problem: FairbookProblem }

type TakingIn = {
  now: TakingInState
  /** Takes files in from where they stand; does nothing while others are being taken in. Answers what was taken in. */
  takeFiles(paths: readonly string[], target: Target | null): Promise<TakenIn | null>
  /** Takes in what was pasted and is no file anywhere. */
  takePasted(file: File, target: Target | null): Promise<TakenIn | null>
  /** Asks which files, in the system's dialog, and takes them in. */
  choose(target: Target | null): Promise<TakenIn | null>
  cancel(): void
  close(): void
}

const Store = createContext<TakingIn | null>(null)

/** The most that can be pasted; a file can be larger. */
const mostPasted = 10_000_000

/** Takes files in as evidence, and keeps on while one looks at other pages. */
export function TakingInProvider({ children }: { children: ReactNode }) {
  const [now, setNow] = useState<TakingInState>({ state: 'idle' })
  const busy = useRef(false)

  useEvents((event) => {
    if (event.type !== 'progress') return
    const { call: number, words, done, total } = event
    setNow((it) => (it.state === 'running' && it.call === number ? { ...it, words, done, total } : it))
  })

  const takingIn = useMemo<TakingIn>(() => {
    const take = async (begin: () => Begun | Promise<Begun>, target: Target | null) => {
      if (busy.current) return null
      busy.current = true
      try {
        const { call, answer } = await begin()
        setNow({ state: 'running', call, words: 'Reading', done: 0, total: 0, cancelling: false })
        const { record, change } = await answer
        setNow({ state: 'taken', of: record, for: target, sequence: change?.sequence ?? null })
        return record
      } catch (error) {
        const problem = problemOf(error)
        setNow(problem.code === 'cancelled' ? { state: 'stopped' } : { state: 'failed', problem })
        return null
      } finally {
        busy.current = false
      }
    }
    const takeFiles = (paths: readonly string[], target: Target | null) =>
      take(() => startCall('evidence.addFiles', { paths: [...paths], ...forTarget(target) }), target)
    return {
      now,
      takeFiles,
      takePasted: (file, target) => {
        if (file.size > mostPasted) {
          const message =
            'What was pasted is larger than 10 MB. Save it as a file and drop that here. Nothing was added.'
          setNow({ state: 'failed', problem: { code: 'refused', message, detail: {} } })
          return Promise.resolve(null)
        }
        const begin = async () =>
          startCall('evidence.addBytes', {
            fileName: file.name === 'image.png' ? 'Pasted picture.png' : file.name,
            bytes: await base64Of(file),
            ...forTarget(target),
          })
        return take(begin, target)
      },
      choose: async (target) => {
        const { paths } = await call('evidence-files.choose', {})
        return paths.length === 0 ? null : takeFiles(paths, target)
      },
      cancel: () => {
        if (now.state !== 'running' || now.cancelling) return
        setNow({ ...now, cancelling: true })
        // The task itself answers that it was cancelled; a refusal here means it is already over.
        call('call.cancel', { call: now.call }).catch(() => undefined)
      },
      close: () => setNow({ state: 'idle' }),
    }
  }, [now])

  return <Store value={takingIn}>{children}</Store>
}

type Begun = ReturnType<typeof startCall<'evidence.addFiles'>> | ReturnType<typeof startCall<'evidence.addBytes'>>

export function useTakingIn(): TakingIn {
  const takingIn = use(Store)
  if (takingIn === null) throw new Error('useTakingIn outside TakingInProvider')
  return takingIn
}
