import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Resvg } from '@resvg/resvg-js'
import { describe, expect, it } from 'vitest'
import { pictureFonts } from '../../main/engine/accounts/pictures/render'
import { advanceWidths, type Face } from '../../shared/pictures/advance-widths'
import { textWidth, wrapText } from '../../shared/pictures/text-width'

const fonts = join(import.meta.dirname, '../../resources/fonts')
const files: Record<Face, string> = {
  regular: 'source-sans-3-regular.ttf',
  italic: 'source-sans-3-italic.ttf',
  semibold: 'source-sans-3-semibold.ttf',
  serifItalic: 'source-serif-4-italic.ttf',
  serifSemibold: 'source-serif-4-semibold.ttf',
}

/** Advance widths as the font itself gives them, in thousandths: `cmap` format 4 for the glyph, `hmtx` for its width. */
function readAdvances(file: string): (codePoint: number) => number {
  const bytes = readFileSync(file)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const tables = new Map<string, number>()
  for (let index = 0; index < view.getUint16(4); index++) {
    const at = 12 + 16 * index
    tables.set(bytes.toString('latin1', at, at + 4), view.getUint32(at + 8))
  }
  const table = (name: string): number => {
    const at = tables.get(name)
    if (at === undefined) throw new Error(`${file} has no ${name}`)
    return at
  }
  const unitsPerEm = view.getUint16(table('head') + 18)
  const metrics = view.getUint16(table('hhea') + 34)
  const cmap = table('cmap')
  let format4 = -1
  for (let index = 0; index < view.getUint16(cmap + 2); index++) {
    const at = cmap + view.getUint32(cmap + 8 + 8 * index)
    if (view.getUint16(at) === 4) format4 = at
  }
  const segments = view.getUint16(format4 + 6) / 2
  const glyphOf = (codePoint: number): number => {
    for (let index = 0; index < segments; index++) {
      if (codePoint > view.getUint16(format4 + 14 + 2 * index)) continue
      const start = view.getUint16(format4 + 16 + 2 * segments + 2 * index)
      if (codePoint < start) return 0
      const delta = view.getUint16(format4 + 16 + 4 * segments + 2 * index)
      const rangeAt = format4 + 16 + 6 * segments + 2 * index
      const range = view.getUint16(rangeAt)
      if (range === 0) return (codePoint + delta) & 0xffff
      const glyph = view.getUint16(rangeAt + range + 2 * (codePoint - start))
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff
    }
    return 0
  }
  return (codePoint) => {
    const glyph = glyphOf(codePoint)
    if (glyph === 0) return 0
    return Math.round((view.getUint16(table('hmtx') + 4 * Math.min(glyph, metrics - 1)) * 1000) / unitsPerEm)
  }
}

describe('the table of letter widths', () => {
  it.each(Object.entries(files))('agrees with the font we ship: %s', (face, file) => {
    const fromFont = readAdvances(join(fonts, file))
    const table = advanceWidths[face as Face]
    expect(table.size).toBeGreaterThan(300)
    for (const [codePoint, width] of table) expect(width, String.fromCodePoint(codePoint)).toBe(fromFont(codePoint))
  })

  it('is never narrower than what is drawn', () => {
    for (const text of [
      'Harbour Lane residents',
      'Disabled swimmers, AVA To',
      '73,385 of 75,000',
      'Café tenants “quoted”',
    ]) {
      const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="90"><text x="10" y="60" font-family="Source Sans 3" font-size="40">${text}</text></svg>`
      const box = new Resvg(svg, {
        font: { loadSystemFonts: false, fontFiles: pictureFonts.map((name) => join(fonts, name)) },
      }).getBBox()
      const measured = textWidth(text, 40, 'regular')
      expect(measured).toBeGreaterThanOrEqual((box?.width ?? 0) - 1)
      expect(measured).toBeLessThan((box?.width ?? 0) * 1.06)
    }
  })
})

describe('breaking a name into lines', () => {
  it('keeps every word and every line within the measure', () => {
    const name = 'Harbour Lane Methodist Church and community kitchen'
    const lines = wrapText(name, 110, 14, 'regular', 6)
    expect(lines.join(' ')).toBe(name)
    for (const line of lines) expect(textWidth(line, 14, 'regular')).toBeLessThanOrEqual(110)
  })

  it('breaks evenly: no last line of one short word where that can be had', () => {
    expect(wrapText('Regional water safety board', 150, 14, 'regular', 2)).toEqual(['Regional water', 'safety board'])
  })

  it('ends what does not fit with an ellipsis, also a single word of thousands of letters', () => {
    expect(wrapText('one two three four five six', 40, 14, 'regular', 2).at(-1)).toMatch(/…$/u)
    const [line, ...rest] = wrapText('a'.repeat(10_000), 100, 14, 'regular', 3)
    expect(rest).toEqual([])
    expect(textWidth(line ?? '', 14, 'regular')).toBeLessThanOrEqual(100)
    expect(wrapText('  ', 100, 14, 'regular', 3)).toEqual([])
  })

  it('takes accents that stand on a letter as no width, and square writing as wide', () => {
    expect(textWidth('e\u0301', 10, 'regular')).toBe(textWidth('e', 10, 'regular'))
    expect(textWidth('水', 10, 'regular')).toBeGreaterThan(10)
  })
})
