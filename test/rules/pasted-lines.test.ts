import { expect, test } from 'vitest'
import { pastedLines } from '../../renderer/purpose/pasted-lines'

const shown = (text: string, kind: 'objective' | 'activity' = 'objective') =>
  pastedLines(text, kind).map((line) => (line.kind === 'objective' ? line.text : `  ${line.text}`))

test('levels come from what is set in', () => {
  expect(shown('1. Open to all\r\n\t•\tPublic swimming\r\n   - Lessons\r\n\r\n2) Solvent\n')).toEqual([
    'Open to all',
    '  Public swimming',
    '  Lessons',
    'Solvent',
  ])
})

test('or from another bullet than the first, as Word gives them', () => {
  expect(shown('•\tOpen to all\r\no\tPublic swimming\r\no\tLessons\r\n•\tSolvent')).toEqual([
    'Open to all',
    '  Public swimming',
    '  Lessons',
    'Solvent',
  ])
  expect(shown('1.\tOpen to all\na.\tPublic swimming\n2.\tSolvent')).toEqual([
    'Open to all',
    '  Public swimming',
    'Solvent',
  ])
  expect(shown('Open to all\n\uf0b7 Public swimming')).toEqual(['Open to all', '  Public swimming'])
})

test('plain lines are all of the kind of the line they are pasted into', () => {
  expect(shown('Lessons\nGalas', 'activity')).toEqual(['  Lessons', '  Galas'])
  expect(shown('61 hours a week', 'activity')).toEqual(['  61 hours a week'])
  expect(shown('A warm place\nOver 60s class')).toEqual(['A warm place', 'Over 60s class'])
})
