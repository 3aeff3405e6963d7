import { Packer, type PageNumberEstimator } from 'docx'
import { estimatePageNumbersWith } from 'docx/layout'
import type { AccountsDocument } from '../../../../shared/model/document'
import { type Giving, givingWay } from '../giving-way'
import { pngOf } from '../pictures/render'
import { wordDocument } from './document'
import type { Pictures } from './figure'
import { finish } from './finish'

/** Laying out and writing take about as long as drawing this many pictures. */
const rest = 6

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
  const figures = document.chapters.flatMap(({ blocks }) => blocks.filter((block) => block.type === 'figure'))
  const steps = figures.length + rest
  const pictures: Pictures = new Map()
  for (const [place, { id, picture }] of figures.entries()) {
    await step('Drawing the pictures', place, steps)
    pictures.set(id, pngOf(picture))
  }
  await step('Laying out the pages', figures.length, steps)
  const layout = watched()
  const packed = await Packer.toBuffer(wordDocument(document, pictures, layout.estimator))

  await step('Filling in the contents', steps - rest / 2, steps)
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
