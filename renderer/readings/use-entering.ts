import { useState } from 'react'
import { useEvents } from '../client/events'
import type { Correction } from './corrections'
import { type Asked, type Entered, enter, explain, saveAgain } from './enter'
import type { Entry } from './entry'
import { isLast } from './unsaved-cells'
import { refreshRows } from './use-grid'

const refreshOf = (yearId: string) => (indicatorIds: ReadonlySet<string>) => refreshRows(yearId, indicatorIds)

/** The cell something hangs on although another one may be chosen. */
export type Hung = { entry: Entry; questions: Asked['questions'] }

/**
 * Enters cells, and keeps the last of them that was questioned or could not be saved, so that what there is to
 * say hangs on it while the person is typing elsewhere; and what was corrected last, whose reason is asked for.
 */
export function useEntering(yearId: string) {
  const [hung, setHung] = useState<Hung | null>(null)
  const [corrected, setCorrected] = useState<readonly Entry[]>([])
  const tell = (entries: readonly Entry[], entered: Entered) => {
    const stuck = entries.find(isLast)
    const last = entered.asked.at(-1)
    if (stuck !== undefined) setHung({ entry: stuck, questions: [] })
    else if (last !== undefined) setHung(last)
    if (entered.corrected.length > 0) setCorrected(entered.corrected)
  }
  const submit = (entries: readonly Entry[]) => {
    if (entries.length === 0) return
    // Who goes on has passed over what was asked; its mark stays in the cell.
    setHung(null)
    void enter(entries, refreshOf(yearId)).then((entered) => tell(entries, entered))
  }
  const again = () => void saveAgain(refreshOf).then((entered) => tell([], entered))
  // What was typed while the book was away is saved as soon as it can be.
  useEvents((event) => {
    if (event.type === 'engine' && event.state === 'ready') again()
  })
  return {
    hung,
    unhang: () => setHung(null),
    submit,
    again,
    corrected,
    /** The reason is not asked for any more; it can still be said when the cell is chosen. */
    leaveUnexplained: () => setCorrected([]),
    explain: (corrections: readonly Correction[], why: string) => explain(corrections, why, refreshOf(yearId)),
  }
}
