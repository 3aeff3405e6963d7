import { chapter, type WriteChapter } from '../chapter'
import { proseBlocks } from '../prose'

/** What was learned, and what happens next. */
export const conclusion: WriteChapter = (year, drawn) =>
  chapter({ id: 'conclusion' }, proseBlocks(year.year.conclusion, { year, drawn }))
