import { type KeyboardEvent, useEffect, useEffectEvent, useId, useLayoutEffect, useRef, useState } from 'react'
import { FairbookError } from '../../../shared/model/error'
import { problemOf } from '../../client/bridge'
import { useEvents } from '../../client/events'
import { forgetKeptText, keepText, keptText, setUnsaved } from '../../client/unsaved'
import { useNotices } from '../../frame/notices'
import { advance, atRest, type FieldEvent, type FieldState, isSaved, type ReadText } from './field-state'
import { elsewhereWords, keptWords } from './problem-words'

/** How long hands rest before long prose is saved by itself; milliseconds. */
const restFor = 2_000

export type SavedFieldOptions = {
  /** Names the field in the bar while it is not saved. */
  label: string
  /** What the book has, as the field writes it. */
  value: string
  /** What a text means, as the field writes it, or why it can't be taken. */
  read: (text: string) => ReadText
  /** Saves what `read` understood. Rejects with a FairbookError. */
  save: (text: string) => Promise<unknown>
  /** Under this name a text that could not be saved is kept when the field goes from the screen. */
  keptAs?: string | undefined
  /** Long prose: saved after a rest too, not only on leaving. */
  savesAtRest?: boolean
}

export type SavedField = {
  text: string
  /** What is wrong, what is kept and what to do; null when nothing is. */
  problem: string | null
  type(text: string): void
  /** Saves what stands in the field now, if it differs from the book. */
  settle(): void
  /** Types and saves at once: a choice or a switch. */
  choose(text: string): void
  /** Puts the old value back. */
  putBack(): void
  /** For `onKeyDown`: Enter saves, Esc puts the old value back. */
  press(event: KeyboardEvent, enter: 'alone' | 'with-ctrl'): void
}

/** Lets a field save as one goes, by the rules of `field-state.ts`, and tells the bar how it stands. */
export function useSavedField(options: SavedFieldOptions): SavedField {
  const { label, value, read, save, keptAs, savesAtRest = false } = options
  const [state, setState] = useState(() => beginning(value, keptAs))
  const { trouble } = useNotices()
  const own = useId()
  // The newest state at once, not only at the next drawing: answers and keys come in between.
  const now = useRef(state)
  // A new line gets its name in the book only by being saved: it is told of under one name at a time.
  const key = useRef(keptAs ?? own)
  useLayoutEffect(() => {
    if (key.current === (keptAs ?? own)) return
    setUnsaved(key.current, null)
    key.current = keptAs ?? own
    if (!isSaved(now.current)) setUnsaved(key.current, { label, state: stateOf(now.current) })
  })
  const told = useRef(value)
  const here = useRef(true)
  const rest = useRef<ReturnType<typeof setTimeout>>(undefined)

  const happen = (event: FieldEvent) => {
    const before = now.current
    const after = advance(before, event)
    now.current = after
    setState(after)
    setUnsaved(key.current, isSaved(after) ? null : { label, state: stateOf(after) })
    if (after.sending !== null && (before.sending === null || event.type === 'stored' || event.type === 'refused'))
      void deliver(after.sending)
    if (!here.current) leaveBehind(after)
  }

  const deliver = async (text: string) => {
    try {
      await save(text)
      happen({ type: 'stored' })
    } catch (error) {
      const problem = problemOf(error)
      happen({ type: 'refused', problem: keptWords(problem), unanswered: problem.code === 'engine-stopped' })
    }
  }

  /** The field is gone from the screen with something that could not be saved. */
  const leaveBehind = ({ text, problem }: FieldState) => {
    if (problem === null) return
    if (keptAs !== undefined) {
      keepText(keptAs, { text, problem })
      return
    }
    setUnsaved(key.current, null)
    trouble(new FairbookError('refused', `${label} is not saved. ${problem} You had written: ${text}`))
  }

  const settle = () => {
    clearTimeout(rest.current)
    if (!isSaved(now.current)) happen({ type: 'settled', read: read(now.current.text) })
  }

  const follow = useEffectEvent((next: string) => {
    if (next === told.current) return
    told.current = next
    happen({ type: 'told', value: next })
  })
  useEffect(() => follow(value), [value])

  const arrive = useEffectEvent(() => {
    here.current = true
    if (keptAs !== undefined) forgetKeptText(keptAs)
    if (!isSaved(now.current)) setUnsaved(key.current, { label, state: stateOf(now.current) })
  })
  const leave = useEffectEvent(() => {
    clearTimeout(rest.current)
    here.current = false
    if (isSaved(now.current)) return
    if (now.current.problem === null) settle()
    else leaveBehind(now.current)
  })
  useEffect(() => {
    arrive()
    return () => leave()
  }, [])

  useEvents((event) => {
    if (event.type === 'engine' && event.state === 'ready') happen({ type: 'answering' })
  })

  const type = (text: string) => {
    happen({ type: 'typed', text })
    clearTimeout(rest.current)
    if (savesAtRest) rest.current = setTimeout(settle, restFor)
  }

  const putBack = () => {
    clearTimeout(rest.current)
    if (!isSaved(now.current)) happen({ type: 'put-back' })
  }

  return {
    text: state.text,
    problem: state.problem ?? (state.elsewhere ? elsewhereWords(state.stored) : null),
    type,
    settle,
    putBack,
    choose: (text) => {
      type(text)
      settle()
    },
    press: (event, enter) => {
      if (event.nativeEvent.isComposing) return
      if (event.key === 'Escape' && !isSaved(now.current)) {
        // Only this: the panel around it stays open.
        event.preventDefault()
        putBack()
      }
      if (event.key !== 'Enter') return
      if (enter === 'with-ctrl' && !event.ctrlKey && !event.metaKey) return
      event.preventDefault()
      settle()
    },
  }
}

function beginning(value: string, keptAs: string | undefined): FieldState {
  const kept = keptAs === undefined ? undefined : keptText(keptAs)
  return kept === undefined ? atRest(value) : { ...atRest(value), ...kept }
}

function stateOf({ sending, problem }: FieldState) {
  if (problem !== null) return 'refused'
  return sending === null ? 'written' : 'saving'
}
