import { describe, expect, test } from 'vitest'
import { beginningFor, whereIs } from '../../renderer/daybook/where-chosen'
import { id } from './builders'

const note = (number: number, happenedOn: string) => ({ id: id(number), number, happenedOn })
const notes = [note(9, '2025-03-09'), note(8, '2025-03-05'), note(2, '2025-03-05')]
const all = { notes, newer: false, older: false }

describe('a note that was looked for', () => {
  test('is here, further on, or left out by the filter', () => {
    expect(whereIs(note(8, '2025-03-05'), all)).toBe('here')
    expect(whereIs(note(3, '2025-03-05'), all)).toBe('left-out')
    expect(whereIs(note(1, '2025-03-05'), all)).toBe('left-out')
    expect(whereIs(note(1, '2025-03-05'), { ...all, older: true })).toBe('further')
    expect(whereIs(note(3, '2025-03-05'), { ...all, older: true, newer: true })).toBe('left-out')
    expect(whereIs(note(10, '2025-03-09'), { ...all, older: true })).toBe('left-out')
    expect(whereIs(note(10, '2025-03-09'), { ...all, newer: true })).toBe('further')
    expect(whereIs(note(1, '2025-03-05'), { ...all, notes: [] })).toBe('left-out')
    expect(whereIs(note(1, '2025-03-05'), { notes: [], newer: true, older: false })).toBe('further')
  })

  test('stands on the first page of a list that begins for it', () => {
    expect(beginningFor(note(40, '2025-03-05'))).toEqual({ happenedOn: '2025-03-05', number: 65 })
  })
})
