import { z } from 'zod'
import { WholeNumber } from './primitives'

/**
 * What people write: paragraphs, headings, lists, quotes, with figures in it that follow the book. Kept as plain text with
 * light marks (`shared/rules/prose`), so that it can be read without this program.
 */

/** What a figure in a text follows. Numbers are those of the references people know, which are never given twice. */
export const LiveReference = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('indicator'),
    number: WholeNumber,
    /** The label of a year; null: the year of the text. */
    year: z.string().min(1).nullable(),
    /** The name of a group of its breakdown; null: everybody. */
    group: z.string().min(1).nullable(),
  }),
  /** The value of a benchmark, a target too. */
  z.object({ kind: z.literal('benchmark'), number: WholeNumber }),
  /** How an indicator compares with a benchmark, in words: "4 points above"; null: with the year before. */
  z.object({ kind: z.literal('comparison'), indicator: WholeNumber, benchmark: WholeNumber.nullable() }),
  z.object({
    kind: z.literal('consultation'),
    number: WholeNumber,
    figure: z.enum(['rate', 'answered', 'invited', 'population']),
  }),
  /** A note of the daybook: somebody's words, or what was seen. */
  z.object({ kind: z.literal('quote'), number: WholeNumber }),
])
export type LiveReference = z.infer<typeof LiveReference>

const marks = { strong: z.boolean(), emphasis: z.boolean() }

export const ProseInline = z.discriminatedUnion('type', [
  z.object({ type: z.literal('text'), text: z.string(), ...marks }),
  /** A live figure; `words` is what it said when the text was last read. */
  z.object({ type: z.literal('live'), reference: LiveReference, words: z.string(), ...marks }),
])
export type ProseInline = z.infer<typeof ProseInline>

const Inlines = z.array(ProseInline)

export const ProseBlock = z.discriminatedUnion('type', [
  z.object({ type: z.literal('heading'), text: z.string() }),
  z.object({ type: z.literal('paragraph'), inlines: Inlines }),
  z.object({ type: z.literal('list'), ordered: z.boolean(), items: z.array(Inlines) }),
  z.object({ type: z.literal('quote'), paragraphs: z.array(Inlines) }),
  /** The chart of an indicator, by its number. */
  z.object({ type: z.literal('chart'), number: WholeNumber, alt: z.string() }),
  /** A picture that is evidence, by its number. */
  z.object({ type: z.literal('picture'), number: WholeNumber, alt: z.string() }),
])
export type ProseBlock = z.infer<typeof ProseBlock>
