import { describe, expect, it } from 'vitest'
import { feedingQuestion } from '../../shared/rules/typed-before'

describe('what is asked before answers make a figure of which something was typed', () => {
  it('says of a reading of the year that it gives way, and offers just that', () => {
    expect(feedingQuestion('I-02 Returning', { whole: 'R-0004', parts: 0 })).toEqual({
      question:
        'I-02 Returning has a reading that was typed, R-0004. The answers can take its place; what was typed is kept as corrected.',
      take: 'Let the answers take its place',
      leave: 'Leave it as typed',
    })
  })

  it('says of readings of parts that they stay, and does not offer to take their place', () => {
    const { question, take, leave } = feedingQuestion('I-02 Returning', { whole: null, parts: 2 })
    expect(question).toContain('two readings that were typed for parts of the year')
    expect(question).toContain('what was typed for parts stays as it is')
    expect([take, leave]).toEqual(['Take the year from the answers', 'Leave the year as typed'])
  })

  it('says of both which of them gives way', () => {
    const { question, take } = feedingQuestion('I-02 Returning', { whole: 'R-0004', parts: 1 })
    expect(question).toMatch(
      /R-0004\. The answers can take its place.*Beside it stands one reading .* for a part of the year, which stays as it is\./,
    )
    expect(take).toBe('Let the answers take its place')
  })
})
