import { mergeAttributes, Node } from '@tiptap/core'
import { parseLiveReference } from '../../shared/rules/prose/live-reference'
import type { FiguresNow } from './figures-now'
import styles from './prose.module.css'

/**
 * A live figure as a chip. Its look is plain DOM and follows the figures by itself, so that neither a key nor a figure
 * that changed makes the text be drawn again.
 */
export const liveNode = (now: FiguresNow) =>
  Node.create({
    name: 'live',
    group: 'inline',
    inline: true,
    atom: true,
    selectable: true,
    addAttributes() {
      return {
        reference: { default: '', parseHTML: (element) => element.getAttribute('data-live') },
        words: { default: '', parseHTML: (element) => element.getAttribute('data-words') },
      }
    },
    parseHTML: () => [
      {
        tag: 'span[data-live]',
        // Pasted from elsewhere it may be anything.
        getAttrs: (element) => (parseLiveReference(element.getAttribute('data-live') ?? '') === null ? false : null),
      },
    ],
    renderHTML: ({ node }) => [
      'span',
      mergeAttributes({ 'data-live': node.attrs.reference, 'data-words': node.attrs.words }),
      node.attrs.words,
    ],
    renderText: ({ node }) => node.attrs.words,
    addNodeView() {
      return ({ node }) => {
        const dom = document.createElement('span')
        dom.className = styles.chip ?? ''
        let attributes = node.attrs satisfies Record<string, unknown>
        const show = () => {
          const look = now.lookOf({ reference: attributes.reference, words: attributes.words })
          dom.textContent = look.words
          dom.title = look.title
          dom.dataset.live = attributes.reference
          dom.dataset.state = look.state
          if (attributes.reference.startsWith('D-')) dom.dataset.quote = ''
        }
        show()
        const forget = now.follow(show)
        return {
          dom,
          update: (next) => {
            if (next.type !== node.type) return false
            attributes = next.attrs
            show()
            return true
          },
          ignoreMutation: () => true,
          destroy: forget,
        }
      }
    },
  })
