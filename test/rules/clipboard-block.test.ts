import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readBlock, writeBlock } from '../../shared/rules/clipboard-block'

describe('a block from the clipboard', () => {
  test.each([
    [
      'Excel, rows end with CR LF',
      '1\t2\r\n3\t4\r\n',
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    [
      'LibreOffice, rows end with LF',
      '1\t2\n3\t4\n',
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    [
      'an old Mac, rows end with CR',
      '1\t2\r3\t4\r',
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    [
      'no line break at the end',
      '1\t2\n3\t4',
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    ['one cell', '18,940', [['18,940']]],
    ['one cell and its line break', '18,940\r\n', [['18,940']]],
    ['an empty cell', '\r\n', [['']]],
    ['a last row that is empty', 'a\r\n\r\n', [['a'], ['']]],
    [
      'empty cells at the edges',
      '\t1\t\n2\t\t\n',
      [
        ['', '1', ''],
        ['2', '', ''],
      ],
    ],
    [
      'rows of different length',
      '1\n2\t3\n',
      [
        ['1', ''],
        ['2', '3'],
      ],
    ],
    ['a line break in a cell', '"first\nsecond"\t2\r\n', [['first\nsecond', '2']]],
    [
      'quotation marks doubled beside a line break',
      '"she said ""yes""\nand left"\tb\n',
      [['she said "yes"\nand left', 'b']],
    ],
    ['a tab in a cell', '"a\tb"\tc\n', [['a\tb', 'c']]],
    ['LibreOffice leaves a quotation mark inside alone', '5" pipe\tb\n', [['5" pipe', 'b']]],
    ['LibreOffice leaves a quoted cell alone', '"so she said"\tb\n', [['"so she said"', 'b']]],
    [
      'a quotation mark that nothing closes',
      '"open\tb\nc\n',
      [
        ['"open', 'b'],
        ['c', ''],
      ],
    ],
    ['Excel doubles them', '"""so she said"""\tb\r\n', [['"so she said"', 'b']]],
    ['nothing in quotation marks is nothing', '""\tb\n', [['', 'b']]],
    ['nothing at all', '', []],
  ])('%s', (_name, text, block) => {
    expect(readBlock(text)).toEqual(block)
  })
})

test('a long cell is read in one go', () => {
  const cell = `${'word "said" '.repeat(20_000)}\n`
  expect(readBlock(writeBlock([[cell, 'b']]))).toEqual([[cell, 'b']])
})

test('what is written is read back, whatever stands in the cells', () => {
  const cell = fc.oneof(
    fc.string(),
    fc.stringMatching(/^["\t\r\n a,]{0,6}$/),
    fc.constantFrom('', '"', '""', '\n', '\t'),
  )
  const block = fc
    .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
    .chain(([height, width]) =>
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: height, maxLength: height }),
    )
  fc.assert(
    fc.property(block, (cells) => {
      expect(readBlock(writeBlock(cells))).toEqual(cells)
    }),
    { numRuns: 3000 },
  )
})
