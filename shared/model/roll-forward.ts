import { z } from 'zod'
import { Day, Id } from './primitives'

const Counted = z.object({ count: z.number().int(), words: z.string() })

/** What beginning the next year would do, before it is done. */
export const RollForwardPreview = z.object({
  from: z.object({ id: Id, label: z.string() }),
  /** A name and days for the new year, to be changed before it is begun. */
  suggested: z.object({ label: z.string(), startsOn: Day, endsOn: Day }),
  comes: z.object({
    stakeholdersIn: z.array(z.object({ id: Id, reference: z.string(), name: z.string() })),
    /** Left out, with the reason that comes along. */
    stakeholdersOut: z.array(z.object({ id: Id, reference: z.string(), name: z.string(), reason: z.string() })),
    /** In their order; `included`: the accounts report on it. */
    objectives: z.array(z.object({ id: Id, code: z.string(), title: z.string(), included: z.boolean() })),
    /** In use on the first day of the suggested year, in their order. */
    indicators: z.array(z.object({ id: Id, reference: z.string(), name: z.string() })),
    /** Chapters switched off, moved or named. */
    chapters: Counted,
    /** Those that serve every year. */
    benchmarks: Counted,
    /** Answers to the checklist of key aspects, to be looked at again. */
    aspects: Counted,
  }),
  /** What stays in the year it was made in; each said in words: "1,204 readings". */
  stays: z.object({
    readings: Counted,
    /** The year's own benchmarks, targets among them. */
    targets: Counted,
    /** The year's texts and those of its objectives that have something in them. */
    texts: Counted,
    /** Stakeholders for whom it is said how they were asked. */
    askedHow: Counted,
    /** Indicators given up by then. */
    indicators: z.array(z.object({ id: Id, reference: z.string(), name: z.string(), retiredWhy: z.string() })),
  }),
})
export type RollForwardPreview = z.infer<typeof RollForwardPreview>
