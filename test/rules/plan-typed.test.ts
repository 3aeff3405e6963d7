import { describe, expect, it } from 'vitest'
import { drawnRows } from '../../renderer/components/drawn-rows'
import { calendarMonths, ends, runsWords } from '../../renderer/plan/calendar-months'
import { cellText, isPlanned, planChange } from '../../renderer/plan/plan-cells'
import { drawnByObjective, planLines } from '../../renderer/plan/plan-lines'
import type { PlannedIndicator } from '../../shared/model/plan'
import { noBreakSpace } from '../../shared/rules/number-words'
import { id } from './builders'

const survey = { id: id(7), reference: 'C-03', name: 'Users’ survey' }

const planned = (changes: Partial<PlannedIndicator> = {}): PlannedIndicator => ({
  indicatorId: id(1),
  reference: 'I-01',
  name: 'Swimmers active 150 minutes a week',
  objective: 'Open to all',
  stakeholder: { id: id(2), name: 'Swimmers' },
  frequency: '',
  line: null,
  source: 'Users’ survey',
  who: 'Joe Tran',
  consultation: null,
  dueOn: null,
  got: false,
  overdue: false,
  ...changes,
})

describe('a cell of the plan', () => {
  it('reads a consultation by its number, its name or both, and anything else as a source', () => {
    for (const text of ['C-03', 'c-03', 'users’ survey', 'C-03 Users’ survey'])
      expect(planChange('from', text, [survey], 'en-GB')).toEqual({ consultationId: survey.id, source: '' })
    expect(planChange('from', 'Till', [survey], 'en-GB')).toEqual({ consultationId: null, source: 'Till' })
    expect(planChange('from', '', [survey], 'en-GB')).toEqual({ consultationId: null, source: '' })
  })

  it('reads a day as people write it, and says how where it can’t', () => {
    expect(planChange('due', '31/10/2025', [], 'en-GB')).toEqual({ dueOn: '2025-10-31' })
    expect(planChange('due', '', [], 'en-GB')).toEqual({ dueOn: null })
    expect(planChange('due', 'soon', [], 'en-GB')).toMatchObject({ problem: expect.stringContaining('1 April 2026') })
    expect(planChange('who', 'Ruth', [], 'en-GB')).toEqual({ who: 'Ruth' })
  })

  it('shows what is planned, and what it shows comes back as the same plan', () => {
    const row = planned({ consultation: survey, dueOn: '2025-10-31' })
    expect(cellText(row, 'from')).toBe('C-03 Users’ survey')
    expect(planChange('from', cellText(row, 'from'), [survey], 'en-GB')).toEqual({
      consultationId: survey.id,
      source: '',
    })
    expect(planChange('due', cellText(row, 'due'), [], 'en-GB')).toEqual({ dueOn: '2025-10-31' })
  })

  it('tells what the year planned from what usually is so', () => {
    expect(isPlanned(planned(), 'from')).toBe(false)
    const line = {
      ...{ id: id(3), yearId: id(4), indicatorId: id(1), consultationId: survey.id },
      ...{ source: '', who: '', dueOn: null, note: '' },
    }
    const row = planned({ line })
    expect([isPlanned(row, 'from'), isPlanned(row, 'who'), isPlanned(row, 'due')]).toEqual([true, false, false])
  })
})

describe('the calendar', () => {
  const year = { startsOn: '2025-01-01', endsOn: '2025-12-31' }
  const running = { ...survey, beginsOn: '2025-10-20', endsOn: '2025-11-10', status: 'planned' as const }

  it('has every month of the year, each consultation in those it runs in, and readings on their days', () => {
    const rows = [
      planned({ dueOn: '2025-11-10' }),
      planned({ indicatorId: id(5), dueOn: '2025-11-10' }),
      planned({ indicatorId: id(6) }),
    ]
    const months = calendarMonths(year, [running], rows, '2025-11-03')
    expect(months.map(({ key }) => key)).toEqual(
      Array.from({ length: 12 }, (_, at) => `2025-${String(at + 1).padStart(2, '0')}`),
    )
    expect(months.filter(({ consultations }) => consultations.length > 0).map(({ key }) => key)).toEqual([
      '2025-10',
      '2025-11',
    ])
    const november = months[10]
    expect(november?.today).toBe('2025-11-03')
    expect(november?.days.map(({ day, due }) => [day, due.length])).toEqual([['2025-11-10', 2]])
    expect(months.filter(({ today }) => today !== null)).toHaveLength(1)
  })

  it('says of a consultation what of it falls into a month', () => {
    const long = { ...running, beginsOn: '2025-01-22', endsOn: '2025-03-05' }
    const words = (month: string) => runsWords(long, month).replaceAll(noBreakSpace, ' ')
    expect(['2025-01', '2025-02', '2025-03'].map(words)).toEqual([
      'begins 22 January 2025',
      'goes on',
      'to 5 March 2025',
    ])
    expect(['2025-01', '2025-02', '2025-03'].map((month) => ends(long, month))).toEqual([false, false, true])
    const short = { ...running, beginsOn: '2025-10-03', endsOn: '2025-10-24' }
    expect(runsWords(short, '2025-10').replaceAll(noBreakSpace, ' ')).toBe('3 to 24 October 2025')
  })

  it('goes on to the last day that is planned, but not for a century', () => {
    expect(calendarMonths(year, [], [planned({ dueOn: '2026-02-15' })], '2027-01-01').at(-1)?.key).toBe('2026-02')
    expect(calendarMonths(year, [], [planned({ dueOn: '2125-02-15' })], '2027-01-01')).toHaveLength(36)
  })
})

describe('the lines of a long plan', () => {
  const plan = ['Open to all', 'Well run'].flatMap((objective, at) =>
    Array.from({ length: 3 }, (_, place) => planned({ indicatorId: id(10 * at + place), objective })),
  )
  const lines = planLines(plan)

  it('are the indicators below their objectives', () => {
    expect(lines.map(({ is }) => is).join(' ')).toBe(
      'objective indicator indicator indicator objective indicator indicator indicator',
    )
  })

  it('drawn in part, with the one that has the keyboard, keep the room of those that are not', () => {
    const size = 40
    const range = { startIndex: 5, endIndex: 6, overscan: 1, count: lines.length }
    const rows = drawnRows(range, [1, -1, 99])
    expect(rows).toEqual([1, 4, 5, 6, 7])
    const drawn = drawnByObjective(
      lines,
      rows.map((index) => ({ index, start: index * size, end: (index + 1) * size })),
    )
    expect(drawn).toEqual([
      ['Open to all', [{ index: 1, above: size }]],
      ['Well run', [4, 5, 6, 7].map((index) => ({ index, above: index === 4 ? 2 * size : 0 }))],
    ])
  })
})
