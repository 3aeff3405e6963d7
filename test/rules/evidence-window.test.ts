import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formWords } from '../../renderer/evidence/form-words'
import { refusedWords, takenWords } from '../../renderer/evidence/taken-words'
import { rowsOfCsv, textOfBytes } from '../../renderer/evidence/text-of-bytes'
import type { Evidence } from '../../shared/model/evidence'

const piece = (number: number, name: string): Evidence => ({
  id: `e${number}`,
  number,
  reference: `E-${String(number).padStart(3, '0')}`,
  name,
  place: '',
  description: '',
  source: '',
  form: 'file',
  fileName: `${name}.pdf`,
  mediaType: 'application/pdf',
  sha256: null,
  bytes: 12,
  addedAt: '2026-01-20T10:00:00.000Z',
  addedBy: 'Ruth Calder',
  grounds: 'record',
  datedOn: null,
  confidential: false,
})
const log = piece(26, 'Duty log')
const forms = piece(27, 'Forms')
const reading = { target: 'reading', targetId: 'r', words: 'R-0271' } as const

describe('what came of a drop', () => {
  it.each([
    [{ added: [log], already: [], refused: [] }, null, 'Duty log (E-026) is in the register now.'],
    [{ added: [log, forms], already: [], refused: [] }, reading, 'E-026 and E-027 are evidence for R-0271 now.'],
    [
      { added: [], already: [{ path: '/a', evidence: log }], refused: [] },
      null,
      'Duty log (E-026) is evidence already; nothing is kept twice.',
    ],
    [
      { added: [forms], already: [{ path: '/a', evidence: log }], refused: [] },
      reading,
      'Forms (E-027) is evidence for R-0271 now. Duty log (E-026) is evidence already; it is evidence for R-0271 now.',
    ],
    [{ added: [log, forms, log, forms], already: [], refused: [] }, null, 'Four files are in the register now.'],
  ])('is said in a sentence (%#)', (taken, target, words) => {
    expect(takenWords(taken, target)).toBe(words)
  })

  it('counts what was not taken', () => {
    expect(refusedWords(1)).toBe('One file was not taken in:')
    expect(refusedWords(2)).toBe('Two files were not taken in:')
  })
})

describe('what evidence is', () => {
  it('is said as people call it', () => {
    expect(formWords(log)).toBe('PDF')
    expect(formWords({ ...log, mediaType: 'application/octet-stream', fileName: 'plan.dwg' })).toBe('File, DWG')
    expect(formWords({ ...log, form: 'paper', place: 'green folder' })).toBe('Paper: green folder')
    expect(formWords({ ...log, form: 'link', place: 'https://www.ons.gov.uk/x' })).toBe('Web page: ons.gov.uk/x')
  })
})

describe('the beginning of a text', () => {
  it('is read in the alphabets files have', () => {
    const utf8 = new TextEncoder().encode('café')
    expect(textOfBytes(utf8)).toBe('café')
    // Cut in the middle of the last letter.
    expect(textOfBytes(utf8.subarray(0, 4))).toBe('caf')
    expect(textOfBytes(Uint8Array.of(0x63, 0x61, 0x66, 0xe9, 0x21))).toBe('café!')
    expect(textOfBytes(Uint8Array.of(0xff, 0xfe, 0x63, 0x00))).toBe('c')
  })

  it('of a table has its cells, divided as the file divides them', () => {
    expect(rowsOfCsv('a,b\r\n1,"x, ""y"""\n', 10)).toEqual([
      ['a', 'b'],
      ['1', 'x, "y"'],
    ])
    expect(rowsOfCsv('a;b\n1,5;2\n', 10)).toEqual([
      ['a', 'b'],
      ['1,5', '2'],
    ])
    expect(rowsOfCsv('a,b\n1,\n', 10)[1]).toEqual(['1', ''])
    expect(rowsOfCsv('a\nb\nc', 2)).toEqual([['a'], ['b']])
    expect(rowsOfCsv('a,"never closed', 2)).toEqual([['a', 'never closed']])
  })

  it('comes back whole from any cells', () => {
    const cell = fc.string({ minLength: 1 }).filter((text) => !text.includes(';'))
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 }), (rows) => {
        const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
        // The first line says how cells are divided.
        const text = ['h,h', ...rows.map((row) => row.map(quoted).join(','))].join('\r\n')
        expect(rowsOfCsv(text, 10).slice(1)).toEqual(rows)
      }),
    )
  })
})
