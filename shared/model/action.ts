import { z } from 'zod'
import { Day, Id, Line, Name, Prose, WholeNumber } from './primitives'

export const ActionState = z.enum(['planned', 'under-way', 'done', 'dropped'])
export type ActionState = z.infer<typeof ActionState>

export const actionStateWords = {
  planned: 'Planned',
  'under-way': 'Under way',
  done: 'Done',
  dropped: 'Dropped',
} as const satisfies Record<ActionState, string>

/** Kinds of learning after Argyris and Schön (1978), as the brief's seminar (Moxham) has them. */
export const LearningKind = z.enum(['not-said', 'single', 'double', 'deutero'])
export type LearningKind = z.infer<typeof LearningKind>

export const learningWords = {
  'not-said': 'Not said',
  single: 'We do better what we did',
  double: 'We changed what we aim at or assume',
  deutero: 'We changed how we learn',
} as const satisfies Record<LearningKind, string>

export const ActionFields = z.object({
  /** The year whose accounts it came out of. */
  yearId: Id,
  /** What will be done. */
  what: Name.max(500),
  /** What we make of what it came from. */
  interpretation: Prose,
  decidedOn: Day.nullable().default(null),
  /** Who decided: "trustees’ meeting". */
  decidedBy: Line,
  /** Who does it. */
  who: Line,
  dueOn: Day.nullable().default(null),
  state: ActionState.default('planned'),
  doneOn: Day.nullable().default(null),
  result: Prose,
  droppedWhy: Line,
  learning: LearningKind.default('not-said'),
})

/** What will be done because of what was learned, by whom, by when, and what came of it. */
export const Action = ActionFields.extend({ id: Id, number: WholeNumber, reference: z.string() })
export type Action = z.infer<typeof Action>

export const ActionReportFields = z.object({ actionId: Id, yearId: Id, words: z.string().trim().min(1).max(20_000) })
/** How an action of an earlier year is reported on in the accounts of a later one. */
export const ActionReport = ActionReportFields.extend({ id: Id })
export type ActionReport = z.infer<typeof ActionReport>

export const IndicatorLookFields = z.object({
  indicatorId: Id,
  yearId: Id,
  lookedOn: Day,
  /** By whom or where: "staff meeting". */
  lookedBy: Line,
  /** What was concluded; empty as long as nothing was. */
  concluded: Prose,
})
/** That an indicator's figures were looked at: a step on the way from collecting to using. */
export const IndicatorLook = IndicatorLookFields.extend({ id: Id })
export type IndicatorLook = z.infer<typeof IndicatorLook>
