import type { PlannedIndicator } from '../../shared/model/plan'
import { countOf } from '../../shared/rules/count-words'
import { daysFromTo } from '../../shared/rules/days'
import { today } from '../client/today'
import { Status } from '../components/status'

/** Whether a reading is there, and if not, how it stands to its day. */
export function PlanState({ of }: { of: PlannedIndicator }) {
  const { got, overdue, dueOn } = of
  if (got) return <Status kind="met">Got</Status>
  if (dueOn === null) return <Status kind="none">No day set</Status>
  const days = Math.abs(daysFromTo(dueOn, today()) - 1)
  if (overdue) return <Status kind="check">Overdue by {countOf(days, 'day', 'days')}</Status>
  return <Status kind="open">{days === 0 ? 'Due today' : `Due in ${countOf(days, 'day', 'days')}`}</Status>
}
