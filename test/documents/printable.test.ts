import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { printable } from '../../main/engine/accounts/build/printable'

describe('what no document can hold', () => {
  it.each([
    ['a page break, as pasted from a PDF', 'one\ftwo', 'onetwo'],
    ['a backspace', 'one\btwo', 'onetwo'],
    ['a bell', 'one\u0007two', 'onetwo'],
    ['half of a letter', 'one\ud83dtwo', 'onetwo'],
    ['no character at all', 'one\ufffetwo', 'onetwo'],
  ])('%s is taken out', (_, typed, printed) => {
    const content = { texts: [{ id: 1, said: typed, nothing: null }] }
    expect(printable(content)).toEqual({ texts: [{ id: 1, said: printed, nothing: null }] })
  })

  it('leaves everything else as it is, without making it anew', () => {
    const content = { texts: ['tab\there', 'line\r\nbreak', 'emoji 🫘', 'C:\\u0007 as typed', '“said”'], count: 3 }
    expect(printable(content)).toBe(content)
  })

  it('leaves nothing behind, whatever was pasted', () => {
    const xmlHolds = /^(?:[\t\n\r\u0020-\ud7ff\ue000-\ufffd]|[\ud800-\udbff][\udc00-\udfff])*$/
    fc.assert(
      fc.property(fc.string({ unit: fc.nat(0xffff).map((code) => String.fromCharCode(code)) }), (pasted) => {
        expect(printable({ pasted }).pasted).toMatch(xmlHolds)
      }),
    )
    fc.assert(
      fc.property(fc.string({ unit: fc.nat(0x20).map((code) => String.fromCharCode(code)) }), (pasted) => {
        expect(printable({ pasted }).pasted).toMatch(xmlHolds)
      }),
    )
  })
})
