import { describe, expect, it } from 'vitest'
import { fillBook } from './fill-book'
import { type Ask, newBook } from './open-book'

async function outline(ask: Ask, yearId: string): Promise<string[]> {
  const activities = await ask('activities.list', {})
  const objectives = await ask('objectives.list', { yearId })
  return objectives.flatMap(({ id, title }) => [
    title,
    ...activities.filter(({ objectiveId }) => objectiveId === id).map(({ name }) => `  ${name}`),
  ])
}

/** A: swimming, lessons, galas; B: the hall. */
async function bookWithOutline() {
  const { ask } = await newBook()
  const [year] = await ask('years.list', {})
  const yearId = year?.id ?? ''
  const objective = async (code: string, title: string) => (await ask('objectives.add', { code, title })).record.id
  const activity = async (objectiveId: string, name: string) =>
    (await ask('activities.add', { objectiveId, name })).record.id
  const a = await objective('A', 'Water')
  const b = await objective('B', 'Neighbours')
  const swimming = await activity(a, 'Swimming')
  const lessons = await activity(a, 'Lessons')
  const hall = await activity(b, 'The hall')
  const galas = await activity(a, 'Galas')
  return { ask, yearId, a, b, swimming, lessons, hall, galas, now: () => outline(ask, yearId) }
}

describe('the outline of objectives and activities', () => {
  it('takes a line in where it was typed', async () => {
    const { ask, a, swimming, now } = await bookWithOutline()
    await ask('activities.add', { objectiveId: a, name: 'Access sessions', afterId: swimming })
    await ask('objectives.add', { code: 'C', title: 'Solvent', afterId: a })
    expect(await now()).toEqual([
      'Water',
      '  Swimming',
      '  Access sessions',
      '  Lessons',
      '  Galas',
      'Solvent',
      'Neighbours',
      '  The hall',
    ])
  })

  it('takes a pasted list in where it was pasted, as one change', async () => {
    const { ask, a, swimming, hall, now } = await bookWithOutline()
    const before = await now()
    const lines = [
      { kind: 'activity' as const, text: 'Access sessions' },
      { kind: 'objective' as const, text: 'Solvent' },
      { kind: 'activity' as const, text: 'Grants' },
      { kind: 'activity' as const, text: 'Lettings' },
    ]
    const { record, change } = await ask('objectives.takeIn', { behindId: swimming, lines })
    expect(record.map(({ kind }) => kind)).toEqual(lines.map(({ kind }) => kind))
    expect(change?.summary).toBe('Added one objective and three activities')
    expect(await now()).toEqual([
      'Water',
      '  Swimming',
      '  Access sessions',
      '  Lessons',
      '  Galas',
      'Solvent',
      '  Grants',
      '  Lettings',
      'Neighbours',
      '  The hall',
    ])
    await ask('journal.undo', {})
    expect(await now()).toEqual(before)
    const one = await ask('objectives.takeIn', { behindId: a, lines: [{ kind: 'activity', text: 'First' }] })
    expect(one.change?.summary).toBe('Added the activity First')
    expect((await now()).slice(0, 3)).toEqual(['Water', '  First', '  Swimming'])
    await ask('objectives.takeIn', { behindId: hall, lines: [{ kind: 'objective', text: 'Last' }] })
    expect((await now()).at(-1)).toBe('Last')
    // Nothing above it that it could belong to.
    await ask('objectives.takeIn', { behindId: null, lines: [{ kind: 'activity', text: 'Very first' }] })
    expect((await now())[0]).toBe('Very first')
    await expect(ask('objectives.takeIn', { behindId: 'nobody', lines })).rejects.toMatchObject({ code: 'wrong-input' })
  })

  it('divides a line in two as one change, and keeps the words a longer paste leaves of it', async () => {
    const { ask, b, swimming, now } = await bookWithOutline()
    const before = await now()
    const { change } = await ask('objectives.takeIn', {
      behindId: swimming,
      lines: [{ kind: 'activity', text: 'ming' }],
      divided: { id: swimming, text: 'Swim' },
    })
    expect(change?.summary).toBe('Divided the activity Swimming')
    expect((await now()).slice(0, 4)).toEqual(['Water', '  Swim', '  ming', '  Lessons'])
    await ask('journal.undo', {})
    expect(await now()).toEqual(before)
    const objective = await ask('objectives.takeIn', {
      behindId: b,
      lines: [{ kind: 'activity', text: 'bours' }],
      divided: { id: b, text: 'Neigh' },
    })
    expect(objective.change?.summary).toBe('Divided objective B, Neighbours')
    await ask('journal.undo', {})
    const pasted = await ask('objectives.takeIn', {
      behindId: b,
      lines: [{ kind: 'activity', text: 'Lettings' }],
      divided: { id: b, text: 'Neighbours and friends' },
    })
    expect(pasted.change?.summary).toBe('Added the activity Lettings')
    expect((await now()).slice(-3)).toEqual(['Neighbours and friends', '  Lettings', '  The hall'])
    await ask('journal.undo', {})
    expect(await now()).toEqual(before)
  })

  it('moves an activity, also to another objective, as one change that undo takes back', async () => {
    const { ask, a, b, galas, hall, now } = await bookWithOutline()
    const before = await now()
    await ask('activities.place', { id: galas, objectiveId: b, afterId: hall })
    expect(await now()).toEqual(['Water', '  Swimming', '  Lessons', 'Neighbours', '  The hall', '  Galas'])
    await ask('activities.place', { id: galas, objectiveId: b, afterId: null })
    expect((await now()).slice(-3)).toEqual(['Neighbours', '  Galas', '  The hall'])
    await ask('activities.place', { id: hall, objectiveId: a, afterId: null })
    expect((await now()).slice(0, 2)).toEqual(['Water', '  The hall'])
    for (let taken = 0; taken < 3; taken += 1) await ask('journal.undo', {})
    expect(await now()).toEqual(before)
  })

  it('makes an objective of an activity, and an activity of an objective', async () => {
    const { ask, a, b, lessons, hall, now } = await bookWithOutline()
    const made = await ask('activities.makeObjective', { id: lessons, code: 'C', afterId: a })
    expect(made.record).toMatchObject({ code: 'C', title: 'Lessons' })
    await ask('activities.place', { id: hall, objectiveId: a, afterId: null })
    const lowered = await ask('objectives.makeActivity', { id: b, objectiveId: made.record.id })
    expect(lowered.record).toMatchObject({ name: 'Neighbours', reference: 'A-05' })
    expect(await now()).toEqual(['Water', '  The hall', '  Swimming', '  Galas', 'Lessons', '  Neighbours'])
    expect((await ask('book.verify', {})).sound).toBe(true)
  })

  it('refuses where something hangs on the line, and says what', async () => {
    const { ask, a, b } = await bookWithOutline()
    await expect(ask('objectives.makeActivity', { id: a, objectiveId: b })).rejects.toMatchObject({
      code: 'refused',
      message: '“Water” can’t become an activity while 3 activities belong to it. Nothing was changed.',
    })
    await expect(ask('objectives.makeActivity', { id: a, objectiveId: a })).rejects.toMatchObject({ code: 'refused' })
    const other = await newBook()
    const filled = await fillBook(other.ask)
    await expect(
      other.ask('activities.makeObjective', { id: filled.activityId, code: 'B', afterId: null }),
    ).rejects.toMatchObject({ code: 'refused', message: expect.stringContaining('1 outcome belongs to it') })
    const { record } = await other.ask('objectives.add', { code: 'B', title: 'Chapter' })
    await other.ask('objectives.setInYear', {
      objectiveId: record.id,
      yearId: filled.yearId,
      conclusion: 'More to do.',
    })
    await expect(
      other.ask('objectives.makeActivity', { id: record.id, objectiveId: filled.objectiveId }),
    ).rejects.toMatchObject({ code: 'refused', message: expect.stringContaining('1 year’s chapter belongs to it') })
  })

  it('refuses a place behind what is not there', async () => {
    const { ask, a, b, swimming } = await bookWithOutline()
    await expect(ask('activities.place', { id: swimming, objectiveId: a, afterId: b })).rejects.toMatchObject({
      code: 'not-found',
    })
    await expect(ask('activities.makeObjective', { id: swimming, code: 'B', afterId: null })).rejects.toMatchObject({
      code: 'refused',
      detail: { fields: ['code'] },
    })
  })
})

describe('the currency of a book', () => {
  it('may be changed until there are amounts', async () => {
    const { ask } = await newBook()
    const filled = await fillBook(ask)
    await ask('organisation.change', { currency: 'EUR' })
    const { record } = await ask('indicators.add', {
      outcomeId: filled.outcomeId,
      name: 'What a swim costs',
      betterWhen: 'lower',
      definition: { kind: 'money', validFrom: '2025-01-01' },
    })
    await ask('readings.record', {
      yearId: filled.yearId,
      indicatorId: record.id,
      periodStart: '2025-01-01',
      periodEnd: '2025-12-31',
      value: { kind: 'money', pence: 240 },
    })
    await expect(ask('organisation.change', { currency: 'GBP' })).rejects.toMatchObject({
      code: 'refused',
      detail: { fields: ['currency'] },
    })
    await ask('organisation.change', { currency: 'EUR', place: 'Harbour ward' })
  })
})
