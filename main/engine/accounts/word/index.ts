import { Packer, type PageNumberEstimator } from 'docx'
import { estimatePageNumbers } from 'docx/layout'
import type { AccountsDocument } from '../../../../shared/model/accounts-document'
import { type Giving, givingWay } from '../giving-way'
import { wordDocument } from './document'
import { finish } from './finish'

const steps = 3

/**
 * Writes the accounts as a Word document (.docx), laid out twice: once to learn on which pages things
 * fall, once with these pages in the contents.
 * @param now written as the document's date; everything else is the same for the same accounts
 * @returns the file's bytes and how many pages it has
 * @throws the signal's reason when cancelled
 */
export async function writeWord(
  document: AccountsDocument,
  { now, ...telling }: Giving & { now: Date },
): Promise<{ bytes: Uint8Array; pages: number }> {
  const step = givingWay(telling)
  await step('Laying out the pages', 0, steps)
  const first = watched()
  await Packer.toBuffer(wordDocument(document, { pageOf: () => undefined, estimator: first.estimator }))

  await step('Writing the contents', 1, steps)
  const second = watched()
  const pageOf = (bookmark: string) => first.pages.get(bookmark)
  const packed = await Packer.toBuffer(wordDocument(document, { pageOf, estimator: second.estimator }))

  await step('Packing the document', 2, steps)
  const bytes = await finish(packed, document, now)
  await step('The document is written', steps, steps)
  return { bytes, pages: second.count() }
}

/** docx's estimator of pages, and what it found out. */
function watched() {
  const pages = new Map<string, number>()
  let count = 0
  const estimator: PageNumberEstimator = Object.assign<PageNumberEstimator, Pick<PageNumberEstimator, 'listNumbers'>>(
    (body, context) => {
      const found = estimatePageNumbers(body, context)
      for (const [bookmark, page] of found.bookmarkPageNumbers ?? []) pages.set(bookmark, page)
      count = found.pageCount ?? 0
      return found
    },
    estimatePageNumbers.listNumbers === undefined ? {} : { listNumbers: estimatePageNumbers.listNumbers },
  )
  return { pages, estimator, count: () => count }
}
