import { describe, expect, it } from 'vitest'
import { filtered } from '../../renderer/stakeholders/list-filter'
import type { StakeholderInYear } from '../../shared/model/stakeholder'

const one = (name: string, fields: Partial<StakeholderInYear> = {}): StakeholderInYear => ({
  id: name,
  number: 1,
  reference: 'S-01',
  name,
  description: '',
  exchange: '',
  accountability: 'below',
  inYear: null,
  ...fields,
})

const all = [
  one('Swimmers', { description: 'Anyone who comes to a public session' }),
  one('Café tenants', { accountability: 'beside', reference: 'S-02' }),
  one('Swimming club', { accountability: 'beside' }),
]
const names = (filter: string) => filtered(all, filter).map(({ name }) => name)

describe('the list, filtered', () => {
  it('shows those where every word begins a word, in any case and without accents', () => {
    expect(names('')).toEqual(['Swimmers', 'Café tenants', 'Swimming club'])
    expect(names('SWIM')).toEqual(['Swimmers', 'Swimming club'])
    expect(names('club swim')).toEqual(['Swimming club'])
    expect(names('cafe')).toEqual(['Café tenants'])
    expect(names('imm')).toEqual([])
  })

  it('looks at description, reference and direction too', () => {
    expect(names('public session')).toEqual(['Swimmers'])
    expect(names('beside')).toEqual(['Café tenants', 'Swimming club'])
    expect(names('S-02')).toEqual(['Café tenants'])
  })
})
