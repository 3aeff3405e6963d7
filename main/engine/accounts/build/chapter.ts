import type { ReactElement } from 'react'
import type { Block, Chapter } from '../../../../shared/model/document'
import type { AccountsYear } from './accounts-year'

/** Draws an element of `shared/pictures` as SVG. Sizes in points. */
export type DrawPicture = (picture: ReactElement) => { svg: string; width: number; height: number }

/** What a chapter holds; its number, name and part come from the plan. */
export type ChapterText = Pick<Chapter, 'id' | 'landscape' | 'blocks'>

/** Writes one chapter from the year; null where there is nothing to say, and then it is left out. */
export type WriteChapter = (year: AccountsYear, drawn: DrawPicture) => ChapterText | null

type Named = Pick<Chapter, 'id'> & Partial<Pick<Chapter, 'landscape'>>

export function chapter({ id, landscape = false }: Named, blocks: Block[]): ChapterText | null {
  return blocks.length === 0 ? null : { id, landscape, blocks }
}
