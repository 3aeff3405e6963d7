import { describe, expect, it } from 'vitest'
import type { StakeholderInYear } from '../../shared/model/stakeholder'
import { accountabilityBalance } from '../../shared/rules/accountability-balance'

const standing = {
  id: 'y',
  stakeholderId: 's',
  yearId: '2025',
  size: null,
  sizeWords: '',
  interest: null,
  influence: null,
  mapX: null,
  mapY: null,
  included: true,
  reason: '',
  askedHow: '',
}

function group(
  name: string,
  accountability: StakeholderInYear['accountability'],
  inYear: Partial<typeof standing> | null = {},
): StakeholderInYear {
  return {
    id: name,
    number: 1,
    reference: 'S-01',
    name,
    description: '',
    exchange: '',
    accountability,
    inYear: inYear === null ? null : { ...standing, ...inYear },
  }
}

const asked = { askedHow: 'Survey' }
const words = (...all: StakeholderInYear[]) => accountabilityBalance(all, '2025')

describe('the balance of accountability', () => {
  it('counts every direction in a sentence, from above to beside', () => {
    const { groups } = words(
      group('Shops', 'beside'),
      group('Users', 'below'),
      group('Members', 'below'),
      group('Council', 'above'),
    )
    expect(groups).toBe('One group above us, two below and one beside us.')
  })

  it('says which directions are empty, and who often stands there', () => {
    const { remarks } = words(group('Users', 'below'), group('Staff', 'within'))
    expect(remarks.slice(0, 2)).toEqual([
      'Nobody stands above us yet; often that is funders, the council or a regulator.',
      'Nobody stands beside us yet; often that is neighbours, suppliers or partners.',
    ])
  })

  it('says nobody was asked, or that all were', () => {
    const everywhere = (inYear: Partial<typeof standing>) =>
      (['above', 'below', 'within', 'beside'] as const).map((direction) => group(direction, direction, inYear))
    expect(words(...everywhere({})).remarks).toEqual(['Nobody has been asked yet in 2025.'])
    expect(words(...everywhere(asked)).remarks).toEqual(['All of them were asked in 2025.'])
  })

  it('names those who were not asked; those left out or not considered do not count', () => {
    const { remarks } = words(
      group('Council', 'above', asked),
      group('Users', 'below', asked),
      group('Teenagers', 'below', { included: false, reason: 'Too few' }),
      group('Carers', 'below'),
      group('Parents', 'below', null),
      group('Staff', 'within', asked),
      group('Shops', 'beside'),
    )
    expect(remarks).toEqual([
      'All of those we answer to and those within were asked in 2025.',
      'Not asked: of those we are here for, one of two (Carers); of those beside us, one of one (Shops).',
    ])
  })

  it('counts where there are too many to name', () => {
    const many = ['A', 'B', 'C', 'D', 'E', 'F'].map((name) => group(name, 'below'))
    const { remarks } = words(...many, group('Users', 'below', asked))
    expect(remarks.at(-1)).toBe('Not asked: of those we are here for, six of seven (A, B, C and three more).')
  })
})
