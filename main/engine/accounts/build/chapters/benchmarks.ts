import { type BenchmarkKind, benchmarkKinds, benchmarkKindWords } from '../../../../../shared/model/benchmark'
import type { TableRow } from '../../../../../shared/model/document'
import { rangeOf, rangeWords, shownDecimals } from '../../../../../shared/rules/benchmark-range'
import type { AccountsYear } from '../accounts-year'
import { block, column, lead, row, table } from '../blocks'
import { chapter, type WriteChapter } from '../chapter'
import { agree, capital, counted, emphasis, referencesAfter, sentence, text } from '../words'

/** What figures are compared with, each with its period, population and citation. Targets stand with the figures. */
export const benchmarks: WriteChapter = (year) => {
  const serving = year.benchmarks.filter(
    ({ yearId, kind }) => kind !== 'target' && (yearId === null || yearId === year.year.id),
  )
  const rows = benchmarkKinds.flatMap((kind): TableRow[] => {
    const ofKind = serving.filter((one) => one.kind === kind).sort((a, b) => a.number - b.number)
    return ofKind.length === 0 ? [] : [block(titles[kind]), ...ofKind.flatMap((one) => benchmarkRow(one, year))]
  })
  if (rows.length === 0) return null
  return chapter({ id: 'benchmarks' }, [
    lead(
      'Every figure from outside carries the place where it was published. Our targets stand beside the figures in the chapters, and last year is taken from our own readings.',
    ),
    table(
      {
        id: 'benchmark-table',
        caption: `${capital(counted(serving.length, 'figure'))} to compare with, and where ${agree(serving.length, 'it comes', 'they come')} from`,
        wide: true,
        note: [text('Also in the workbook, sheet '), emphasis('Benchmarks'), text('.')],
      },
      [
        column('Ref.', 11, 'reference'),
        column('For', 32),
        column('What', 29),
        column('Value', 22, 'number'),
        column('Of whom, when', 35),
        column('Citation, and how like ours it is', 55),
      ],
      rows,
    ),
  ])
}

const titles: Record<BenchmarkKind, string> = {
  ...benchmarkKindWords,
  target: 'Our targets',
  baseline: 'Our baselines',
  national: 'National figures',
  peer: 'Similar organisations',
}

function benchmarkRow(one: AccountsYear['benchmarks'][number], year: AccountsYear): TableRow[] {
  const indicator = year.indicators.find(({ id }) => id === one.indicatorId)
  const definition = indicator?.definitions.at(-1)
  const range = rangeOf(one)
  if (indicator === undefined || definition === undefined || range === null) return []
  const like =
    one.sameDefinition === 'same'
      ? ''
      : one.sameDefinition === 'similar'
        ? 'Measured in a similar way.'
        : 'Measured in another way, so not compared.'
  const details = [one.citation, [like, one.definitionNote].filter(Boolean).join(' ')]
    .filter(Boolean)
    .map(sentence)
    .join(' ')
  return [
    row(
      one.reference,
      [text(indicator.name), ...referencesAfter([indicator.reference])],
      one.label,
      rangeWords(range, definition, shownDecimals(range, definition), year.organisation.currency),
      [one.population, one.period].filter(Boolean).join(', '),
      details,
    ),
  ]
}
