import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Piece, pagesOf } from '../../renderer/accounts/paper/pages'

const piece = (key: string, height: number, more: Partial<Piece> = {}): Piece => ({
  key,
  height,
  withNext: false,
  begins: false,
  head: 0,
  ...more,
})

describe('dividing a document into pages', () => {
  it('turns the page when it is full, and at a chapter', () => {
    expect(pagesOf([piece('a', 60), piece('b', 30), piece('c', 20), piece('d', 5, { begins: true })], 100)).toEqual([
      ['a', 'b'],
      ['c'],
      ['d'],
    ])
  })

  it('keeps a heading with what it heads', () => {
    expect(pagesOf([piece('a', 80), piece('h', 15, { withNext: true }), piece('b', 10)], 100)).toEqual([
      ['a'],
      ['h', 'b'],
    ])
  })

  it('leaves room for the head that is set again', () => {
    const rows = Array.from({ length: 4 }, (_, at) => piece(`${at}`, 40, { head: 20 }))
    expect(pagesOf(rows, 100)).toEqual([
      ['0', '1'],
      ['2', '3'],
    ])
    expect(pagesOf(rows, 99)).toEqual([['0'], ['1'], ['2'], ['3']])
  })

  it('loses nothing, doubles nothing, and goes on with what no page holds', () => {
    const any = fc.record({ height: fc.integer({ min: 0, max: 150 }), withNext: fc.boolean(), begins: fc.boolean() })
    fc.assert(
      fc.property(fc.array(any), (made) => {
        const pieces = made.map(({ height, ...more }, at) => piece(String(at), height, more))
        const pages = pagesOf(pieces, 100)
        expect(pages.flat()).toEqual(pieces.map(({ key }) => key))
        const height = (keys: string[]) => keys.reduce((sum, key) => sum + (pieces[Number(key)]?.height ?? 0), 0)
        for (const page of pages) if (page.length > 1) expect(height(page)).toBeLessThanOrEqual(100)
      }),
    )
  })
})
