import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { booksNamed } from '../../main/app/book-arguments'

it('finds the books on a command line, and nothing else', () => {
  const argv = [
    '/usr/bin/fairbook',
    '--no-sandbox',
    '.',
    'pool 2025.fairbook',
    '/stick/Übersicht.FAIRBOOK',
    'notes.txt',
    '--x=a.fairbook',
  ]
  expect(booksNamed(argv, '/home/ana')).toEqual([
    resolve('/home/ana/pool 2025.fairbook'),
    resolve('/stick/Übersicht.FAIRBOOK'),
  ])
})
