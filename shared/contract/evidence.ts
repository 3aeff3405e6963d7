import { z } from 'zod'
import { Removed } from '../model/change'
import {
  Evidence,
  EvidenceFields,
  EvidenceForm,
  EvidenceGrounds,
  EvidenceLink,
  EvidenceTarget,
  EvidenceUse,
  EvidenceWithUses,
  FileState,
  ListedEvidence,
  ReadingGrounds,
  TakenIn,
} from '../model/evidence'
import { Id, Line, WholeNumber } from '../model/primitives'
import { pieceSize } from '../rules/pieces'
import { byId, changeOf, nothing, read, task, write, writingTask } from './procedure'

/** What evidence is for, said as it is added; and what can be said of all that is added at once. */
const withFiles = {
  for: z
    .array(z.strictObject({ target: EvidenceTarget, targetId: Id, whereabouts: Line }))
    .max(1000)
    .default([]),
  grounds: EvidenceGrounds.default('record'),
  confidential: z.boolean().default(false),
  /** Content that is evidence already: that one is used, or the file becomes evidence again under another number. */
  same: z.enum(['use', 'add']).default('use'),
}

/** Bytes in base64, up to 10 MB of them. */
const PastedBytes = z
  .base64()
  .min(1)
  .max(Math.ceil(10_000_000 / 3) * 4 + 4)

const Linked = z.strictObject({
  evidenceId: Id,
  target: EvidenceTarget,
  targetId: Id,
  /** Where in it: a page, a row. Left out: as it was. */
  whereabouts: Line.unwrap().optional(),
})

/** The part of the contract about evidence: what proves what the accounts say. */
export const evidenceContract = {
  'evidence.addFiles': writingTask(
    'Takes files in as evidence, as one change. Those that can’t be are named with the reason; the others are taken in.',
    z.strictObject({ paths: z.array(z.string().min(1)).min(1).max(1000), ...withFiles }),
    TakenIn,
  ),
  'evidence.addBytes': writingTask(
    'Takes in what was pasted, as a file of this name: its bytes in base64, up to 10 MB.',
    z.strictObject({ fileName: z.string().trim().min(1).max(255), bytes: PastedBytes, ...withFiles }),
    TakenIn,
  ),
  'evidence.addReference': write(
    'Adds paper kept elsewhere or a page on the web as evidence: where it is, not what it is.',
    z.strictObject({
      ...EvidenceFields.shape,
      form: EvidenceForm.extract(['paper', 'link']),
      /** Left out: a record for paper, a link for a page. */
      grounds: EvidenceGrounds.optional(),
      place: Line.unwrap().min(1, 'Say where it is'),
      for: withFiles.for,
    }),
    Evidence,
  ),
  'evidence.change': write('Changes what is said of a piece of evidence.', changeOf(EvidenceFields), Evidence),
  'evidence.remove': write(
    'Removes a piece of evidence from everything it is for; undo brings all back.',
    byId,
    Removed,
  ),
  'evidence.get': read('One piece of evidence with everything it is for.', byId, EvidenceWithUses),
  'evidence.list': read(
    'Evidence by number, a page at a time; filters combine. The counts are of the whole register.',
    z.strictObject({
      /** Words in its name, description, source, place or file name, or its reference. */
      words: z.string().max(200).default(''),
      form: EvidenceForm.optional(),
      grounds: EvidenceGrounds.optional(),
      confidential: z.boolean().optional(),
      /** For nothing that stands (true), or for something (false). */
      unused: z.boolean().optional(),
      state: FileState.optional(),
      /** For at least one thing of this kind. */
      target: EvidenceTarget.optional(),
      newestFirst: z.boolean().default(false),
      offset: WholeNumber.default(0),
      limit: z.number().int().min(1).max(5000).default(200),
    }),
    z.object({
      evidence: z.array(ListedEvidence),
      /** How many pass the filters. */
      total: WholeNumber,
      counts: z.object({
        all: WholeNumber,
        unused: WholeNumber,
        confidential: WholeNumber,
        missing: WholeNumber,
        changed: WholeNumber,
      }),
    }),
  ),
  'evidence.of': read(
    'The evidence for one thing, by number, each with where in it.',
    z.strictObject({ target: EvidenceTarget, targetId: Id }),
    z.array(ListedEvidence.extend({ whereabouts: z.string() })),
  ),
  'evidence.findTargets': read(
    'What evidence can be for, by words or reference, so many of each kind; readings by the name of their indicator, in the year looked at.',
    z.strictObject({
      words: z.string().max(200),
      yearId: Id,
      limit: z.number().int().min(1).max(100).default(8),
    }),
    z.array(EvidenceUse.pick({ target: true, targetId: true, reference: true, title: true, where: true })),
  ),
  'evidence.link': write(
    'Says that evidence is for something, and where in it; said again, that is changed.',
    z.strictObject({ links: z.array(Linked).min(1).max(5000) }),
    z.array(EvidenceLink),
  ),
  'evidence.unlink': write(
    'Takes back that evidence is for something; the evidence itself stays.',
    z.strictObject({
      links: z
        .array(Linked.omit({ whereabouts: true }))
        .min(1)
        .max(5000),
    }),
    z.array(Linked.omit({ whereabouts: true })),
  ),
  'evidence.read': read(
    'Some bytes of a file, in base64, from a place on: at most 1 MiB at a time, for showing it.',
    z.strictObject({
      id: Id,
      offset: WholeNumber.default(0),
      length: z.number().int().min(1).max(pieceSize).default(pieceSize),
    }),
    z.object({
      bytes: z.string(),
      /** Give this as `offset` for what follows; null at the end. */
      next: WholeNumber.nullable(),
      /** Bytes of the whole file. */
      total: WholeNumber,
      mediaType: z.string(),
    }),
  ),
  'evidence.grounds': read(
    'What readings rest on: the best of their evidence, or people’s answers, or nothing.',
    z.strictObject({ readingIds: z.array(Id).min(1).max(5000) }),
    z.array(z.object({ readingId: Id, grounds: ReadingGrounds, pieces: WholeNumber })),
  ),
  'evidence.withoutEvidence': read(
    'The readings of a year that rest on nothing that can be shown, by indicator; and how many readings rest on what.',
    z.strictObject({
      yearId: Id,
      offset: WholeNumber.default(0),
      limit: z.number().int().min(1).max(5000).default(200),
    }),
    z.object({
      readings: z.array(
        z.object({ id: Id, reference: z.string(), indicatorId: Id, title: z.string(), where: z.string() }),
      ),
      total: WholeNumber,
      counts: z.record(ReadingGrounds, WholeNumber),
    }),
  ),
  'evidence.check': task(
    'Reads every file again and compares it with what was attached; the lists know the result while the book is open.',
    nothing,
    z.object({
      files: WholeNumber,
      bytes: WholeNumber,
      faults: z.array(z.object({ evidence: Evidence, state: FileState.exclude(['here']) })),
    }),
  ),
  'evidence.saveAs': task(
    'Writes a file as it was attached to a place of its own: whole or not at all.',
    z.strictObject({ id: Id, path: z.string().min(1) }),
    z.object({ path: z.string(), bytes: WholeNumber }),
  ),
  'evidence.exportRegister': task(
    'Writes the register as a new folder: every file under its number and name, and an Excel index. What is confidential only when asked for.',
    z.strictObject({ folder: z.string().min(1), confidential: z.boolean().default(false) }),
    z.object({
      folder: z.string(),
      index: z.string(),
      files: WholeNumber,
      bytes: WholeNumber,
      /** Files that are not in the folder: confidential ones, and those that are no longer as they were attached. */
      leftOut: z.array(
        z.object({
          id: Id,
          reference: z.string(),
          why: z.enum(['confidential', 'missing', 'changed']),
          words: z.string(),
        }),
      ),
    }),
  ),
}
