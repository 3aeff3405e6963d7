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
export const evidenceTargets = [
  'reading',
  'experience',
  'benchmark',
  'consultation',
  'aspect',
  'action',
  'story',
  'claim',
] as const
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

/** A thing that evidence is for, as a list names it. */
export const EvidenceUse = EvidenceLink.omit({ evidenceId: true }).extend({
  /** R-0271, D-0012; "Key aspect 12". */
  reference: z.string(),
  title: z.string(),
  /** What tells it from others: the period, the indicator, the day. */
  where: z.string(),
  yearId: Id.nullable(),
  indicatorId: Id.nullable(),
  /** Of an answer to a key aspect: the item of the checklist it answers. */
  itemId: Id.nullable(),
  /** False of a reading that a later one corrected. */
  stands: z.boolean(),
})
export type EvidenceUse = z.infer<typeof EvidenceUse>

/**
 * How a file stands: here as it was attached; not all of it there; or other than it was attached. That it
 * is other is seen by reading it, so it is known of those that were checked while the book was open.
 */
export const FileState = z.enum(['here', 'missing', 'changed'])
export type FileState = z.infer<typeof FileState>

export const fileStateWords = {
  here: 'As it was attached',
  missing: 'Missing from this book',
  changed: 'Changed since it was attached',
} as const satisfies Record<FileState, string>

/** Evidence in a list: with how many things of each kind it is for; readings since corrected are not counted. */
export const ListedEvidence = Evidence.extend({
  /** Null for paper and pages, which are not in the book. */
  state: FileState.nullable(),
  uses: z.object({
    reading: WholeNumber,
    experience: WholeNumber,
    benchmark: WholeNumber,
    consultation: WholeNumber,
    action: WholeNumber,
    story: WholeNumber,
    claim: WholeNumber,
    aspect: WholeNumber,
  }),
  /** The first few of what it is for. */
  firstUses: z.array(EvidenceUse),
})
export type ListedEvidence = z.infer<typeof ListedEvidence>

/** One piece of evidence with everything it is for. */
export const EvidenceWithUses = ListedEvidence.extend({ usedFor: z.array(EvidenceUse) })
export type EvidenceWithUses = z.infer<typeof EvidenceWithUses>

/** What came of a drop of files. */
export const TakenIn = z.object({
  added: z.array(Evidence),
  /** Files whose content is evidence already: that one is used, and nothing is stored twice. */
  already: z.array(z.object({ path: z.string(), evidence: Evidence })),
  /** Files not taken in, each with the reason in a sentence. */
  refused: z.array(z.object({ path: z.string(), fileName: z.string(), why: z.string() })),
})
export type TakenIn = z.infer<typeof TakenIn>
