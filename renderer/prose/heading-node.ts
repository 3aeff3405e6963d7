import { InputRule, Node } from '@tiptap/core'
import type { EditorState, Transaction } from '@tiptap/pm/state'

/** A heading inside a text. Words only: a figure or an emphasis in it becomes its words. */
export const headingNode = Node.create({
  name: 'heading',
  group: 'block',
  content: 'text*',
  marks: '',
  defining: true,
  parseHTML: () => ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((tag) => ({ tag })),
  renderHTML: ({ HTMLAttributes }) => ['h3', HTMLAttributes, 0],
  addCommands() {
    return {
      toggleTextHeading:
        () =>
        ({ state, tr, dispatch, commands }) => {
          if (state.selection.$from.parent.type === this.type) return commands.setNode('paragraph')
          if (dispatch) becomeHeading(state, tr)
          return true
        },
    }
  },
  addKeyboardShortcuts() {
    return { 'Mod-Alt-2': () => this.editor.commands.toggleTextHeading() }
  },
  addInputRules() {
    return [
      new InputRule({
        find: /^#{1,4}\s$/,
        handler: ({ state, range }) => {
          const { tr } = state
          tr.delete(range.from, range.to)
          becomeHeading(state, tr)
        },
      }),
    ]
  },
})

/** The paragraphs that are selected become headings, and figures in them words. */
function becomeHeading(state: EditorState, tr: Transaction): void {
  const { from, to } = tr.selection
  const chips: { at: number; words: string }[] = []
  const { $from, $to } = tr.selection
  tr.doc.nodesBetween($from.start(), $to.end(), (node, at) => {
    if (node.type.name === 'live') chips.push({ at, words: String(node.attrs.words) })
  })
  for (const { at, words } of chips.reverse()) {
    if (words === '') tr.delete(at, at + 1)
    else tr.replaceWith(at, at + 1, state.schema.text(words))
  }
  const heading = state.schema.nodes.heading
  if (heading !== undefined) tr.setBlockType(tr.mapping.map(from), tr.mapping.map(to), heading)
}

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    textHeading: {
      /** The paragraph becomes a heading, or a paragraph again. */
      toggleTextHeading: () => ReturnType
    }
  }
}
