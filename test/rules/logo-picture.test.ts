import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { largestLogo } from '../../shared/model/logo'
import { logoPicture, logoSize } from '../../shared/rules/logo-picture'

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
/** A segment before the frame, then a frame of 40 by 30. */
const jpeg = Uint8Array.from([
  0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, 0xff, 0xff, 0xc0, 0, 11, 8, 0, 30, 0, 40, 1, 0, 0, 0, 0xff, 0xd9,
])

describe('what a logo may be', () => {
  it('is told by the bytes, not by a name', () => {
    expect(logoPicture(png)).toEqual({ type: 'png', width: 1, height: 1 })
    expect(logoPicture(jpeg)).toEqual({ type: 'jpeg', width: 40, height: 30 })
  })

  it.each([
    ['nothing', new Uint8Array()],
    ['a GIF', Buffer.from('GIF89a0000000000000000000000000000000000000000000')],
    ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"></svg>')],
    ['half a PNG', png.subarray(0, 50)],
    ['a JPEG cut off before its frame', jpeg.subarray(0, 9)],
  ])('is not %s', (_, bytes) => {
    expect(logoPicture(bytes)).toMatch(/not a PNG or JPEG/)
  })

  it('is no file over 512 kB', () => {
    const large = new Uint8Array(largestLogo + 1)
    expect(logoPicture(large)).toMatch(/not a PNG or JPEG/)
    large.set(png)
    expect(logoPicture(large)).toMatch(/larger than 512 kB/)
    large.set(jpeg)
    expect(logoPicture(large)).toMatch(/larger than 512 kB/)
  })

  it('answers for any bytes at all', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.constantFrom([], [0xff, 0xd8, 0xff]), (rest, head) => {
        expect(logoPicture(Uint8Array.from([...head, ...rest]))).toBeDefined()
      }),
    )
  })

  it('stands on the cover as large as there is room, its proportions kept', () => {
    expect(logoSize({ width: 300, height: 90 })).toEqual({ width: 150, height: 45 })
    expect(logoSize({ width: 10, height: 100 })).toEqual({ width: 4.5, height: 45 })
  })
})
