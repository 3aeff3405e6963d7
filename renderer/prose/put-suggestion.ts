import type { Editor, JSONContent } from '@tiptap/core'
import type { Suggestion } from '../../shared/model/narrative'
import { parsePlacedReference } from './placed-reference'

/** Puts what was chosen into the text, in place of the words that asked for it. */
export function putSuggestion(editor: Editor, option: Suggestion, { from, to }: { from: number; to: number }): void {
  const placed = parsePlacedReference(option.reference)
  if (placed === null) {
    const live: JSONContent = { type: 'live', attrs: { reference: option.reference, words: option.words } }
    const { doc } = editor.state
    const after = doc.resolve(to).nodeAfter?.text ?? ''
    const space = /^[\s.,;:!?)”’]/.test(after) ? [] : [{ type: 'text', text: ' ' }]
    editor
      .chain()
      .focus()
      .insertContentAt({ from, to }, [live, ...space])
      .run()
    return
  }
  const block = { type: placed.kind, attrs: { number: placed.number, alt: option.words } }
  const $from = editor.state.doc.resolve(from)
  const whole = $from.parent.type.name === 'paragraph' && $from.depth === 1
  const empties = whole && $from.start() === from && $from.end() === to
  // Alone in a paragraph it takes its place; else it comes behind it.
  editor
    .chain()
    .focus()
    .deleteRange({ from, to })
    .command(({ tr, state }) => {
      const node = state.schema.nodeFromJSON(block)
      const paragraph = state.schema.nodes.paragraph?.create()
      const $at = tr.doc.resolve(tr.mapping.map(from))
      const after = $at.after(1)
      const last = tr.doc.resolve(after).nodeAfter === null && paragraph !== undefined
      if (empties) tr.replaceWith($at.before(1), after, last ? [node, paragraph] : node)
      else tr.insert(after, last ? [node, paragraph] : node)
      return true
    })
    .run()
}
