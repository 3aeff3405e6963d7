import { z } from 'zod'
import { Erasure, Retention, RetentionKept, RetentionReview } from '../model/data-protection'
import { BookCopy, DueGroup, ErasureAsked, ErasureItem, ErasurePreview, PersonFound } from '../model/people'
import { Day, Id, Line, Name, WholeNumber } from '../model/primitives'
import { nothing, ofYear, read, task, write, writingTask } from './procedure'

const names = z.array(Name).min(1).max(20)

/** Data protection: what the book holds about a person, handing it over, erasing it, and how long things are kept. */
export const peopleContract = {
  'people.find': task(
    'Everything the book holds under a name, as it may be written: whole words, accents and case apart.',
    z.strictObject({ names }),
    PersonFound,
  ),
  'people.export': task(
    'Writes what is held about a person for them, as a new folder: a Word document and copies of the files.',
    z.strictObject({
      names,
      items: z
        .array(ErasureItem.omit({ way: true }))
        .min(1)
        .max(5000),
      folder: z.string().min(1),
    }),
    z.object({ folder: z.string(), word: z.string(), files: WholeNumber, leftOut: z.array(z.string()) }),
  ),
  'people.preview': task(
    'What an erasure would do: texts before and after, what hangs on it, readings that change, years whose fingerprint changes.',
    ErasureAsked,
    ErasurePreview,
  ),
  'people.erase': writingTask(
    'Erases for good what is said of a person: words, names, files, what the journal holds of them. It can’t be undone.',
    z.strictObject({
      ...ErasureAsked.shape,
      /** Why, in words that name nobody. */
      reason: Line.unwrap().min(1, 'Say why, without a name'),
      /** By whom it was done; empty: in whose name changes are made. */
      erasedBy: Line,
    }),
    Erasure,
  ),
  'people.erasures': read('Erasures, newest first: when, why and how much, never whom.', nothing, z.array(Erasure)),
  'people.copies': read(
    'Copies of the book outside of it, newest first, made by Fairbook: each holds what the book held then.',
    nothing,
    z.array(BookCopy),
  ),
  'people.removeCopies': task(
    'Removes older copies of the book, once a new one is made.',
    z.strictObject({ paths: z.array(z.string().min(1)).min(1).max(1000) }),
    z.object({ removed: WholeNumber, left: z.array(BookCopy) }),
  ),

  'retention.list': read('How long what names people is kept, kind by kind.', nothing, z.array(Retention)),
  'retention.set': write(
    'Says how long a kind is kept and why so long.',
    z.strictObject({ kept: RetentionKept, years: z.number().int().min(1).max(100), why: Line }),
    Retention,
  ),
  'retention.clear': write(
    'Says no longer how long a kind is kept.',
    z.strictObject({ kept: RetentionKept }),
    z.object({ kept: RetentionKept }),
  ),
  'retention.due': read(
    'What has been kept longer than is said, kind by kind, and whether somebody looked at it this year.',
    z.strictObject({ yearId: Id, limit: z.number().int().min(1).max(5000).default(200) }),
    z.object({ groups: z.array(DueGroup), count: WholeNumber, review: RetentionReview.nullable() }),
  ),
  'retention.review': write(
    'Notes that what is kept was looked at in a year, by whom, and what was decided.',
    z.strictObject({
      ...ofYear.shape,
      reviewedOn: Day.optional(),
      reviewedBy: Line,
      decided: z.string().trim().max(20_000).default(''),
    }),
    RetentionReview,
  ),
} as const
