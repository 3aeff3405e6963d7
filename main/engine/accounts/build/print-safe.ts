import type { Comparison, Figure, IndicatorResult } from '../../../../shared/model/figure'
import type { SocialBenefitBlock } from '../../../../shared/model/social-benefit'
import { hiddenFigures } from '../hidden-readings'
import { makeLookups } from '../lookups'
import { readingsShown } from '../readings-shown'
import type { YearInBook } from '../year-in-book'

/** What stands in place of a reading's figure; undefined where it may be printed. */
export type HiddenWords = (readingId: string) => string | undefined

/**
 * The year as it may be printed: figures that could point at somebody carry the words that stand in their
 * place, and what could be worked out from them is gone. Done once, before any chapter is written, so that
 * no chapter can forget it; and by the same plan as the workbook's, since two documents of one account must
 * not give away between them what each keeps back.
 */
export function printSafe(year: YearInBook): { safe: YearInBook; hiddenWords: HiddenWords } {
  const lookups = makeLookups(year)
  const { readings, figureOf } = readingsShown(year, lookups)
  const hidden = hiddenFigures(readings, figureOf, year, lookups)
  const wordsFor = (figure: Figure): string | undefined => {
    const [first] = figure.readingIds
    const alone = figure.readingIds.length === 1 && first !== undefined ? hidden.readings.get(first) : undefined
    return hidden.years.get(figureOf.get(first ?? '') ?? '') ?? alone
  }
  const groupWords = (figure: Figure): string | undefined =>
    figure.readingIds.map((id) => hidden.readings.get(id)).find((words) => words !== undefined)
  const results = year.results.map((result) => safeResult(result, wordsFor, groupWords))
  const gone = new Set(
    results.filter(({ series }) => isHidden(series.at(-1)?.figure ?? null)).map(({ indicatorId }) => indicatorId),
  )
  return {
    safe: { ...year, results, socialBenefit: year.socialBenefit.map((block) => safeBlock(block, gone)) },
    hiddenWords: (id) => hidden.readings.get(id),
  }
}

/** Whether words stand in place of the figure. */
export const isHidden = (figure: Figure | null): boolean => figure?.caution === 'small-group'

type Words = (figure: Figure) => string | undefined

function safeFigure(figure: Figure | null, words: Words): Figure | null {
  const instead = figure === null ? undefined : words(figure)
  if (figure === null || instead === undefined) return figure
  const nothing = {
    value: null,
    n: null,
    asked: null,
    numerator: null,
    denominator: null,
    counts: null,
    judgement: null,
    grounds: null,
  }
  return { ...figure, ...nothing, words: instead, caution: 'small-group' }
}

function safeResult(result: IndicatorResult, words: Words, groupWords: Words): IndicatorResult {
  const series = result.series.map((point) => ({ ...point, figure: safeFigure(point.figure, words) }))
  const breakdowns = result.breakdowns.map((breakdown) => ({
    ...breakdown,
    groups: breakdown.groups.map((group) => ({ ...group, figure: safeFigure(group.figure, groupWords) })),
  }))
  const now = isHidden(series.at(-1)?.figure ?? null)
  const before = isHidden(series.at(-2)?.figure ?? null)
  const comparisons = result.comparisons.map((one) =>
    now || (before && one.with === 'last-year') ? notCompared(one) : one,
  )
  const anyGroup = breakdowns.some(({ groups }) => groups.some(({ figure }) => isHidden(figure)))
  return { ...result, series, breakdowns, comparisons, questions: now || anyGroup ? [] : result.questions }
}

function notCompared(comparison: Comparison): Comparison {
  const { with: kind, label, benchmarkId, period, citation } = comparison
  const against =
    kind === 'last-year'
      ? { againstWords: '', against: null }
      : { againstWords: comparison.againstWords, against: comparison.against }
  return {
    with: kind,
    label,
    benchmarkId,
    period,
    citation,
    ...against,
    remark: '',
    comparable: false,
    reason: 'too-few-answers',
    words: 'Too few people stand behind the figure to print it.',
  }
}

function safeBlock(block: SocialBenefitBlock, gone: ReadonlySet<string>): SocialBenefitBlock {
  const rows = block.rows.map((row) =>
    row.indicator !== null && gone.has(row.indicator.id) ? { ...row, data: 'Too few people: not shown' } : row,
  )
  return { ...block, rows }
}
