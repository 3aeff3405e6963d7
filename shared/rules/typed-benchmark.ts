import type { Definition } from '../model/indicator'
import { isShare } from './amount'
import type { Range } from './benchmark-range'
import { capital } from './count-words'
import { decimalsOf, round } from './number-words'
import { typedFigure } from './typed-figure'
import { numberStyleOf } from './typed-figure-number'

/** What was typed to compare a figure with. */
export type TypedBenchmark = { is: 'nothing' } | { is: 'range'; range: Range } | { is: 'unclear'; words: string }

/** What a text is understood by: what the indicator measures, and the book's currency and language. */
export type BenchmarkContext = {
  definition: Pick<Definition, 'kind' | 'unit' | 'scaleFigure'>
  currency: string
  language: string
}

/** "7.3 to 7.6", "7.3–7.6", "£100 - £120": between the ends stands "to" or a dash that is no minus sign. */
const between = /\s+to\s+|(?<=[\d%)])\s*[-\u2013\u2014]\s*(?=\(?\p{Sc}?\s*[\d.])/iu

/**
 * A benchmark as people write it, in the unit of the indicator's figure: "63.7%", "29 of 34", "£512,000",
 * "yes", or a range, "7.3 to 7.6". One value is a range of no width. Money in hundredths; a part of a whole as
 * per cent to one decimal.
 */
export function typedBenchmark(text: string, context: BenchmarkContext): TypedBenchmark {
  const typed = text.trim()
  const one = readOne(typed, context)
  if (one.is !== 'unclear') return one
  const ends = typed.split(between)
  if (ends.length !== 2) return one
  const [low, high] = ends.map((end) => readOne(end, context))
  if (low?.is !== 'range' || high?.is !== 'range') return one
  const [least, most] = [low.range.low, high.range.low]
  return least <= most
    ? { is: 'range', range: { low: least, high: most } }
    : { is: 'unclear', words: 'The range begins with its larger end. Write the lower one first.' }
}

function readOne(text: string, { definition, currency, language }: BenchmarkContext): TypedBenchmark {
  if (definition.kind === 'judgement')
    return { is: 'unclear', words: 'A judgement in words has no figure to hold it against.' }
  const cell = 'Figure'
  const understood = typedFigure(text, {
    definition: { kind: kindTyped(definition), unit: definition.unit, scale: [] },
    currency,
    style: numberStyleOf(language),
    cell,
  })
  if (understood.is === 'nothing') return understood
  if (understood.is === 'unclear') return { is: 'unclear', words: capital(understood.words.slice(cell.length + 2)) }
  const { value } = understood
  switch (value.kind) {
    case 'number':
      return exactly(value.number)
    case 'money':
      return exactly(value.pence)
    case 'yes-no':
      return exactly(value.yes ? 1 : 0)
    case 'percentage': {
      const { percent, numerator, denominator } = value
      if (percent !== null) return exactly(percent)
      if (numerator !== null && denominator !== null) return exactly(round((100 * numerator) / denominator, 1))
      return { is: 'unclear', words: 'Write the share, like 45% or 29 of 34.' }
    }
    default:
      return { is: 'unclear', words: 'Write one number.' }
  }
}

const exactly = (value: number): TypedBenchmark => ({ is: 'range', range: { low: value, high: value } })

/** A scale is held against a mean or a share, not against answers. */
function kindTyped(definition: BenchmarkContext['definition']) {
  if (definition.kind !== 'scale') return definition.kind
  return definition.scaleFigure === 'share' ? 'percentage' : 'number'
}

/** A benchmark as it stands in its field; `typedBenchmark` reads the same back. */
export function benchmarkAsTyped({ low, high }: Range, context: BenchmarkContext): string {
  const words = (value: number) => asTyped(value, context)
  return low === high ? words(low) : `${words(low)} to ${words(high)}`
}

function asTyped(value: number, { definition, currency, language }: BenchmarkContext): string {
  if (definition.kind === 'yes-no') return value === 1 ? 'Yes' : 'No'
  const money = definition.kind === 'money'
  const number = money ? value / 100 : value
  const decimals = decimalsOf(number, 10)
  const written = new Intl.NumberFormat(language, {
    numberingSystem: 'latn',
    minimumFractionDigits: money && decimals > 0 ? 2 : decimals,
    maximumFractionDigits: money && decimals > 0 ? 2 : decimals,
    ...(money ? { style: 'currency', currency } : {}),
  }).format(number)
  return isShare(definition) ? `${written}%` : written
}
