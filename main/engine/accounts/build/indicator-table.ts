import type { Inline, TableBlock, TableRow } from '../../../../shared/model/document'
import type { Comparison, SeriesPoint } from '../../../../shared/model/figure'
import { leftOutOf } from '../../../../shared/rules/edition'
import { listWords } from '../../../../shared/rules/number-words'
import type { AccountsYear, IndicatorInYear } from './accounts-year'
import { column, row, table, withoutEmptyColumns } from './blocks'
import {
  figureWords,
  indicatorWords,
  mainComparison,
  notAsked,
  readingsCell,
  resultWords,
  targetWords,
} from './results'
import { clause, referencesAfter, text, to } from './words'

type Shape = {
  id: string
  caption: string
  indicators: IndicatorInYear[]
  /** The last column: what the figure is compared with, or only how it moved on last year. */
  last: 'compared' | 'change'
}

/** Earlier years beside this one: more than three do not fit a page. */
const yearsShown = 3

/**
 * Indicators as rows: reference, name with n, earlier years, this year, target, result in a word, and what
 * it is compared with. Signs: – not asked, † taken under an earlier definition, ‡ not like with like.
 */
export function indicatorTable({ id, caption, indicators: all, last }: Shape, year: AccountsYear): TableBlock | null {
  const indicators = all.filter(inFigures)
  if (indicators.length === 0) return null
  const compared = last === 'compared'
  const years = year.years.slice(-yearsShown)
  const columns = [
    column('Ref.', 10, 'reference'),
    column('Indicator', 47),
    ...years.map((one) => column(one.label, 16.5, 'number', one.id === year.year.id)),
    column('Target', 17, 'number'),
    column('Result', 16),
    column(compared ? 'Compared with' : 'On last year', 26),
  ]
  const rows: TableRow[] = indicators.map((indicator) =>
    row(
      indicator.indicator.reference,
      [...indicatorWords(indicator), ...readingsCell(indicator, year)],
      ...years.map((one) => pointWords(indicator, one.id)),
      targetWords(indicator) || notAsked,
      resultWords(indicator),
      compared ? comparedWords(mainComparison(indicator)) : changeWords(indicator),
    ),
  )
  const ids = years.map((one) => one.id)
  const note = compared
    ? notes(indicators, ids, year)
    : [
        text('Sources, and what else each figure is compared with, stand in the chapters. '),
        ...signs(indicators, ids, year),
      ]
  return table({ id, caption, wide: true, note }, ...shape(columns, rows))
}

function shape(columns: TableBlock['columns'], rows: TableRow[]): [TableBlock['columns'], TableRow[]] {
  const kept = withoutEmptyColumns(columns, rows)
  return [kept.columns, kept.rows]
}

/** Judgements stand in words elsewhere; a table has no room for them. */
export const inFigures = ({ definition }: IndicatorInYear) => definition.kind !== 'judgement'

function pointOf({ result }: IndicatorInYear, yearId: string): SeriesPoint | undefined {
  return result.series.find((point) => point.yearId === yearId)
}

/** Whether the definition changed after this year, so that its figure is not comparable with the newest. */
export function beforeBreak({ result }: IndicatorInYear, yearId: string): boolean {
  const at = result.series.findIndex((point) => point.yearId === yearId)
  return at >= 0 && result.series.slice(at + 1).some((point) => point.breakBefore)
}

function pointWords(indicator: IndicatorInYear, yearId: string): string {
  const point = pointOf(indicator, yearId)
  const words = figureWords(point?.figure ?? null)
  return point?.figure != null && beforeBreak(indicator, yearId) ? `${words}†` : words
}

function comparedWords(comparison: Comparison | undefined): Inline[] {
  if (comparison === undefined || comparison.againstWords === '') return [text(notAsked)]
  if (comparison.with === 'last-year') {
    return [text(comparison.comparable ? `${comparison.label}: ${comparison.differenceWords}` : notAsked)]
  }
  return [text(`${comparison.label}: ${comparison.againstWords}${unlike(comparison) ? '‡' : ''}`)]
}

const unlike = (comparison: Comparison) => !comparison.comparable || comparison.remark.includes('similar')

function changeWords({ lastYear }: IndicatorInYear): Inline[] {
  if (lastYear?.comparable !== true) return [text(notAsked)]
  const verdict = { better: ', better', worse: ', worse', same: '', neither: '' }[lastYear.verdict]
  return [text(`${lastYear.differenceWords}${verdict}`)]
}

function notes(indicators: IndicatorInYear[], yearIds: string[], year: AccountsYear): Inline[] {
  const notes: Inline[] = []
  const sources = [...new Set(indicators.flatMap(({ figure }) => figure?.sources ?? []).map(clause))]
  if (sources.length > 0) notes.push(text(`Sources: ${sources.join('; ')}. `))
  const outside = [...new Set(indicators.map(mainComparison).filter((one) => one?.benchmarkId != null))]
  const cited = outside.flatMap((one) => year.benchmarkReference(one?.benchmarkId ?? null) ?? [])
  if (cited.length > 0)
    notes.push(
      ...(leftOutOf[year.edition].references
        ? [text('Compared with published and earlier figures: ')]
        : [text('Compared with:'), ...referencesAfter([cited.join(', ')]), text(', ')]),
      to('benchmarks'),
      text('. '),
    )
  if (outside.some((one) => one !== undefined && unlike(one))) notes.push(text('‡ Not like with like. '))
  return [...notes, ...signs(indicators, yearIds, year)]
}

/** What † and – mean, where they stand. */
function signs(indicators: IndicatorInYear[], yearIds: string[], year: AccountsYear): Inline[] {
  const notes: Inline[] = []
  const changed = indicators.filter((one) =>
    yearIds.some((id) => beforeBreak(one, id) && pointOf(one, id)?.figure != null),
  )
  if (changed.length > 0) {
    const references = listWords(changed.map(({ indicator }) => year.called(indicator)))
    notes.push(
      text(
        `† ${references} ${changed.length === 1 ? 'was' : 'were'} measured in another way before, so the figures are not compared: `,
      ),
      to('definitions'),
      text('. '),
    )
  }
  if (indicators.some((one) => yearIds.some((id) => pointOf(one, id)?.figure == null)))
    notes.push(text(`${notAsked} Not asked, or no figure.`))
  return notes
}
