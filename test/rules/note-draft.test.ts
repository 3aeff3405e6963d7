import { describe, expect, test } from 'vitest'
import { broughtBack, emptyDraft, groupNamed, nextDraft, noteOf, toneBefore } from '../../renderer/daybook/note-draft'
import { id } from './builders'

const groups = ['Swimmers', 'Disabled swimmers', 'Staff', 'Primary schools'].map((name, place) => ({
  id: id(place + 1),
  name,
}))
const today = '2026-11-24'
const draft = { ...emptyDraft, words: '"The pool was warm."' }

describe('a note as it is typed', () => {
  test('says who spoke, when and what about', () => {
    const read = noteOf({ ...draft, when: 'yesterday', who: 'swim', themes: 'warmth, pool; warmth' }, groups, today)
    expect(read).toMatchObject({
      note: {
        words: 'The pool was warm.',
        kind: 'said',
        happenedOn: '2026-11-23',
        stakeholderId: id(1),
        themes: ['warmth', 'pool'],
      },
    })
  })

  test('chosen by hand, said is said without quotation marks', () => {
    expect(noteOf({ ...draft, words: 'Warm today', kind: 'said' }, groups, today)).toMatchObject({
      note: { words: 'Warm today', kind: 'said' },
    })
  })

  test.each([
    [{ words: ' “” ' }, 'words'],
    [{ when: 'some time' }, 'when'],
    [{ who: 'Aliens' }, 'who'],
  ])('%o is not clear', (part, field) => {
    expect(noteOf({ ...draft, ...part }, groups, today)).toMatchObject({ field })
  })

  test.each([
    ['swim', 'Swimmers'],
    ['dis sw', 'Disabled swimmers'],
    ['schools', 'Primary schools'],
    ['s', null],
    ['', null],
  ])('"%s" is the group %s', (typed, name) => {
    expect(groupNamed(typed, groups)?.name ?? null).toBe(name)
  })

  test.each([
    ['+ lovely', 'positive', 'lovely'],
    ['- cold', 'negative', 'cold'],
    ['− "cold"', 'negative', '"cold"'],
    ['+- warm, but late', 'mixed', 'warm, but late'],
    ['± so so', 'mixed', 'so so'],
  ])('%s says its tone before the words', (typed, tone, words) => {
    expect(toneBefore(typed)).toEqual({ tone, words })
  })

  test.each(['-5 degrees', '+44 was called', 'cold - very', ''])('"%s" says no tone', (typed) => {
    expect(toneBefore(typed)).toBeNull()
  })

  test('the next one keeps to whom it was told, and in a stack the day, the group and the way too', () => {
    const last = { ...draft, when: '3 May', who: 'Staff', person: 'Ann', toldTo: 'Joe', channel: 'card' as const }
    expect(nextDraft(last, false)).toEqual({ ...emptyDraft, toldTo: 'Joe' })
    expect(nextDraft(last, true)).toEqual({
      ...emptyDraft,
      toldTo: 'Joe',
      when: '3 May',
      who: 'Staff',
      channel: 'card',
    })
  })

  test('half typed yesterday, "Today" is still yesterday', () => {
    expect(broughtBack({ ...draft, keptOn: '2026-11-23' }, today)).toEqual({ ...draft, when: 'Yesterday' })
    expect(broughtBack({ ...draft, when: '3 May', keptOn: '2026-11-23' }, today)?.when).toBe('3 May 2026')
    expect(broughtBack({ words: '', toldTo: 'Joe', keptOn: '2026-11-23' }, today)).toEqual({
      ...emptyDraft,
      toldTo: 'Joe',
    })
    expect(broughtBack('nonsense', today)).toBeNull()
  })
})
