import { z } from 'zod'
import { Question } from '../rules/question'
import { Day, Id, Prose, WholeNumber } from './primitives'
import { Reading, ReadingValue } from './reading'

/** What is entered in one cell of the grid. Asked, answered, source and note left out stay as they are. */
export const CellEntry = z.strictObject({
  indicatorId: Id,
  groupId: Id.nullable().default(null),
  periodStart: Day,
  periodEnd: Day,
  /** Null empties the cell. */
  value: ReadingValue.nullable(),
  asked: WholeNumber.nullable().optional(),
  answered: WholeNumber.nullable().optional(),
  source: z.string().trim().max(500).optional(),
  note: z.string().max(200_000).optional(),
  /** Keeps a figure that was questioned as odd; `keptWhy` says why. */
  confirmed: z.boolean().default(false),
  keptWhy: Prose,
})
export type CellEntry = z.infer<typeof CellEntry>

/**
 * What was done about a cell: `recorded` where nothing stood; `corrected`, the earlier reading is kept;
 * `put-right` in place, since its person had recorded it minutes before; `described`, only source, note or
 * why it was kept changed; `removed`; `earlier-stands`, removed and the one it had corrected stands again;
 * `nothing`, since nothing differed.
 */
export const EntryDone = z.enum([
  'recorded',
  'corrected',
  'put-right',
  'described',
  'removed',
  'earlier-stands',
  'nothing',
])
export type EntryDone = z.infer<typeof EntryDone>

export const EnteredCell = CellEntry.pick({ indicatorId: true, groupId: true, periodStart: true, periodEnd: true })
  .strip()
  .extend({
    did: EntryDone,
    /** What stands in the cell now. */
    reading: Reading.nullable(),
    /** What is odd about it and was kept. */
    questions: z.array(Question),
  })
export type EnteredCell = z.infer<typeof EnteredCell>
