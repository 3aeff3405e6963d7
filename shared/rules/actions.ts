import type { Action, ActionState } from '../model/action'
import type { Year } from '../model/year'

/** Planned or under way. */
export const isOpen = ({ state }: { state: ActionState }): boolean => state === 'planned' || state === 'under-way'

/** Open though its day is past: on that day itself it is not. */
export const isOverdue = (action: Pick<Action, 'state' | 'dueOn'>, today: string): boolean =>
  isOpen(action) && action.dueOn !== null && action.dueOn < today

/** By the day they are due, those without one last; equals by number. */
export function byDue(a: Pick<Action, 'dueOn' | 'number'>, b: Pick<Action, 'dueOn' | 'number'>): number {
  if (a.dueOn === b.dueOn) return a.number - b.number
  if (a.dueOn === null || b.dueOn === null) return a.dueOn === null ? 1 : -1
  return a.dueOn < b.dueOn ? -1 : 1
}

/**
 * Whether the accounts of a year are asked to say what became of an action of an earlier year. SAN’s accounts begin
 * with what was done about the last one’s recommendations, so every action of the year before is asked about, done or
 * not; of years before that what was not finished when this year began. One that was dropped has been reported on in
 * the accounts that followed it.
 */
export function isAskedAbout(
  action: Pick<Action, 'state' | 'doneOn'>,
  ofYear: Pick<Year, 'id' | 'endsOn'>,
  year: Pick<Year, 'startsOn'>,
  yearBefore: Pick<Year, 'id'> | undefined,
): boolean {
  if (ofYear.endsOn >= year.startsOn) return false
  if (ofYear.id === yearBefore?.id) return true
  return isOpen(action) || (action.doneOn !== null && action.doneOn >= year.startsOn)
}
