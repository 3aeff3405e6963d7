import { z } from 'zod'
import { Change } from './change'
import { Id } from './primitives'

/** One field of a row before and after a change, in words; empty where nothing stood. */
export const FieldChange = z.object({ field: z.string(), before: z.string(), after: z.string() })
export type FieldChange = z.infer<typeof FieldChange>

/** What a change did to one row, as people say it. */
export const RowHistory = z.object({
  id: Id,
  /** What it is, where it is not the thing itself: "In 2025", "Relationship". */
  about: z.string(),
  did: z.enum(['added', 'changed', 'removed']),
  fields: z.array(FieldChange),
})
export type RowHistory = z.infer<typeof RowHistory>

/** A change with what it did; no rows where its words were erased, or where it touched too many to tell. */
export const HistoryEntry = Change.extend({ rows: z.array(RowHistory) })
export type HistoryEntry = z.infer<typeof HistoryEntry>
