import { createContext, type ReactNode, use, useMemo, useRef, useState } from 'react'
import type { InputOf } from '../../shared/contract'
import type { Edition } from '../../shared/model/edition'
import type { FairbookProblem } from '../../shared/model/error'
import { call, problemOf, startCall } from '../client/bridge'
import { useEvents } from '../client/events'

export const exportKinds = ['word', 'excel'] as const
export type ExportKind = (typeof exportKinds)[number]

/** How far the writing of one document is. */
export type ExportState =
  | { state: 'idle' }
  | { state: 'running'; call: number; words: string; done: number; total: number; cancelling: boolean }
  | { state: 'written'; path: string; bytes: number; pages: number | null; yearLabel: string }
  | { state: 'stopped'; yearLabel: string }
  | { state: 'failed'; problem: FairbookProblem }

type Year = { id: string; label: string }

type Exports = {
  /** In which edition the accounts are shown and written. */
  edition: Edition
  setEdition(edition: Edition): void
  states: Record<ExportKind, ExportState>
  running: boolean
  /** Asks where to save and writes the document; does nothing while one is being written. */
  start(kind: ExportKind, year: Year, suggested: string): Promise<void>
  cancel(kind: ExportKind): void
  open(kind: ExportKind): Promise<void>
  show(kind: ExportKind): Promise<void>
}

const Store = createContext<Exports | null>(null)
const idle = { word: { state: 'idle' }, excel: { state: 'idle' } } as const satisfies Record<ExportKind, ExportState>

/** Keeps the writing of documents going, and its state, while one looks at other pages. */
export function ExportsProvider({ children }: { children: ReactNode }) {
  const [edition, setEdition] = useState<Edition>('full')
  const [states, setStates] = useState<Record<ExportKind, ExportState>>(idle)
  const busy = useRef(false)

  useEvents((event) => {
    if (event.type !== 'progress') return
    setStates((before) => {
      for (const kind of exportKinds) {
        const it = before[kind]
        if (it.state === 'running' && it.call === event.call) {
          const { words, done, total } = event
          return { ...before, [kind]: { ...it, words, done, total } }
        }
      }
      return before
    })
  })

  const exports = useMemo<Exports>(() => {
    const become = (kind: ExportKind, state: ExportState) => setStates((before) => ({ ...before, [kind]: state }))

    const write = async (kind: ExportKind, year: Year, suggested: string) => {
      const chosen = await call('export.choose', { kind, suggested })
      if (chosen === null) return
      const where = kind === 'word' ? { word: chosen.path } : { excel: chosen.path }
      const input: InputOf<'accounts.export'> = { yearId: year.id, edition, ...where }
      const started = startCall('accounts.export', input)
      become(kind, {
        state: 'running',
        call: started.call,
        words: 'Reading the year',
        done: 0,
        total: 0,
        cancelling: false,
      })
      const report = await started.answer
      const file = report[kind]
      if (file === null) throw new Error('The engine wrote nothing and said nothing')
      become(kind, { state: 'written', ...file, pages: kind === 'word' ? report.pages : null, yearLabel: year.label })
    }

    return {
      edition,
      setEdition,
      states,
      running: exportKinds.some((kind) => states[kind].state === 'running'),
      async start(kind, year, suggested) {
        if (busy.current) return
        busy.current = true
        try {
          await write(kind, year, suggested)
        } catch (error) {
          const problem = problemOf(error)
          if (problem.code === 'cancelled') become(kind, { state: 'stopped', yearLabel: year.label })
          else become(kind, { state: 'failed', problem })
        } finally {
          busy.current = false
        }
      },
      cancel(kind) {
        const it = states[kind]
        if (it.state !== 'running' || it.cancelling) return
        become(kind, { ...it, cancelling: true })
        // The export itself answers that it was cancelled; a refusal here means it is already over.
        call('call.cancel', { call: it.call }).catch(() => undefined)
      },
      async open(kind) {
        const it = states[kind]
        if (it.state === 'written') await call('export.open', { path: it.path })
      },
      async show(kind) {
        const it = states[kind]
        if (it.state === 'written') await call('export.show', { path: it.path })
      },
    }
  }, [states, edition])

  return <Store value={exports}>{children}</Store>
}

export function useExports(): Exports {
  const exports = use(Store)
  if (exports === null) throw new Error('useExports outside ExportsProvider')
  return exports
}
