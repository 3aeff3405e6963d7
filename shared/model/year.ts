import { z } from 'zod'
import { Day, Id, Name, Prose } from './primitives'

/** The course of an accounting period. */
export const yearStatuses = ['draft', 'in-audit', 'revised', 'approved', 'published'] as const
export const YearStatus = z.enum(yearStatuses)
export type YearStatus = z.infer<typeof YearStatus>

export const yearStatusWords = {
  draft: 'Draft',
  'in-audit': 'In audit',
  revised: 'Revised',
  approved: 'Approved',
  published: 'Published',
} as const satisfies Record<YearStatus, string>

/** What an approved year says stays as it is. */
export const isClosed = ({ status }: { status: YearStatus }): boolean => status === 'approved' || status === 'published'

/** The texts of a year, written by the organisation. All may be empty. */
export const YearTexts = z.object({
  /** Foreword of the accounts. */
  foreword: Prose,
  /** Scope: what this year's accounts cover. */
  scopeIn: Prose,
  /** What is left out, and why (the audit opinion is given "within the stated scope"). */
  scopeOut: Prose,
  /** How we gathered this. */
  method: Prose,
  /** Omissions and limitations of the method. */
  limitations: Prose,
  /** What changed since the last account. */
  changes: Prose,
  /** The main things learned, and what happens next. */
  conclusion: Prose,
})
export type YearTexts = z.infer<typeof YearTexts>

export const YearFields = YearTexts.extend({
  label: Name.max(40),
  startsOn: Day,
  endsOn: Day,
})

/** One accounting period of the organisation. */
export const Year = YearFields.extend({
  id: Id,
  status: YearStatus,
  /** The year this one was rolled forward from. */
  rolledFrom: Id.nullable(),
})
export type Year = z.infer<typeof Year>
