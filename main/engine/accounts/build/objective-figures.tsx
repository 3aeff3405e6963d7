import type { Block, FigureBlock, Inline } from '../../../../shared/model/document'
import type { ObjectiveInYear } from '../../../../shared/model/objective'
import { housePrint } from '../../../../shared/pictures/palette'
import { comparisonsDrawn, outsideLines, resultBars } from '../../../../shared/pictures/result-bars'
import { describeYearBars, YearBars, type YearBarsProps } from '../../../../shared/pictures/year-bars'
import { numberWords } from '../../../../shared/rules/number-words'
import type { AccountsYear, IndicatorInYear } from './accounts-year'
import { figure, paragraph } from './blocks'
import type { DrawPicture } from './chapter'
import type { Pictured } from './narrative'
import { measurePoints } from './picture-sizes'
import { isHidden } from './print-safe'
import { captionWords, figureSentence } from './what-happened'
import { clause, emphasis, listWords, referencesAfter, shortened, text, to } from './words'

/** The figures that lead an objective, as bars by year. */
export function objectiveFigures(objective: ObjectiveInYear, year: AccountsYear, drawn: DrawPicture): Pictured[] {
  return (
    year
      .indicatorsOf(objective.id)
      .filter(({ indicator, figure: its }) => indicator.key && its !== null && its.value !== null && !isHidden(its))
      .filter(({ definition }) => definition.kind !== 'yes-no')
      // Where a text has the chart, it is drawn there and nowhere else.
      .filter(({ indicator }) => !year.placed.charts.has(indicator.number))
      .map((one) => ({ block: barsOf(one, year, drawn), indicators: [one] }))
  )
}

/** A picture that the written text does not speak of: what it shows, as a sentence with its references, before it. */
export function introduced({ block, indicators }: Pictured, year: AccountsYear): Block[] {
  const sentences = indicators.map((one) => figureSentence(one, year)).filter((sentence) => sentence.length > 0)
  const [only] = sentences
  if (only === undefined || sentences.length > 1) return [block]
  return [paragraph(...only.slice(0, -1), text(' ('), to(block.id), text(').')), block]
}

/** The figures of an indicator year by year. */
export function barsOf(one: IndicatorInYear, year: AccountsYear, drawn: DrawPicture): FigureBlock {
  const { indicator, definition, figure: now, result } = one
  const props: YearBarsProps = {
    ...resultBars({
      name: indicator.name,
      result,
      definition,
      currency: year.organisation.currency,
      lines: outsideLines,
    }),
    palette: housePrint,
    width: measurePoints,
  }
  return figure(
    { id: `bars-${indicator.reference}`, caption: captionWords(one), note: barsNote(one, now?.sources ?? [], year) },
    { ...drawn(<YearBars {...props} />), alt: describeYearBars(props) },
  )
}

function barsNote(one: IndicatorInYear, sources: readonly string[], year: AccountsYear): Inline[] {
  const { figure: now, definition, result } = one
  const cited = comparisonsDrawn(result, outsideLines).flatMap(
    ({ benchmarkId }) => year.benchmarkReference(benchmarkId) ?? [],
  )
  const references = [...shortened(year.readingReferences(now?.readingIds ?? [])), ...cited]
  const margin = result.series.at(-1)?.margin ?? null
  return [
    text(sources.length > 0 ? `Source: ${listWords(sources.map(clause))}` : 'No source was recorded'),
    ...referencesAfter([one.indicator.reference, ...references]),
    text('.'),
    ...(now?.n != null && now.asked !== null
      ? [text(' '), emphasis('n'), text(`\u00a0=\u00a0${numberWords(now.n)} of\u00a0${numberWords(now.asked)} asked.`)]
      : []),
    ...(definition.unit === '' ? [] : [text(` In ${definition.unit}.`)]),
    ...(margin === null
      ? []
      : [
          text(
            ' The thin line shows how far the answers may be from what all would have said (95% margin, if those who answered are like the rest).',
          ),
        ]),
    ...(result.series.some(({ figure: its }) => its === null) ? [text(` Years without a bar were not asked.`)] : []),
  ]
}
