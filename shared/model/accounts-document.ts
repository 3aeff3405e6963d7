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
export type TextStyle = 'plain' | 'strong' | 'emphasis' | 'missed' | 'problem' | 'reference'

/** A run of text, or the words ("Table 5", "chapter 7") that lead to a numbered thing elsewhere in the document. */
export type Inline = { type: 'text'; text: string; style: TextStyle } | { type: 'to'; target: string; words: string }

export type TableColumn = {
  title: string
  kind: 'text' | 'number' | 'reference'
  /** Share of the table's width; only their proportion counts. */
  width: number
  /** This year's column stands out. */
  strong: boolean
}

/** `block` is a heading across all columns; `total` closes a column of sums. */
export type TableRow =
  | { type: 'block'; title: string }
  | { type: 'cells'; cells: Inline[][] }
  | { type: 'total'; cells: Inline[][] }

/** A picture already drawn, sizes in points; `alt` tells everything it shows. */
export type DrawnPicture = { svg: string; png: Uint8Array; width: number; height: number; alt: string }

type Captioned = {
  /** Unique in the document: what `to` points at. */
  id: string
  /** 1, 2, … straight through the document, tables and figures each for themselves. */
  number: number
  /** Says what it shows, not what it is of; missed targets are said here. */
  caption: string
  /** Below it: sources, how many, what the signs mean. */
  note: Inline[]
  /** Runs out into the margin. */
  wide: boolean
}

export type TableBlock = Captioned & { type: 'table'; columns: TableColumn[]; rows: TableRow[] }
export type FigureBlock = Captioned & { type: 'figure'; picture: DrawnPicture }

export type Block =
  | { type: 'heading'; text: string }
  | { type: 'lead'; text: string }
  | { type: 'paragraph'; inlines: Inline[] }
  | { type: 'list'; items: Inline[][] }
  /** What an answer cannot carry. */
  | { type: 'limitation'; inlines: Inline[] }
  /** Set apart from the text: a judgement in words with its grounds. */
  | { type: 'box'; title: string; paragraphs: Inline[][]; note: Inline[] }
  | TableBlock
  | FigureBlock

export type Chapter = {
  id: string
  /** "5"; appendices are lettered; empty for one before the first chapter. */
  number: string
  title: string
  kind: 'front' | 'chapter' | 'appendix'
  landscape: boolean
  blocks: Block[]
}

export type AccountsDocument = {
  organisation: { name: string; shortName: string; place: string; language: string }
  year: { label: string; startsOn: string; endsOn: string }
  title: string
  subtitle: string
  /** What stands on the cover below the title, in order. */
  cover: { label: string; words: Inline[] }[]
  /** "Draft", "In audit": on the cover and in every footer. */
  statusWords: string
  /** Full fingerprint, 64 hexadecimal letters; shown short in groups of four. */
  fingerprint: string
  /** Said where the organisation is the invented one of the sample; empty otherwise. */
  sampleWords: string
  chapters: Chapter[]
}
