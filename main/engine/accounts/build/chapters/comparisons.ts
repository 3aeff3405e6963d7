import type { Block, Inline, TableRow } from '../../../../../shared/model/document'
import type { ComparedWith, Comparison } from '../../../../../shared/model/figure'
import type { AccountsYear, IndicatorInYear } from '../accounts-year'
import { block, column, heading, lead, paragraph, row, table } from '../blocks'
import { chapter, type WriteChapter } from '../chapter'
import { comparedCaption, comparedWords } from '../compared-words'
import { figureWords, indicatorWords } from '../results'
import { capital, counted, missed, referencesAfter, sentence, text } from '../words'

/** What figures were held against, apart from targets and last year, which stand with each objective. */
const outside = ['national', 'sector', 'peer', 'baseline'] as const satisfies ComparedWith[]

const titles = {
  national: 'With the country',
  sector: 'With the sector and the area',
  peer: 'With organisations like ours',
  baseline: 'With our own starting point',
} as const satisfies Record<(typeof outside)[number], string>

type Held = { indicator: IndicatorInYear; comparison: Comparison }

/** How the year's figures compare with others', and where they cannot be compared and why. */
export const comparisons: WriteChapter = (year) => {
  const held = year.indicatorsInYear.flatMap((indicator) =>
    indicator.result.comparisons.map((comparison) => ({ indicator, comparison })),
  )
  const others = held.filter(({ comparison }) => outside.some((kind) => kind === comparison.with))
  const comparable = others.filter(({ comparison }) => comparison.comparable)
  const not = held.filter(
    ({ comparison }) => !comparison.comparable && comparison.reason !== 'no-figure' && !isFirstYear(comparison),
  )
  if (comparable.length === 0 && not.length === 0) return null
  return chapter({ id: 'comparisons' }, [
    ...leadBlocks(comparable, not),
    ...comparedTable(comparable, year),
    ...notComparedTable(not, year),
  ])
}

/** New indicators have no earlier figure: nothing to explain. Judgements are read, not subtracted. */
const isFirstYear = (comparison: Comparison) =>
  comparison.with === 'last-year' &&
  !comparison.comparable &&
  ['no-earlier-figure', 'in-words'].includes(comparison.reason)

const verdict = ({ comparison }: Held) => (comparison.comparable ? comparison.verdict : null)

const verdicts = (held: Held[]) => ({
  all: held.length,
  better: held.filter((one) => verdict(one) === 'better').length,
  worse: held.filter((one) => verdict(one) === 'worse').length,
})

function leadBlocks(comparable: Held[], not: Held[]): Block[] {
  if (comparable.length === 0) return []
  const rest = not.length === 0 ? '' : ` ${capital(counted(not.length, 'comparison'))} would not be fair; we say why.`
  return [lead(`${comparedWords(verdicts(comparable))}${rest}`)]
}

function comparedTable(held: Held[], year: AccountsYear): Block[] {
  if (held.length === 0) return []
  const rows = outside.flatMap((kind): TableRow[] => {
    const ofKind = held.filter(({ comparison }) => comparison.with === kind)
    return ofKind.length === 0 ? [] : [block(titles[kind]), ...ofKind.map((one) => comparedRow(one, year))]
  })
  return [
    table(
      {
        id: 'compared',
        caption: comparedCaption(verdicts(held)),
        wide: true,
        note: [text('Better and worse follow the direction of the indicator. Differences of shares are in points.')],
      },
      [
        column('Ref.', 11, 'reference'),
        column('Indicator', 40),
        column('Ours', 17, 'number', true),
        column('Compared with', 60),
        column('Difference', 20, 'number'),
        column('Result', 16),
      ],
      rows,
    ),
  ]
}

function comparedRow({ indicator, comparison }: Held, year: AccountsYear): TableRow {
  const period =
    comparison.period === '' || comparison.label.includes(comparison.period) ? '' : `, ${comparison.period}`
  return row(
    indicator.indicator.reference,
    indicatorWords(indicator),
    figureWords(indicator.figure),
    [
      text(`${comparison.label}: ${comparison.againstWords}${period}`),
      ...referencesAfter([year.benchmarkReference(comparison.benchmarkId)]),
      ...(comparison.remark === '' ? [] : [text('. '), text(comparison.remark)]),
    ],
    comparison.comparable ? comparison.differenceWords : '',
    comparison.comparable ? verdictWords(comparison.verdict) : '',
  )
}

export function verdictWords(is: 'better' | 'worse' | 'same' | 'neither'): Inline[] {
  if (is === 'worse') return [missed('Worse')]
  return is === 'neither' ? [] : [text(is === 'better' ? 'Better' : 'The same')]
}

function notComparedTable(held: Held[], year: AccountsYear): Block[] {
  if (held.length === 0) return []
  const rows = held.map(({ indicator, comparison }) =>
    row(
      indicator.indicator.reference,
      indicator.indicator.name,
      [
        text(`${comparison.label}${comparison.againstWords === '' ? '' : `: ${comparison.againstWords}`}`),
        ...referencesAfter([year.benchmarkReference(comparison.benchmarkId)]),
      ],
      comparison.comparable ? '' : sentence(comparison.words),
    ),
  )
  return [
    heading('What we do not compare, and why'),
    paragraph(
      text(
        'A comparison that is not like with like is worse than none. These figures stand beside each other in the appendices, but we draw nothing from them.',
      ),
    ),
    table(
      {
        id: 'not-compared',
        caption: capital(`${counted(held.length, 'comparison')} that would not be fair`),
        wide: true,
        note: [text('Baselines and published figures: with their citations in the appendix of benchmarks.')],
      },
      [
        column('Ref.', 11, 'reference'),
        column('Indicator', 45),
        column('Not compared with', 43),
        column('Because', 65),
      ],
      rows,
    ),
  ]
}
