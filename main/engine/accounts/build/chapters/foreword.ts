import { chapter, type WriteChapter } from '../chapter'
import { proseBlocks } from '../prose'

/** As somebody wrote it; unnumbered, before the first chapter. */
export const foreword: WriteChapter = (year, drawn) =>
  chapter({ id: 'foreword' }, proseBlocks(year.year.foreword, { year, drawn }))
