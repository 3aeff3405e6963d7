import type { ParsedInputOf } from '../../../shared/contract'
import type { AccountsDocument } from '../../../shared/model/document'
import type { Book } from '../book/book'
import { stoppedOr, type Work } from '../work'
import { buildAccountsDocument } from './build'
import { gatherYear } from './gather'

/**
 * A year's social accounts as the document they are written from, to be shown as pages.
 * @throws FairbookError `cancelled`, `not-found`
 */
export async function accountsDocument(
  book: Book,
  resources: string,
  { yearId, edition }: ParsedInputOf<'accounts.document'>,
  work: Work,
): Promise<AccountsDocument> {
  const year = await gatherYear(book, yearId, work)
  try {
    return await buildAccountsDocument(year, { resources, edition, signal: work.signal, progress: work.tell })
  } catch (error) {
    throw stoppedOr(error, work)
  }
}
