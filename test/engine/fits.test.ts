import { describe, expect, it } from 'vitest'
import { fillBook } from './fill-book'
import { newBook } from './open-book'

describe('how an indicator fits a published one', () => {
  it('is one change with taking it into the book, and one step to take back', async () => {
    const { ask } = await newBook()
    const { visitsId } = await fillBook(ask)
    const before = await ask('frameworks.inUse', {})
    const { record, change } = await ask('fits.setShipped', {
      indicatorId: visitsId,
      framework: 'active-lives',
      code: 'AL-2',
      kind: 'partly',
      explanation: 'Ours asks users only',
    })
    expect(change?.summary).toBe('Said how Visits to the pool fits AL-2')
    const inUse = await ask('frameworks.inUse', {})
    expect(inUse.find(({ id }) => id === record.frameworkIndicatorId)).toMatchObject({ code: 'AL-2', shipped: true })

    await ask('journal.undo', {})
    expect(await ask('frameworks.inUse', {})).toEqual(before)
    expect((await ask('fits.list', { indicatorId: visitsId })).map(({ id }) => id)).not.toContain(record.id)
  })

  it('said again, replaces what was said, of the copy that is there', async () => {
    const { ask } = await newBook()
    const { visitsId } = await fillBook(ask)
    const shipped = { indicatorId: visitsId, framework: 'active-lives', code: 'AL-2' } as const
    const first = await ask('fits.setShipped', { ...shipped, kind: 'partly' })
    const copies = (await ask('frameworks.inUse', {})).length
    const again = await ask('fits.setShipped', { ...shipped, kind: 'directly' })
    expect(again.record).toMatchObject({ id: first.record.id, kind: 'directly' })
    expect(await ask('frameworks.inUse', {})).toHaveLength(copies)
  })
})

describe('the finder', () => {
  it('shows all of a set when no words are given, and nothing without either', async () => {
    const { ask } = await newBook()
    const set = (await ask('frameworks.list', {})).find(({ code }) => code === 'ons-wellbeing')
    expect(await ask('frameworks.search', { words: ' ', framework: 'ons-wellbeing' })).toHaveLength(set?.items ?? 0)
    expect(await ask('frameworks.search', { words: '' })).toEqual([])
  })

  it('says how faithful a wording is, whether it is still collected, and what is in the book', async () => {
    const { ask } = await newBook()
    const { frameworkId } = await fillBook(ask)
    const [ni8] = await ask('frameworks.search', { words: 'NI 8' })
    expect(ni8).toMatchObject({ code: 'NI 8', historic: true, wordingStatus: 'published', id: null })
    expect(ni8?.values.length).toBeGreaterThan(0)
    const ours = await ask('frameworks.search', { words: '', framework: 'own' })
    expect(ours.map(({ id }) => id)).toEqual([frameworkId])
  })
})
