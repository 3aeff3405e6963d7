import { z } from 'zod'
import { Id, WholeNumber } from './primitives'

const ofIndicator = { indicatorId: Id, reference: z.string(), name: z.string() }

/** What a figure of a year leaves open. */
export const IndicatorQuestion = z.discriminatedUnion('is', [
  /** An oddity; `kept` says why the figure was kept all the same, null while nobody has answered. */
  z.object({ is: z.literal('question'), ...ofIndicator, words: z.string(), kept: z.string().nullable() }),
  /** A figure nothing stands behind: as shown, and where it is planned to come from (empty where that is not said). */
  z.object({ is: z.literal('no-source'), ...ofIndicator, figure: z.string(), planned: z.string() }),
])
export type IndicatorQuestion = z.infer<typeof IndicatorQuestion>

/** What all figures of a year leave open, in the order of the indicators, and how its targets stand. */
export const YearQuestions = z.object({
  targets: z.object({ met: WholeNumber, missed: WholeNumber, notCompared: WholeNumber }),
  questions: z.array(IndicatorQuestion),
})
export type YearQuestions = z.infer<typeof YearQuestions>
