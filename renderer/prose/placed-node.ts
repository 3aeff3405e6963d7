import { Node } from '@tiptap/core'
import { chartReference, pictureReference } from '../../shared/rules/prose/live-reference'
import type { FiguresNow } from './figures-now'
import styles from './prose.module.css'

/** What stands between paragraphs: the chart of an indicator, a picture that is evidence. */
export type PlacedKind = 'chart' | 'picture'

export const placedReference = (kind: PlacedKind, number: number): string =>
  kind === 'chart' ? chartReference(number) : pictureReference(number)

/** Draws what is placed into an element; answers how to end it. */
export type DrawPlaced = (into: HTMLElement, placed: { kind: PlacedKind; number: number }) => () => void

/** A chart or a picture as a block of its own, with the words that stand for it. */
export const placedNode = (kind: PlacedKind, now: FiguresNow, draw: DrawPlaced) =>
  Node.create({
    name: kind,
    group: 'block',
    atom: true,
    selectable: true,
    draggable: true,
    addAttributes() {
      return {
        number: { default: 0, parseHTML: (element) => Number(element.getAttribute(`data-${kind}`)) },
        alt: { default: '', parseHTML: (element) => element.getAttribute('data-alt') },
      }
    },
    parseHTML: () => [{ tag: `figure[data-${kind}]` }],
    renderHTML: ({ node }) => ['figure', { [`data-${kind}`]: node.attrs.number, 'data-alt': node.attrs.alt }],
    renderText: ({ node }) => node.attrs.alt,
    addNodeView() {
      return ({ node }) => {
        const dom = document.createElement('figure')
        dom.className = styles.placed ?? ''
        const drawing = dom.appendChild(document.createElement('div'))
        const caption = dom.appendChild(document.createElement('figcaption'))
        const reference = placedReference(kind, node.attrs.number)
        const show = (alt: string) => {
          const figure = now.get(reference)
          caption.textContent = alt === '' ? (figure?.title ?? reference) : alt
          dom.title = figure === undefined ? reference : `${reference}: ${figure.title}`
          dom.dataset.state = figure?.state === 'gone' || figure?.state === 'not-shown' ? figure.state : 'as-read'
        }
        let alt: string = node.attrs.alt
        show(alt)
        const forget = now.follow(() => show(alt))
        const end = draw(drawing, { kind, number: node.attrs.number })
        return {
          dom,
          update: (next) => {
            if (next.type !== node.type || next.attrs.number !== node.attrs.number) return false
            alt = next.attrs.alt
            show(alt)
            return true
          },
          ignoreMutation: () => true,
          destroy: () => {
            forget()
            end()
          },
        }
      }
    },
  })
