import type { FigureBlock } from '../../../../shared/model/document'
import { chartReference } from '../../../../shared/rules/prose/live-reference'
import type { AccountsYear } from './accounts-year'
import type { DrawPicture } from './chapter'
import { barsOf } from './objective-figures'
import { typographic } from './typography'

/** The chart of an indicator where a text has it; null where there is nothing that may be drawn. */
export function placedChart(
  number: number,
  called: string,
  { year, drawn }: { year: AccountsYear; drawn: DrawPicture },
): FigureBlock | null {
  if (year.live[chartReference(number)]?.state !== 'says') return null
  const one = year.indicatorsInYear.find(({ indicator }) => indicator.number === number)
  if (one === undefined) return null
  const figure = barsOf(one, year, drawn)
  return called === '' ? figure : { ...figure, caption: typographic(called) }
}
