import { createContext, type ReactNode, use, useRef, useState } from 'react'
import type { Edition } from '../../shared/model/edition'
import type { ExportReport } from '../../shared/model/export'
import { call } from '../client/bridge'
import { type TaskState, useTask } from '../components/use-task'
import { useNotices } from '../frame/notices'

export const exportKinds = ['word', 'excel'] as const
export type ExportKind = (typeof exportKinds)[number]

/** How far the writing of one document is. */
export type ExportState = TaskState<ExportReport>

type Year = { id: string; label: string }

type Exports = {
  /** In which edition the accounts are shown and written. */
  edition: Edition
  setEdition(edition: Edition): void
  states: Record<ExportKind, ExportState>
  /** The year that was written last. */
  yearLabels: Record<ExportKind, string>
  running: boolean
  /** Asks where to save and writes the document; does nothing while one is being written. */
  start(kind: ExportKind, year: Year, suggested: string): Promise<void>
  cancel(kind: ExportKind): void
}

const Store = createContext<Exports | null>(null)

/** Keeps the writing of documents going, and its state, while one looks at other pages. */
export function ExportsProvider({ children }: { children: ReactNode }) {
  const [edition, setEdition] = useState<Edition>('full')
  const [yearLabels, setYearLabels] = useState<Exports['yearLabels']>({ word: '', excel: '' })
  const tasks = { word: useTask('accounts.export'), excel: useTask('accounts.export') }
  const { trouble } = useNotices()
  const busy = useRef(false)

  const start: Exports['start'] = async (kind, year, suggested) => {
    if (busy.current) return
    busy.current = true
    try {
      const chosen = await call('export.choose', { kind, suggested })
      if (chosen === null) return
      setYearLabels((before) => ({ ...before, [kind]: year.label }))
      await tasks[kind].start({ yearId: year.id, edition, [kind]: chosen.path })
    } catch (error) {
      trouble(error)
    } finally {
      busy.current = false
    }
  }

  const states = { word: tasks.word.now, excel: tasks.excel.now }
  const running = exportKinds.some((kind) => states[kind].state === 'running')
  const cancel: Exports['cancel'] = (kind) => tasks[kind].cancel()
  return <Store value={{ edition, setEdition, states, yearLabels, running, start, cancel }}>{children}</Store>
}

export function useExports(): Exports {
  const exports = use(Store)
  if (exports === null) throw new Error('useExports outside ExportsProvider')
  return exports
}
