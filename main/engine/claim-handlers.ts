import type { claimContract } from '../../shared/contract/claims'
import type { Handlers } from './handlers'
import * as claims from './records/claims/claims'
import { listClaims, sentencesOfYear } from './records/claims/rows'

/** The procedures about claims and the functions that do them. */
export const claimHandlers: Pick<Handlers, keyof typeof claimContract> = {
  'claims.list': ({ book }, { yearId }) => listClaims(book, yearId),
  'claims.sentences': ({ book }, { yearId }) => sentencesOfYear(book, yearId),
  'claims.mark': ({ book }, input) => claims.markClaim(book, input),
  'claims.change': ({ book }, input) => claims.changeClaim(book, input),
  'claims.setReadings': ({ book }, input) => claims.setClaimReadings(book, input),
  'claims.remove': ({ book }, { id }) => claims.removeClaim(book, id),
}
