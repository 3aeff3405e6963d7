import type { Editor } from '@tiptap/core'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { Suggestion } from '../../shared/model/narrative'
import { type Asked, askedOf, dismiss } from './asking-plugin'
import { optionId } from './suggestion-list'

type Options = {
  editor: Editor | null
  suggest: (typed: string) => Promise<Suggestion[]>
  listId: string
  onChoose: (option: Suggestion, asked: Asked) => void
}

type Shown = { asked: Asked; options: readonly Suggestion[] }

/** The list of figures while # or / and words stand before the cursor: asked for as one types, chosen by arrows and Enter. */
export function useAsking({ editor, suggest, listId, onChoose }: Options) {
  const [shown, setShown] = useState<Shown | null>(null)
  const [at, setAt] = useState(0)
  /** What was asked last; an answer to anything else is passed over. */
  const last = useRef<string | null>(null)

  const follow = useEffectEvent(async (editor: Editor) => {
    const asked = askedOf(editor.state)
    if (asked === null) {
      last.current = null
      if (shown !== null) setShown(null)
      return
    }
    const { typed } = asked
    if (last.current === typed && shown?.asked.from === asked.from) return
    last.current = typed
    // The list is a help: what it can't be read for is said by whatever is tried next.
    const options = await suggest(typed).catch(() => [])
    const still = editor.isDestroyed ? null : askedOf(editor.state)
    if (last.current !== typed || still === null) return
    setShown(options.length === 0 ? null : { asked: still, options })
    setAt(0)
  })
  useEffect(() => {
    if (editor === null) return
    const changed = () => void follow(editor)
    editor.on('transaction', changed)
    return () => {
      editor.off('transaction', changed)
    }
  }, [editor])

  // Read out by the text itself: the keyboard never leaves it.
  useEffect(() => {
    const dom = editor?.view.dom
    if (dom === undefined) return
    const said = { 'aria-controls': listId, 'aria-activedescendant': optionId(listId, at), 'aria-autocomplete': 'list' }
    for (const [name, value] of Object.entries(said)) {
      if (shown === null) dom.removeAttribute(name)
      else dom.setAttribute(name, value)
    }
  }, [editor, shown, at, listId])

  const choose = (option: Suggestion) => {
    const asked = editor === null ? null : askedOf(editor.state)
    setShown(null)
    if (asked !== null) onChoose(option, asked)
  }
  const press = (event: KeyboardEvent): boolean => {
    if (shown === null || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return false
    const { options } = shown
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp':
        setAt((at + (event.key === 'ArrowDown' ? 1 : -1) + options.length) % options.length)
        return true
      case 'Enter':
      case 'Tab': {
        const option = options[at]
        if (option !== undefined) choose(option)
        return true
      }
      case 'Escape':
        if (editor !== null) editor.view.dispatch(dismiss(editor.state))
        return true
      default:
        return false
    }
  }
  return { shown, at, choose, press }
}
