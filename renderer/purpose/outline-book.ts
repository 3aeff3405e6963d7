import { useRef, useState } from 'react'
import type { Activity, ObjectiveInYear } from '../../shared/model/objective'
import { readNow, useRead } from '../client/queries'

export type OutlineBook = { objectives: readonly ObjectiveInYear[]; activities: readonly Activity[] }

/**
 * Objectives and activities as of one moment. They are read one after the other; until both are there
 * the earlier pair stays, so that a line that becomes an activity is never missing from both.
 */
export function useOutlineBook(yearId: string, read: OutlineBook) {
  const objectivesComing = useRead('objectives.list', { yearId }).isFetching
  const activitiesComing = useRead('activities.list', {}).isFetching
  const [book, setBook] = useState(read)
  const changed = book.objectives !== read.objectives || book.activities !== read.activities
  const holding = useRef(0)
  const [, drawAgain] = useState(0)
  const whole = !objectivesComing && !activitiesComing && holding.current === 0
  if (changed && whole) setBook(read)
  const shown = changed && whole ? read : book

  // What the next change is worked out from: read again after each, sooner than it is drawn.
  const newest = useRef(shown)
  const seen = useRef(shown)
  if (seen.current !== shown) {
    seen.current = shown
    newest.current = shown
  }
  const readAgain = async (): Promise<void> => {
    const [objectives, activities] = await Promise.all([
      readNow('objectives.list', { yearId }),
      readNow('activities.list', {}),
    ])
    newest.current = { objectives, activities }
  }

  /**
   * Shows the book as it was until a change from here has been answered: a line gets another id by it, and
   * has to be known again under that before it is drawn, or it would lose the keyboard to a new one.
   */
  const hold = async <T>(change: () => Promise<T>): Promise<T> => {
    holding.current += 1
    try {
      return await change()
    } finally {
      holding.current -= 1
      drawAgain((count) => count + 1)
    }
  }
  return { shown, newest, readAgain, hold }
}
