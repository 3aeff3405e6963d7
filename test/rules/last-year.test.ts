import { describe, expect, it } from 'vitest'
import { compareWithLastYear } from '../../shared/rules/comparison'
import { yearFigure } from '../../shared/rules/figure'
import { context, definition, id, percent, percentage, reading } from './builders'
import { heldAgainstLastYear, reason, words } from './held'

describe('a figure held against last year', () => {
  it('is worked out from both years’ readings', () => {
    const comparison = heldAgainstLastYear({ value: 73_385, is: definition() }, { value: 74_910, is: definition() })
    expect(comparison).toMatchObject({
      with: 'last-year',
      label: '2024',
      verdict: 'worse',
      difference: -1525,
      againstWords: '74,910',
    })
    expect(words(comparison)).toBe('-2.0%')
  })

  it('is not compared across a change of definition, but across a change of decimals', () => {
    const later = definition({ id: id(11), version: 2, definition: 'Visits counted at the gate' })
    const comparison = heldAgainstLastYear(
      { value: 5, is: later, changes: { definitionId: later.id } },
      { value: 4, is: definition() },
    )
    expect(reason(comparison)).toBe('other-definition')
    expect(words(comparison)).toBe('The definition changed between the two years: what is counted or asked.')
    const shown = definition({ id: id(11), version: 2, decimals: 1 })
    expect(
      reason(
        heldAgainstLastYear(
          { value: 5, is: shown, changes: { definitionId: shown.id } },
          { value: 4, is: definition() },
        ),
      ),
    ).toBe('comparable')
    const unit = definition({ id: id(11), version: 2, unit: 'hours' })
    expect(
      words(
        heldAgainstLastYear(
          { value: 5, is: unit, changes: { definitionId: unit.id } },
          { value: 4, is: definition({ unit: 'days' }) },
        ),
      ),
    ).toBe('The unit changed from days to hours.')
  })

  it('says when there is no earlier year or no earlier figure', () => {
    expect(words(heldAgainstLastYear({ value: 5, is: definition() }, null))).toBe(
      'There is no earlier year in the book.',
    )
    const none = compareWithLastYear(
      { figure: yearFigure([reading(5)], context(definition())), margin: null, definition: definition() },
      { figure: null, margin: null, definition: definition(), label: '2024' },
      { betterWhen: 'higher', currency: 'GBP' },
    )
    expect(none).toMatchObject({
      comparable: false,
      reason: 'no-earlier-figure',
      words: 'There is no figure for 2024.',
    })
  })

  it('says which year has too few answers, and prints no small group of it', () => {
    const comparison = heldAgainstLastYear(
      { value: percent(null, 10, 20), is: percentage() },
      { value: percent(null, 2, 3), is: percentage() },
    )
    expect(comparison).toMatchObject({ comparable: false, reason: 'too-few-answers', againstWords: '', against: null })
    expect(words(comparison)).toBe('Too few answers for 2024; a comparison needs 10.')
    expect(
      words(
        heldAgainstLastYear(
          { value: percent(null, 10, 20), is: percentage() },
          { value: percent(50, 4, 8), is: percentage() },
        ),
      ),
    ).toBe('Only 8 answers for 2024; a comparison needs 10.')
  })

  it('takes a leap year as equally long, and half a year not', () => {
    expect(heldAgainstLastYear({ value: 5, is: definition() }, { value: 4, is: definition() })).toMatchObject({
      comparable: true,
      remark: '',
    })
    const half = heldAgainstLastYear(
      { value: 5, is: definition() },
      { value: 4, is: definition(), changes: { periodStart: '2024-07-01' } },
    )
    expect(reason(half)).toBe('other-period-length')
    expect(words(half)).toBe('Ours covers 365 days, the other 184 days.')
  })
})
