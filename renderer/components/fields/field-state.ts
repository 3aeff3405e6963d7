/**
 * The course of one field that saves as one goes: what stands in it, what the book has, and what is on
 * its way between the two. Pure, so that it can be tried in every order things can happen in.
 *
 * Two promises hold whatever happens: what was typed is never lost to anything but the person's own
 * doing, and a field is never called saved before the book said so.
 */
export type FieldState = {
  /** What the book has, as far as is known here, as the field would show it. */
  stored: string
  /** What stands in the field. */
  text: string
  /** On its way to the book. */
  sending: string | null
  /** Something newer is to be sent as soon as what is on its way has been answered. */
  due: boolean
  /** Why the text is not saved. */
  problem: string | null
  /** Nobody was there to save it: to be tried again when the engine is back. */
  unanswered: boolean
  /** The book got another value from elsewhere while this one was being written. */
  elsewhere: boolean
  /** Saved from here, and not yet heard back from the book as its value. */
  echoes: readonly string[]
}

/** What a text means, as the field writes it, or why it can't be taken. */
export type ReadText = { text: string } | { problem: string }

export type FieldEvent =
  | { type: 'typed'; text: string }
  /** The field was left, Enter was pressed, or the hands rested: time to save. */
  | { type: 'settled'; read: ReadText }
  /** The old value is wanted back. */
  | { type: 'put-back' }
  | { type: 'stored' }
  | { type: 'refused'; problem: string; unanswered: boolean }
  /** The engine is there again. */
  | { type: 'answering' }
  /** The book says another value than before. */
  | { type: 'told'; value: string }

export const atRest = (value: string): FieldState => ({
  stored: value,
  text: value,
  sending: null,
  due: false,
  problem: null,
  unanswered: false,
  elsewhere: false,
  echoes: [],
})

/** Whether what stands in the field is in the book. */
export const isSaved = ({ text, stored, sending }: FieldState): boolean => sending === null && text === stored

/** The field after an event. Where `sending` was null and no longer is, that text is to be sent. */
export function advance(state: FieldState, event: FieldEvent): FieldState {
  switch (event.type) {
    case 'typed':
      return {
        ...state,
        text: event.text,
        due: false,
        problem: null,
        unanswered: false,
        elsewhere: state.elsewhere && event.text !== state.stored,
      }
    case 'settled':
      return settle(state, event.read)
    case 'put-back':
      return putBack(state)
    case 'stored':
      return afterStored(state)
    case 'refused':
      return afterRefused(state, event)
    case 'answering':
      return state.unanswered && state.sending === null ? send(state, state.text) : state
    case 'told':
      return afterTold(state, event.value)
  }
}

const send = (state: FieldState, text: string): FieldState => ({
  ...state,
  text,
  sending: text,
  due: false,
  problem: null,
  unanswered: false,
})

function settle(state: FieldState, read: ReadText): FieldState {
  if ('problem' in read) return { ...state, due: false, problem: read.problem, unanswered: false }
  const { text } = read
  if (state.sending !== null) return { ...state, text, due: text !== state.sending, problem: null }
  if (text === state.stored) return { ...state, text, problem: null, unanswered: false, elsewhere: false }
  return send(state, text)
}

function putBack(state: FieldState): FieldState {
  const back = { ...state, text: state.stored, problem: null, unanswered: false, elsewhere: false }
  // What is on its way can't be called back, so the old value is sent after it.
  return { ...back, due: state.sending !== null }
}

function afterStored(state: FieldState): FieldState {
  if (state.sending === null) return state
  const stored = state.sending
  const next = { ...state, stored, sending: null, due: false, elsewhere: false, echoes: [...state.echoes, stored] }
  return state.due && state.text !== stored ? send(next, state.text) : next
}

function afterRefused(
  state: FieldState,
  { problem, unanswered }: { problem: string; unanswered: boolean },
): FieldState {
  const refused = state.sending
  const next = { ...state, sending: null, due: false }
  if (state.due && state.text !== state.stored) return send(next, state.text)
  // Typed on since: it will be tried as it is then.
  return state.text === refused ? { ...next, problem, unanswered } : next
}

function afterTold(state: FieldState, value: string): FieldState {
  const heard = state.echoes.indexOf(value)
  if (heard !== -1) {
    const echoes = state.echoes.slice(heard + 1)
    // The echo of an earlier saving: something newer from here is on its way or already there.
    if (echoes.length > 0 || state.sending !== null) return { ...state, echoes }
  }
  const known = { ...state, stored: value, echoes: [] }
  if (isSaved(state)) return { ...known, text: value }
  if (state.sending === value) return { ...state, echoes: [] }
  return { ...known, elsewhere: value !== state.stored && value !== state.text }
}
