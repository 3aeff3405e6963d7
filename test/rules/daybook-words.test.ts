import { describe, expect, test } from 'vitest'
import {
  aboutWords,
  caseLine,
  consentLine,
  headingDay,
  publishedWords,
  yearOfDay,
} from '../../renderer/daybook/daybook-words'
import { chosenWords, daysNow, narrows, partsSet, periodNow, periodsOf } from '../../renderer/daybook/filter-words'
import { everyExperience, type ListedExperience } from '../../shared/model/daybook'
import { id } from './builders'

const note: ListedExperience = {
  id: id(1),
  number: 1,
  reference: 'D-0001',
  happenedOn: '2025-01-18',
  kind: 'said',
  words: 'The showers were cold.',
  stakeholderId: id(2),
  stakeholder: 'Lesson families',
  person: '',
  described: 'Parent of a boy in lessons',
  toldTo: 'Maureen',
  channel: 'card',
  tone: 'negative',
  consent: 'not-asked',
  consentState: 'not-asked',
  consentBy: '',
  consentOn: null,
  consentUntil: null,
  withheld: [],
  quoted: false,
  quotedBecause: '',
  caseState: 'open',
  caseChanged: '',
  caseTold: 'not-yet',
  caseToldOn: null,
  caseClosedOn: null,
  questionId: null,
  responseId: null,
  notedAt: '2025-01-18T10:00:00.000Z',
  notedBy: 'Ruth',
  themes: [
    { id: id(3), name: 'lessons' },
    { id: id(4), name: 'showers' },
  ],
  evidence: 1,
  case: { state: 'open', daysOpen: 9, steps: 0, done: 0, overdue: 0, nextDue: null },
}
const years = [{ id: id(9), label: '2025', startsOn: '2025-01-01', endsOn: '2025-12-31', status: 'draft' as const }]

describe('a note in words', () => {
  test('says who, to whom, how and what about', () => {
    expect(aboutWords(note)).toEqual([
      'Parent of a boy in lessons, Lesson families',
      'to Maureen, comment card',
      'lessons, showers',
      'one piece of evidence',
    ])
    expect(aboutWords({ ...note, kind: 'seen', toldTo: '', described: '', stakeholder: null }).slice(0, 2)).toEqual([
      'Seen by Ruth',
      'comment card',
    ])
  })

  test.each([
    [{ state: 'open', daysOpen: 9 }, 'Open 9 days'],
    [{ state: 'open', daysOpen: 0 }, 'Open since today'],
    [{ state: 'closed', daysOpen: 1 }, 'Closed after 1 day'],
    [{ state: 'closed', daysOpen: 0 }, 'Closed the same day'],
    [{ state: 'none', daysOpen: null }, null],
  ] as const)('a case %o', (standing, words) => {
    expect(caseLine({ ...note, case: { ...note.case, ...standing } })).toBe(words)
  })

  test('consent is said with its end, and not for what only we saw', () => {
    expect(consentLine(note)).toBe('Consent not asked')
    expect(consentLine({ ...note, kind: 'seen' })).toBe('')
    expect(consentLine({ ...note, consentState: 'named' })).toBe('Named, no end date')
    expect(consentLine({ ...note, consentState: 'anonymous', consentUntil: '2028-01-09' })).toMatch(
      /^Anonymous only, to 9\s+January\s+2028$/,
    )
    expect(consentLine({ ...note, consentState: 'lapsed' })).toBe('Consent has run out')
  })

  test('what is published is said by whom, or why it is not', () => {
    expect(publishedWords({ may: 'nothing', why: 'not-asked' }, note)).toEqual({
      why: 'Can’t be published: nobody asked.',
    })
    expect(publishedWords({ may: 'anonymous', words: 'It was […].', by: '' }, note)).toEqual({
      words: '“It was […].”',
      by: 'Lesson families',
    })
  })

  test('a day has its name, and a year of the book or none yet', () => {
    expect(headingDay('2025-01-18')).toMatch(/^Saturday 18\s+January\s+2025$/)
    expect(yearOfDay('2025-01-18', years, id(9))).toBeNull()
    expect(yearOfDay('2025-01-18', years, id(8))).toBe('counts in the year 2025')
    expect(yearOfDay('2026-01-18', years, id(9))).toBe('in no year of this book yet')
  })
})

describe('a filter in words', () => {
  const periods = periodsOf(years)
  test('says its period, whether offered or not', () => {
    const now = (part: object) => periodNow({ ...everyExperience, ...part }, periods).words
    expect(now({})).toBe('Any time')
    expect(now({ lastDays: 7 })).toBe('Last 7 days')
    expect(now({ lastDays: 14 })).toBe('Last 14 days')
    expect(now({ lastDays: 1 })).toBe('Today')
    expect(now({ yearId: id(9) })).toBe('In 2025')
    expect(now({ from: '2026-05-03' })).toMatch(/^Since 3\s+May\s+2026$/)
    expect(now({ to: '2026-05-03' })).toMatch(/^Until 3\s+May\s+2026$/)
  })

  test('comes to days, which move on with today where they are the last ones', () => {
    const days = (part: object) => daysNow({ ...everyExperience, ...part }, '2026-11-24')
    expect(days({ lastDays: 7 })).toEqual({ from: '2026-11-18', to: null })
    expect(days({ lastDays: 7, from: '2026-11-20', to: '2026-11-21' })).toEqual({
      from: '2026-11-20',
      to: '2026-11-21',
    })
    expect(days({ from: '2026-05-03' })).toEqual({ from: '2026-05-03', to: null })
    expect(narrows({ ...everyExperience, lastDays: 7 })).toBe(true)
  })

  test('knows whether it leaves anything out', () => {
    expect(narrows(everyExperience)).toBe(false)
    expect(narrows({ ...everyExperience, words: '  ' })).toBe(false)
    for (const part of [
      { words: 'cold' },
      { tones: ['mixed' as const] },
      { quoted: false },
      { cases: 'open' as const },
    ])
      expect(narrows({ ...everyExperience, ...part })).toBe(true)
    expect(partsSet({ ...everyExperience, kind: 'seen', channels: ['card'] }, ['kind', 'channels', 'quoted'])).toBe(2)
  })

  test('names what is chosen', () => {
    expect(chosenWords([], 'Anyone')).toBe('Anyone')
    expect(chosenWords(['Swimmers', 'Staff', 'Trustees'], 'Anyone')).toBe('Swimmers and 2 more')
  })
})
