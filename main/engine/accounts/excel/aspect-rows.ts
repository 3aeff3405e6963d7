import type { AspectAccounted } from '../../records/accounted/aspects'
import type { YearInBook } from '../year-in-book'

export type AspectRow = AspectAccounted & { section: string }

/** The items of the year's checklist as the rows of a sheet, in their order. */
export const aspectRows = ({ aspects }: Pick<YearInBook, 'aspects'>): AspectRow[] =>
  (aspects?.sections ?? []).flatMap(({ title, items }) => items.map((item) => ({ ...item, section: title })))
