import { z } from 'zod'
import { Removed } from '../model/change'
import { ClaimFields } from '../model/claim'
import { Id } from '../model/primitives'
import { ListedClaim, SentencesOfText } from '../model/told-claim'
import { byId, changeOf, ofYear, read, write } from './procedure'

const readingIds = z.array(Id).max(200)

/** Claims: sentences of the accounts that state something, each to be proved and traced. */
export const claimContract = {
  'claims.list': read(
    'The claims marked in the texts of a year, by number: whether each still stands in its text, and what it rests on.',
    ofYear,
    z.array(ListedClaim),
  ),
  'claims.sentences': read(
    'The sentences of a year’s texts, text by text, to mark claims from; and which are marked.',
    ofYear,
    z.array(SentencesOfText),
  ),
  'claims.mark': write(
    'Marks a sentence of a text as a claim, with readings it rests on besides the figures in it.',
    z.strictObject({ ...ClaimFields.shape, readingIds: readingIds.default([]) }),
    ListedClaim,
  ),
  'claims.change': write(
    'Changes a claim: the sentence, where it was written anew, or what is noted about it.',
    changeOf(ClaimFields.omit({ yearId: true, place: true })),
    ListedClaim,
  ),
  'claims.setReadings': write(
    'Says on which readings a claim rests besides the figures in it.',
    z.strictObject({ id: Id, readingIds }),
    ListedClaim,
  ),
  'claims.remove': write('Takes the mark of a claim away; the sentence stays.', byId, Removed),
} as const
