import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type BenchmarkContext, benchmarkAsTyped, typedBenchmark } from '../../shared/rules/typed-benchmark'
import { definition, percentage, scale } from './builders'

const inBook = { currency: 'GBP', language: 'en-GB' }
const number = { definition: definition({ unit: 'visits' }), ...inBook }
const share = { definition: percentage(), ...inBook }
const money = { definition: definition({ kind: 'money' }), ...inBook }
const mean = { definition: scale(), ...inBook }

const read = (text: string, context: BenchmarkContext) => {
  const typed = typedBenchmark(text, context)
  return typed.is === 'range' ? [typed.range.low, typed.range.high] : typed.is
}

describe('a benchmark as people write it', () => {
  it.each([
    ['75,000 visits', number, [75_000, 75_000]],
    ['63.7 %', share, [63.7, 63.7]],
    ['29 of 34', share, [85.3, 85.3]],
    ['£512,000', money, [51_200_000, 51_200_000]],
    ['7.45', mean, [7.45, 7.45]],
    ['7.3 to 7.6', mean, [7.3, 7.6]],
    ['7.3–7.6', mean, [7.3, 7.6]],
    ['30% - 35%', share, [30, 35]],
    ['£100 to £120', money, [10_000, 12_000]],
    ['-3', number, [-3, -3]],
    ['yes', { definition: definition({ kind: 'yes-no' }), ...inBook }, [1, 1]],
    ['', number, 'nothing'],
    ['a lot', number, 'unclear'],
    ['7.6 to 7.3', mean, 'unclear'],
    ['good', { definition: definition({ kind: 'judgement' }), ...inBook }, 'unclear'],
  ])('%s', (text, context, values) => {
    expect(read(text, context as BenchmarkContext)).toEqual(values)
  })

  it('says what is not understood in a sentence of its own', () => {
    expect(typedBenchmark('a lot', number)).toEqual({
      is: 'unclear',
      words: '“a lot” is not a number. Type it like 1,234 or 1,234.5.',
    })
    expect(typedBenchmark('7.6 to 7.3', mean)).toMatchObject({ words: expect.stringContaining('lower one first') })
  })

  it('is read back as it is written, in any language of the book', () => {
    const contexts = ['en-GB', 'en-US', 'en-IN', 'en-ZA', 'de-DE'].flatMap((language) =>
      [number, share, money, mean].map((context) => ({ ...context, language })),
    )
    const hundredths = fc.integer({ min: 0, max: 90_000_000 })
    fc.assert(
      fc.property(fc.constantFrom(...contexts), hundredths, hundredths, (context, a, b) => {
        const unit = context.definition.kind === 'money' ? 1 : 100
        const range = { low: Math.min(a, b) / unit, high: Math.max(a, b) / unit }
        expect(typedBenchmark(benchmarkAsTyped(range, context), context)).toEqual({ is: 'range', range })
      }),
    )
  })
})
