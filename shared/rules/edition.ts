import type { ChapterKind } from '../model/chapter'
import type { Edition } from '../model/edition'

/**
 * What an edition leaves out. A social audit panel traces claims from the text through indicator and reading
 * to a source document, and settles open questions with those who wrote the account (SAN's panel tests);
 * the published account is for readers who do neither. So `published` leaves out the marks that lead to
 * records, the list of single readings, what the panel writes on, who entered what, and questions not yet
 * settled. It never leaves out what readers must be able to weigh: missed targets, what got worse, figures
 * without a source, corrections, scope, omissions and limitations ("given the scope explained", as SAN's
 * statements have it). Groups too small to print are hidden in every edition.
 */
export type LeftOut = { references: boolean; questions: boolean; auditing: boolean; chapters: readonly ChapterKind[] }

export const leftOutOf = {
  full: { references: false, questions: false, auditing: false, chapters: [] },
  published: { references: true, questions: true, auditing: true, chapters: ['readings'] },
} as const satisfies Record<Edition, LeftOut>

/** Whether an edition has this kind of chapter at all. */
export const hasChapter = (edition: Edition, kind: ChapterKind): boolean =>
  !leftOutOf[edition].chapters.some((one) => one === kind)

/** As the cover says it. */
export const editionWords = {
  full: 'Full account, with references',
  published: 'Published, without references; they stand in the full account',
} as const satisfies Record<Edition, string>
