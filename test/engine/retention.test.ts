import { describe, expect, it } from 'vitest'
import { keptUntilBefore } from '../../shared/rules/people/kept-until'
import { fillBook } from './fill-book'
import { newBook } from './open-book'

describe('how long things are kept', () => {
  it('counts whole years back', () => {
    expect(keptUntilBefore('2026-03-12', 6)).toBe('2020-03-12')
    expect(keptUntilBefore('2024-02-29', 1)).toBe('2023-02-28')
    expect(keptUntilBefore('2024-02-29', 4)).toBe('2020-02-29')
  })

  it('is said kind by kind, changed, taken back and undone', async () => {
    const { ask } = await newBook()
    const { record } = await ask('retention.set', { kept: 'experiences', years: 6, why: 'Limitation of claims' })
    await ask('retention.set', { kept: 'evidence', years: 10 })
    await ask('retention.set', { kept: 'experiences', years: 5, why: 'Enough' })
    expect(await ask('retention.list', {})).toMatchObject([
      { id: record.id, kept: 'experiences', years: 5, why: 'Enough' },
      { kept: 'evidence', years: 10 },
    ])
    await ask('retention.clear', { kept: 'evidence' })
    expect(await ask('retention.list', {})).toHaveLength(1)
    await ask('journal.undo', {})
    expect(await ask('retention.list', {})).toHaveLength(2)
  })

  it('finds what was kept longer, oldest first, and notes that somebody looked', async () => {
    const { ask, book } = await newBook()
    const { yearId } = await fillBook(ask)
    for (const happenedOn of ['2012-05-01', '2010-05-01', '2025-05-01'])
      await ask('experiences.add', { happenedOn, words: 'Cold again' })
    expect(await ask('retention.due', { yearId })).toEqual({ groups: [], count: 0, review: null })
    await ask('retention.set', { kept: 'experiences', years: 6, why: '' })
    const { groups, count } = await ask('retention.due', { yearId })
    expect(count).toBe(2)
    expect(groups[0]?.rows.map(({ day, reference, ways }) => [day, reference, ways])).toEqual([
      ['2010-05-01', 'D-0002', ['name', 'whole']],
      ['2012-05-01', 'D-0001', ['name', 'whole']],
    ])
    await ask('retention.review', { yearId, reviewedBy: 'Trustees', decided: 'Kept for the history of the pool' })
    expect((await ask('retention.due', { yearId })).review).toMatchObject({ reviewedBy: 'Trustees' })
    book.change('years.change', (tx) => {
      tx.update('year', yearId, { status: 'approved' })
      return { record: null, summary: 'Approved the accounts of 2025' }
    })
    await expect(ask('retention.review', { yearId, reviewedBy: 'Me', decided: '' })).rejects.toMatchObject({
      code: 'refused',
    })
  })
})
