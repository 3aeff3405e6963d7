import { describe, expect, it } from 'vitest'
import { fillBook } from './fill-book'
import { newBook } from './open-book'

async function filled() {
  const { ask, book } = await newBook()
  const ids = await fillBook(ask)
  const { yearId } = ids
  const keys = async (id = yearId) => (await ask('chapters.list', { yearId: id })).map(({ key }) => key)
  const rows = () => book.value('SELECT count(*) FROM chapter').get()
  const document = async () =>
    (await ask('accounts.document', { yearId })).chapters.map(({ id, number }) => `${number} ${id}`)
  return { ask, ids, yearId, keys, rows, document }
}

describe('chapters of a year', () => {
  it('switched off are gone from the document, numbers follow, and undo brings them back', async () => {
    const { ask, yearId, document } = await filled()
    const before = await document()
    const print = async () => (await ask('accounts.document', { yearId })).fingerprint
    const fingerprint = await print()
    expect(before).toContain('3 organisation')
    const { record, change } = await ask('chapters.set', { yearId, key: 'how-to-read', included: false })
    expect(record).toMatchObject({ key: 'how-to-read', included: false })
    expect(change?.summary).toBe('Left the chapter “How to read this” out of the accounts of 2025')
    expect(await document()).toContain('2 organisation')
    expect((await document()).some((one) => one.includes('how-to-read'))).toBe(false)
    expect(await print()).not.toBe(fingerprint)
    await ask('journal.undo', {})
    expect(await document()).toEqual(before)
    expect(await print()).toBe(fingerprint)
  })

  it('put back as they were leave nothing behind', async () => {
    const { ask, yearId, rows } = await filled()
    await ask('chapters.set', { yearId, key: 'scope', included: false })
    expect(rows()).toBe(1)
    await ask('chapters.set', { yearId, key: 'scope', included: true })
    expect(rows()).toBe(0)
    expect(await ask('chapters.set', { yearId, key: 'scope', included: true })).toMatchObject({ change: null })
  })

  it('take a name of their own', async () => {
    const { ask, yearId } = await filled()
    await ask('chapters.set', { yearId, key: 'scope', title: 'What we cover' })
    const { chapters } = await ask('accounts.document', { yearId })
    expect(chapters.find(({ id }) => id === 'scope')?.title).toBe('What we cover')
  })

  it('stand in the order they are put in, as one change', async () => {
    const { ask, ids, yearId, keys, document } = await filled()
    const usual = await keys()
    const first = [ids.objectiveId, ...usual.filter((key) => key !== ids.objectiveId)]
    const { change } = await ask('chapters.reorder', { yearId, keys: first })
    expect((await keys()).slice(0, 2)).toEqual(['foreword', ids.objectiveId])
    expect((await document())[0]).toBe('1 objective-A')
    expect(change).not.toBeNull()
    await ask('journal.undo', {})
    expect(await keys()).toEqual(usual)
    expect(await ask('chapters.reorder', { yearId, keys: usual })).toMatchObject({ change: null })
  })

  it.each([
    ['one is missing', (keys: string[]) => keys.slice(1), 'refused'],
    ['one is named twice', (keys: string[]) => [...keys.slice(1), keys[1] ?? ''], 'refused'],
    ['one is unknown', (keys: string[]) => [...keys.slice(1), 'nothing'], 'not-found'],
  ])('are not put in an order in which %s', async (_, change, code) => {
    const { ask, yearId, keys } = await filled()
    const usual = await keys()
    await expect(ask('chapters.reorder', { yearId, keys: change(usual) })).rejects.toMatchObject({ code })
    expect(await keys()).toEqual(usual)
  })

  it('come along into the next year, and go with their objective and their year', async () => {
    const { ask, ids, yearId, rows } = await filled()
    const more = (await ask('objectives.add', { code: 'B', title: 'A warm room' })).record.id
    await ask('chapters.set', { yearId, key: more, included: false })
    await ask('chapters.set', { yearId, key: 'glossary', included: false })
    expect((await ask('years.previewRollForward', { fromId: yearId })).comes.chapters.count).toBe(2)
    const next = await ask('years.rollForward', {
      fromId: yearId,
      label: '2026',
      startsOn: '2026-01-01',
      endsOn: '2026-12-31',
    })
    const nextId = next.record.id
    const off = (await ask('chapters.list', { yearId: nextId })).filter(({ included }) => !included)
    expect(off.map(({ key }) => key)).toEqual([more, 'glossary'])
    await ask('objectives.remove', { id: more })
    expect(rows()).toBe(2)
    await ask('years.remove', { id: nextId })
    expect(rows()).toBe(1)
    await ask('chapters.set', { yearId, key: ids.objectiveId, included: false })
    expect((await ask('book.verify', {})).sound).toBe(true)
  })
})

describe('the logo', () => {
  const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

  it('is set, taken away and brought back, apart from the organisation', async () => {
    const { ask } = await newBook()
    expect(await ask('organisation.logo', {})).toBeNull()
    await ask('organisation.setLogo', { picture: png })
    expect(await ask('organisation.logo', {})).toMatchObject({ type: 'png', width: 1, height: 1, picture: png })
    expect(JSON.stringify(await ask('organisation.get', {}))).not.toContain(png)
    await ask('organisation.removeLogo', {})
    expect(await ask('organisation.logo', {})).toBeNull()
    await ask('journal.undo', {})
    expect((await ask('organisation.logo', {}))?.picture).toBe(png)
    expect((await ask('book.verify', {})).sound).toBe(true)
  })

  it('is no other file, whatever it is called', async () => {
    const { ask } = await newBook()
    const picture = Buffer.from('<svg onload="alert(1)"/>').toString('base64')
    await expect(ask('organisation.setLogo', { picture })).rejects.toMatchObject({ code: 'wrong-input' })
    expect(await ask('organisation.logo', {})).toBeNull()
  })
})
