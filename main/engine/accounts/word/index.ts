import { Packer, type PageNumberEstimator } from 'docx'
import { estimatePageNumbersWith } from 'docx/layout'
import type { AccountsDocument } from '../../../../shared/model/accounts-document'
import { type Giving, givingWay } from '../giving-way'
import { wordDocument } from './document'
import { finish } from './finish'

const steps = 2

/**
 * Writes the accounts as a Word document (.docx). docx lays the pages out while it writes, and so learns
 * on which page everything stands; the contents get their page numbers from that.
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
  const layout = watched()
  const packed = await Packer.toBuffer(wordDocument(document, layout.estimator))

  await step('Filling in the contents', 1, steps)
  const bytes = await finish(packed, document, { now, pageOf: (bookmark) => layout.pages.get(bookmark) })
  await step('The document is written', steps, steps)
  return { bytes, pages: layout.count() }
}

/** Past a letter whose width docx does not know (an emoji, say) it goes on with an average one. */
const estimate = estimatePageNumbersWith({ guess: true })

/** docx's estimator of pages, and what it found out. */
function watched() {
  const pages = new Map<string, number>()
  let count = 0
  const estimator: PageNumberEstimator = Object.assign<PageNumberEstimator, Pick<PageNumberEstimator, 'listNumbers'>>(
    (body, context) => {
      const found = estimate(body, context)
      for (const [bookmark, page] of found.bookmarkPageNumbers ?? []) pages.set(bookmark, page)
      count = found.pageCount ?? 0
      return found
    },
    estimate.listNumbers === undefined ? {} : { listNumbers: estimate.listNumbers },
  )
  return { pages, estimator, count: () => count }
}
