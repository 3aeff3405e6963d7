import type { CaseStanding } from '../model/daybook'
import type { CaseStep, Experience, Tone } from '../model/experience'
import { daysFromTo } from './days'

type Case = Pick<Experience, 'happenedOn' | 'caseState' | 'caseClosedOn'>
type Step = Pick<CaseStep, 'dueOn' | 'doneOn'>

/** How a case stands on a day: days since it happened, steps done, and those whose day is past. */
export function caseOn(
  { happenedOn, caseState, caseClosedOn }: Case,
  steps: readonly Step[],
  today: string,
): CaseStanding {
  const toDo = steps.filter(({ doneOn }) => doneOn === null)
  const due = toDo.flatMap(({ dueOn }) => (dueOn === null ? [] : [dueOn])).sort()
  const open = caseState === 'open'
  return {
    state: caseState,
    daysOpen: caseState === 'none' ? null : Math.max(0, daysFromTo(happenedOn, caseClosedOn ?? today) - 1),
    steps: steps.length,
    done: steps.length - toDo.length,
    overdue: open ? due.filter((day) => day < today).length : 0,
    nextDue: open ? (due[0] ?? null) : null,
  }
}

/**
 * The state of a case after the tone was set: a negative sets one off by itself; when it turns out to be none,
 * only a case about which nothing was noted goes again.
 */
export function caseAfterTone(
  tone: Tone,
  { caseState, untouched }: { caseState: Experience['caseState']; untouched: boolean },
): Experience['caseState'] {
  if (tone === 'negative') return caseState === 'none' ? 'open' : caseState
  return caseState === 'open' && untouched ? 'none' : caseState
}
