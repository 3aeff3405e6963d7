import { describe, expect, test } from 'vitest'
import { renamingWords } from '../../renderer/daybook/theme-words'
import { id } from './builders'

const cold = { id: id(1), name: 'Cold', count: 5 }
const warmth = { id: id(2), name: 'Warmth', count: 12 }
const words = (typed: string) => renamingWords(cold, typed, [cold, warmth])

describe('renaming a theme', () => {
  test('says in how many notes', () => {
    expect(words(' Chill ')).toEqual({
      before: 'Enter renames it in 5 notes.',
      after: 'Renamed Cold to Chill in 5 notes.',
    })
    expect(renamingWords({ ...cold, count: 1 }, 'Chill', []).before).toBe('Enter renames it in 1 note.')
    expect(words('COLD').after).toBe('Renamed Cold to COLD in 5 notes.')
  })

  test('says with which it becomes one, under its name in whatever case', () => {
    expect(words('warmth ')).toEqual({
      before: 'Enter makes it one with Warmth, which 12 notes have already.',
      after: 'Made Cold, in 5 notes, one with Warmth.',
    })
  })
})
