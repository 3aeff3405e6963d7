import { z } from 'zod'
import { Day, Id, Line, Moment, Name, Prose, WholeNumber } from './primitives'

/** A file kept in the book; paper with its place; a page on the web with its address. */
export const EvidenceForm = z.enum(['file', 'paper', 'link'])
export type EvidenceForm = z.infer<typeof EvidenceForm>

export const evidenceFormWords = {
  file: 'A file in this book',
  paper: 'Paper, kept elsewhere',
  link: 'A page on the web',
} as const satisfies Record<EvidenceForm, string>

/** What evidence is worth as grounds for a reading, best first. */
export const evidenceGrounds = ['survey-data', 'record', 'link', 'word'] as const
export const EvidenceGrounds = z.enum(evidenceGrounds)
export type EvidenceGrounds = z.infer<typeof EvidenceGrounds>

/** The grounds of a reading: the best of its evidence, or none. */
export const ReadingGrounds = z.enum([...evidenceGrounds, 'none'])
export type ReadingGrounds = z.infer<typeof ReadingGrounds>

export const groundsWords = {
  'survey-data': 'Answers to a survey',
  record: 'A record or document',
  link: 'A link',
  word: 'Somebody’s word',
  none: 'None',
} as const satisfies Record<ReadingGrounds, string>

/** The largest file taken in, in bytes. */
export const largestEvidence = 100 * 1024 * 1024

export const EvidenceFields = z.object({
  name: Name,
  grounds: EvidenceGrounds.default('record'),
  /** Of paper or a page: where it is to be found, "green folder, office shelf". */
  place: Line,
  description: Prose,
  /** Who or what it comes from. */
  source: Line,
  datedOn: Day.nullable().default(null),
  confidential: z.boolean().default(false),
})

/** What proves something: a file kept in this book, or where the paper or the page is. */
export const Evidence = EvidenceFields.extend({
  id: Id,
  number: WholeNumber,
  reference: z.string(),
  form: EvidenceForm,
  fileName: z.string().nullable(),
  mediaType: z.string().nullable(),
  /** SHA-256 of the file as it was when attached, 64 hexadecimal letters. */
  sha256: z.string().nullable(),
  /** How large the file is, in bytes; null when it is not in the book. */
  bytes: WholeNumber.nullable(),
  addedAt: Moment,
  addedBy: z.string(),
})
export type Evidence = z.infer<typeof Evidence>

/** What evidence can be for. */
export const evidenceTargets = ['reading', 'experience', 'benchmark', 'consultation'] as const
export const EvidenceTarget = z.enum(evidenceTargets)
export type EvidenceTarget = z.infer<typeof EvidenceTarget>

/** That a piece of evidence proves something, and where in it: a page, a row. */
export const EvidenceLink = z.object({
  evidenceId: Id,
  target: EvidenceTarget,
  targetId: Id,
  whereabouts: Line,
})
export type EvidenceLink = z.infer<typeof EvidenceLink>
