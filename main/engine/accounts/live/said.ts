/** What a live figure says today, and what stands behind it. */
export type Said = {
  state: 'says' | 'gone' | 'not-shown'
  /** What it says; of one that is not shown, what a document prints in its place; empty of one that is gone. */
  words: string
  /** All of it, where the text holds only the beginning: a quote. */
  printed?: string
  title: string
  detail: string
  /** What it names, before its readings: "I-12", "C-01". */
  references: string[]
  readingIds: string[]
  readingReferences: string[]
}

type Behind = Partial<Pick<Said, 'references' | 'readingIds' | 'readingReferences'>>
const nothing = { references: [], readingIds: [], readingReferences: [] }

export const says = (words: string, title: string, detail: string, behind: Behind = {}): Said => ({
  ...nothing,
  ...behind,
  ...{ state: 'says', words, title, detail },
})

/** What it follows is there no longer; `why` is a sentence. */
export const gone = (why: string, title = ''): Said => ({ ...nothing, state: 'gone', words: '', title, detail: why })

/** It may not be printed; `instead` is what stands in its place. */
export const notShown = (instead: string, why: string, title: string): Said => ({
  ...nothing,
  ...{ state: 'not-shown', words: instead, title, detail: why },
})
