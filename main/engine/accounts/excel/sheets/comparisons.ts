import { benchmarkKindWords } from '../../../../../shared/model/benchmark'
import type { Comparison } from '../../../../../shared/model/figure'
import { type Column, link, text } from '../cell'
import { type ComparisonCells, type ComparisonRow, comparisonCells } from '../comparison-cells'
import { type Context, type SheetMaker, sheetNames } from '../context'
import { markWords } from '../marks'
import { firstRow } from '../sheet'
import { drawTable } from '../table'
import { betterWhenWords } from './indicators'

type Row = ComparisonRow & { cells: ComparisonCells }

/** Every comparison of the accounts as a live formula, or the reason why there is none. */
export const comparisonsSheet: SheetMaker = {
  name: sheetNames.comparisons,
  what: 'Live formulas: last year, target, benchmark; or why there is no comparison',
  sentence: ({ year }) =>
    year.results.every(({ comparisons }) => comparisons.length === 0)
      ? 'There is nothing to compare yet.'
      : 'Worked out here from Years and Benchmarks, with the figures as printed. A change in a percentage is in points (pts).',
  titles: true,
  draw: (on, context) => {
    const rows = rowsOf(context)
    if (rows.length === 0) return 0
    const { first, last } = drawTable(on, { name: 'Comparisons', columns: columnsOf(context), rows, frozen: 2 })
    markWords(on.sheet, `L${first}:L${last}`, 'Worse', 'strong')
    markWords(on.sheet, `M${first}:M${last}`, 'Missed', 'strong')
    if (on.forAuditor) markWords(on.sheet, `S${first}:S${last}`, 'Look', 'attention')
    return rows.length
  },
}

function rowsOf(context: Context): Row[] {
  const pairs = context.year.indicators.flatMap((indicator) =>
    (context.lookups.result.get(indicator.id)?.comparisons ?? []).map((comparison) => ({ indicator, comparison })),
  )
  return pairs.map((pair, place) => ({ ...pair, cells: comparisonCells(pair, firstRow + place, context) }))
}

function columnsOf({ lookups, places }: Context): Column<Row>[] {
  const benchmark = ({ benchmarkId }: Comparison) =>
    benchmarkId === null ? text('') : link(lookups.benchmark.get(benchmarkId)?.reference ?? '', places.get(benchmarkId))
  return [
    { title: 'Ref.', width: 8, cell: ({ indicator }) => link(indicator.reference, places.get(indicator.id)) },
    { title: 'Indicator', width: 30, strong: true, cell: ({ indicator }) => text(indicator.name) },
    { title: 'Better when', width: 9, cell: ({ indicator }) => text(betterWhenWords[indicator.betterWhen]) },
    { title: 'Compared with', width: 20, cell: ({ comparison }) => text(withWords(comparison)) },
    { title: 'Benchmark', width: 11, cell: ({ comparison }) => benchmark(comparison) },
    { title: 'This year', width: 12, align: 'right', strong: true, cell: ({ cells }) => cells.now },
    { title: 'Against, or from', width: 12, align: 'right', cell: ({ cells }) => cells.low },
    { title: 'To', width: 10, align: 'right', cell: ({ cells }) => cells.high },
    { title: 'Difference', width: 13, align: 'right', cell: ({ cells }) => cells.difference },
    { title: 'Change', width: 10, align: 'right', cell: ({ cells }) => cells.change },
    { title: '▲▼', width: 6, align: 'center', cell: ({ cells }) => cells.mark },
    { title: 'So it is', width: 9, cell: ({ cells }) => cells.word },
    { title: 'Target', width: 9, name: 'Comparison_Target', cell: ({ cells }) => cells.target },
    { title: 'As printed', width: 15, align: 'right', cell: ({ cells }) => cells.printed },
    { title: 'To be minded', width: 36, name: 'Comparison_Remark', cell: ({ cells }) => cells.remark },
    { title: 'Auditor: result', width: 11, auditor: 'result', name: 'Comparison_Result', cell: () => null },
    { title: 'Auditor: note', width: 16, auditor: 'note', cell: () => null },
    {
      title: 'Difference in the book',
      width: 14,
      align: 'right',
      auditing: true,
      screenOnly: true,
      cell: ({ cells }) => cells.book,
    },
    {
      title: 'Agrees',
      width: 10,
      name: 'Comparison_Agrees',
      auditing: true,
      screenOnly: true,
      cell: ({ cells }) => cells.agrees,
    },
  ]
}

/** "2024, last year"; "England"; "Our target". */
function withWords({ with: kind, label }: Comparison): string {
  if (kind === 'last-year') return label === 'Last year' ? label : `${label}, last year`
  const words = benchmarkKindWords[kind]
  return label === '' || label.toLowerCase() === words.toLowerCase()
    ? words
    : `${label} (${words.charAt(0).toLowerCase()}${words.slice(1)})`
}
