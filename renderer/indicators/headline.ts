import type { Comparison, Figure, IndicatorResult, SeriesPoint } from '../../shared/model/figure'
import type { Definition, Indicator } from '../../shared/model/indicator'
import { decimalsOf, numberWords, outOfWords, round } from '../../shared/rules/number-words'
import { madeWords } from '../components/figure-words'
import { targetOf } from '../components/target-of'

/** One large figure of the page's head, and what stands under it. */
export type Headline = { id: string; figure: string; unit: string; below: string; current: boolean }

/** How many benchmarks of others stand in the head; all of them stand below. */
const mostOutside = 2

/**
 * The large figures: this year, last year, the target, and what others have. A judgement in words is no large
 * figure: it has its own place.
 */
export function headlines(result: IndicatorResult, indicator: Indicator): Headline[] {
  const now = result.series.at(-1)
  const before = result.series.at(-2)
  const definition = definitionOfYear(result, indicator)
  if (now === undefined || definition === undefined || definition.kind === 'judgement') return []
  const unit = definition.unit
  return [
    thisYear(now),
    ...(before?.figure == null ? [] : [lastYear(before.figure, before.label, now.breakBefore)]),
    ...targetLine(result, unit),
    ...outside(result, unit),
  ]
}

/** The definition the year's figure was taken under; without a figure, the one in force. */
export function definitionOfYear(result: IndicatorResult, indicator: Indicator): Definition | undefined {
  const id = result.series.at(-1)?.figure?.definitionId
  return indicator.definitions.find((definition) => definition.id === id) ?? indicator.definitions.at(-1)
}

function thisYear({ label, figure, margin }: SeriesPoint): Headline {
  if (figure === null) return { id: 'now', figure: '–', unit: '', below: `no figure for ${label} yet`, current: true }
  const basis = basisWords(figure)
  const below = [basis, margin === null ? '' : `give or take ${marginWords(margin)}`].filter((part) => part !== '')
  return {
    id: 'now',
    figure: figure.words,
    unit: figure.unit,
    below: below.length === 0 ? label : `${label}: ${below.join(', ')}`,
    current: true,
  }
}

/** The margin as said beside a figure, to one decimal: "6.4". */
export const marginWords = (margin: number): string => numberWords(margin, decimalsOf(round(margin, 1)))

function lastYear(figure: Figure, label: string, broken: boolean): Headline {
  const basis = broken ? 'measured in another way' : basisWords(figure)
  return {
    id: 'before',
    figure: figure.words,
    unit: figure.unit,
    below: basis === '' ? label : `${label}: ${basis}`,
    current: false,
  }
}

/** "130 of 214", "41 answers", "12 readings added up": what a figure rests on. */
export function basisWords(figure: Figure): string {
  if (figure.share && figure.value !== null) {
    if (figure.numerator !== null && figure.n !== null) return outOfWords(figure.numerator, figure.n)
    return figure.n === null ? '' : `of ${numberWords(figure.n)}`
  }
  if (figure.kind === 'scale' && figure.n !== null) return `${numberWords(figure.n)} answers`
  return figure.made === 'reading' ? '' : lowered(madeWords({ ...figure, caution: 'none', asked: null }))
}

const lowered = (sentence: string) => `${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`.replace(/\.$/, '')

function targetLine(result: IndicatorResult, unit: string): Headline[] {
  const target = targetOf(result)
  if (target === undefined || target.against === null) return []
  return [{ id: 'target', figure: target.againstWords, unit, below: targetWords(target), current: false }]
}

/** "target, met", "target, missed by 2 points". */
function targetWords(target: Comparison): string {
  if (!target.comparable) return 'target, not comparable'
  if (target.met === true) return 'target, met'
  const apart = target.differenceWords.replace(/\s(?:short|over|under)$/, '')
  return apart === target.differenceWords ? 'target, missed' : `target, missed by ${apart}`
}

function outside(result: IndicatorResult, unit: string): Headline[] {
  return result.comparisons
    .filter((one) => ['national', 'sector', 'peer'].includes(one.with) && one.against !== null)
    .slice(0, mostOutside)
    .map((one) => ({
      id: one.benchmarkId ?? one.label,
      figure: one.againstWords,
      unit,
      below: one.comparable ? one.label : `${one.label}, not comparable`,
      current: false,
    }))
}
