import type { ReactElement } from 'react'
import type { Block, Chapter } from '../../../../shared/model/document'
import type { AccountsYear } from './accounts-year'
import { typographic } from './typography'

/** Draws an element of `shared/pictures` as SVG. Sizes in points. */
export type DrawPicture = (picture: ReactElement) => { svg: string; width: number; height: number }

/** Writes one chapter from the year; null where there is nothing to say, and then it is left out. */
export type WriteChapter = (year: AccountsYear, drawn: DrawPicture) => Chapter | null

type Named = Pick<Chapter, 'id' | 'title'> & Partial<Pick<Chapter, 'kind' | 'landscape'>>

export function chapter({ id, title, kind = 'chapter', landscape = false }: Named, blocks: Block[]): Chapter | null {
  return blocks.length === 0 ? null : { id, number: '', title: typographic(title), kind, landscape, blocks }
}
