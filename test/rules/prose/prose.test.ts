import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { LiveReference, ProseBlock, ProseInline } from '../../../shared/model/prose'
import { figuresIn, withFigureWords } from '../../../shared/rules/prose/figures-in'
import { parseLiveReference, writeLiveReference } from '../../../shared/rules/prose/live-reference'
import { parseProse } from '../../../shared/rules/prose/parse'
import { plainProse, wordCount } from '../../../shared/rules/prose/plain'
import { settled } from '../../../shared/rules/prose/settled'
import { writeProse } from '../../../shared/rules/prose/write'

/** Letters that make trouble come up often. */
const words = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: fc.constantFrom(...'ab1 .*\\[]()!#->•\n,_“\u00a0') }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme' }) },
)
/** Names stand on one line. */
const named = words.map((text) => text.replace(/[\r\n\u2028\u2029]/g, '').trim()).filter((text) => text !== '')
const number = fc.nat({ max: 99_999 })
const reference: fc.Arbitrary<LiveReference> = fc.oneof(
  fc.record({
    kind: fc.constant('indicator' as const),
    number,
    year: fc.option(named.filter((year) => !/^against (B-|last year)/.test(year))),
    group: fc.option(named),
  }),
  fc.record({ kind: fc.constant('benchmark' as const), number }),
  fc.record({ kind: fc.constant('comparison' as const), indicator: number, benchmark: fc.option(number) }),
  fc.record({
    kind: fc.constant('consultation' as const),
    number,
    figure: fc.constantFrom('rate' as const, 'answered' as const, 'invited' as const, 'population' as const),
  }),
  fc.record({ kind: fc.constant('quote' as const), number }),
)
const marks = { strong: fc.boolean(), emphasis: fc.boolean() }
const inline: fc.Arbitrary<ProseInline> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ type: fc.constant('text' as const), text: words, ...marks }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('live' as const), reference, words, ...marks }) },
)
const inlines = fc.array(inline, { maxLength: 6 })
const block: fc.Arbitrary<ProseBlock> = fc.oneof(
  fc.record({ type: fc.constant('heading' as const), text: words }),
  fc.record({ type: fc.constant('paragraph' as const), inlines }),
  fc.record({
    type: fc.constant('list' as const),
    ordered: fc.boolean(),
    items: fc.array(inlines, { maxLength: 4 }),
  }),
  fc.record({ type: fc.constant('quote' as const), paragraphs: fc.array(inlines, { maxLength: 3 }) }),
  fc.record({ type: fc.constant('chart' as const), number, alt: words }),
  fc.record({ type: fc.constant('picture' as const), number, alt: words }),
)
const blocks = fc.array(block, { maxLength: 5 })

describe('a text is stored and read back', () => {
  test('what was written is read as it was', () => {
    fc.assert(
      fc.property(blocks, (given) => {
        expect(parseProse(writeProse(given))).toEqual(settled(given))
      }),
      { numRuns: 3000 },
    )
  })

  test('stored text stays as it is, however often it is read and written', () => {
    fc.assert(
      fc.property(blocks, words, (given, typed) => {
        const stored = writeProse(given)
        expect(writeProse(parseProse(stored))).toBe(stored)
        const settles = writeProse(parseProse(typed))
        expect(writeProse(parseProse(settles))).toBe(settles)
      }),
      { numRuns: 2000 },
    )
  })

  test('a reference is read as it was written', () => {
    fc.assert(
      fc.property(reference, (one) => {
        expect(parseLiveReference(writeLiveReference(one))).toEqual(one)
      }),
      { numRuns: 2000 },
    )
  })
})

const text = (words: string, strong = false, emphasis = false): ProseInline => ({
  ...{ type: 'text', text: words },
  ...{ strong, emphasis },
})

describe('what stands in books already', () => {
  test.each([
    ['We had 73,385 visits.\nMore than ever.', [text('We had 73,385 visits. More than ever.')]],
    ['**Warm** and *open*', [text('Warm', true), text(' and '), text('open', false, true)]],
    ['5 * 3 is 15, 2*3 is 6', [text('5 * 3 is 15, 2*3 is 6')]],
    ['**not closed', [text('**not closed')]],
    ['C:\\books\\new, \\\\server\\share', [text('C:\\books\\new, \\\\server\\share')]],
    ['see [1] and [the plan](annex)', [text('see [1] and [the plan](annex)')]],
    ['***both***', [text('both', true, true)]],
    ['****', [text('****')]],
  ])('%s', (stored, inlines) => {
    expect(parseProse(stored)).toEqual([{ type: 'paragraph', inlines }])
  })

  test('headings, lists and paragraphs', () => {
    expect(
      parseProse('# Pool\nOpen **daily**\n\n- one\n• two\n\n1. first\n2) second\n\n> She said\n> so\n>\n> Then'),
    ).toEqual([
      { type: 'heading', text: 'Pool' },
      { type: 'paragraph', inlines: [text('Open '), text('daily', true)] },
      { type: 'list', ordered: false, items: [[text('one')], [text('two')]] },
      { type: 'list', ordered: true, items: [[text('first')], [text('second')]] },
      { type: 'quote', paragraphs: [[text('She said so')], [text('Then')]] },
    ])
  })
})

describe('live figures', () => {
  test.each([
    ['I-12', { kind: 'indicator', number: 12, year: null, group: null }],
    ['I-12 2024', { kind: 'indicator', number: 12, year: '2024', group: null }],
    ['I-12 April 2024 to March 2025, Women (16+\\)', null],
    ['I-12 2025, Women \\(16+\\)', { kind: 'indicator', number: 12, year: '2025', group: 'Women (16+)' }],
    ['I-12, Women, other', { kind: 'indicator', number: 12, year: null, group: 'Women, other' }],
    ['B-03', { kind: 'benchmark', number: 3 }],
    ['I-12 against B-03', { kind: 'comparison', indicator: 12, benchmark: 3 }],
    ['I-12 against last year', { kind: 'comparison', indicator: 12, benchmark: null }],
    ['C-01 rate', { kind: 'consultation', number: 1, figure: 'rate' }],
    ['C-01', null],
    ['D-0031', { kind: 'quote', number: 31 }],
    ['E-012', null],
    ['i-12', null],
  ])('%s', (written, read) => {
    const [block] = parseProse(`[x](${written})`)
    const first = block?.type === 'paragraph' ? block.inlines[0] : undefined
    expect(first?.type === 'live' ? first.reference : null).toEqual(read)
  })

  test('are found in the order they are read, and take other words', () => {
    const stored = 'From [74,910](I-12 2024) to **[73,385](I-12)**.\n\n![Visits](chart I-12)\n\n- [36%](C-01 rate)'
    expect(figuresIn(stored)).toEqual([
      { reference: 'I-12 2024', words: '74,910' },
      { reference: 'I-12', words: '73,385' },
      { reference: 'chart I-12', words: 'Visits' },
      { reference: 'C-01 rate', words: '36%' },
    ])
    const other = withFigureWords(stored, (reference) => (reference === 'I-12' ? '70,000' : null))
    expect(other).toBe(stored.replace('73,385', '70,000'))
  })

  test('a text as it reads, and how long it is', () => {
    expect(plainProse('## Pool\n\nFrom **[73](I-12)** visits')).toBe('Pool\nFrom 73 visits')
    expect(wordCount('## Pool\n\nFrom **[73](I-12)** visits')).toBe(4)
    expect(wordCount('')).toBe(0)
  })
})
