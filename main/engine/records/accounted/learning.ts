import type { ActionToReport, IndicatorLook, IndicatorUse, ListedAction } from '../../../../shared/model/action'
import type { Experience } from '../../../../shared/model/experience'
import type { Book } from '../../book/book'
import { listActions } from '../actions/list'
import { actionsToReport } from '../actions/reports'
import { readExperience } from '../experiences-list'
import { readLook } from '../looks/looks'
import { usesInYear } from '../looks/use'

/** What was learned in a year and decided because of it, and what became of what earlier years decided. */
export type LearningInYear = {
  /** The year's own, by number. */
  actions: ListedAction[]
  /** Of earlier years, those the accounts report on or are asked to. */
  earlierActions: ActionToReport[]
  looks: IndicatorLook[]
  /** How far each indicator in use came: worked out from the others, the readings and the texts. */
  uses: IndicatorUse[]
  /** What people said that actions came from: what they did not allow is taken out of what is written about it. */
  saidBehind: Experience[]
}

export const noLearning: LearningInYear = { actions: [], earlierActions: [], looks: [], uses: [], saidBehind: [] }

/** Reads what was learned in a year. */
export function learningOfYear(book: Book, yearId: string): LearningInYear {
  const actions = listActions(book, { yearId }).toSorted((a, b) => a.number - b.number)
  const earlierActions = actionsToReport(book, yearId)
  const said = [...actions, ...earlierActions].flatMap(({ from }) =>
    from.flatMap(({ noun, id }) => (noun === 'experience' ? [id] : [])),
  )
  return {
    actions,
    earlierActions,
    looks: book.rows('SELECT * FROM indicator_look WHERE year_id = ? ORDER BY looked_on, id').all(yearId).map(readLook),
    uses: usesInYear(book, yearId),
    saidBehind:
      said.length === 0
        ? []
        : book
            .rows('SELECT * FROM experience WHERE id IN (SELECT value FROM json_each(?)) ORDER BY number')
            .all(JSON.stringify(said))
            .map(readExperience),
  }
}

/**
 * What is stored of it, for the fingerprint; whether something is overdue is so only on the day it is asked, and the
 * words of what an action came from stand where they were said.
 */
export function storedLearning({ actions, earlierActions, looks }: LearningInYear): Record<string, unknown[]> {
  const stored = <A extends ListedAction>({ overdue: _, from, ...action }: A) => ({
    ...action,
    from: from.map(({ noun, id }) => ({ noun, id })),
  })
  return { actions: actions.map(stored), earlierActions: earlierActions.map(stored), looks }
}
