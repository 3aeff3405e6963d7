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

/** What an action can have come from. */
export const actionSources = ['indicator', 'reading', 'experience', 'consultation'] as const
export const ActionSourceNoun = z.enum(actionSources)
export type ActionSourceNoun = z.infer<typeof ActionSourceNoun>

/** What an action came from, by id. */
export const ActionLinks = z.object({
  indicatorIds: z.array(Id).max(200),
  readingIds: z.array(Id).max(200),
  experienceIds: z.array(Id).max(200),
  consultationIds: z.array(Id).max(200),
})
export type ActionLinks = z.infer<typeof ActionLinks>

/** A thing an action came from, as a list names it. */
export const ActionSource = z.object({
  noun: ActionSourceNoun,
  id: Id,
  /** I-12, R-0271, D-0031, C-02. */
  reference: z.string(),
  /** The indicator’s name, for a reading too; the beginning of what was said; what the consultation is called. */
  title: z.string(),
  /** Of a reading: its indicator. */
  indicatorId: Id.nullable(),
})
export type ActionSource = z.infer<typeof ActionSource>

/** An action as it stands today, with what it came from. */
export const ListedAction = Action.extend({
  /** The label of the year whose accounts it came out of. */
  yearLabel: z.string(),
  /** Open, and its day is past. */
  overdue: z.boolean(),
  from: z.array(ActionSource),
})
export type ListedAction = z.infer<typeof ListedAction>

export const ActionReportFields = z.object({ actionId: Id, yearId: Id, words: z.string().trim().min(1).max(20_000) })
/** How an action of an earlier year is reported on in the accounts of a later one. */
export const ActionReport = ActionReportFields.extend({ id: Id })
export type ActionReport = z.infer<typeof ActionReport>

/** An action with how later accounts report on it, oldest first. */
export const WholeAction = ListedAction.extend({
  reports: z.array(ActionReport.extend({ yearLabel: z.string() })),
})
export type WholeAction = z.infer<typeof WholeAction>

/** An action of an earlier year, and what this year’s accounts say of it; null as long as nothing is said. */
export const ActionToReport = ListedAction.extend({ report: ActionReport.nullable() })
export type ActionToReport = z.infer<typeof ActionToReport>

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

/** The way of an indicator from collecting to using, in a year. */
export const IndicatorTrail = z.object({
  indicatorId: Id,
  yearId: Id,
  collected: z.object({
    /** Readings of the year that stand. */
    readings: WholeNumber,
    /** The one that was entered last: when and by whom; null without any. */
    last: z.object({ reference: z.string(), on: Day, by: z.string() }).nullable(),
  }),
  /** When it was looked at, by whom, and what was concluded; oldest first. */
  looks: z.array(IndicatorLook),
  /** Actions of the year that came from it or from its readings, and those of any year from its readings of this one. */
  actions: z.array(ListedAction),
  /** Shown as a live figure in a text of the accounts. */
  told: z.boolean(),
})
export type IndicatorTrail = z.infer<typeof IndicatorTrail>

/** How far an indicator in use came in a year, on the way from collecting to using. */
export const IndicatorUse = z.object({
  indicatorId: Id,
  reference: z.string(),
  name: z.string(),
  /** Given up since: the question whether to stop is answered. */
  givenUp: z.boolean(),
  /** What it is collected for. */
  decision: z.string(),
  askedFor: z.string(),
  /** Readings of the year that stand. */
  collected: WholeNumber,
  looked: WholeNumber,
  concluded: WholeNumber,
  acted: WholeNumber,
  /** Shown as a live figure in a text of the accounts. */
  told: z.boolean(),
})
export type IndicatorUse = z.infer<typeof IndicatorUse>
