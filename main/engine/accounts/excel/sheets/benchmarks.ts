import { type Benchmark, benchmarkKindWords, outsideKinds } from '../../../../../shared/model/benchmark'
import { rangeOf, shownDecimals } from '../../../../../shared/rules/benchmark-range'
import { definitionOfYear } from '../../lookups'
import { type Column, day, link, number, text } from '../cell'
import { type Context, type SheetMaker, sheetNames } from '../context'
import { cellValue, formats, valueFormat } from '../number-format'
import { drawTable } from '../table'

/** What figures are compared with, and where it was published. */
export const benchmarksSheet: SheetMaker = {
  name: sheetNames.benchmarks,
  what: 'What figures are compared with, and the citation of each',
  sentence: ({ year }) =>
    year.benchmarks.length === 0
      ? 'No benchmarks have been set down for the year.'
      : 'What figures are compared with. Last year is not among them: it is worked out from its own readings.',
  titles: true,
  draw: (on, context) => {
    const { benchmarks } = context.year
    if (benchmarks.length === 0) return 0
    drawTable(on, { name: 'Benchmarks', columns: columnsOf(context), rows: benchmarks, frozen: 3 })
    return benchmarks.length
  },
}

const sameness = { same: 'The same', similar: 'Similar', different: 'Different' } as const satisfies Record<
  Benchmark['sameDefinition'],
  string
>

const fromOutside = (kind: Benchmark['kind']) => outsideKinds.some((outside) => outside === kind)

function columnsOf({ lookups, places, year }: Context): Column<Benchmark>[] {
  const value = (benchmark: Benchmark, end: 'low' | 'high') => {
    const indicator = lookups.indicator.get(benchmark.indicatorId)
    const range = rangeOf(benchmark)
    if (indicator === undefined || range === null || (end === 'high' && range.low === range.high)) return null
    const definition = definitionOfYear(indicator, lookups)
    const format = valueFormat(definition, shownDecimals(range, definition), year.organisation.currency)
    return number(cellValue(range[end], definition), format)
  }
  const definitionWords = ({ sameDefinition, definitionNote }: Benchmark) =>
    definitionNote.trim() === '' ? sameness[sameDefinition] : `${sameness[sameDefinition]}: ${definitionNote.trim()}`
  return [
    { title: 'Ref.', width: 8, name: 'Benchmark_Ref', cell: ({ reference }) => text(reference) },
    {
      title: 'For',
      width: 8,
      cell: ({ indicatorId: id }) => link(lookups.indicator.get(id)?.reference ?? '', places.get(id)),
    },
    {
      title: 'Indicator',
      width: 28,
      strong: true,
      cell: ({ indicatorId: id }) => text(lookups.indicator.get(id)?.name ?? ''),
    },
    { title: 'Kind', width: 16, cell: ({ kind }) => text(benchmarkKindWords[kind]) },
    { title: 'Named', width: 16, cell: ({ label }) => text(label) },
    { title: 'Value or from', width: 11, align: 'right', name: 'Benchmark_From', cell: (it) => value(it, 'low') },
    { title: 'To', width: 10, align: 'right', name: 'Benchmark_To', cell: (it) => value(it, 'high') },
    { title: 'Unit', width: 12, cell: ({ unit }) => text(unit) },
    { title: 'Population', width: 18, cell: ({ population }) => text(population) },
    { title: 'Period', width: 14, cell: ({ period }) => text(period) },
    { title: 'Months', width: 8, align: 'right', cell: ({ periodMonths }) => number(periodMonths, formats.whole) },
    { title: 'Published', width: 14, cell: ({ publishedOn }) => day(publishedOn) },
    { title: 'Same definition', width: 20, cell: (it) => text(definitionWords(it)) },
    { title: 'Citation', width: 34, name: 'Benchmark_Citation', cell: ({ citation }) => text(citation.trim()) },
    { title: 'Auditor: result', width: 11, auditor: 'result', cell: () => null },
    { title: 'Auditor: note', width: 16, auditor: 'note', cell: () => null },
    {
      title: 'From outside',
      width: 10,
      name: 'Benchmark_Outside',
      screenOnly: true,
      cell: ({ kind }) => text(fromOutside(kind) ? 'Yes' : 'No'),
    },
  ]
}
