import { z } from 'zod'
import { Day, Id, Line, Prose } from './primitives'

export const PlanLineFields = z.object({
  yearId: Id,
  indicatorId: Id,
  /** The act of asking it comes from; null when nobody is asked. */
  consultationId: Id.nullable().default(null),
  /** Where it comes from when nobody is asked: "till and lesson register". */
  source: Line,
  /** Who collects it. */
  who: Line,
  dueOn: Day.nullable().default(null),
  note: Prose,
})

/**
 * A line of the social accounting plan: how one indicator's reading of a year is to be got (SAN, step 2:
 * indicator, source, collector, method, responsible person, when). Whether it was got, the readings say.
 */
export const PlanLine = PlanLineFields.extend({ id: Id })
export type PlanLine = z.infer<typeof PlanLine>

/** An indicator in use in a year with what is planned for it: a row of the social accounting plan. */
export const PlannedIndicator = z.object({
  indicatorId: Id,
  reference: z.string(),
  name: z.string(),
  objective: z.string(),
  stakeholder: z.object({ id: Id, name: z.string() }),
  frequency: z.string(),
  /** What was planned for the year; null: nothing yet, and what follows stands as the indicator says. */
  line: PlanLine.nullable(),
  source: z.string(),
  who: z.string(),
  consultation: z.object({ id: Id, reference: z.string(), name: z.string() }).nullable(),
  /** By when: as planned, or when its consultation ends. */
  dueOn: Day.nullable(),
  /** Whether the year has a reading of it. */
  got: z.boolean(),
  /** The day is past and there is no reading. */
  overdue: z.boolean(),
})
export type PlannedIndicator = z.infer<typeof PlannedIndicator>
