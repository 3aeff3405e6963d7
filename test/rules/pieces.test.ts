import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pieceAt, pieceCount, pieceLength, pieceSize } from '../../shared/rules/pieces'

const bytes = fc.oneof(
  fc.nat({ max: 5 * pieceSize }),
  fc
    .nat({ max: 200 })
    .chain((pieces) => fc.integer({ min: -2, max: 2 }).map((by) => Math.max(0, pieces * pieceSize + by))),
)

describe('the pieces of a file', () => {
  it('are together as long as the file, each full but the last, none empty', () => {
    fc.assert(
      fc.property(bytes, (total) => {
        const lengths = Array.from({ length: pieceCount(total) }, (_, position) => pieceLength(total, position))
        expect(lengths.reduce((sum, length) => sum + length, 0)).toBe(total)
        expect(lengths.slice(0, -1).every((length) => length === pieceSize)).toBe(true)
        expect(lengths.every((length) => length > 0)).toBe(true)
        expect(pieceLength(total, lengths.length)).toBe(0)
      }),
    )
  })

  it('hold every byte at one place', () => {
    fc.assert(
      fc.property(bytes, fc.double({ min: 0, max: 0.999, noNaN: true }), (total, share) => {
        fc.pre(total > 0)
        const offset = Math.floor(total * share)
        const { position, within } = pieceAt(offset)
        expect(position * pieceSize + within).toBe(offset)
        expect(within).toBeLessThan(pieceLength(total, position))
      }),
    )
  })
})
