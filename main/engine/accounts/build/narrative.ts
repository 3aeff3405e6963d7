import type { Block, Inline } from '../../../../shared/model/document'
import type { AccountsYear, IndicatorInYear } from './accounts-year'
import { isHidden } from './print-safe'
import { referencesOf } from './results'
import { text, to } from './words'

/** A figure of the document and the indicators it shows. */
export type Pictured = { block: Block & { type: 'figure' }; indicators: IndicatorInYear[] }

/**
 * Written paragraphs with references behind the figures they name, and each picture after the first
 * paragraph that speaks of what it shows. Pictures nobody speaks of are answered apart.
 */
export function narrated(
  written: readonly Block[],
  indicators: readonly IndicatorInYear[],
  pictures: readonly Pictured[],
  year: AccountsYear,
): { blocks: Block[]; rest: Pictured[] } {
  const marks = telling(indicators, year)
  const rest = new Set(pictures)
  const blocks = written.flatMap((block): Block[] => {
    if (block.type !== 'paragraph') return [block]
    const words = wordsOf(block.inlines)
    const shown = [...rest].filter(({ indicators: its }) =>
      its.some(({ figure }) => figure !== null && mentions(words, figure.words)),
    )
    for (const picture of shown) rest.delete(picture)
    const told = block.inlines.flatMap((inline, at) =>
      // A live figure has its references already.
      isReference(block.inlines[at + 2]) ? [inline] : referenced(inline, marks),
    )
    const inlines = shown.length === 0 ? told : pointingTo(told, shown)
    return [{ ...block, inlines }, ...shown.map(({ block: picture }) => picture)]
  })
  return { blocks, rest: [...rest] }
}

const isReference = (inline: Inline | undefined) => inline?.type === 'text' && inline.style === 'reference'

/** ` (Figure 5)`, before the full stop where the paragraph ends with one of its own. */
function pointingTo(inlines: readonly Inline[], shown: readonly Pictured[]): Inline[] {
  const pointers = shown.flatMap(({ block: { id } }, place): Inline[] => [text(place === 0 ? ' (' : ', '), to(id)])
  const last = inlines.at(-1)
  if (last?.type === 'text' && last.style === 'plain' && last.text.endsWith('.')) {
    return [...inlines.slice(0, -1), { ...last, text: last.text.slice(0, -1) }, ...pointers, text(').')]
  }
  return [...inlines, ...pointers, text(').')]
}

const wordsOf = (inlines: readonly Inline[]) =>
  inlines.map((inline) => (inline.type === 'text' ? inline.text : '')).join('')

type Mark = { words: string; references: Inline[] }

/**
 * Figures that speak for one indicator alone: long enough (three digits with a separator) not to be met by
 * chance, and printed for no other indicator and no other year. A reference behind a wrong figure would
 * mislead an auditor more than none.
 */
function telling(indicators: readonly IndicatorInYear[], year: AccountsYear): Map<string, Mark> {
  const printed = year.indicatorsInYear.flatMap(({ result }) => result.series.map(({ figure }) => figure?.words ?? ''))
  return new Map(
    indicators.flatMap((one): [string, Mark][] => {
      const { figure } = one
      if (figure === null || isHidden(figure)) return []
      const { words } = figure
      const long = words.replace(/\D/g, '').length >= 3 && /\d[.,]\d/.test(words)
      if (!long || printed.filter((other) => other === words).length > 1) return []
      return [[words, { words, references: referencesOf(one, year) }]]
    }),
  )
}

const pattern = (words: string) =>
  new RegExp(`(?<![\\d.,£])${words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\d%]|[.,]\\d)`)

const mentions = (text: string, words: string) => /\d/.test(words) && words.length > 1 && pattern(words).test(text)

/** Puts the references behind the first place where each figure is named, once in a chapter. */
function referenced(inline: Inline, marks: Map<string, Mark>): Inline[] {
  if (inline.type !== 'text' || inline.style !== 'plain') return [inline]
  for (const [key, { words, references }] of marks) {
    const at = pattern(words).exec(inline.text)
    if (at === null) continue
    marks.delete(key)
    const end = at.index + words.length
    const before = { ...inline, text: inline.text.slice(0, end) }
    const after = { ...inline, text: inline.text.slice(end) }
    return [...referenced(before, marks), ...references, ...referenced(after, marks)]
  }
  return [inline]
}
