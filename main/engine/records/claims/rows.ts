import { Claim } from '../../../../shared/model/claim'
import { reference } from '../../../../shared/model/reference'
import type { ListedClaim, SentencesOfText } from '../../../../shared/model/told-claim'
import { claimedBy, sentenceInText, sentencesOf } from '../../../../shared/rules/claim-standing'
import { periodWords } from '../../../../shared/rules/date-words'
import type { Book } from '../../book/book'
import { found } from '../found'
import { reader } from '../row'
import { type TextOfYear, textsOfYear } from './texts-of-year'

const readClaim = reader(Claim, (row) => ({ reference: reference('claim', Number(row.number)) }))

/** The claims of a year as they are kept, by number. */
export const claimsOfYear = (book: Book, yearId: string): Claim[] =>
  book.rows('SELECT * FROM claim WHERE year_id = ? ORDER BY number').all(yearId).map(readClaim)

/** The claims of a year, each looked up in its text as it is now. */
export function listClaims(book: Book, yearId: string): ListedClaim[] {
  const claims = claimsOfYear(book, yearId)
  if (claims.length === 0) return []
  const texts = textsOfYear(book, yearId)
  return claims.map((claim) => listed(book, claim, texts))
}

/** @throws FairbookError `not-found` */
export function getClaim(book: Book, id: string): ListedClaim {
  const row = book.rows('SELECT * FROM claim WHERE id = ?').get(id)
  const claim = found(row === undefined ? undefined : readClaim(row), 'claim', id)
  return listed(book, claim, textsOfYear(book, claim.yearId))
}

/** The sentences of a year's texts, and which are marked. */
export function sentencesOfYear(book: Book, yearId: string): SentencesOfText[] {
  const claims = claimsOfYear(book, yearId)
  return textsOfYear(book, yearId).map(({ place, where, text }) => {
    const here = claims.filter((claim) => claim.place === place)
    return {
      place,
      where,
      sentences: sentencesOf(text).map((words) => ({
        words,
        claimId: here.find((claim) => claimedBy(words, claim.words))?.id ?? null,
      })),
    }
  })
}

function listed(book: Book, claim: Claim, texts: readonly TextOfYear[]): ListedClaim {
  const text = texts.find(({ place }) => place === claim.place)
  return {
    ...claim,
    where: text?.where ?? 'A text that is no longer there',
    ...sentenceInText(text?.text ?? '', claim.words),
    readings: (
      book.value('SELECT reading_id FROM claim_reading WHERE claim_id = ? ORDER BY id').all(claim.id) as string[]
    ).map((id) => standingReading(book, id)),
    evidence: Number(book.value('SELECT count(*) FROM evidence_claim WHERE claim_id = ?').get(claim.id)),
  }
}

type ReadingRow = {
  id: string
  number: number
  from: string
  to: string
  about: string
  title: string
  indicatorId: string
  later: string | null
}

/** A reading, or the one that corrected it and stands now. */
function standingReading(book: Book, id: string): ListedClaim['readings'][number] {
  const row = book
    .rows(
      `SELECT r.id, r.number, r.period_start AS "from", r.period_end AS "to", coalesce(g.label, '') AS about,
         i.name AS title, i.id AS indicatorId, r.superseded_by_id AS later
       FROM reading r JOIN indicator i ON i.id = r.indicator_id LEFT JOIN breakdown_group g ON g.id = r.group_id
       WHERE r.id = ?`,
    )
    .get(id) as ReadingRow
  if (row.later !== null) return standingReading(book, row.later)
  const { number, from, to, about, title, indicatorId } = row
  const where = [periodWords(from, to), about].filter((part) => part !== '').join(' · ')
  return { id: row.id, reference: reference('reading', number), title, where, indicatorId }
}
