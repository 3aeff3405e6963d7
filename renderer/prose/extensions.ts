import { Extension, type Extensions } from '@tiptap/core'
import { Blockquote } from '@tiptap/extension-blockquote'
import { Bold } from '@tiptap/extension-bold'
import { Document } from '@tiptap/extension-document'
import { Italic } from '@tiptap/extension-italic'
import { BulletList, ListItem, ListKeymap, OrderedList } from '@tiptap/extension-list'
import { Paragraph } from '@tiptap/extension-paragraph'
import { Text } from '@tiptap/extension-text'
import { Dropcursor, Gapcursor, TrailingNode, UndoRedo } from '@tiptap/extensions'
import { Slice } from '@tiptap/pm/model'
import { NodeSelection, Plugin } from '@tiptap/pm/state'
import { askingPlugin } from './asking-plugin'
import type { FiguresNow } from './figures-now'
import { headingNode } from './heading-node'
import { liveNode } from './live-node'
import { cleanPasted } from './pasted'
import { type DrawPlaced, placedNode } from './placed-node'
import { spaceBefore } from './space-before'
import { fragmentOf } from './text-document'

type Options = {
  figures: FiguresNow
  draw: DrawPlaced
  /** A key while the list of figures is there. */
  onListKey: (event: KeyboardEvent) => boolean
  /** Enter or a click on a figure, chart or picture, by its place in the document. */
  onOpen: (at: number) => void
  onEscape: () => boolean
}

/** All an editor of prose can hold and do: what `shared/rules/prose` can store, and nothing else. */
export function extensionsOf({ figures, draw, onListKey, onOpen, onEscape }: Options): Extensions {
  return [
    Document,
    Paragraph,
    Text,
    headingNode,
    BulletList,
    OrderedList,
    ListItem.extend({ content: 'paragraph' }),
    ListKeymap,
    Blockquote.extend({ content: 'paragraph+' }),
    Bold,
    Italic,
    liveNode(figures),
    placedNode('chart', figures, draw),
    placedNode('picture', figures, draw),
    UndoRedo,
    Dropcursor,
    Gapcursor,
    TrailingNode,
    askingPlugin({ onKey: onListKey }),
    keysAndClicks(onOpen, onEscape),
    plainPaste,
    spaceBefore,
  ]
}

const opens = new Set(['live', 'chart', 'picture'])

const keysAndClicks = (onOpen: (at: number) => void, onEscape: () => boolean) =>
  Extension.create({
    name: 'opening',
    priority: 900,
    addKeyboardShortcuts() {
      return {
        // A line break inside a paragraph would be a space in the text: it begins the next paragraph.
        'Shift-Enter': () => this.editor.commands.enter(),
        Enter: () => {
          const { selection } = this.editor.state
          if (!(selection instanceof NodeSelection) || !opens.has(selection.node.type.name)) return false
          onOpen(selection.from)
          return true
        },
        Escape: onEscape,
      }
    },
    addProseMirrorPlugins() {
      return [
        new Plugin({
          props: {
            handleClickOn: (view, _at, node, at, _event, direct) => {
              if (!direct || !opens.has(node.type.name)) return false
              view.dispatch(view.state.tr.setSelection(NodeSelection.create(view.state.doc, at)))
              onOpen(at)
              return true
            },
          },
        }),
      ]
    },
  })

const plainPaste = Extension.create({
  name: 'pasting',
  addProseMirrorPlugins() {
    return [
      new Plugin({
        props: {
          transformPastedHTML: cleanPasted,
          clipboardTextParser: (text, _context, plain, view) => {
            // Lines of a plain text are mostly its paragraphs; a text with empty lines says itself where they end.
            const paragraphs = /\n\s*\n/.test(text) || plain ? text : text.replace(/\r?\n/g, '\n\n')
            return Slice.maxOpen(fragmentOf(view.state.schema, paragraphs))
          },
        },
      }),
    ]
  },
})
