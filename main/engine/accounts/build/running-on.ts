import type { Block, Chapter, Inline } from '../../../../shared/model/document'

/** Heights in points, as the Word styles set them; only good enough to tell a short chapter from a long one. */
const line = 14.5
const lettersInLine = 78
const chapterHeading = 62
const pageHeight = 680

/** Accounts of no more text than this are one piece to read: their chapters follow each other on the page. */
const shortAccounts = 8 * pageHeight

/**
 * Where a chapter stands below the one before instead of beginning a page: in short accounts always, in long ones
 * an objective that has little to say after another objective. On a page turned sideways there is no going on, and
 * the chapters, what stands before them and the appendices do not run into each other.
 */
export function runningOn(chapters: readonly Chapter[]): Chapter[] {
  const all = chapters.filter(({ landscape }) => !landscape).reduce((sum, one) => sum + heightOf(one), 0)
  const short = all <= shortAccounts
  return chapters.map((chapter, place) => {
    const before = chapters[place - 1]
    const together = before !== undefined && before.kind === chapter.kind && !before.landscape && !chapter.landscape
    return { ...chapter, runsOn: together && (short || isSmallObjective(chapter, before)) }
  })
}

const isObjective = ({ id }: Chapter) => id.startsWith('objective-')

const isSmallObjective = (chapter: Chapter, before: Chapter) =>
  isObjective(chapter) &&
  isObjective(before) &&
  heightOf(chapter) <= pageHeight / 3 &&
  heightOf(before) <= (2 * pageHeight) / 3

const heightOf = ({ blocks }: Chapter) => blocks.reduce((sum, block) => sum + blockHeight(block), chapterHeading)

const lettersOf = (inlines: readonly Inline[]) =>
  inlines.reduce((sum, inline) => sum + (inline.type === 'text' ? inline.text : inline.words).length, 0)

const lines = (letters: number, inLine = lettersInLine) => Math.max(1, Math.ceil(letters / inLine)) * line

function blockHeight(block: Block): number {
  switch (block.type) {
    case 'heading':
      return 36
    case 'lead':
      return lines(block.text.length, 60) * 1.3 + 13
    case 'paragraph':
    case 'limitation':
      return lines(lettersOf(block.inlines)) + 7
    case 'list':
      return block.items.reduce((sum, item) => sum + lines(lettersOf(item)) + 4, 0)
    case 'box':
      return block.paragraphs.reduce((sum, one) => sum + lines(lettersOf(one)) + 4, 60)
    case 'quote':
      return block.paragraphs.reduce((sum, one) => sum + lines(lettersOf(one), 70) * (block.large ? 1.6 : 1.1), 45)
    case 'figure':
      return block.picture.height + 60
    case 'table': {
      const width = block.columns.reduce((sum, column) => sum + column.width, 0)
      const inLine = block.columns.map((column) => Math.max(4, (column.width / width) * 100))
      return block.rows.reduce((sum, row) => {
        const most =
          row.type === 'block' ? 0 : Math.max(0, ...row.cells.map((cell, at) => lettersOf(cell) / (inLine[at] ?? 10)))
        return sum + Math.max(1, Math.ceil(most)) * 12 + 7
      }, 70)
    }
  }
}
