import { describe, expect, it } from 'vitest'
import { sentenceInText } from '../../shared/rules/claim-standing'
import { lackingHalf } from '../../shared/rules/other-half'

const none = { indicators: 1, figures: 0, notes: 0, quotes: 0, stories: 0 }

describe('no numbers without stories and no stories without numbers', () => {
  it.each([
    [{ ...none, figures: 2 }, 'story'],
    [{ ...none, figures: 2, notes: 5 }, 'story'],
    [{ ...none, figures: 2, quotes: 1 }, null],
    [{ ...none, figures: 2, stories: 1 }, null],
    [{ ...none, notes: 1 }, 'number'],
    [{ ...none, stories: 1 }, 'number'],
    [none, null],
  ] as const)('%o lacks %s', (halves, lacks) => {
    expect(lackingHalf(halves)).toBe(lacks)
  })
})

describe('a sentence in a text', () => {
  const text = 'In [2025](I-01) we grew to [10](I-02). Others grew to 9.\n\n- We grew to [11](I-03)'
  it('is found with the figures in it and no others', () => {
    expect(sentenceInText(text, 'In 2025 we grew to 10.')).toEqual({
      standing: 'as-marked',
      figures: [
        { reference: 'I-01', words: '2025' },
        { reference: 'I-02', words: '10' },
      ],
    })
    expect(sentenceInText(text, 'Others grew to 9.')).toEqual({ standing: 'as-marked', figures: [] })
    expect(sentenceInText(text, 'Others grew to 8.').standing).toBe('other-figures')
    expect(sentenceInText(text, 'Others shrank.')).toEqual({ standing: 'gone', figures: [] })
    expect(sentenceInText(text, '2025').standing).toBe('gone')
  })
})
