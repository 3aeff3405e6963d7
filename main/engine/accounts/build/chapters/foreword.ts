import { chapter, type WriteChapter } from '../chapter'
import { proseBlocks } from '../prose'

/** As somebody wrote it; unnumbered, before the first chapter. */
export const foreword: WriteChapter = ({ year }) =>
  chapter({ id: 'foreword', title: 'Foreword', kind: 'front' }, proseBlocks(year.foreword))
