import type { Onward } from './onward'

type Named = { id: string; name: string }

/** A line begun under an objective, as far as it was typed. Its outcome is stored once it is said for whom, by what and what changes. */
export type Draft = {
  stakeholder: Named | null
  activity: Named | null
  statement: string
  /** Words left in a choice that name nothing there is. */
  half: { stakeholder?: string; activity?: string }
  /** What was typed for its indicator: it waits for the outcome. */
  indicator: string
  /** Where the keyboard goes once the indicator is there; null while it is being typed. */
  finished: Onward | null
  outcome: { is: 'unsaid' } | { is: 'storing' } | { is: 'refused' } | { is: 'stored'; id: string }
}

export const emptyDraft: Draft = {
  stakeholder: null,
  activity: null,
  statement: '',
  half: {},
  indicator: '',
  finished: null,
  outcome: { is: 'unsaid' },
}

export type DraftEvent =
  | { is: 'picked'; column: 'stakeholder' | 'activity'; option: Named }
  | { is: 'half'; column: 'stakeholder' | 'activity'; words: string }
  | { is: 'said'; statement: string }
  /** A key pressed in the cell of the indicator, before there is an indicator. */
  | { is: 'key'; key: string; shift: boolean }
  | { is: 'storing' }
  | { is: 'refused' }
  | { is: 'stored'; id: string }

/** The line after something happened to it: the very same one where it means nothing to it. */
export function draftAfter(draft: Draft, event: DraftEvent): Draft {
  switch (event.is) {
    case 'picked': {
      const { [event.column]: _, ...half } = draft.half
      return { ...draft, [event.column]: event.option, half }
    }
    case 'half':
      return { ...draft, half: { ...draft.half, [event.column]: event.words } }
    case 'said':
      return { ...draft, statement: event.statement }
    case 'key':
      return isBlank(draft) ? draft : afterKey(draft, event)
    case 'storing':
      return { ...draft, outcome: { is: 'storing' } }
    case 'refused':
      return { ...draft, outcome: { is: 'refused' } }
    case 'stored':
      return { ...draft, outcome: { is: 'stored', id: event.id } }
  }
}

function afterKey(draft: Draft, { key, shift }: { key: string; shift: boolean }): Draft {
  const { indicator, finished } = draft
  const onItsWay = isOnItsWay(draft)
  if (finished !== null && onItsWay) return draft
  if (key.length === 1) {
    if (key === ' ' && indicator === '') return draft
    return { ...draft, indicator: indicator + key, finished: null }
  }
  if (indicator === '') return draft
  if (key === 'Backspace') return { ...draft, indicator: [...indicator].slice(0, -1).join(''), finished: null }
  if (key === 'Escape') return { ...draft, indicator: '', finished: null }
  // Only where an outcome is about to come is there something to wait for; elsewhere these keys move on.
  if (!onItsWay) return draft
  if (key === 'Enter') return { ...draft, finished: shift ? 'above' : 'below' }
  if (key === 'Tab') return { ...draft, finished: shift ? 'before' : 'next' }
  return draft
}

/** Whether its outcome was given to the book. */
export const isOnItsWay = ({ outcome }: Draft): boolean => outcome.is === 'storing' || outcome.is === 'stored'

/** Whether its outcome can be stored now. */
export const isReady = ({ stakeholder, activity, statement, outcome }: Draft): boolean =>
  stakeholder !== null && activity !== null && statement !== '' && (outcome.is === 'unsaid' || outcome.is === 'refused')

/** Whether nothing was typed that would be missed. */
export const isBlank = ({ stakeholder, activity, statement, half, indicator }: Draft): boolean =>
  stakeholder === null &&
  activity === null &&
  statement === '' &&
  indicator === '' &&
  Object.values(half).every((words) => words === '')

/** How it stands with the book; null where the book has all of it. */
export function draftState(draft: Draft): 'written' | 'saving' | 'refused' | null {
  if (isBlank(draft)) return null
  if (draft.outcome.is === 'storing') return 'saving'
  if (draft.outcome.is === 'refused') return 'refused'
  return draft.outcome.is === 'stored' && draft.indicator === '' ? null : 'written'
}
