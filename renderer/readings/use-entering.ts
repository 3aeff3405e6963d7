import { useState } from 'react'
import { useEvents } from '../client/events'
import { type Asked, enter, saveAgain } from './enter'
import type { Entry } from './entry'
import { isLast } from './unsaved-cells'
import { refreshRows } from './use-grid'

const refresh = (saved: readonly Entry[]) =>
  refreshRows(saved[0]?.yearId ?? '', new Set(saved.map(({ row }) => row.indicatorId)))

/** The cell something hangs on although another one may be chosen. */
export type Hung = { entry: Entry; questions: Asked['questions'] }

/**
 * Enters cells, and keeps the last of them that was questioned or could not be saved, so that what there is to
 * say hangs on it while the person is typing elsewhere.
 */
export function useEntering() {
  const [hung, setHung] = useState<Hung | null>(null)
  const submit = (entries: readonly Entry[]) => {
    if (entries.length === 0) return
    // Who goes on has passed over what was asked; its mark stays in the cell.
    setHung(null)
    void enter(entries, refresh).then((asked) => {
      const stuck = entries.find(isLast)
      const last = asked.at(-1)
      if (stuck !== undefined) setHung({ entry: stuck, questions: [] })
      else if (last !== undefined) setHung(last)
    })
  }
  const again = () => void saveAgain(refresh)
  // What was typed while the book was away is saved as soon as it can be.
  useEvents((event) => {
    if (event.type === 'engine' && event.state === 'ready') again()
  })
  return { hung, unhang: () => setHung(null), submit, again }
}
