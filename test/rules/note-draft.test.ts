import { describe, expect, test } from 'vitest'
import {
  afterSaving,
  broughtBack,
  dayInFull,
  emptyDraft,
  groupNamed,
  nextDraft,
  noteOf,
  toneBefore,
} from '../../renderer/daybook/note-draft'
import { id } from './builders'

const groups = ['Swimmers', 'Disabled swimmers', 'Staff', 'Primary schools'].map((name, place) => ({
  id: id(place + 1),
  name,
}))
const today = '2026-11-24'
const british = 'en-GB'
const draft = { ...emptyDraft, words: '"The pool was warm."' }

describe('a note as it is typed', () => {
  test('says who spoke, when and what about', () => {
    const read = noteOf(
      { ...draft, when: 'yesterday', who: 'swim', themes: 'warmth, pool; warmth' },
      groups,
      today,
      british,
    )
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
    expect(noteOf({ ...draft, words: 'Warm today', kind: 'said' }, groups, today, british)).toMatchObject({
      note: { words: 'Warm today', kind: 'said' },
    })
  })

  test.each([
    [{ words: ' “” ' }, 'words'],
    [{ when: 'some time' }, 'when'],
    [{ who: 'Aliens' }, 'who'],
  ])('%o is not clear', (part, field) => {
    expect(noteOf({ ...draft, ...part }, groups, today, british)).toMatchObject({ field })
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

  test('what is typed or chosen before the answer is there is of the next one', () => {
    const sent = { ...draft, when: '3 May', toldTo: 'Joe', tone: 'negative' as const, channel: 'card' as const }
    const plain = { ...emptyDraft, toldTo: 'Joe' }
    expect(afterSaving(sent, sent, false)).toEqual(plain)
    expect(afterSaving(sent, { ...sent, words: `${draft.words} And` }, false)).toEqual({ ...plain, words: 'And' })
    expect(afterSaving(sent, { ...sent, channel: 'letter', toldTo: 'Ann' }, false)).toEqual({
      ...emptyDraft,
      channel: 'letter',
      toldTo: 'Ann',
    })
    expect(afterSaving(sent, { ...sent, channel: 'phone', when: '4 May' }, true)).toEqual({
      ...plain,
      channel: 'phone',
      when: '4 May',
    })
    expect(afterSaving(sent, { ...sent, tone: 'positive' }, false).tone).toBe('positive')
  })

  test('figures are the day they are in the language of the book, also when it is gone on with', () => {
    const read = (language: string) => noteOf({ ...draft, when: '4/1/2026' }, groups, today, language)
    expect(read(british)).toMatchObject({ note: { happenedOn: '2026-01-04' } })
    expect(read('en-US')).toMatchObject({ note: { happenedOn: '2026-04-01' } })
    expect(noteOf({ ...draft, when: '4/31' }, groups, today, 'en-US')).toMatchObject({
      problem: expect.stringContaining('April 1, 2026'),
    })
    expect(dayInFull({ ...draft, when: '4/1' }, today, 'en-US')).toEqual({ when: '1 April 2026' })
    expect(broughtBack({ ...draft, when: '4/1', keptIn: 'en-US' }, today)?.when).toBe('1 April 2026')
    expect(broughtBack({ ...draft, when: '4/1' }, today)?.when).toBe('4 January 2026')
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
