import type { Inline } from '../../../../shared/model/document'
import type { Comparison, Figure } from '../../../../shared/model/figure'
import { smallGroup } from '../../../../shared/rules/few-answers'
import { decimalsOf, noBreakSpace, numberWords } from '../../../../shared/rules/number-words'
import { type AccountsYear, type IndicatorInYear, targetResult } from './accounts-year'
import { isHidden } from './print-safe'
import { emphasis, firstFew, missed, referencesAfter, shortened, text } from './words'

export const underSmall = `under ${smallGroup}`
export const notAsked = '–'

/** A figure in a table. */
export function figureWords(figure: Figure | null): string {
  return figure?.words ?? notAsked
}

/** `, n = 214` where the figure rests on people who answered; `, of 73,385` for a share of things counted. */
export function numberAnswering(figure: Figure | null): Inline[] {
  if (figure === null || figure.n === null || isHidden(figure)) return []
  const count = numberWords(figure.n, decimalsOf(figure.n))
  // What rests on things counted, not on people asked: of 73,385 visits.
  if (figure.asked === null && figure.kind !== 'scale') return figure.share ? [text(`, of${noBreakSpace}${count}`)] : []
  return [text(', '), emphasis('n'), text(`${noBreakSpace}=${noBreakSpace}${count}`)]
}

/** The indicator's name, its unit where the name does not say it, and how many the figure rests on. */
export function indicatorWords({ indicator, figure, definition }: IndicatorInYear): Inline[] {
  return [text(indicator.name), ...unitWords(indicator.name, definition.unit), ...numberAnswering(figure)]
}

export function unitWords(name: string, unit: string): Inline[] {
  const [first = ''] = unit.toLowerCase().split(' ')
  const stem = first.replace(/s$/, '')
  return unit === '' || (stem !== '' && name.toLowerCase().includes(stem)) ? [] : [text(`, ${unit}`)]
}

export function resultWords(indicator: IndicatorInYear): Inline[] {
  switch (targetResult(indicator)) {
    case 'met':
      return [text('Met')]
    case 'missed':
      return [missed('Missed')]
    case 'not-known':
      return [text('Not known')]
    case 'no-target':
      return [text(notAsked)]
  }
}

export function targetWords({ result }: IndicatorInYear): string {
  return result.comparisons.find((comparison) => comparison.with === 'target')?.againstWords ?? ''
}

/** Outside figures before our own past: they say more. */
export function mainComparison({ result, lastYear }: IndicatorInYear): Comparison | undefined {
  const outside = result.comparisons.find(
    (comparison) => ['national', 'sector', 'peer'].includes(comparison.with) && comparison.against !== null,
  )
  return outside ?? lastYear
}

/** ` I-12 · R-0271`, after a figure of this year. */
export function referencesOf({ indicator, figure }: IndicatorInYear, year: AccountsYear): Inline[] {
  return referencesAfter([indicator.reference, ...behind(figure, year)])
}

/** The readings this year's figure is made of, where the indicator's reference stands beside it already. */
export function readingsCell({ figure }: IndicatorInYear, year: AccountsYear): Inline[] {
  return referencesAfter(behind(figure, year))
}

/** The readings of a figure, and what proves them. */
function behind(figure: Figure | null, year: AccountsYear): string[] {
  const ids = figure?.readingIds ?? []
  return [...shortened(year.readingReferences(ids)), ...firstFew(year.evidenceReferences(ids))]
}
