import type { ActionToReport, IndicatorLook, IndicatorUse, ListedAction } from '../../../shared/model/action'
import type { Edition } from '../../../shared/model/edition'
import { publishableOn } from '../../../shared/rules/consent'
import { leftOutOf } from '../../../shared/rules/edition'
import type { LearningInYear } from '../records/accounted/learning'
import { cleanerOf } from './told-experiences'

/** An action as it may be told; what it came from by reference only, since what was said has its own rules. */
export type ToldAction = Omit<ListedAction, 'overdue' | 'from'> & {
  from: Pick<ListedAction['from'][number], 'noun' | 'id' | 'reference'>[]
  /** What the accounts say of an action of an earlier year; empty where nothing is said, and for the year’s own. */
  reported: string
}

/** What was learned, as far as it may be told. */
export type ToldLearning = {
  actions: ToldAction[]
  earlierActions: ToldAction[]
  looks: IndicatorLook[]
  uses: IndicatorUse[]
}

/**
 * Who decides, does and looks is told only where the accounts are audited, as who took the steps of a case is: no rule
 * can tell the name of a neighbour from "the duty manager". Whose words an action came from is not told by what we
 * wrote about it either.
 */
export function toldLearning(
  { actions, earlierActions, looks, uses, saidBehind }: LearningInYear,
  edition: Edition,
  today: string,
): ToldLearning {
  const named = !leftOutOf[edition].auditing
  const cleaners = new Map(saidBehind.map((one) => [one.id, cleanerOf(one, publishableOn(one, today))]))
  const told = ({ overdue: _, from, ...action }: ListedAction, reported: string): ToldAction => {
    const own = from.flatMap(({ noun, id }) => (noun === 'experience' ? (cleaners.get(id) ?? []) : []))
    const clean = (words: string) => own.reduce((left, cleaner) => cleaner(left), words)
    return {
      ...action,
      what: clean(action.what),
      interpretation: clean(action.interpretation),
      result: clean(action.result),
      droppedWhy: clean(action.droppedWhy),
      decidedBy: named ? clean(action.decidedBy) : '',
      who: named ? clean(action.who) : '',
      from: from.map(({ noun, id, reference }) => ({ noun, id, reference })),
      reported: clean(reported),
    }
  }
  return {
    actions: actions.map((one) => told(one, '')),
    earlierActions: earlierActions.map(({ report, ...one }: ActionToReport) => told(one, report?.words ?? '')),
    looks: looks.map((one) => ({ ...one, lookedBy: named ? one.lookedBy : '' })),
    uses,
  }
}
