import type { Comparison } from '../../../../shared/model/figure'
import type { Definition, Indicator } from '../../../../shared/model/indicator'
import { rangeOf, shownDecimals } from '../../../../shared/rules/benchmark-range'
import { isWithoutEarlier } from '../../../../shared/rules/comparison-sentence'
import { round } from '../../../../shared/rules/number-words'
import { definitionOfYear } from '../lookups'
import { type Cell, formula, text } from './cell'
import type { Context } from './context'
import { cellValue, changeFormat, differenceFormat, formats, isFraction, valueFormat } from './number-format'
import { type YearCell, yearCell } from './year-figure'

export type ComparisonRow = { indicator: Indicator; comparison: Comparison }

/** Where the cells of a comparison stand; its formulas name them. */
export const at = {
  ref: 'A',
  better: 'C',
  benchmark: 'E',
  now: 'F',
  low: 'G',
  high: 'H',
  difference: 'I',
  mark: 'K',
  word: 'L',
  book: 'R',
} as const

export type ComparisonCells = {
  now: Cell
  low: Cell
  high: Cell
  difference: Cell
  change: Cell
  mark: Cell
  word: Cell
  target: Cell
  printed: Cell
  remark: Cell
  book: Cell
  agrees: Cell
}

const empty = {
  high: null,
  difference: null,
  change: null,
  mark: null,
  word: null,
  target: null,
  printed: null,
  book: null,
  agrees: null,
}

/**
 * The cells of one comparison. What is compared is worked out by formulas from Years and Benchmarks as a
 * reader would with what is printed: both rounded as shown, shares in points, better or worse by the
 * indicator's direction. What is not compared says why, and has no difference.
 * @param row the row it stands in
 */
export function comparisonCells(
  { indicator, comparison }: ComparisonRow,
  row: number,
  context: Context,
): ComparisonCells {
  const { lookups, year } = context
  const definition = definitionOfYear(indicator, lookups)
  const { currency } = year.organisation
  const series = lookups.result.get(indicator.id)?.series ?? []
  const now = yearCell(series.at(-1), indicator, '""', context)
  const before = yearCell(series.at(-2), indicator, '""', context)
  const nowCell = fromYears(now, 'Figure_Now', row, definition, definition.decimals, currency)
  const against = againstCells(comparison, before, row, definition, context)
  const head = { ...empty, now: nowCell, ...against }
  const hiddenNow = now.value === null && series.at(-1)?.figure?.value != null
  const hiddenBefore = comparison.with === 'last-year' && before.value === null && series.at(-2)?.figure?.value != null
  if (hiddenNow || hiddenBefore) return { ...head, remark: text('Not compared: one of the two figures is not shown.') }
  if (isWithoutEarlier(comparison)) return { ...head, remark: text(comparison.comparable ? '' : comparison.words) }
  if (!comparison.comparable) return { ...head, remark: text(`Not comparable: ${comparison.words}`) }
  return {
    ...head,
    ...differenceCells(comparison, row, definition, indicator, context),
    remark: text(comparison.remark),
  }
}

function differenceCells(
  comparison: Extract<Comparison, { comparable: true }>,
  row: number,
  definition: Definition,
  indicator: Indicator,
  context: Context,
) {
  const [now, low, high, difference] = [
    `${at.now}${row}`,
    `${at.low}${row}`,
    `${at.high}${row}`,
    `${at.difference}${row}`,
  ]
  const ranged = comparison.against !== null && comparison.against.low < comparison.against.high
  const gap = ranged ? `IF(${now}<${low},${now}-${low},IF(${now}>${high},${now}-${high},0))` : `${now}-${low}`
  const inCell = definition.kind === 'money' ? comparison.difference / 100 : comparison.difference
  const range = comparison.against
  const decimals = comparison.with === 'last-year' ? definition.decimals : shownDecimals(range, definition)
  const format = differenceFormat(definition, decimals, context.year.organisation.currency)
  // The end it was compared with is the figure less the difference.
  const end = ranged ? `(${now}-${difference})` : low
  const change = comparison.percent === null ? null : comparison.percent / 100
  const sign = indicator.betterWhen === 'lower' ? -Math.sign(comparison.difference) : Math.sign(comparison.difference)
  return {
    difference: formula(`ROUND(${isFraction(definition) ? `100*(${gap})` : gap},8)`, inCell, format),
    change: change === null ? null : formula(`IF(${end}>0,${difference}/${end},"")`, change, changeFormat),
    mark: formula(markFormula(row), indicator.betterWhen === 'neither' ? '' : sign + 0, formats.mark),
    word: formula(wordFormula(row), verdictWords[comparison.verdict]),
    target:
      comparison.met === null
        ? null
        : formula(
            `IF(OR(${at.word}${row}="Better",${difference}=0),"Met","Missed")`,
            comparison.met ? 'Met' : 'Missed',
          ),
    printed: text(comparison.differenceWords),
    book: { type: 'number', number: Number(inCell.toPrecision(15)), format } as const,
    agrees: formula(
      `IF(ISNUMBER(${difference}),IF(ABS(${difference}-${at.book}${row})<0.0000001,"Agrees","Look"),"Look")`,
      'Agrees',
    ),
  }
}

const verdictWords = { better: 'Better', worse: 'Worse', same: 'Same', neither: 'Neither' } as const

const markFormula = (row: number) =>
  `IF(${at.better}${row}="Higher",SIGN(${at.difference}${row}),IF(${at.better}${row}="Lower",-SIGN(${at.difference}${row}),""))`

const wordFormula = (row: number) =>
  `IF(${at.difference}${row}=0,"Same",IF(${at.mark}${row}="","Neither",IF(${at.mark}${row}>0,"Better","Worse")))`

/** A figure of Years as it is printed. What stands there in words stands here in words. */
function fromYears(
  found: YearCell,
  name: string,
  row: number,
  definition: Definition,
  decimals: number,
  currency: string,
): Cell {
  if (found.value === null) return found.cell
  const places = decimalsInCell(definition, decimals)
  return formula(
    `ROUND(INDEX(${name},MATCH($${at.ref}${row},Figure_Ref,0)),${places})`,
    round(found.value, places),
    valueFormat(definition, decimals, currency),
  )
}

function againstCells(
  comparison: Comparison,
  before: YearCell,
  row: number,
  definition: Definition,
  context: Context,
): { low: Cell; high: Cell } {
  const { currency } = context.year.organisation
  if (comparison.with === 'last-year') {
    const earlier = context.year.years.length > 1
    return {
      low: earlier ? fromYears(before, 'Figure_Before', row, definition, definition.decimals, currency) : null,
      high: null,
    }
  }
  const benchmark = context.lookups.benchmark.get(comparison.benchmarkId ?? '')
  const range = benchmark === undefined ? null : rangeOf(benchmark)
  if (range === null) return { low: null, high: null }
  const decimals = shownDecimals(range, definition)
  const places = decimalsInCell(definition, decimals)
  const cell = (name: string, value: number) =>
    formula(
      `ROUND(INDEX(${name},MATCH($${at.benchmark}${row},Benchmark_Ref,0)),${places})`,
      round(cellValue(value, definition), places),
      valueFormat(definition, decimals, currency),
    )
  return {
    low: cell('Benchmark_From', range.low),
    high: range.low < range.high ? cell('Benchmark_To', range.high) : null,
  }
}

/** Decimals of the number in the cell: 61.5% is 0.615, so three; whole pounds none, else pence. */
function decimalsInCell(definition: Definition, decimals: number): number {
  if (isFraction(definition)) return decimals + 2
  return definition.kind === 'money' && decimals !== 0 ? 2 : decimals
}
