import { z } from 'zod'
import { RetentionKept } from './data-protection'
import { Id, WholeNumber } from './primitives'

/** How many there are, and the first few by name. */
export const Which = z.object({ count: WholeNumber, first: z.array(z.object({ id: Id, name: z.string() })) })
export type Which = z.infer<typeof Which>

/** What a year has and lacks: counted, not judged. No figure is worked out for it. */
export const YearStanding = z.object({
  /** Whether the mission and the year's scope are written. */
  mission: z.boolean(),
  scope: z.boolean(),
  /** Objectives the year's account reports on, and those of them no outcome comes from. */
  objectives: WholeNumber,
  objectivesWithoutOutcome: Which,
  stakeholders: WholeNumber,
  stakeholdersIncluded: WholeNumber,
  /** Neither in the year's account nor left out with a reason. */
  stakeholdersUndecided: Which,
  /** Outcomes for stakeholders that are not left out, and those nothing shows. */
  outcomes: WholeNumber,
  outcomesWithoutIndicator: Which,
  /** Indicators in use in the year, and those without a reading. */
  indicators: WholeNumber,
  indicatorsWithoutReading: Which,
  /** Indicators without a reading though its planned day is past. */
  readingsOverdue: Which,
  /** Consultations whose last day is past and that are neither done nor given up. */
  consultationsOverdue: Which,
  /** Figures that can be compared: with a reading, and not in words. */
  figures: WholeNumber,
  /** Those that neither a benchmark nor the year before stands beside. */
  figuresWithoutComparison: Which,
  /** Percentages that rest on fewer than ten people. */
  percentagesOfFew: Which,
  /** Open cases of what happened up to the year's end: nothing noted yet of what is done, a step past its day, others. */
  casesNothingDone: Which,
  casesOverdue: Which,
  casesOpen: Which,
  /** Readings that rest on nothing that can be shown, and those of them that do not say where they come from either. */
  readingsWithoutEvidence: WholeNumber,
  readingsWithoutSource: WholeNumber,
  /**
   * The key aspects: items of the year's checklist, those answered, and those of them that were brought along from the
   * year before, by its name, and not looked at. No items as long as the year has none.
   */
  aspects: z.object({ items: WholeNumber, answered: WholeNumber, brought: WholeNumber, from: z.string() }),
  /** Evidence whose file is known to be missing or changed, in any year: nothing is read to find out. */
  filesFaulty: Which,
  /** Outcomes with figures that nobody's words go with, and those with words that no figure goes with. */
  outcomesWithoutStory: Which,
  outcomesWithoutNumber: Which,
  /** Open actions whose day is past, of whatever year, the longest overdue first. */
  actionsOverdue: Which,
  /** Actions of earlier years this year’s accounts say nothing of yet. */
  actionsUnreported: Which,
  /** Collected in the year and never used. Asked for once the year is over: until then there is time to look. */
  indicatorsUnused: Which,
  /** What names people and is older than it is kept, kind by kind; none once somebody looked at it in the year. */
  keptTooLong: z.array(z.object({ kept: RetentionKept, years: WholeNumber, count: WholeNumber })),
})
export type YearStanding = z.infer<typeof YearStanding>
