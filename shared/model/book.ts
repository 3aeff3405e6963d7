import { z } from 'zod'
import { Day, Id, Moment, Name } from './primitives'
import { Structure } from './structure'
import { Year } from './year'

/** What is needed to begin a book: an organisation and its first year, and the structure of another if wanted. */
export const NewBook = z.object({
  organisation: Name,
  year: z.object({ label: Name.max(40).optional(), startsOn: Day, endsOn: Day }),
  structure: Structure.optional(),
})
export type NewBook = z.infer<typeof NewBook>

export const BookCounts = z.object({
  years: z.number().int(),
  stakeholders: z.number().int(),
  objectives: z.number().int(),
  activities: z.number().int(),
  outcomes: z.number().int(),
  indicators: z.number().int(),
  readings: z.number().int(),
  benchmarks: z.number().int(),
  changes: z.number().int(),
})

/** A book at a glance. */
export const BookInfo = z.object({
  id: Id,
  path: z.string(),
  organisation: z.string(),
  organisationId: Id,
  /** True for the book made from the sample; its people and figures are invented. */
  sample: z.boolean(),
  schema: z.number().int(),
  createdAt: Moment,
  bytes: z.number().int(),
  /** True when the file may only be read: changes are refused. */
  readOnly: z.boolean(),
  years: z.array(Year.pick({ id: true, label: true, startsOn: true, endsOn: true, status: true })),
  counts: BookCounts,
  /** When the last change was stored. */
  savedAt: Moment,
})
export type BookInfo = z.infer<typeof BookInfo>
