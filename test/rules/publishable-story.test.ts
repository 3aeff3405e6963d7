import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseProse } from '../../shared/rules/prose/parse'
import { plainProse } from '../../shared/rules/prose/plain'
import { proseWithoutParts } from '../../shared/rules/prose/without-parts'
import { publishableStory } from '../../shared/rules/publishable-story'
import { withoutParts } from '../../shared/rules/withholding'

const told = (words: string, more: object = {}) =>
  publishableStory(
    { words, person: 'Doris Hill', described: '', withheld: [], consent: 'anonymous', consentUntil: null, ...more },
    '2025-12-31',
  )

describe('a story without the name', () => {
  it('keeps its formatting where nothing is left out across it', () => {
    expect(told('## A mile\n\n**Doris** swims [61%](I-04) of it.')).toMatchObject({
      words: '## A mile\n\n**[…]** swims [61%](I-04) of it.',
    })
  })

  it('loses a part that runs across marks or paragraphs rather than keep it', () => {
    expect(told('She lives at *12* Elm **Street**, alone.', { withheld: ['12 Elm Street'] })).toMatchObject({
      words: 'She lives at […], alone.',
    })
    expect(told('She lives at 12\n\nElm Street.', { withheld: ['12 Elm Street'] })).toMatchObject({
      words: 'She lives at […].',
    })
  })

  it('never reads as the name or a part, whatever marks stand in it', () => {
    const piece = fc.constantFrom(
      'Doris',
      ' ',
      '**',
      '*',
      '\n\n',
      '- ',
      '> ',
      'Hill',
      'secret',
      'place',
      'we',
      '[a](I-04)',
      '\\',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
        const left = plainProse(proseWithoutParts(pieces.join(''), ['secret place'], 'Doris Hill'))
        expect(withoutParts(left, ['secret place'], 'Doris Hill')).toBe(left)
      }),
    )
  })

  it('stays as it was written where the name may be said', () => {
    const words = '**Doris** came.\n\n- and swam'
    expect(told(words, { consent: 'named' })).toEqual({ may: 'named', words, by: 'Doris Hill' })
    expect(parseProse(words)).toHaveLength(2)
  })
})
