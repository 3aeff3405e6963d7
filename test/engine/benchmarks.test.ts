import { describe, expect, it } from 'vitest'
import { fillBook } from './fill-book'
import { newBook } from './open-book'

const england = {
  kind: 'national',
  label: 'England',
  value: 63.4,
  citation: 'Active Lives, Nov 2023–24, table 2',
} as const

describe('benchmarks', () => {
  it.each(['peer', 'sector', 'national'] as const)('of the kind %s need a citation', async (kind) => {
    const { ask } = await newBook()
    const { visitsId } = await fillBook(ask)
    for (const citation of ['', '   \n'])
      await expect(ask('benchmarks.add', { ...england, kind, indicatorId: visitsId, citation })).rejects.toMatchObject({
        code: 'wrong-input',
        detail: { fields: ['citation'] },
      })
    expect((await ask('benchmarks.add', { ...england, kind, indicatorId: visitsId })).record.reference).toBe('B-02')
  })

  it('of our own need none', async () => {
    const { ask } = await newBook()
    const { visitsId } = await fillBook(ask)
    const target = { indicatorId: visitsId, kind: 'target', label: 'Our target for 2030', value: 70000 } as const
    expect((await ask('benchmarks.add', target)).record.citation).toBe('')
  })

  it('cannot lose their citation, or become a kind that needs one, by a change', async () => {
    const { ask } = await newBook()
    const { visitsId, benchmarkId } = await fillBook(ask)
    const { record } = await ask('benchmarks.add', { ...england, indicatorId: visitsId })
    await expect(ask('benchmarks.change', { id: record.id, citation: '' })).rejects.toMatchObject({
      code: 'wrong-input',
    })
    await expect(ask('benchmarks.change', { id: benchmarkId, kind: 'peer' })).rejects.toMatchObject({
      code: 'wrong-input',
    })
  })

  it.each([
    ['neither a value nor a range', { value: null }],
    ['both', { value: 1, low: 1, high: 2 }],
    ['half a range', { value: null, low: 1 }],
    ['a range that runs backwards', { value: null, low: 2, high: 1 }],
  ])('with %s are refused', async (_, figures) => {
    const { ask } = await newBook()
    const { visitsId } = await fillBook(ask)
    await expect(ask('benchmarks.add', { ...england, indicatorId: visitsId, ...figures })).rejects.toMatchObject({
      code: 'wrong-input',
    })
  })

  it('serve their year or every year', async () => {
    const { ask } = await newBook()
    const { visitsId, yearId } = await fillBook(ask)
    await ask('benchmarks.add', { ...england, indicatorId: visitsId })
    const next = { label: '2026', startsOn: '2026-01-01', endsOn: '2026-12-31' }
    const { record: year } = await ask('years.rollForward', { fromId: yearId, ...next })
    const labels = async (yearId: string) => (await ask('benchmarks.list', { yearId })).map(({ label }) => label)
    expect(await labels(yearId)).toEqual(['Our target', 'England'])
    expect(await labels(year.id)).toEqual(['England'])
  })
})
