import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { IndicatorKind } from '../../shared/model/indicator'
import type { ReadingValue } from '../../shared/model/reading'
import { type TypedContext, typedFigure } from '../../shared/rules/typed-figure'
import { numberStyleOf, readNumber, writeNumber } from '../../shared/rules/typed-figure-number'
import { editingText, spreadsheetText } from '../../shared/rules/typed-figure-text'

const five = ['Very poor', 'Poor', 'Neither', 'Good', 'Very good'].map((label, place) => ({ label, score: place }))
const inCell = (kind: IndicatorKind, language = 'en-GB', unit = '', currency = 'GBP'): TypedContext => ({
  definition: { kind, unit, scale: kind === 'scale' ? five : [] },
  currency,
  style: numberStyleOf(language),
  cell: 'Swim visits, January to March',
})
const meant = (text: string, context: TypedContext): ReadingValue | null => {
  const typed = typedFigure(text, context)
  return typed.is === 'value' ? typed.value : null
}
const unclear = (text: string, context: TypedContext): string => {
  const typed = typedFigure(text, context)
  return typed.is === 'unclear' ? typed.words : `(${typed.is})`
}

describe('a number', () => {
  test.each([
    ['1234', 1234],
    ['1,234', 1234],
    [' 1,234.50 ', 1234.5],
    ['1 234', 1234],
    ['1\u202f234', 1234],
    ['1\u00a0234\u00a0567', 1234567],
    ["1'234", 1234],
    ['.5', 0.5],
    ['0.25', 0.25],
    ['-3', -3],
    ['− 3', -3],
    ['–3', -3],
    ['+3', 3],
    ['(1,234)', -1234],
    ['-0', 0],
    // Both signs, in an order that only a language of commas writes.
    ['1.234,5', 1234.5],
    ['"1,234"', 1234],
    ['12,345,678', 12345678],
  ])('%s in Britain', (text, number) => {
    expect(meant(text, inCell('number'))).toEqual({ kind: 'number', number })
  })

  test.each([
    ['1.234,5', 'de-DE', 1234.5],
    ['1.234', 'de-DE', 1234],
    ['1,5', 'de-DE', 1.5],
    ['1 234,5', 'fr-FR', 1234.5],
    ['1,234.5', 'de-DE', 1234.5],
    ["1'234.5", 'de-CH', 1234.5],
    ['12,34,567', 'en-IN', 1234567],
    ['1,234', 'en-IN', 1234],
    ['1,234.5', 'no such language', 1234.5],
  ])('%s in %s', (text, language, number) => {
    expect(meant(text, inCell('number', language))).toEqual({ kind: 'number', number })
  })

  test('its unit may stand behind it', () => {
    expect(meant('10.4 kWh a visit', inCell('number', 'en-GB', 'kWh a visit'))).toEqual({
      kind: 'number',
      number: 10.4,
    })
    expect(unclear('10.4 litres', inCell('number', 'en-GB', 'kWh a visit'))).toContain('is not a number')
  })

  test.each(['12x', 'about 30', '1,5', '1,23,4', '12,34,567', '1.2.3', '1,234,5.6', '5-', '--5', '1 2', '('])(
    '%s is not guessed at',
    (text) => {
      expect(unclear(text, inCell('number'))).toBe(
        `Swim visits, January to March: “${text}” is not a number. Type it like 1,234 or 1,234.5.`,
      )
    },
  )

  test('the example is written as the language writes it', () => {
    expect(unclear('x', inCell('number', 'de-DE'))).toContain('Type it like 1.234 or 1.234,5.')
  })

  test.each([
    ['45%', 'is a percentage'],
    ['29 of 34', 'is a part of a whole'],
    ['1.23E+05', 'is a shortened figure'],
    ['#####', 'too narrow'],
    ['#REF!', 'could not work this figure out and says #REF!'],
  ])('%s says what it is', (text, words) => {
    expect(unclear(text, inCell('number'))).toContain(words)
  })
})

describe('nothing', () => {
  test.each(['', '  ', '-', '–', '—', 'n/a', 'N/A', 'not collected'])('“%s”', (text) => {
    for (const kind of ['number', 'percentage', 'money', 'scale', 'yes-no'] as const) {
      expect(typedFigure(text, inCell(kind))).toEqual({ is: 'nothing' })
    }
  })

  test('words are a judgement, a dash is none', () => {
    expect(meant('n/a', inCell('judgement'))).not.toBeNull()
    expect(typedFigure('–', inCell('judgement'))).toEqual({ is: 'nothing' })
  })
})

describe('a percentage', () => {
  const of = (percent: number | null, numerator: number | null = null, denominator: number | null = null) => ({
    kind: 'percentage' as const,
    percent,
    numerator,
    denominator,
  })
  test.each([
    ['45', of(45)],
    ['45%', of(45)],
    ['45 %', of(45)],
    ['45\u00a0%', of(45)],
    ['45 per cent', of(45)],
    ['31.2%', of(31.2)],
    ['(2%)', of(-2)],
    ['130%', of(130)],
    ['29 of 34', of(null, 29, 34)],
    ['29\u00a0of\u00a034', of(null, 29, 34)],
    ['29 out of 34', of(null, 29, 34)],
    ['29/34', of(null, 29, 34)],
    ['1,029 of 1,534', of(null, 1029, 1534)],
    ['61% of 214', of(61, null, 214)],
    ['61%, 131 of 214', of(61, 131, 214)],
    ['61% (131 of 214)', of(61, 131, 214)],
  ])('%s', (text, value) => {
    expect(meant(text, inCell('percentage'))).toEqual(value)
  })

  test.each([
    ['45,5 %', of(45.5)],
    ['1.029 of 1.534', of(null, 1029, 1534)],
  ])('%s where a comma stands before decimals', (text, value) => {
    expect(meant(text, inCell('percentage', 'de-DE'))).toEqual(value)
  })

  test.each([
    ['half', 'is not a percentage. Type it like 45% or 29 of 34.'],
    ['1/2/2025', 'is not a percentage'],
    ['29 of', 'is not a percentage'],
    ['45% 50%', 'is not a percentage'],
    ['3 of 0', 'is a share of nothing'],
    ['-3 of 5', 'has a part below nought'],
  ])('%s', (text, words) => {
    expect(unclear(text, inCell('percentage'))).toContain(words)
  })
})

describe('money', () => {
  test.each([
    ['12.5', 1250],
    ['£12.50', 1250],
    ['12.50 GBP', 1250],
    ['gbp 12.50', 1250],
    ['£1,234', 123400],
    ['-£5', -500],
    ['£-5', -500],
    ['(£12.50)', -1250],
    ['12 pounds', 1200],
    ['0.29', 29],
    ['1.15', 115],
  ])('%s', (text, pence) => {
    expect(meant(text, inCell('money'))).toEqual({ kind: 'money', pence })
  })

  test('in the currency and the language of the book', () => {
    expect(meant('1.234,50 €', inCell('money', 'de-DE', '', 'EUR'))).toEqual({ kind: 'money', pence: 123450 })
    expect(meant('€ 12', inCell('money', 'en-IE', '', 'EUR'))).toEqual({ kind: 'money', pence: 1200 })
  })

  test.each([
    ['€12.50', 'is not in GBP'],
    ['12.50 USD', 'is not in GBP'],
    ['12.505', 'has more than two decimals'],
    ['£', 'is not an amount'],
    ['£5 or €6', 'is not an amount'],
    ['99999999999999999', 'is more than can be kept'],
  ])('%s', (text, words) => {
    expect(unclear(text, inCell('money'))).toContain(words)
  })
})

describe('answers on a scale', () => {
  test.each(['3 5 12 20 8', '3\t5\t12\t20\t8', '3, 5, 12, 20, 8', '3,5,12,20,8', '3;5;12;20;8', '3/5/12/20/8'])(
    '%s',
    (text) => {
      expect(meant(text, inCell('scale'))).toEqual({ kind: 'scale', counts: [3, 5, 12, 20, 8] })
    },
  )

  test('thousands among them', () => {
    expect(meant('1,003 5 12 20 8', inCell('scale'))).toEqual({ kind: 'scale', counts: [1003, 5, 12, 20, 8] })
  })

  test.each([
    ['7.6', 'is not a whole number of people'],
    ['7', '“7” is one number. Type how many gave each of the 5 answers, like 3 5 12 20 8.'],
    ['3 5 12', '3 numbers are typed, and the scale has 5 answers.'],
    ['3 5 x 20 8', '“x” for “Neither” is not a whole number of people.'],
    ['3 5 -1 20 8', '“-1” for “Neither” is not a whole number of people.'],
    ['3\t5\t\t20\t8', 'nothing is typed for “Neither”. Type 0 where nobody gave that answer.'],
  ])('%s', (text, words) => {
    expect(unclear(text, inCell('scale'))).toContain(words)
  })
})

describe('yes or no, and a judgement', () => {
  test.each([
    ['yes', true],
    ['Y', true],
    ['TRUE', true],
    ['No', false],
    ['n', false],
    ['FALSE', false],
  ])('%s', (text, yes) => {
    expect(meant(text, inCell('yes-no'))).toEqual({ kind: 'yes-no', yes })
  })

  test('anything else is neither', () => {
    expect(unclear('maybe', inCell('yes-no'))).toBe('Swim visits, January to March: “maybe” is neither yes nor no.')
  })

  test('the first line is judged, the rest is what it rests on', () => {
    expect(meant('Better than before.\r\nFrom talks at the desk.\r\nRead back.', inCell('judgement'))).toEqual({
      kind: 'judgement',
      judgement: 'Better than before.',
      grounds: 'From talks at the desk.\nRead back.',
    })
    expect(unclear('x'.repeat(2001), inCell('judgement'))).toContain('over 2,000 letters')
  })
})

const languages = fc.constantFrom('en-GB', 'de-DE', 'fr-FR', 'en-IN', 'de-CH', 'pl-PL', 'sv-SE')

describe('whatever the value', () => {
  const line = fc.string({ minLength: 1, maxLength: 80 }).map((text) => text.replace(/\s+/g, ' ').trim())
  const values: fc.Arbitrary<ReadingValue> = fc.oneof(
    fc
      .double({ noNaN: true, noDefaultInfinity: true })
      .map((number) => ({ kind: 'number' as const, number: number + 0 })),
    fc.integer({ min: -1e12, max: 1e12 }).map((pence) => ({ kind: 'money' as const, pence })),
    fc.record({
      kind: fc.constant('percentage' as const),
      percent: fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((percent) => percent + 0),
      numerator: fc.option(fc.nat({ max: 1e6 })),
      denominator: fc.integer({ min: 1, max: 1e6 }),
    }),
    fc.record({
      kind: fc.constant('percentage' as const),
      percent: fc.constant(null),
      numerator: fc.nat({ max: 1e6 }),
      denominator: fc.integer({ min: 1, max: 1e6 }),
    }),
    fc.array(fc.nat(), { minLength: 5, maxLength: 5 }).map((counts) => ({ kind: 'scale' as const, counts })),
    fc.boolean().map((yes) => ({ kind: 'yes-no' as const, yes })),
    fc
      .tuple(
        line.filter((text) => /[^-–—−]/.test(text)),
        fc.array(line, { maxLength: 3 }),
      )
      .map(([judgement, grounds]) => ({ kind: 'judgement' as const, judgement, grounds: grounds.join('\n').trim() })),
  )

  test('its editing text is read as the same value again, in every language', () => {
    fc.assert(
      fc.property(values, languages, (value, language) => {
        const text = editingText(value, numberStyleOf(language))
        expect(meant(text, inCell(value.kind, language))).toEqual(value)
      }),
      { numRuns: 2000 },
    )
  })

  test('what goes to a spreadsheet comes back with the same figure', () => {
    fc.assert(
      fc.property(values, languages, (value, language) => {
        const back = meant(spreadsheetText(value, numberStyleOf(language)), inCell(value.kind, language))
        if (value.kind === 'percentage') {
          const percent = value.percent ?? (100 * (value.numerator ?? 0)) / (value.denominator ?? 1)
          expect(back).toEqual({ kind: 'percentage', percent, numerator: null, denominator: null })
        } else {
          expect(back).toEqual(value)
        }
      }),
      { numRuns: 1000 },
    )
  })

  test('a number written in a language is read as that number, with and without thousands', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e9, max: 1e9 }),
        fc.nat({ max: 99 }),
        languages,
        (whole, hundredths, language) => {
          const style = numberStyleOf(language)
          const number = Number(`${whole}.${String(hundredths).padStart(2, '0')}`) + 0
          expect(readNumber(writeNumber(number, style), style)).toBe(number)
          const printed = new Intl.NumberFormat(language, { maximumFractionDigits: 2 }).format(number)
          expect(readNumber(printed, style)).toBe(number)
        },
      ),
      { numRuns: 1000 },
    )
  })

  test('nothing that is typed makes it stumble, and every sentence names the cell', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.stringMatching(/^[-0-9.,() %£/of\t]{0,12}$/)),
        fc.constantFrom<IndicatorKind>('number', 'percentage', 'money', 'scale', 'yes-no', 'judgement'),
        languages,
        (text, kind, language) => {
          const typed = typedFigure(text, inCell(kind, language))
          if (typed.is === 'unclear') expect(typed.words).toMatch(/^Swim visits, January to March: .+\.$/)
          if (typed.is === 'value') expect(typed.value.kind).toBe(kind)
        },
      ),
      { numRuns: 3000 },
    )
  })
})
