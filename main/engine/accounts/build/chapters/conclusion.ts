import { chapter, type WriteChapter } from '../chapter'
import { proseBlocks } from '../prose'

/** What was learned, and what happens next. */
export const conclusion: WriteChapter = ({ year }) => chapter({ id: 'conclusion' }, proseBlocks(year.conclusion))
