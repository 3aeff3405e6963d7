import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ofKind } from '../../renderer/indicators/of-kind'
import { readingLines } from '../../renderer/indicators/reading-lines'
import { linesOfScale, scaleOfLines } from '../../renderer/indicators/scale-lines'
import { indicatorKinds } from '../../shared/model/indicator'
import { ages, definition, groupId, id, months, reading } from './builders'

describe('the answers of a scale, typed as lines', () => {
  it('count 1, 2, 3 where no line says what they count for', () => {
    expect(scaleOfLines('Poor\n\n  Fair \r\nGood')).toEqual({
      scale: [
        { label: 'Poor', score: 1 },
        { label: 'Fair', score: 2 },
        { label: 'Good', score: 3 },
      ],
    })
  })

  it('count what stands behind the sign, below nought and with a comma too', () => {
    expect(scaleOfLines('Worse = −1\nThe same = 0\nBetter = 1,5')).toEqual({
      scale: [
        { label: 'Worse', score: -1 },
        { label: 'The same', score: 0 },
        { label: 'Better', score: 1.5 },
      ],
    })
  })

  it.each([
    ['only one', 'Good', /at least two/],
    ['some without', 'Poor = 1\nGood', /“Good” does not say/],
    ['too many', Array.from({ length: 16 }, (_, place) => `Answer ${place}`).join('\n'), /fifteen/],
  ])('are asked about when there is %s', (_, text, problem) => {
    expect(scaleOfLines(text)).toEqual({ problem: expect.stringMatching(problem) })
  })

  it('come back as they were written', () => {
    const label = fc.stringMatching(/^[A-Za-z][A-Za-z ]{0,20}[a-z]$/)
    const answer = fc.record({ label, score: fc.integer({ min: -10, max: 10 }) })
    fc.assert(
      fc.property(fc.array(answer, { minLength: 2, maxLength: 15 }), (scale) => {
        expect(scaleOfLines(linesOfScale(scale))).toEqual({ scale })
      }),
    )
  })
})

describe('another kind', () => {
  it.each(indicatorKinds)('%s carries nothing over that it has no use for', (kind) => {
    const scale = [
      { label: 'No', score: 0 },
      { label: 'Yes', score: 1 },
    ]
    const before = definition({ kind: 'scale', scale, unit: 'of 10', scaleFigure: 'share', shareFrom: 1 })
    const after = ofKind(kind, before)
    expect(after.kind).toBe(kind)
    expect((after.scale ?? []).length > 0).toBe(kind === 'scale')
    expect(after.unit === 'of 10').toBe(kind === 'number' || kind === 'scale')
    expect(after.shareFrom).toBe(0)
  })
})

describe('the readings of a year as lines', () => {
  it('stand whole before groups, in the order of days, each with what it corrects beneath it', () => {
    const first = reading(1, { id: id(501), ...months(2, 2), supersededById: id(502) })
    const second = reading(2, { id: id(502), ...months(2, 2), correctsId: id(501), supersededById: id(503) })
    const third = reading(3, { id: id(503), ...months(2, 2), correctsId: id(502) })
    const january = reading(9, { id: id(504), ...months(1, 1) })
    const group = reading(4, { id: id(505), groupId: groupId(ages, 1), ...months(1, 1) })
    const lines = readingLines([group, first, second, third, january], [ages])
    expect(lines.map((line) => [line.reading.id, line.earlier.map((it) => it.id), line.group])).toEqual([
      [id(504), [], null],
      [id(503), [id(502), id(501)], null],
      [id(505), [], ages.groups[1]?.label],
    ])
  })
})
