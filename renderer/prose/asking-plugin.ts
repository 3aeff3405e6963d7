import { Extension } from '@tiptap/core'
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { askedIn } from './asked'
import styles from './prose.module.css'

/** Words typed behind # or / where a figure is wanted, and where they stand. */
export type Asked = { from: number; to: number; typed: string }

type State = { asked: Asked | null; dismissed: number | null }

const key = new PluginKey<State>('asking')

export const askedOf = (state: EditorState): Asked | null => key.getState(state)?.asked ?? null

export const dismiss = (state: EditorState) => state.tr.setMeta(key, 'dismiss')

type Options = {
  /** The list is there and takes the key. */
  onKey: (event: KeyboardEvent) => boolean
}

/** Notices # and / followed by words, until Esc, a choice or another place in the text. */
export const askingPlugin = ({ onKey }: Options) =>
  Extension.create({
    name: 'asking',
    priority: 1000,
    addProseMirrorPlugins() {
      return [
        new Plugin<State>({
          key,
          state: {
            init: () => ({ asked: null, dismissed: null }),
            apply: (tr, before, _old, state) => {
              const mapped = before.dismissed === null ? null : tr.mapping.map(before.dismissed, -1)
              if (tr.getMeta(key) === 'dismiss') return { asked: null, dismissed: before.asked?.from ?? null }
              if (!tr.docChanged && (before.asked === null || !tr.selectionSet)) return { ...before, dismissed: mapped }
              const asked = asking(state)
              // Going there with an arrow opens nothing that typing did not.
              const opens = before.asked !== null || tr.docChanged
              if (asked === null) return { asked: null, dismissed: null }
              if (!opens || asked.from === mapped) return { asked: null, dismissed: mapped }
              return { asked, dismissed: null }
            },
          },
          props: {
            decorations: (state) => {
              const asked = askedOf(state)
              if (asked === null) return null
              return DecorationSet.create(state.doc, [
                Decoration.inline(asked.from, asked.to, { class: styles.asked ?? '' }),
              ])
            },
            handleKeyDown: (view, event) => askedOf(view.state) !== null && onKey(event),
            handleDOMEvents: {
              blur: (view) => {
                if (askedOf(view.state) !== null) view.dispatch(dismiss(view.state))
                return false
              },
            },
          },
        }),
      ]
    },
  })

function asking({ selection }: EditorState): Asked | null {
  const { $from, empty } = selection
  if (!empty || !$from.parent.isTextblock || $from.parent.type.name === 'heading') return null
  // A chip counts as one letter, so that places in the words are places in the paragraph.
  const before = $from.parent.textBetween(Math.max(0, $from.parentOffset - 80), $from.parentOffset, undefined, '\ufffc')
  const asked = askedIn(before)
  return asked === null ? null : { from: $from.pos - asked.length, to: $from.pos, typed: asked.slice(1) }
}
