import { describe, expect, it } from 'vitest'
import { nextYear, rollForward } from '../../shared/rules/roll-forward'
import { id, year2025 } from './builders'

describe('the next year', () => {
  it.each([
    ['2025', '2025-01-01', '2025-12-31', '2026', '2026-01-01', '2026-12-31'],
    ['2024–25', '2024-04-01', '2025-03-31', '2025–26', '2025-04-01', '2026-03-31'],
    ['2024/25', '2024-04-06', '2025-04-05', '2025/26', '2025-04-06', '2026-04-05'],
    ['2011 and 2012', '2011-01-01', '2012-12-31', '2013 and 2014', '2013-01-01', '2014-12-31'],
    ['1998/99', '1998-04-01', '1999-03-31', '1999/00', '1999-04-01', '2000-03-31'],
    ['Accounts 4', '2025-01-01', '2025-12-31', 'Accounts 5', '2026-01-01', '2026-12-31'],
    ['First accounts', '2025-01-01', '2025-12-31', '2026', '2026-01-01', '2026-12-31'],
    ['2024', '2023-11-29', '2024-12-31', '2025', '2025-01-01', '2025-12-31'],
    ['2023', '2023-03-01', '2024-02-29', '2024', '2024-03-01', '2025-02-28'],
  ])('after %s', (label, startsOn, endsOn, next, starts, ends) => {
    expect(nextYear({ label, startsOn, endsOn })).toEqual({ label: next, startsOn: starts, endsOn: ends })
  })

  it('never takes a label twice', () => {
    expect(nextYear(year2025, ['2025', '2026']).label).toBe('2026-01-01 to 2026-12-31')
    expect(nextYear({ ...year2025, label: 'Accounts 4' }, ['Accounts 5']).label).toBe('2026')
  })
})

describe('rolling forward', () => {
  it('takes stakeholders as they stand, and what is reported on; nothing that was found', () => {
    const standing = {
      size: 24,
      sizeWords: '24 people',
      interest: 8,
      influence: 7,
      mapX: 0.2,
      mapY: 0.4,
      included: false,
      reason: 'Asked every second year',
    }
    const made = rollForward({
      stakeholderYears: [
        { id: id(1), stakeholderId: id(2), yearId: year2025.id, askedHow: 'Forum in May', ...standing },
      ],
      objectiveYears: [
        {
          id: id(3),
          objectiveId: id(4),
          yearId: year2025.id,
          included: true,
          reason: '',
          lead: 'Good',
          whatWeDid: 'Much',
          whatHappened: 'More',
          conclusion: 'Go on',
        },
      ],
    })
    expect(made).toEqual({
      stakeholderYears: [{ stakeholderId: id(2), askedHow: '', ...standing }],
      objectiveYears: [
        { objectiveId: id(4), included: true, reason: '', lead: '', whatWeDid: '', whatHappened: '', conclusion: '' },
      ],
    })
  })
})
