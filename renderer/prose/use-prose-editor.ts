import { Editor } from '@tiptap/core'
import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react'
import { setUnsaved } from '../client/unsaved'
import { useSavedField } from '../components/fields/use-saved-field'
import { extensionsOf } from './extensions'
import { type FigureNow, figuresNow } from './figures-now'
import styles from './prose.module.css'
import { documentOf, textOf } from './text-document'

/** How long hands rest before what was typed is saved; milliseconds. */
const restFor = 1_000

export type Placed = { key: string; into: HTMLElement; kind: 'chart' | 'picture'; number: number }

type Options = {
  label: string
  describedBy: string
  value: string
  onSave: (text: string) => Promise<unknown>
  /** Names the text in the book; what could not be saved is kept under it. */
  keptAs: string
  figures: readonly FigureNow[]
  locked: boolean
  onListKey: (event: KeyboardEvent) => boolean
  onOpen: (at: number) => void
}

/**
 * An editor whose text saves as one goes. Its words are written out only when the hands rest, and nothing of React is
 * drawn for a key.
 */
export function useProseEditor(options: Options) {
  const { label, describedBy, value, onSave, keptAs, locked } = options
  const [editor, setEditor] = useState<Editor | null>(null)
  const [figures] = useState(figuresNow)
  const [placed, setPlaced] = useState<readonly Placed[]>([])
  const element = useRef<HTMLDivElement>(null)
  /** Typed and not yet written out. */
  const ahead = useRef(false)
  const rest = useRef<ReturnType<typeof setTimeout>>(undefined)
  const writeOut = useRef(() => undefined as undefined | string)
  const settle = useRef(() => {})

  // Before the field's own: it has to know all that was typed before it hears of another value or leaves.
  useEffect(() => {
    if (value !== undefined) writeOut.current()
  }, [value])

  const field = useSavedField({ label, value, read: (text) => ({ text }), save: onSave, keptAs })

  const shown = useRef(field.text)
  writeOut.current = () => {
    clearTimeout(rest.current)
    if (!ahead.current || editor === null) return undefined
    ahead.current = false
    shown.current = textOf(editor.state.doc)
    field.type(shown.current)
    return shown.current
  }
  settle.current = () => {
    writeOut.current()
    field.settle()
  }
  // What was on its way has arrived; there is more already.
  useLayoutEffect(() => {
    if (ahead.current) setUnsaved(keptAs, { label, state: 'written' })
  })

  const typed = useEffectEvent(() => {
    if (!ahead.current) setUnsaved(keptAs, { label, state: 'written' })
    ahead.current = true
    clearTimeout(rest.current)
    rest.current = setTimeout(() => settle.current(), restFor)
  })
  const listKey = useEffectEvent(options.onListKey)
  const open = useEffectEvent(options.onOpen)
  const leave = useEffectEvent(() => {
    // Elsewhere it was changed: Esc takes that, as in every field.
    if (field.problem === null) return false
    ahead.current = false
    clearTimeout(rest.current)
    field.putBack()
    return true
  })
  const beginning = useEffectEvent(() => documentOf(shown.current))
  useLayoutEffect(() => {
    const made = new Editor({
      element: element.current,
      content: beginning(),
      injectCSS: false,
      extensions: extensionsOf({
        figures,
        draw: (into, { kind, number }) => {
          const key = crypto.randomUUID()
          setPlaced((before) => [...before, { key, into, kind, number }])
          return () => setPlaced((before) => before.filter((one) => one.key !== key))
        },
        onListKey: (event) => listKey(event),
        onOpen: (at) => open(at),
        onEscape: () => leave(),
      }),
      editorProps: {
        attributes: { class: styles.text ?? '', role: 'textbox', 'aria-multiline': 'true', spellcheck: 'true' },
      },
      onUpdate: () => typed(),
      onBlur: () => settle.current(),
    })
    setEditor(made)
    return () => {
      // What was typed is written out before the document goes.
      settle.current()
      made.destroy()
      setEditor(null)
    }
  }, [figures])

  useLayoutEffect(() => editor?.setEditable(!locked, false), [editor, locked])
  useLayoutEffect(() => {
    const { dom } = editor?.view ?? {}
    dom?.setAttribute('aria-label', label)
    dom?.setAttribute('aria-describedby', describedBy)
    if (locked) dom?.setAttribute('aria-readonly', 'true')
    else dom?.removeAttribute('aria-readonly')
  }, [editor, label, describedBy, locked])
  useLayoutEffect(() => figures.set(options.figures), [figures, options.figures])

  useEffect(() => {
    if (editor === null || ahead.current || field.text === shown.current) return
    shown.current = field.text
    replace(editor, field.text)
  }, [editor, field.text])

  return { element, editor, figures, placed, text: field.text, problem: field.problem }
}

/** Another text in place of what stands there; what is the same on both ends stays, and the cursor with it. */
function replace(editor: Editor, text: string): void {
  const { state, view } = editor
  const next = state.schema.nodeFromJSON(documentOf(text))
  const start = state.doc.content.findDiffStart(next.content)
  const end = state.doc.content.findDiffEnd(next.content)
  if (start === null || end === null) return
  const over = Math.max(0, start - Math.min(end.a, end.b))
  const { tr } = state
  // From the book: nothing that would have to be saved.
  view.dispatch(tr.replace(start, end.a + over, next.slice(start, end.b + over)).setMeta('preventUpdate', true))
}
