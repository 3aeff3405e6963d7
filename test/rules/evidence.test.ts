import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type EvidenceGrounds, evidenceGrounds } from '../../shared/model/evidence'
import { Name } from '../../shared/model/primitives'
import { asFileName } from '../../shared/rules/as-file-name'
import { keptFileName, nameFromFile } from '../../shared/rules/evidence-name'
import { groundsOf } from '../../shared/rules/grounds'
import { mediaTypeOf } from '../../shared/rules/media-type'
import { webAddress } from '../../shared/rules/web-address'

describe('the name suggested for a file', () => {
  it.each([
    ['Letter_from_the%20teacher.pdf', 'Letter from the teacher'],
    ['minutes-of-march.docx', 'Minutes of march'],
    ['survey 2025-03-31.xlsx', 'Survey 2025-03-31'],
    ['2025-03-31.csv', '2025-03-31'],
    ['IMG_2034.JPG', 'IMG 2034'],
    ['archive.tar.gz', 'Archive.tar'],
    ['Mrs. Brown', 'Mrs. Brown'],
    ['.hidden', '.hidden'],
    ['  ', 'File'],
  ])('%s is “%s”', (file, name) => {
    expect(nameFromFile(file)).toBe(name)
  })

  it('can always be kept as a name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (file) => {
        const kept = keptFileName(file)
        expect(kept.isWellFormed()).toBe(true)
        expect(Name.safeParse(nameFromFile(kept)).success).toBe(true)
      }),
    )
  })
})

describe('a file name every system takes', () => {
  it.each([
    ['E-007 letter: “before/after”?.', 'E-007 letter “before after”'],
    ['a\u202efdp.exe', 'a fdp.exe'],
    ['...', 'Book'],
  ])('%s is %s', (words, name) => {
    expect(asFileName(words)).toBe(name)
  })

  it('is never longer than it may be, nor ends in what Windows drops', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 }),
        fc.integer({ min: 10, max: 200 }),
        (words, most) => {
          const name = asFileName(words, most)
          expect(Buffer.byteLength(name)).toBeLessThanOrEqual(most)
          expect(name).toMatch(/^[^<>:"/\\|?*\p{Cc}]+(?<![. ])$/u)
        },
      ),
    )
  })
})

describe('what kind a file is', () => {
  const bytes = (text: string) => Buffer.from(text, 'latin1')
  const zip = (first: string, last = '') =>
    ({ head: bytes(`PK\u0003\u0004${'x'.repeat(26)}${first}`), tail: bytes(last) }) as const

  it.each([
    ['a.png', bytes('\u0089PNG\r\n\u001a\n'), 'image/png'],
    ['a.txt', bytes('\u00ff\u00d8\u00ff\u00e0'), 'image/jpeg'],
    ['a.webp', bytes('RIFF\u0001\u0002\u0003\u0004WEBPVP8 '), 'image/webp'],
    ['a.gif', bytes('GIF89a'), 'image/gif'],
    ['a', bytes('%PDF-1.7'), 'application/pdf'],
    ['a.csv', bytes('name,visits\nJoan,3'), 'text/csv'],
    ['a.txt', Buffer.from('Żółw 泳者'), 'text/plain'],
    ['a.txt', bytes('caf\u00e9'), 'text/plain'],
    ['a.txt', Buffer.from('\ufeffDear all', 'utf16le'), 'text/plain'],
    ['a.html', bytes('<script>alert(1)</script>'), 'text/plain'],
    ['a.svg', bytes('<svg onload="alert(1)"/>'), 'text/plain'],
    ['a.png', bytes('no picture'), 'text/plain'],
    ['a.heic', bytes('\u0000\u0000\u0000\u0018ftypheic'), 'image/heic'],
    ['a.xyz', bytes('\u0000\u0001\u0002'), 'application/octet-stream'],
    ['a.constructor', bytes('\u0000\u0001\u0002'), 'application/octet-stream'],
  ])('%s with its bytes is told', (name, head, type) => {
    expect(mediaTypeOf(head, head, name)).toBe(type)
  })

  it('documents are told by what is in them', () => {
    const odt = zip('mimetypeapplication/vnd.oasis.opendocument.text')
    expect(mediaTypeOf(odt.head, odt.tail, 'a.zip')).toBe('application/vnd.oasis.opendocument.text')
    const docx = zip('[Content_Types].xml', 'word/document.xml')
    expect(mediaTypeOf(docx.head, docx.tail, 'a')).toMatch(/wordprocessingml/)
    const xlsx = zip('[Content_Types].xml', 'xl/workbook.xml')
    expect(mediaTypeOf(xlsx.head, xlsx.tail, 'a')).toMatch(/spreadsheetml/)
    const other = zip('photos/', 'photos/1.jpg')
    expect(mediaTypeOf(other.head, other.tail, 'a.docx')).toBe('application/zip')
  })
})

describe('the address of a page', () => {
  it.each([
    ['https://example.org/report?id=3#top', 'https://example.org/report?id=3#top'],
    ['http://example.org', 'http://example.org'],
    ['example.org/report', 'https://example.org/report'],
    [' www.bücher.example:8080/x ', 'https://www.bücher.example:8080/x'],
  ])('%s is kept as %s', (typed, kept) => {
    expect(webAddress(typed)).toBe(kept)
  })

  it.each([
    '',
    'the office',
    'javascript:alert(1)',
    'file:///etc/passwd',
    'https://',
    'me@example.org',
    'page 3.14',
    'office',
  ])('“%s” is none', (typed) => {
    expect(webAddress(typed)).toBeNull()
  })
})

describe('what a reading rests on', () => {
  it('is the best of its evidence, in any order', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...evidenceGrounds)), (grounds: EvidenceGrounds[]) => {
        const grade = groundsOf(grounds, false)
        expect(grade === 'none' || grounds.includes(grade)).toBe(true)
        expect(grade === 'none').toBe(grounds.length === 0)
        const rank = (of: EvidenceGrounds) => evidenceGrounds.indexOf(of)
        expect(grounds.every((one) => grade !== 'none' && rank(grade) <= rank(one))).toBe(true)
        expect(groundsOf(grounds.toReversed(), false)).toBe(grade)
      }),
    )
  })

  it('is people’s answers where it comes from them', () => {
    expect(groundsOf([], true)).toBe('survey-data')
    expect(groundsOf(['word'], true)).toBe('survey-data')
  })
})
