import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'

/** A comma or a full stop typed behind a figure takes the place of the space that was put there with it. */
export const spaceBefore = Extension.create({
  name: 'spaceBefore',
  addProseMirrorPlugins() {
    return [
      new Plugin({
        props: {
          handleTextInput: (view, from, to, typed) => {
            if (from !== to || !/^[.,;:!?)”’%]$/.test(typed)) return false
            const $at = view.state.doc.resolve(from)
            const before = $at.parent.textBetween(Math.max(0, $at.parentOffset - 2), $at.parentOffset, '', '\ufffc')
            if (before !== '\ufffc ') return false
            view.dispatch(view.state.tr.insertText(typed, from - 1, from))
            return true
          },
        },
      }),
    ]
  },
})
