import type { Editor } from '@tiptap/core'
import { NodeSelection } from '@tiptap/pm/state'
import { useEffect, useEffectEvent, useId, useMemo, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import type { Suggestion } from '../../shared/model/narrative'
import { wordCount } from '../../shared/rules/prose/plain'
import { belowField } from '../components/fields/below-field'
import { useFieldsLocked } from '../components/fields/locked'
import { wordsWords } from './count'
import { FigurePanel, type OpenedFigure } from './figure-panel'
import type { FigureNow } from './figures-now'
import { placedReference } from './placed-node'
import { PlacedPicture } from './placed-picture'
import styles from './prose.module.css'
import { putSuggestion } from './put-suggestion'
import { SuggestionList } from './suggestion-list'
import { Toolbar } from './toolbar'
import { useAsking } from './use-asking'
import { useProseEditor } from './use-prose-editor'

export type ProseEditorProps = {
  /** Names the text; stands above it unless `labelShown` says no, and in the bar while it is not saved. */
  label: string
  labelShown?: boolean
  hint?: string
  /** The text as it is stored: `shared/rules/prose`. */
  value: string
  /** Saves; rejects with a FairbookError, whose message then stands under the text. */
  onSave: (text: string) => Promise<unknown>
  /** A name for the text in the book ("year.<id>.foreword"): what could not be saved is kept under it. */
  keptAs: string
  /** What the live figures of the text say now; those that are not among them are shown as they were read. */
  figures: readonly FigureNow[]
  /** What can stand live in the text, by what is typed behind # or /. */
  suggest: (typed: string) => Promise<Suggestion[]>
  /** Leads to what a figure follows. */
  onGo?: (reference: string) => void
  /** Told when the cursor comes into the text: one toolbar can then serve several texts. Without it, it has its own. */
  onActive?: (editor: Editor) => void
}

type Opened = { at: number; figure: OpenedFigure; place: { top: number; left: number } }

/**
 * The editor of everything that is written to be read: headings, lists, quotations, bold, italic; figures, charts and
 * quotes that follow the book, asked for with # or /. Saves as one goes (after a rest of a second and on leaving) by the
 * rules of every field; give it a React `key` where one text follows another in the same spot. `PlaceText` is this editor
 * for a text of the accounts (`narrative.get` and `narrative.write`).
 */
export function ProseEditor(props: ProseEditorProps) {
  const { label, labelShown = true, hint = '', figures, suggest, onGo, onActive } = props
  const id = useId()
  const locked = useFieldsLocked()
  const wrap = useRef<HTMLDivElement>(null)
  const [opened, setOpened] = useState<Opened | null>(null)

  const open = (at: number) => {
    const node = prose.editor?.state.doc.nodeAt(at)
    if (node == null || prose.editor === null) return
    const kind = node.type.name === 'chart' || node.type.name === 'picture' ? node.type.name : 'live'
    const reference = kind === 'live' ? String(node.attrs.reference) : placedReference(kind, Number(node.attrs.number))
    const words = String(kind === 'live' ? node.attrs.words : node.attrs.alt)
    setOpened({ at, figure: { kind, reference, words }, place: underneath(prose.editor, at, wrap.current) })
  }
  const prose = useProseEditor({
    ...props,
    describedBy: `${id}-about`,
    locked,
    figures,
    onListKey: (event) => asking.press(event),
    onOpen: open,
  })
  const { editor } = prose
  const asking = useAsking({
    editor,
    suggest,
    listId: `${id}-list`,
    onChoose: (option, asked) => {
      if (editor !== null) putSuggestion(editor, option, asked)
    },
  })
  const active = useEffectEvent(() => editor !== null && onActive?.(editor))
  useEffect(() => {
    if (editor === null) return
    const focused = () => active()
    editor.on('focus', focused)
    return () => {
      editor.off('focus', focused)
    }
  }, [editor])
  const words = useMemo(() => wordCount(prose.text), [prose.text])

  const close = () => {
    setOpened(null)
    editor?.commands.focus(null, { scrollIntoView: false })
  }
  const inText = (act: (editor: Editor, at: number) => void) => () => {
    if (editor !== null && opened !== null) act(editor, opened.at)
    close()
  }
  const now = opened === null ? undefined : prose.figures.get(opened.figure.reference)
  return (
    <div className={styles.editor}>
      {labelShown && <h2 className={styles.label}>{label}</h2>}
      {onActive === undefined && !locked && (
        <div className={styles.head}>
          <Toolbar editor={editor} />
          <p className={styles.count}>{wordsWords(words)}</p>
        </div>
      )}
      <p id={`${id}-about`} className={hint === '' ? styles.unseen : styles.hint}>
        {hint}
        {!locked && <span className={styles.unseen}> Type # for a figure or a quote.</span>}
      </p>
      <div ref={wrap} className={styles.wrap} data-wrong={prose.problem !== null || undefined}>
        <div ref={prose.element} />
        {prose.placed.map(({ key, into, kind, number }) =>
          createPortal(<PlacedPicture kind={kind} number={number} />, into, key),
        )}
        {asking.shown !== null && editor !== null && (
          <SuggestionList
            id={`${id}-list`}
            typed={asking.shown.asked.typed}
            options={asking.shown.options}
            at={asking.at}
            place={underneath(editor, asking.shown.asked.from, wrap.current)}
            onChoose={asking.choose}
          />
        )}
        {opened !== null && editor !== null && (
          <FigurePanel
            key={opened.at}
            figure={opened.figure}
            now={now}
            place={opened.place}
            locked={locked}
            onAccept={inText((editor, at) => {
              if (now !== undefined) setAttribute(editor, at, 'words', now.words)
            })}
            onGo={onGo && (() => onGo(opened.figure.reference))}
            onChange={inText((editor, at) => {
              editor
                .chain()
                .focus()
                .insertContentAt({ from: at, to: at + 1 }, '#')
                .run()
            })}
            onCaption={(caption) => setAttribute(editor, opened.at, 'alt', caption)}
            onRemove={inText((editor, at) => {
              editor.commands.deleteRange({ from: at, to: at + 1 })
            })}
            onClose={close}
          />
        )}
      </div>
      <div className={styles.problem}>{belowField(prose.problem)}</div>
    </div>
  )
}

function setAttribute(editor: Editor, at: number, name: string, words: string): void {
  const tr = editor.state.tr.setNodeAttribute(at, name, words)
  editor.view.dispatch(tr.setSelection(NodeSelection.create(tr.doc, at)))
}

/** Where something hangs under a place in the text, inside the element around it. */
function underneath(editor: Editor, at: number, wrap: HTMLElement | null) {
  const around = wrap?.getBoundingClientRect()
  const node = editor.view.nodeDOM(at)
  const box = node instanceof HTMLElement ? node.getBoundingClientRect() : editor.view.coordsAtPos(at)
  if (around === undefined) return { top: 0, left: 0 }
  const left = Math.max(0, Math.min(box.left - around.left, around.width - 420))
  return { top: box.bottom - around.top + 6, left }
}
