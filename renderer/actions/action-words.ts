import type { ActionSource, ListedAction } from '../../shared/model/action'
import { actionStateWords } from '../../shared/model/action'
import { everyExperience } from '../../shared/model/daybook'
import { isOpen } from '../../shared/rules/actions'
import { agree, alone, capital, countOf } from '../../shared/rules/count-words'
import { dayWords } from '../../shared/rules/date-words'
import type { StatusKind } from '../components/status'
import type { Location } from '../frame/navigation'

/** The mark of an action: done, half done, open, dropped; a triangle where its day is past. */
export function markOf({ state, overdue }: Pick<ListedAction, 'state' | 'overdue'>): StatusKind {
  if (overdue) return 'check'
  return ({ planned: 'open', 'under-way': 'part', done: 'met', dropped: 'missed' } as const)[state]
}

/** "Ruth Calder, by 2 February 2026. This day is past"; "Done 3 March 2026"; "Dropped: the rope is gone". */
export function standingWords(action: ListedAction): string {
  const { state, who, dueOn, doneOn, overdue, droppedWhy } = action
  if (state === 'dropped') return `Dropped: ${droppedWhy}`
  if (state === 'done')
    return [`Done ${doneOn === null ? '' : dayWords(doneOn)}`.trim(), who].filter(Boolean).join(', ')
  const when = dueOn === null ? 'no day said' : `by ${dayWords(dueOn)}`
  const begun = state === 'under-way' ? `${actionStateWords[state]}. ` : ''
  return `${begun}${who === '' ? 'Nobody is named yet' : who}, ${when}${overdue ? '. This day is past' : ''}`
}

/** "Four open, one overdue." */
export function actionsSentence(all: readonly ListedAction[]): string {
  if (all.length === 0) return 'What will be done because of what was learned.'
  const open = all.filter(isOpen).length
  const overdue = all.filter((one) => one.overdue).length
  const late = overdue === 0 ? '' : `; ${countOf(overdue, 'is', 'are')} past ${agree(overdue, 'its', 'their')} day`
  return `${capital(alone(open))} open${late}.`
}

/** Where what an action came from stands. */
export function placeOfSource({ noun, id, indicatorId }: ActionSource): Location {
  switch (noun) {
    case 'indicator':
      return { place: 'indicator', id }
    case 'reading':
      return { place: 'readings', by: 'quarters', indicatorId }
    case 'experience':
      return { place: 'daybook', filter: everyExperience, chosen: id }
    case 'consultation':
      return { place: 'consultation', id, part: 'findings', chosen: null }
  }
}
