import { describe, expect, it } from 'vitest'
import { newBook } from './open-book'

async function bookWithYear() {
  const { ask } = await newBook()
  const [year] = await ask('years.list', {})
  const yearId = year?.id ?? ''
  return { ask, yearId, names: async () => (await ask('stakeholders.list', { yearId })).map(({ name }) => name) }
}

describe('stakeholders', () => {
  it('are added together as one change, each taken into the year', async () => {
    const { ask, yearId, names } = await bookWithYear()
    const { record, change } = await ask('stakeholders.addToYear', {
      yearId,
      stakeholders: [
        { name: 'Users', accountability: 'below' },
        { name: 'Staff', accountability: 'within' },
      ],
    })
    expect(record.map(({ reference }) => reference)).toEqual(['S-01', 'S-02'])
    expect(change?.summary).toBe('Added two stakeholders')
    const all = await ask('stakeholders.list', { yearId })
    expect(all.map(({ name, inYear }) => [name, inYear?.included])).toEqual([
      ['Users', true],
      ['Staff', true],
    ])
    await ask('journal.undo', {})
    expect(await names()).toEqual([])
    await ask('journal.redo', {})
    expect(await names()).toEqual(['Users', 'Staff'])
  })

  it('are not added in part when one of them can’t be', async () => {
    const { ask, yearId, names } = await bookWithYear()
    const stakeholders = [
      { name: 'Users', accountability: 'below' as const },
      { name: '  ', accountability: 'below' as const },
    ]
    await expect(ask('stakeholders.addToYear', { yearId, stakeholders })).rejects.toThrow('Give it a name')
    expect(await names()).toEqual([])
  })

  it('placed and moved on the map say so beside undo', async () => {
    const { ask, yearId } = await bookWithYear()
    const { record } = await ask('stakeholders.addToYear', {
      yearId,
      stakeholders: [{ name: 'Users', accountability: 'below' }],
    })
    const of = { stakeholderId: record[0]?.id ?? '', yearId }
    const summary = async (fields: object) =>
      (await ask('stakeholders.setInYear', { ...of, ...fields })).change?.summary
    expect(await summary({ influence: 5, interest: 5 })).toBe('Placed Users on the map of 2025')
    expect(await summary({ influence: 6, interest: 5 })).toBe('Moved Users on the map of 2025')
    expect(await summary({ influence: 6, interest: 4, size: 12 })).toBe('Changed Users in 2025')
    expect(await summary({ influence: null })).toBe('Changed Users in 2025')
  })
})
