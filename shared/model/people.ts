import { z } from 'zod'
import { RetentionKept } from './data-protection'
import { Day, Id, Line, Name, WholeNumber } from './primitives'

/** How something about a person is erased. */
export const ErasureWay = z.enum([
  /** The name, and what else tells who it was; the rest stays. */
  'name',
  /** All of it. */
  'whole',
  /** Of an open answer: the whole paper it stands on, with all that the person answered. */
  'paper',
])
export type ErasureWay = z.infer<typeof ErasureWay>

/** A row of the book that words about people may stand in. */
export const RowOfBook = z.strictObject({ table: z.string().min(1).max(60), id: Id })
export type RowOfBook = z.infer<typeof RowOfBook>

/** Where a name stands in a text, with the words around it. */
export const Passage = z.object({ field: z.string(), before: z.string(), match: z.string(), after: z.string() })
export type Passage = z.infer<typeof Passage>

/** A row as a list names it, and where it is seen in the window. */
export const NamedRow = RowOfBook.extend({
  /** What kind of thing it is, as a list heads it: “What people said”. */
  group: z.string(),
  /** D-0012, E-007; empty for what has none. */
  reference: z.string(),
  title: z.string(),
  /** What tells it from others: its day, or its year. */
  where: z.string(),
  /** The thing on whose page it is seen: itself, or what it belongs to. */
  on: RowOfBook,
  yearId: Id.nullable(),
  indicatorId: Id.nullable(),
  consultationId: Id.nullable(),
})
export type NamedRow = z.infer<typeof NamedRow>

/** A row that holds a name. */
export const PersonHit = NamedRow.extend({
  passages: z.array(Passage).min(1),
  /** How it may be erased, the mildest first. */
  ways: z.array(ErasureWay).min(1),
})
export type PersonHit = z.infer<typeof PersonHit>

/** Everything a book holds under a name. */
export const PersonFound = z.object({
  hits: z.array(PersonHit),
  /** Changes in the journal that hold the name apart from these: of what was removed or written otherwise since. */
  inHistory: WholeNumber,
  /** Changes made in this name. Who changed what is part of the journal and stays. */
  madeByThem: WholeNumber,
  /** Other ways the name may be written in this book, with in how many places. */
  similar: z.array(z.object({ words: z.string(), count: WholeNumber })),
})
export type PersonFound = z.infer<typeof PersonFound>

export const ErasureItem = RowOfBook.extend({ way: ErasureWay })
export type ErasureItem = z.infer<typeof ErasureItem>

/** What stands where a name stood, unless something else is said. */
export const erasurePlaceholder = '[name taken out]'

/** What is to be erased. */
export const ErasureAsked = z.strictObject({
  /** The names, as they may be written. What is not ticked is somebody else’s and stays. */
  names: z.array(Name).max(20).default([]),
  items: z.array(ErasureItem).max(5000),
  /** What stands in place of a name within a text. */
  replacement: Line.unwrap().min(1, 'Say what stands in place of the name').max(60).default(erasurePlaceholder),
})
export type ErasureAsked = z.infer<typeof ErasureAsked>

/** A text before and after. */
export const TextAfter = z.object({ field: z.string(), before: z.string(), after: z.string() })

/** What an erasure would do, said before anything is done. */
export const ErasurePreview = z.object({
  /** Rows that stay without the name, with the texts that change. */
  changed: z.array(NamedRow.extend({ texts: z.array(TextAfter) })),
  /** Rows that go altogether, with how many of what belongs to each. */
  removed: z.array(NamedRow.extend({ hanging: WholeNumber })),
  /** Files whose bytes go. */
  files: WholeNumber,
  /** Readings that are worked out again, or go because no answer is left. */
  readings: z.array(NamedRow.extend({ before: z.string(), after: z.string() })),
  /** Readings of approved and published years that keep their figure though answers go. */
  keptReadings: WholeNumber,
  /** The words of what goes also stand here, without a name. */
  alsoIn: z.array(NamedRow),
  /** Changes whose words go from the journal. */
  changes: WholeNumber,
  /** Approved and published years of whose accounts something goes: their fingerprint will be another. */
  closedYears: z.array(z.object({ id: Id, label: z.string() })),
  /** Older copies of the book that still hold everything. */
  copies: WholeNumber,
})
export type ErasurePreview = z.infer<typeof ErasurePreview>

/** A copy of the book outside of it. */
export const BookCopy = z.object({
  path: z.string(),
  at: z.string(),
  bytes: WholeNumber,
  /** Made while the book was open; or before the book was brought up to date. */
  kind: z.enum(['rolling', 'before-update']),
  /** From before the last erasure: it still holds what was erased. */
  beforeErasure: z.boolean(),
})
export type BookCopy = z.infer<typeof BookCopy>

/** What has been kept longer than it is meant to be. */
export const DueGroup = z.object({
  kept: RetentionKept,
  years: z.number().int(),
  why: z.string(),
  /** What is of an earlier day is due. */
  before: Day,
  count: WholeNumber,
  /** The oldest. */
  rows: z.array(NamedRow.extend({ day: Day, ways: z.array(ErasureWay) })),
})
export type DueGroup = z.infer<typeof DueGroup>
