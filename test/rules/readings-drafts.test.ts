import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  crossing,
  joinCounts,
  joinJudgement,
  joinShare,
  meantText,
  splitCounts,
  splitJudgement,
  splitShare,
} from '../../renderer/readings/draft'
import { hangingPlace } from '../../renderer/readings/hanging-place'
import { definition } from './builders'

describe('what stands in a cell while it is edited', () => {
  it('parts a percentage into its two fields and joins it again', () => {
    expect(splitShare('71% of 19')).toEqual({ part: '71%', of: '19' })
    const figures = fc.stringMatching(/^\d{1,4}%?$/)
    fc.assert(
      fc.property(figures, figures, (part, of) => {
        expect(splitShare(joinShare(part, of))).toEqual({ part, of })
      }),
    )
  })

  it('takes a bare number over a percentage for a percentage', () => {
    expect(meantText({ text: '72 of 19', asked: '', perCent: true })).toBe('72% of 19')
    expect(meantText({ text: '13 of 19', asked: '', perCent: false })).toBe('13 of 19')
  })

  it('goes on to the second field at “of” and at a stroke', () => {
    expect(crossing('29 of')).toEqual({ part: '29', of: '' })
    expect(crossing('29/34')).toEqual({ part: '29', of: '34' })
    expect(crossing('29')).toBeNull()
  })

  it('keeps the place of an answer that is still empty', () => {
    const scale = ['Never', 'Sometimes', 'Often'].map((label, place) => ({ label, score: place }))
    const often = definition({ kind: 'scale', scale })
    expect(splitCounts(joinCounts(['3', '', '8']), often)).toEqual(['3', '', '8'])
    expect(splitCounts('3 5 8', often)).toEqual(['3', '5', '8'])
    expect(joinCounts(['', ' ', ''])).toBe('')
  })

  it('keeps what a judgement rests on below it', () => {
    expect(splitJudgement(joinJudgement('Good', 'Three visits\nand a letter'))).toEqual({
      judgement: 'Good',
      grounds: 'Three visits\nand a letter',
    })
  })
})

describe('what hangs on a cell', () => {
  const window = { width: 1280, height: 800 }
  const cellAt = (left: number, top: number) => ({ left, right: left + 80, top, bottom: top + 32 })
  const size = fc.record({ width: fc.integer({ min: 100, max: 400 }), height: fc.integer({ min: 40, max: 350 }) })
  const cell = fc
    .tuple(fc.integer({ min: 240, max: 1190 }), fc.integer({ min: 140, max: 700 }))
    .map(([left, top]) => cellAt(left, top))

  it('has its edge on the edge of the cell, below where there is room', () => {
    expect(hangingPlace({ width: 340, height: 200 }, cellAt(700, 300), window, null)).toMatchObject({
      left: 440,
      top: 332,
    })
    expect(hangingPlace({ width: 340, height: 200 }, cellAt(700, 700), window, null)).toMatchObject({ top: 500 })
  })

  it('stays in the window and never lies on the row of its cell', () => {
    fc.assert(
      fc.property(size, cell, fc.option(cell), (box, on, away) => {
        const { left, top } = hangingPlace(box, on, window, away)
        expect(left >= 0 && left + box.width <= window.width).toBe(true)
        expect(top >= 0 && top + box.height <= window.height).toBe(true)
        expect(top >= on.bottom || top + box.height <= on.top).toBe(true)
      }),
    )
  })

  it('leaves the next cell down in sight', () => {
    fc.assert(
      fc.property(size, cell, (box, on) => {
        const next = { ...on, top: on.bottom, bottom: on.bottom + 32 }
        const { left, top } = hangingPlace(box, on, window, next)
        const covers =
          left < next.right && left + box.width > next.left && top < next.bottom && top + box.height > next.top
        expect(covers).toBe(false)
      }),
    )
  })
})
