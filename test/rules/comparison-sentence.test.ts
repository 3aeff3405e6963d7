import { expect, it } from 'vitest'
import { compareWithBenchmark, compareWithLastYear } from '../../shared/rules/comparison'
import { comparisonSentence } from '../../shared/rules/comparison-sentence'
import { yearFigure } from '../../shared/rules/figure'
import { marginOfFigure } from '../../shared/rules/margin-of-error'
import { noBreakSpace } from '../../shared/rules/number-words'
import { benchmark, context, definition, percent, percentage, reading, scale, year2025 } from './builders'

const setting = { betterWhen: 'higher', currency: 'GBP', year: year2025 } as const

function sentence(
  value: Parameters<typeof reading>[0],
  measured: ReturnType<typeof definition>,
  against: Parameters<typeof benchmark>[0],
  asked = {},
) {
  const figure = yearFigure([reading(value, asked)], context(measured))
  const margin = figure === null ? null : marginOfFigure(figure, measured)
  const comparison = compareWithBenchmark({ figure, margin, definition: measured }, benchmark(against), setting)
  return comparisonSentence(comparison).replaceAll(noBreakSpace, ' ')
}

it.each([
  [73_385, definition(), { kind: 'target', label: 'Our target', value: 75_000 }, 'Missed: 1,615 short.'],
  [75_000, definition(), { kind: 'target', label: 'Our target', value: 75_000 }, 'Met.'],
  [76_000, definition(), { kind: 'target', label: 'Our target', value: 75_000 }, 'Met: 1,000 over.'],
  [73_385, definition(), { label: 'Tidewell Pool', value: 70_150 }, '4.6% above Tidewell Pool, so better.'],
  [percent(61, 130, 214), percentage(), { label: 'England', value: 83.7 }, '22.7 points below England, so worse.'],
  [percent(61, 130, 214), percentage(), { label: 'England', value: 61 }, 'As England.'],
  [
    73_385,
    definition(),
    { label: 'Tidewell Pool', value: 70_150, sameDefinition: 'different', definitionNote: 'No schools' },
    'Not comparable. It measures in another way: No schools.',
  ],
] as const)('%j held against something, in words', (value, measured, against, words) => {
  expect(sentence(value, measured, against)).toBe(words)
})

it('does not call better or worse what may be chance', () => {
  const asked = { asked: 400, answered: 214 }
  expect(sentence(percent(61, 130, 214), percentage(), { label: 'England', value: 63.7 }, asked)).toBe(
    '2.7 points below England. With 214 answers we cannot say that they differ.',
  )
})

it('says a range, and last year', () => {
  const counts = [0, 0, 0, 0, 0, 0, 0, 20, 20, 1, 0]
  const figure = { kind: 'scale', counts } as const
  expect(sentence(figure, scale(), { label: 'Regions of the UK', low: 7.3, high: 7.6 })).toBe(
    'Within the range of Regions of the UK.',
  )
  const measured = definition()
  const taken = (value: number) => ({
    figure: yearFigure([reading(value)], context(measured)),
    margin: null,
    definition: measured,
  })
  const comparison = compareWithLastYear(taken(9), { ...taken(12), label: '2024' }, { ...setting, betterWhen: 'lower' })
  expect(comparisonSentence(comparison)).toBe('25.0% below 2024, so better.')
})
