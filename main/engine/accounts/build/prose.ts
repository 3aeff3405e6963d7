import type { Block, FigureBlock, Inline } from '../../../../shared/model/document'
import type { ProseBlock, ProseInline } from '../../../../shared/model/prose'
import { chartReference, pictureReference, writeLiveReference } from '../../../../shared/rules/prose/live-reference'
import { parseProse } from '../../../../shared/rules/prose/parse'
import { toldInlines, toldWords } from '../live/told-prose'
import type { AccountsYear } from './accounts-year'
import type { DrawPicture } from './chapter'
import { placedChart } from './placed-chart'
import { placedPicture } from './placed-picture'
import { quoteOf } from './quotes'
import { firstFew, referencesAfter, shortened, text } from './words'

/** What a text is set with: the year its figures follow, and how charts are drawn. */
export type Setting = { year: AccountsYear; drawn: DrawPicture }

/** Text as it was written becomes blocks, with what its live figures say on the day of writing. */
export function proseBlocks(prose: string, setting: Setting): Block[] {
  return parseProse(prose).flatMap((block) => blocksOf(block, setting))
}

function blocksOf(block: ProseBlock, setting: Setting): Block[] {
  const { year } = setting
  switch (block.type) {
    case 'heading':
      return [{ type: 'heading', text: typed(block.text) }]
    case 'paragraph': {
      const alone = quoteAlone(block.inlines)
      if (alone === null) return [{ type: 'paragraph', inlines: inlinesOf(block.inlines, year) }]
      const quote = quoteOf(alone, year)
      return quote === null ? [] : [quote]
    }
    case 'list':
      return [
        {
          type: 'list',
          items: block.items.map((item) => inlinesOf(item, year)),
          ...(block.ordered ? { ordered: true } : {}),
        },
      ]
    case 'quote':
      return [{ type: 'quote', large: false, paragraphs: block.paragraphs.map((one) => inlinesOf(one, year)), by: [] }]
    case 'chart':
      return figureFor(placedChart(block.number, block.alt, setting), chartReference(block.number), year)
    case 'picture':
      return figureFor(placedPicture(block.number, block.alt, year), pictureReference(block.number), year)
  }
}

/** Each picture is drawn once in the document, at the first place that names it. */
function figureFor(figure: FigureBlock | null, reference: string, { drawnAt }: AccountsYear): Block[] {
  if (figure === null || drawnAt.has(reference)) return []
  drawnAt.add(reference)
  return [figure]
}

const typed = (words: string) => {
  const inline = text(words)
  return inline.type === 'text' ? inline.text : ''
}

/** The number of a quote that stands in a paragraph of its own. */
function quoteAlone(inlines: readonly ProseInline[]): number | null {
  const [only] = inlines
  return inlines.length === 1 && only?.type === 'live' && only.reference.kind === 'quote' ? only.reference.number : null
}

/** The words of a paragraph; a live figure with the references of what it follows. */
export function inlinesOf(inlines: readonly ProseInline[], year: AccountsYear): Inline[] {
  return inlines.flatMap((inline): Inline[] => {
    const style = inline.strong ? 'strong' : inline.emphasis ? 'emphasis' : 'plain'
    if (inline.type === 'text') return [text(inline.text, style)]
    const said = year.live[writeLiveReference(inline.reference)]
    const words = text(toldWords(inline, year.live), style)
    if (said?.state !== 'says') return [words]
    const { references, readingIds, readingReferences } = said
    const proofs = firstFew(year.evidenceReferences(readingIds))
    return [words, ...referencesAfter([...references, ...shortened(readingReferences), ...proofs])]
  })
}

/** The first paragraph of a text as a finding that leads, and what follows it. */
export function leading(prose: string, setting: Setting): Block[] {
  const [first, ...rest] = parseProse(prose)
  if (first?.type !== 'paragraph') return proseBlocks(prose, setting)
  const words = typed(toldInlines(first.inlines, setting.year.live))
  return [{ type: 'lead', text: words }, ...rest.flatMap((block) => blocksOf(block, setting))]
}

/** **strong** and *emphasis* in a line that is no text of the accounts. */
export function marked(words: string): Inline[] {
  const [first] = parseProse(words)
  return first?.type === 'paragraph'
    ? first.inlines.map((inline) =>
        text(
          inline.type === 'live' ? inline.words : inline.text,
          inline.strong ? 'strong' : inline.emphasis ? 'emphasis' : 'plain',
        ),
      )
    : [text(words)]
}

/** A written text under its own heading; nothing where nothing was written. */
export function headed(heading: string, prose: string, setting: Setting): Block[] {
  const blocks = proseBlocks(prose, setting)
  return blocks.length === 0 ? [] : [{ type: 'heading', text: heading }, ...blocks]
}

/** The paragraphs of a text as limitations, each with the rule at its side. */
export function limitations(prose: string, setting: Setting): Block[] {
  return proseBlocks(prose, setting).map((block) =>
    block.type === 'paragraph' ? { type: 'limitation', inlines: block.inlines } : block,
  )
}
