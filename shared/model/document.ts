import { z } from 'zod'
import { Logo } from './logo'

/**
 * The neutral document model of a year's social accounts. Built once from the book
 * (`engine/accounts/build`), written as Word and shown in the window: so both always agree. Plain
 * data; it can be sent to another process.
 *
 * Text is finished when it stands here: typographic quotes, no-break spaces, small groups already
 * suppressed. A writer only sets it.
 */

/**
 * `missed` a target not met, `problem` something that needs attention (not found, left out),
 * `reference` I-12 · R-0271 in small grey type.
 */
export const TextStyle = z.enum(['plain', 'strong', 'emphasis', 'missed', 'problem', 'reference'])
export type TextStyle = z.infer<typeof TextStyle>

/** A run of text, or the words ("Table 5", "chapter 7") that lead to a numbered thing elsewhere in the document. */
export const Inline = z.discriminatedUnion('type', [
  z.object({ type: z.literal('text'), text: z.string(), style: TextStyle }),
  z.object({ type: z.literal('to'), target: z.string(), words: z.string() }),
])
export type Inline = z.infer<typeof Inline>

const Inlines = z.array(Inline)

export const TableColumn = z.object({
  title: z.string(),
  kind: z.enum(['text', 'number', 'reference']),
  /** Share of the table's width; only their proportion counts. */
  width: z.number(),
  /** This year's column stands out. */
  strong: z.boolean(),
})
export type TableColumn = z.infer<typeof TableColumn>

/** `block` is a heading across all columns; `total` closes a column of sums. */
export const TableRow = z.discriminatedUnion('type', [
  z.object({ type: z.literal('block'), title: z.string() }),
  z.object({ type: z.literal('cells'), cells: z.array(Inlines) }),
  z.object({ type: z.literal('total'), cells: z.array(Inlines) }),
])
export type TableRow = z.infer<typeof TableRow>

/** A picture already drawn, sizes in points; `alt` tells everything it shows. Its letters are outlines. */
export const DrawnPicture = z.object({ svg: z.string(), width: z.number(), height: z.number(), alt: z.string() })
export type DrawnPicture = z.infer<typeof DrawnPicture>

const captioned = {
  /** Unique in the document: what `to` points at. */
  id: z.string(),
  /** 1, 2, … straight through the document, tables and figures each for themselves. */
  number: z.number().int(),
  /** Says what it shows, not what it is of; missed targets are said here. */
  caption: z.string(),
  /** Below it: sources, how many, what the signs mean. */
  note: Inlines,
  /** Runs out into the margin. */
  wide: z.boolean(),
}

export const TableBlock = z.object({
  ...captioned,
  type: z.literal('table'),
  columns: z.array(TableColumn),
  rows: z.array(TableRow),
})
export type TableBlock = z.infer<typeof TableBlock>

export const FigureBlock = z.object({ ...captioned, type: z.literal('figure'), picture: DrawnPicture })
export type FigureBlock = z.infer<typeof FigureBlock>

export const Block = z.discriminatedUnion('type', [
  z.object({ type: z.literal('heading'), text: z.string() }),
  z.object({ type: z.literal('lead'), text: z.string() }),
  z.object({ type: z.literal('paragraph'), inlines: Inlines }),
  z.object({ type: z.literal('list'), items: z.array(Inlines), ordered: z.boolean().optional() }),
  /** What an answer cannot carry. */
  z.object({ type: z.literal('limitation'), inlines: Inlines }),
  /** Set apart from the text: a judgement in words with its grounds. */
  z.object({ type: z.literal('box'), title: z.string(), paragraphs: z.array(Inlines), note: Inlines }),
  /** Somebody's own words, or what was seen; `by` says who, how and when, as far as they allow; it may be empty. */
  z.object({ type: z.literal('quote'), large: z.boolean(), paragraphs: z.array(Inlines), by: Inlines }),
  TableBlock,
  FigureBlock,
])
export type Block = z.infer<typeof Block>

export const Chapter = z.object({
  id: z.string(),
  /** "5"; appendices are lettered; empty for one before the first chapter. */
  number: z.string(),
  title: z.string(),
  kind: z.enum(['front', 'chapter', 'appendix']),
  landscape: z.boolean(),
  /** Stands below the chapter before, where there is room, instead of beginning a page. */
  runsOn: z.boolean(),
  blocks: z.array(Block),
})
export type Chapter = z.infer<typeof Chapter>

/** A year's social accounts, ready to be set. */
export const AccountsDocument = z.object({
  organisation: z.object({
    name: z.string(),
    shortName: z.string(),
    place: z.string(),
    language: z.string(),
    /** Stands on the cover. */
    logo: Logo.nullable(),
  }),
  year: z.object({ label: z.string(), startsOn: z.string(), endsOn: z.string() }),
  title: z.string(),
  subtitle: z.string(),
  /** What stands on the cover below the title, in order. */
  cover: z.array(z.object({ label: z.string(), words: Inlines })),
  /** "Draft", "In audit": on the cover and in every footer. */
  statusWords: z.string(),
  /** Full fingerprint, 64 hexadecimal letters; shown short in groups of four. */
  fingerprint: z.string(),
  /** Said where the organisation is the invented one of the sample; empty otherwise. */
  sampleWords: z.string(),
  chapters: z.array(Chapter),
})
export type AccountsDocument = z.infer<typeof AccountsDocument>
