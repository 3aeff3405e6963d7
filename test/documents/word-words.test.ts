import { describe, expect, it } from 'vitest'
import { accountsYear } from '../../main/engine/accounts/build/accounts-year'
import { narrated } from '../../main/engine/accounts/build/narrative'
import { proseBlocks } from '../../main/engine/accounts/build/prose'
import { typographic } from '../../main/engine/accounts/build/typography'
import { shortPeriod } from '../../shared/rules/short-period'
import { smallYear } from './fixtures/small-year'
import { plain, textOf } from './word-tools'

describe('typed text', () => {
  it.each([
    [`"It's ours," she said.`, '“It’s ours,” she said.'],
    [`the '90s and 'so on'`, 'the ’90s and ‘so on’'],
    ['from 2023-24 - and on', 'from 2023–24 – and on'],
    ['it fell by -3', 'it fell by −3'],
    ['on 12 May 2026', 'on 12\u00a0May 2026'],
    ['see chapter 7 and appendix B', 'see chapter\u00a07 and appendix\u00a0B'],
    ['SDG 3.4 and I-12 stay', 'SDG 3.4 and I-12 stay'],
    ['2025-03-31 is a day', '2025-03-31 is a day'],
  ])('%s', (typed, printed) => expect(typographic(typed)).toBe(printed))

  const setting = { year: accountsYear(smallYear(), 'full'), drawn: () => ({ svg: '', width: 0, height: 0 }) }

  it('becomes paragraphs, lists and headings', () => {
    expect(
      proseBlocks('One.\r\n\r\n## Two\nThree\nfour.\n\n- five\n- **six**\n\n\n', setting).map((block) => [
        block.type,
        plain(textOf(block)),
      ]),
    ).toEqual([
      ['paragraph', 'One.'],
      ['heading', 'Two'],
      ['paragraph', 'Three four.'],
      ['list', 'five six'],
    ])
    expect(proseBlocks(' \n\n ', setting)).toEqual([])
  })
})

describe('a period in a narrow column', () => {
  it.each([
    ['2025-01-01', '2025-12-31', '2025'],
    ['2025-10-01', '2025-10-31', 'Oct 2025'],
    ['2025-01-01', '2025-03-31', 'Jan–Mar 2025'],
    ['2025-04-01', '2026-03-31', 'Apr 2025–Mar 2026'],
    ['2025-10-03', '2025-10-24', '3–24 Oct 2025'],
    ['2025-10-03', '2025-11-04', '3 Oct–4 Nov 2025'],
    ['2024-02-01', '2024-02-29', 'Feb 2024'],
    ['2025-12-31', '2025-12-31', '31 Dec 2025'],
  ])('%s to %s', (start, end, words) => expect(plain(shortPeriod(start, end))).toBe(words))
})

describe('references in written text', () => {
  const year = accountsYear(smallYear(), 'full')
  const setting = { year, drawn: () => ({ svg: '', width: 0, height: 0 }) }
  const referenced = (written: string) =>
    plain(narrated(proseBlocks(written, setting), year.indicatorsOf('oA'), [], year).blocks.map(textOf).join('\n'))

  it('stand behind a figure that can only be one', () => {
    expect(referenced('We had 1,204 visits; 1,204 in all.')).toBe('We had 1,204 I-01 · R-0003 visits; 1,204 in all.')
  })

  it.each([
    'We had 11,204 visits.',
    'It cost £1,204.',
    'We had 1,204.5 visits.',
    'It was 73% of them.',
    'We had 1,180 last year.',
  ])('do not stand where it may be another: %s', (written) => expect(referenced(written)).toBe(written))
})
