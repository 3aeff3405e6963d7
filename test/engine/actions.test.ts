import { describe, expect, it } from 'vitest'
import { today } from '../../main/engine/today'
import type { InputOf } from '../../shared/contract'
import { addDays } from '../../shared/rules/days'
import { fillBook } from './fill-book'
import { newBook } from './open-book'

async function actions() {
  const { ask, book } = await newBook()
  const ids = await fillBook(ask)
  const add = async (fields: Partial<InputOf<'actions.add'>> = {}) =>
    (await ask('actions.add', { yearId: ids.yearId, what: 'A slow lane on Mondays', ...fields })).record
  const nextYear = async () =>
    (
      await ask('years.rollForward', {
        fromId: ids.yearId,
        label: '2026',
        startsOn: '2026-01-01',
        endsOn: '2026-12-31',
      })
    ).record.id
  return { ask, book, ids, add, nextYear, get: (id: string) => ask('actions.get', { id }) }
}

describe('an action', () => {
  it('is added with what it came from as one change, and undo takes all of it back', async () => {
    const { ask, ids, add } = await actions()
    const said = (await ask('experiences.add', { happenedOn: '2025-03-04', words: 'No lane for slow people.' })).record
    const asked = (await ask('consultations.add', { yearId: ids.yearId, name: 'Survey', method: 'survey' })).record
    const before = (await ask('journal.list', {}))[0]?.sequence ?? 0
    const action = await add({
      indicatorIds: [ids.visitsId],
      readingIds: [ids.readingId, ids.readingId],
      experienceIds: [said.id],
      consultationIds: [asked.id],
    })
    expect(action).toMatchObject({
      reference: 'L-01',
      state: 'planned',
      overdue: false,
      yearLabel: '2025',
      reports: [],
    })
    expect(action.from.map(({ noun, reference, title }) => [noun, reference, title])).toEqual([
      ['indicator', 'I-01', 'Visits to the pool'],
      ['reading', 'R-0001', 'Visits to the pool'],
      ['experience', 'D-0001', 'No lane for slow people.'],
      ['consultation', 'C-01', 'Survey'],
    ])
    const [last] = await ask('journal.list', {})
    expect(last).toMatchObject({ sequence: before + 1, summary: 'Added the action L-01 A slow lane on Mondays' })
    await ask('journal.undo', {})
    expect(await ask('actions.list', {})).toEqual([])
    await ask('journal.redo', {})
    expect(await ask('actions.get', { id: action.id })).toEqual(action)
    expect((await ask('book.verify', {})).sound).toBe(true)
  })

  it('that becomes done has a day, and none when it is open again; one dropped says why', async () => {
    const { ask, add, get } = await actions()
    const { id } = await add()
    await ask('actions.change', { id, state: 'done', result: 'It is used' })
    expect(await get(id)).toMatchObject({ doneOn: today(), result: 'It is used' })
    await ask('actions.change', { id, doneOn: '2026-01-05' })
    await ask('actions.change', { id, state: 'under-way' })
    expect((await get(id)).doneOn).toBeNull()
    await expect(ask('actions.change', { id, state: 'dropped' })).rejects.toMatchObject({
      detail: { fields: ['droppedWhy'] },
    })
    await ask('actions.change', { id, state: 'dropped', droppedWhy: 'The lane rope is gone' })
    await expect(ask('actions.change', { id, decidedOn: '2999-01-01' })).rejects.toMatchObject({ code: 'wrong-input' })
    await expect(ask('actions.change', { id, state: 'done', doneOn: '2999-01-01' })).rejects.toMatchObject({
      detail: { fields: ['doneOn'] },
    })
    expect(await get(id)).toMatchObject({ state: 'dropped', droppedWhy: 'The lane rope is gone', decidedOn: null })
  })

  it('is listed by the day it is due, and by state, person, what it came from and whether it is overdue', async () => {
    const { ask, ids, add } = await actions()
    const later = await add({ what: 'Later', dueOn: addDays(today(), 30), who: 'Ruth Calder' })
    const open = await add({ what: 'No day' })
    const late = await add({ what: 'Late', dueOn: addDays(today(), -1), readingIds: [ids.readingId] })
    const due = await add({ what: 'Today', dueOn: today(), who: 'ruth calder ', indicatorIds: [ids.visitsId] })
    const listed = async (filter: InputOf<'actions.list'>) => (await ask('actions.list', filter)).map(({ id }) => id)
    expect(await listed({})).toEqual([late.id, due.id, later.id, open.id])
    expect(await listed({ overdue: true })).toEqual([late.id])
    expect(await listed({ who: 'Ruth Calder' })).toEqual([due.id, later.id])
    expect(await listed({ indicatorId: ids.visitsId })).toEqual([late.id, due.id])
    expect(await listed({ readingId: ids.readingId })).toEqual([late.id])
    await ask('actions.change', { id: later.id, state: 'done' })
    expect(await listed({ states: ['done'] })).toEqual([later.id])
    expect((await ask('years.standing', { yearId: ids.yearId })).actionsOverdue).toEqual({
      count: 1,
      first: [{ id: late.id, name: `${late.reference} Late` }],
    })
  })

  it('is reported on in later accounts only, and stays while they do', async () => {
    const { ask, ids, add, nextYear, get } = await actions()
    const action = await add()
    await expect(
      ask('actions.report', { actionId: action.id, yearId: ids.yearId, words: 'Done' }),
    ).rejects.toMatchObject({ code: 'refused' })
    const yearId = await nextYear()
    const toReport = async () => ask('actions.openFromEarlier', { yearId })
    const unreported = async () => (await ask('years.standing', { yearId })).actionsUnreported.count
    expect(await toReport()).toMatchObject([{ id: action.id, report: null }])
    expect(await unreported()).toBe(1)
    await ask('actions.report', { actionId: action.id, yearId, words: ' It is full every week. ' })
    expect(await toReport()).toMatchObject([{ id: action.id, report: { words: 'It is full every week.' } }])
    expect(await unreported()).toBe(0)
    expect((await get(action.id)).reports).toMatchObject([{ yearLabel: '2026', words: 'It is full every week.' }])
    await expect(ask('actions.remove', { id: action.id })).rejects.toMatchObject({
      message: expect.stringContaining('1 report in later accounts belongs to it'),
    })
    await expect(ask('years.remove', { id: yearId })).rejects.toMatchObject({ code: 'refused' })
    await ask('actions.report', { actionId: action.id, yearId, words: '' })
    expect(await unreported()).toBe(1)
    await ask('actions.remove', { id: action.id })
    expect(await toReport()).toEqual([])
    expect((await ask('book.verify', {})).sound).toBe(true)
  })

  it('keeps standing when its reading or what was said goes, and holds its indicator and consultation', async () => {
    const { ask, ids, add, get } = await actions()
    const said = (await ask('experiences.add', { happenedOn: '2025-03-04', words: 'No lane.' })).record
    const asked = (await ask('consultations.add', { yearId: ids.yearId, name: 'Survey', method: 'survey' })).record
    const { id } = await add({
      readingIds: [ids.readingId],
      experienceIds: [said.id],
      consultationIds: [asked.id],
      indicatorIds: [ids.visitsId],
    })
    await ask('experiences.remove', { id: said.id })
    await ask('readings.remove', { id: ids.readingId })
    expect((await get(id)).from.map(({ noun }) => noun)).toEqual(['indicator', 'consultation'])
    await expect(ask('consultations.remove', { id: asked.id })).rejects.toMatchObject({
      message: expect.stringContaining('1 action belongs to it'),
    })
    await expect(ask('indicators.remove', { id: ids.visitsId })).rejects.toMatchObject({
      message: expect.stringContaining('1 action'),
    })
    await ask('journal.undo', {})
    await ask('journal.undo', {})
    expect((await get(id)).from).toHaveLength(4)
  })

  it('has evidence of its own, which goes with it', async () => {
    const { ask, ids, add } = await actions()
    const { id } = await add()
    await ask('evidence.link', { links: [{ evidenceId: ids.evidenceId, target: 'action', targetId: id }] })
    expect(await ask('evidence.of', { target: 'action', targetId: id })).toMatchObject([
      { id: ids.evidenceId, uses: { action: 1 } },
    ])
    expect((await ask('evidence.get', { id: ids.evidenceId })).usedFor).toContainEqual(
      expect.objectContaining({ reference: 'L-01', title: 'A slow lane on Mondays', where: 'Planned' }),
    )
    expect(await ask('evidence.findTargets', { words: 'slow lane', yearId: ids.yearId })).toMatchObject([
      { target: 'action', reference: 'L-01' },
    ])
    await ask('actions.remove', { id })
    expect((await ask('evidence.get', { id: ids.evidenceId })).uses.action).toBe(0)
  })
})

describe('from collecting to using', () => {
  it('shows when it was collected and by whom, looked at, concluded and acted upon', async () => {
    const { ask, ids, add } = await actions()
    const trail = () => ask('looks.trail', { indicatorId: ids.visitsId, yearId: ids.yearId })
    expect(await trail()).toMatchObject({ collected: { last: { by: 'Joan' } }, looks: [], actions: [], told: false })
    const { record } = await ask('looks.add', {
      yearId: ids.yearId,
      indicatorIds: [ids.visitsId, ids.returningId],
      lookedOn: '2026-01-18',
      lookedBy: 'Staff meeting',
    })
    expect(record).toHaveLength(2)
    expect((await ask('journal.list', {}))[0]?.summary).toBe(
      'Noted that two indicators were looked at on 18\u00a0January\u00a02026',
    )
    await ask('looks.change', { id: record[0]?.id ?? '', concluded: 'Evenings lack room' })
    const action = await add({ readingIds: [ids.readingId] })
    await ask('years.change', { id: ids.yearId, foreword: 'There were [61,240](I-01) visits.' })
    expect(await trail()).toMatchObject({
      looks: [{ lookedBy: 'Staff meeting', concluded: 'Evenings lack room' }],
      actions: [{ id: action.id }],
      told: true,
    })
    expect(
      (await ask('looks.ofYear', { yearId: ids.yearId })).map((one) => [one.looked, one.concluded, one.acted]),
    ).toEqual([
      [1, 1, 1],
      [1, 0, 0],
    ])
    await expect(ask('indicators.remove', { id: ids.returningId })).rejects.toMatchObject({
      message: expect.stringContaining('1 note that it was looked at'),
    })
    await ask('looks.remove', { id: record[0]?.id ?? '' })
    expect(await ask('looks.ofIndicator', { indicatorId: ids.visitsId })).toEqual([])
    await expect(
      ask('looks.add', { yearId: ids.yearId, indicatorIds: [ids.visitsId], lookedOn: '2999-01-01' }),
    ).rejects.toMatchObject({ detail: { fields: ['lookedOn'] } })
  })

  it('names what was collected and never used, until somebody looks, acts, tells it or stops', async () => {
    const { ask, ids, add } = await actions()
    const unused = async () =>
      (await ask('looks.unused', { yearId: ids.yearId })).unused.map(({ indicatorId }) => indicatorId)
    expect(await unused()).toEqual([ids.visitsId, ids.returningId])
    expect((await ask('years.standing', { yearId: ids.yearId })).indicatorsUnused.count).toBe(2)
    await add({ readingIds: [ids.readingId] })
    expect(await unused()).toEqual([ids.returningId])
    await ask('indicators.change', { id: ids.returningId, retiredOn: '2026-01-01', retiredWhy: 'Nobody looks at it' })
    expect(await unused()).toEqual([])
    await ask('journal.undo', {})
    expect(await unused()).toEqual([ids.returningId])
    await ask('years.change', { id: ids.yearId, conclusion: '![Returning](chart I-02)' })
    expect(await unused()).toEqual([])
    expect((await ask('looks.unused', { yearId: ids.yearId })).counts).toEqual({
      collected: 2,
      looked: 0,
      concluded: 0,
      acted: 1,
    })
  })
})
