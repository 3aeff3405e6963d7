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
