import type { ReactElement } from 'react'
import type { Block, Chapter } from '../../../../shared/model/accounts-document'
import type { AccountsYear } from './accounts-year'
import { typographic } from './typography'

/** Draws an element of `shared/pictures`: as SVG, and as PNG at print size. Sizes in points. */
export type DrawPicture = (picture: ReactElement) => { svg: string; png: Uint8Array; width: number; height: number }

/** Writes one chapter from the year; null where there is nothing to say, and then it is left out. */
export type WriteChapter = (year: AccountsYear, drawn: DrawPicture) => Chapter | null

type Named = Pick<Chapter, 'id' | 'title'> & Partial<Pick<Chapter, 'kind' | 'landscape'>>

export function chapter({ id, title, kind = 'chapter', landscape = false }: Named, blocks: Block[]): Chapter | null {
  return blocks.length === 0 ? null : { id, number: '', title: typographic(title), kind, landscape, blocks }
}
