/**
 * The neutral document model of a year's social accounts. Built once from the book
 * (`engine/accounts/build`), written as Word, as Excel's front matter, and shown in the window:
 * so all of them always agree. Plain data; it can be sent to another process.
 */

export type TextStyle = 'plain' | 'strong' | 'emphasis' | 'missed' | 'problem' | 'reference'

/** A run of text, or a reference to a numbered thing elsewhere in the document. */
export type Inline =
  | { type: 'text'; text: string; style: TextStyle }
  | { type: 'to'; target: string; words: string }
  | { type: 'footnote'; text: string }

export type TableColumn = {
  title: string
  kind: 'text' | 'number' | 'reference'
  /** Share of the table's width. */
  width: number
  /** This year's column stands out. */
  strong?: boolean
}

export type TableRow = { type: 'block'; title: string } | { type: 'cells'; cells: Inline[][] }

/** A picture already drawn; `alt` tells everything it shows. */
export type DrawnPicture = { svg: string; png: Uint8Array; width: number; height: number; alt: string }

export type Block =
  | { type: 'heading'; text: string }
  | { type: 'lead'; text: string }
  | { type: 'paragraph'; inlines: Inline[] }
  | { type: 'list'; items: Inline[][] }
  | { type: 'limitation'; inlines: Inline[] }
  | {
      type: 'table'
      /** Unique in the document: what `to` points at. */
      id: string
      caption: string
      columns: TableColumn[]
      rows: TableRow[]
      note: string
      wide: boolean
    }
  | { type: 'figure'; id: string; caption: string; picture: DrawnPicture; note: string; wide: boolean }

export type Chapter = {
  id: string
  title: string
  /** Appendices are lettered; they follow the chapters. */
  appendix: boolean
  landscape: boolean
  blocks: Block[]
}

export type AccountsDocument = {
  organisation: { name: string; shortName: string; place: string; language: string }
  year: { label: string; startsOn: string; endsOn: string }
  title: string
  subtitle: string
  statusWords: string
  /** Full fingerprint, 64 hexadecimal letters; shown short in groups of four. */
  fingerprint: string
  sample: boolean
  chapters: Chapter[]
}
