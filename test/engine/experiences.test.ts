import { describe, expect, it } from 'vitest'
import { today } from '../../main/engine/today'
import type { InputOf } from '../../shared/contract'
import { fillBook } from './fill-book'
import { newBook } from './open-book'

const cold = { happenedOn: '2025-03-04', words: 'The changing room was cold again.' }

async function daybook() {
  const { ask, book } = await newBook()
  const ids = await fillBook(ask)
  const add = async (fields: Partial<InputOf<'experiences.add'>> = {}) =>
    (await ask('experiences.add', { ...cold, ...fields })).record
  const get = (id: string) => ask('experiences.get', { id })
  return { ask, book, ids, add, get }
}

describe('an experience', () => {
  it('is noted with themes, links and evidence as one change, and undo takes all of it back', async () => {
    const { ask, ids, add } = await daybook()
    const before = (await ask('journal.list', {}))[0]?.sequence ?? 0
    const record = await add({
      themes: ['Changing rooms', 'Warmth'],
      outcomeIds: [ids.outcomeId],
      indicatorIds: [ids.visitsId],
      objectiveIds: [ids.objectiveId],
      stakeholderId: ids.swimmersId,
    })
    expect(record).toMatchObject({ reference: 'D-0001', stakeholder: 'Swimmers', caseState: 'none', notedBy: 'Joan' })
    expect(record.themes.map(({ name }) => name)).toEqual(['Changing rooms', 'Warmth'])
    expect((await ask('journal.list', {}))[0]).toMatchObject({
      sequence: before + 1,
      summary: 'Noted D-0001 in the daybook',
    })
    await ask('journal.undo', {})
    expect(await ask('experiences.list', {})).toMatchObject({ experiences: [], total: 0 })
    expect(await ask('experiences.themes', {})).toEqual([])
    await ask('journal.redo', {})
    expect((await ask('experiences.get', { id: record.id })).objectiveIds).toEqual([ids.objectiveId])
    expect((await ask('book.verify', {})).sound).toBe(true)
  })

  it('keeps the words as they were said: spacing, line ends and spelling inside them', async () => {
    const { add, get } = await daybook()
    const said = 'I  dont know,\n\n  wot to say…\t“lovely”'
    const { id } = await add({ words: `\n ${said}  \n` })
    expect((await get(id)).words).toBe(said)
  })

  it('is not noted for a day still to come, nor with consent that ends before it was given', async () => {
    const { ask, add } = await daybook()
    await expect(add({ happenedOn: '2999-01-01' })).rejects.toMatchObject({ detail: { fields: ['happenedOn'] } })
    await expect(add({ consentOn: '2025-03-04', consentUntil: '2025-03-01' })).rejects.toMatchObject({
      detail: { fields: ['consentUntil'] },
    })
    const { id } = await add({ consentUntil: '2025-03-05', happenedOn: today() })
    await expect(ask('experiences.change', { id, consentOn: '2025-03-06' })).rejects.toMatchObject({
      code: 'wrong-input',
    })
  })

  it('shares a theme with others whatever its case, and has exactly those it was given last', async () => {
    const { ask, add } = await daybook()
    const { id } = await add({ themes: ['Éclairs', 'Warmth'] })
    await add({ themes: ['warmth', 'éclairs', 'ÉCLAIRS'] })
    expect(await ask('experiences.themes', {})).toMatchObject([
      { name: 'Éclairs', count: 2 },
      { name: 'Warmth', count: 2 },
    ])
    const { record } = await ask('experiences.setThemes', { id, themes: ['Staff', 'WARMTH'] })
    expect(record.themes.map(({ name }) => name)).toEqual(['Staff', 'Warmth'])
  })

  it('follows its theme to another name, and to another theme that has the name already, filters too', async () => {
    const { ask, add, get } = await daybook()
    const both = await add({ themes: ['Warmth', 'Cold'] })
    const one = await add({ themes: ['Cold'] })
    const [cold, warmth] = await ask('experiences.themes', {})
    const id = cold?.id ?? ''
    const filter = { themeIds: [id] }
    await ask('filters.save', { place: 'daybook', name: 'Cold', filter })
    const names = async (experienceId: string) => (await get(experienceId)).themes.map(({ name }) => name)
    expect((await ask('experiences.renameTheme', { id, name: 'COLD' })).change?.summary).toBe(
      'Renamed the theme Cold to COLD',
    )
    expect(await names(both.id)).toEqual(['COLD', 'Warmth'])
    expect((await ask('experiences.renameTheme', { id, name: 'warmth' })).record).toEqual({
      id: warmth?.id,
      name: 'Warmth',
    })
    expect([await names(both.id), await names(one.id)]).toEqual([['Warmth'], ['Warmth']])
    expect((await ask('filters.list', { place: 'daybook' }))[0]?.filter.themeIds).toEqual([warmth?.id])
    await ask('journal.undo', {})
    expect([await names(both.id), await names(one.id)]).toEqual([['COLD', 'Warmth'], ['COLD']])
    expect((await ask('filters.list', { place: 'daybook' }))[0]?.filter.themeIds).toEqual([id])
    expect((await ask('book.verify', {})).sound).toBe(true)
  })

  it('says what may be published of it today', async () => {
    const { add } = await daybook()
    expect((await add()).publishable).toEqual({ may: 'nothing', why: 'not-asked' })
    const anonymous = { consent: 'anonymous' as const, person: 'Ann Lee', withheld: ['the changing room', 'the sauna'] }
    const record = await add({ ...anonymous, words: 'Ann here. The changing room was cold.' })
    expect(record.publishable).toEqual({ may: 'anonymous', words: '[…] here. […] was cold.', by: '' })
    expect(record.withheldNotFound).toEqual(['the sauna'])
    expect((await add({ ...anonymous, consentUntil: '2025-12-31' })).publishable).toMatchObject({ why: 'lapsed' })
  })

  it('is removed with everything that belongs to it, and undo brings all of it back', async () => {
    const { ask, ids, add, get } = await daybook()
    const { id } = await add({ tone: 'negative', themes: ['Warmth'], indicatorIds: [ids.visitsId] })
    await ask('experiences.addStep', { experienceId: id, what: 'Looked at the boiler' })
    const whole = await get(id)
    await ask('experiences.remove', { id })
    await expect(get(id)).rejects.toMatchObject({ code: 'not-found' })
    await ask('journal.undo', {})
    expect(await get(id)).toEqual(whole)
  })

  it('stands in the way of removing what it belongs to, and says so', async () => {
    const { ask, ids, add } = await daybook()
    const stakeholder = (await ask('stakeholders.add', { name: 'Neighbours', accountability: 'beside' })).record
    await add({ stakeholderId: stakeholder.id, outcomeIds: [ids.outcomeId], objectiveIds: [ids.objectiveId] })
    await add({ stakeholderId: stakeholder.id })
    await expect(ask('stakeholders.remove', { id: stakeholder.id })).rejects.toThrow(
      'Neighbours can’t be removed while 2 experiences belong to it.',
    )
    await expect(ask('outcomes.remove', { id: ids.outcomeId })).rejects.toThrow('2 indicators and 1 experience belong')
    await expect(ask('objectives.remove', { id: ids.objectiveId })).rejects.toThrow(
      '1 activity and 1 experience belong',
    )
    const { record } = await ask('indicators.add', {
      outcomeId: ids.outcomeId,
      name: 'How warm it is',
      betterWhen: 'higher',
      definition: { kind: 'number', unit: '°C', combining: 'last', validFrom: '2025-01-01' },
    })
    await add({ indicatorIds: [record.id] })
    expect((await ask('indicators.uses', { id: record.id })).experiences).toBe(1)
    await expect(ask('indicators.remove', { id: record.id })).rejects.toThrow('while 1 experience belongs to it')
  })

  it('has a history in words', async () => {
    const { ask, add } = await daybook()
    const { id } = await add({ tone: 'negative', themes: ['Warmth'] })
    await ask('experiences.change', { id, consent: 'anonymous', person: 'Ann Lee' })
    await ask('experiences.addStep', { experienceId: id, what: 'Looked at the boiler', who: 'Caretaker' })
    const [step, change] = await ask('journal.history', { id })
    expect(step).toMatchObject({
      summary: 'Added what is done about D-0001',
      rows: [{ about: 'What was done', did: 'added' }],
    })
    expect(change?.rows).toEqual([
      {
        id,
        about: '',
        did: 'changed',
        fields: expect.arrayContaining([
          expect.objectContaining({ before: 'Not asked', after: 'Anonymous only' }),
          expect.objectContaining({ before: '', after: 'Ann Lee' }),
        ]),
      },
    ])
  })
})

describe('a case', () => {
  it('is opened by a negative tone, at once or later, and goes only when nothing was noted about it', async () => {
    const { ask, add } = await daybook()
    expect((await add({ tone: 'negative' })).caseState).toBe('open')
    const { id } = await add({ tone: 'mixed' })
    const tone = async (to: 'negative' | 'mixed') =>
      (await ask('experiences.change', { id, tone: to })).record.caseState
    expect(await tone('negative')).toBe('open')
    expect(await tone('mixed')).toBe('none')
    expect(await tone('negative')).toBe('open')
    await ask('experiences.addStep', { experienceId: id, what: 'Said sorry' })
    expect(await tone('mixed')).toBe('open')
  })

  it('is closed when it is said what was done, and not while steps are to be done', async () => {
    const { ask, add, get } = await daybook()
    const { id } = await add({ tone: 'negative' })
    await expect(ask('experiences.closeCase', { id })).rejects.toMatchObject({ detail: { fields: ['caseChanged'] } })
    const step = (await ask('experiences.addStep', { experienceId: id, what: 'Mend the boiler', dueOn: '2025-03-10' }))
      .record
    expect((await get(id)).case).toMatchObject({ state: 'open', steps: 1, done: 0, overdue: 1, nextDue: '2025-03-10' })
    await expect(ask('experiences.closeCase', { id })).rejects.toThrow('One step of this case is still to be done')
    await ask('experiences.changeStep', { id: step.id, doneOn: '2025-03-12' })
    const { record } = await ask('experiences.closeCase', { id, on: '2025-03-14' })
    expect(record.case).toMatchObject({ state: 'closed', daysOpen: 10, done: 1, overdue: 0 })
    await expect(ask('experiences.addStep', { experienceId: id, what: 'And more' })).rejects.toThrow('is closed')
    await ask('journal.undo', {})
    expect((await get(id)).caseState).toBe('open')
    await ask('journal.redo', {})
    expect((await ask('experiences.reopenCase', { id })).record).toMatchObject({
      caseState: 'open',
      caseClosedOn: null,
    })
  })

  it('once closed keeps a word of what was done, or of what changed', async () => {
    const { ask, add, get } = await daybook()
    const { id } = await add({ tone: 'negative' })
    const doneOn = '2025-03-12'
    const { record: step } = await ask('experiences.addStep', { experienceId: id, what: 'Mended it', doneOn })
    await ask('experiences.closeCase', { id })
    await expect(ask('experiences.removeStep', { id: step.id })).rejects.toMatchObject({
      code: 'refused',
      message: expect.stringMatching(/^The case of D-0001 is closed, and this is all that is said/),
    })
    await ask('experiences.changeCase', { id, caseChanged: 'It is warm' })
    await ask('experiences.removeStep', { id: step.id })
    await expect(ask('experiences.changeCase', { id, caseChanged: ' ' })).rejects.toMatchObject({
      code: 'refused',
      detail: { fields: ['caseChanged'] },
    })
    // What else is said of it is no matter of these words.
    await ask('experiences.changeCase', { id, caseTold: 'cannot' })
    expect(await get(id)).toMatchObject({ caseState: 'closed', caseChanged: 'It is warm', caseTold: 'cannot' })
    await ask('experiences.reopenCase', { id })
    await ask('experiences.changeCase', { id, caseChanged: '' })
    expect((await get(id)).caseState).toBe('open')
  })

  it('keeps the day on which the person was told only while they were told', async () => {
    const { ask, add } = await daybook()
    const { id } = await add({ tone: 'negative' })
    const told = { id, caseTold: 'told', caseToldOn: '2025-03-20' } as const
    expect((await ask('experiences.changeCase', told)).record.caseToldOn).toBe('2025-03-20')
    const { record } = await ask('experiences.changeCase', { id, caseTold: 'cannot', caseChanged: 'New heater' })
    expect(record).toMatchObject({ caseToldOn: null, caseChanged: 'New heater' })
  })
})

describe('saved filters', () => {
  it('are replaced under the same name, renamed, and not given one name twice', async () => {
    const { ask } = await daybook()
    const save = async (name: string, filter: InputOf<'filters.save'>['filter']) =>
      (await ask('filters.save', { place: 'daybook', name, filter })).record
    const first = await save('Negatives', { tones: ['negative'] })
    expect((await save('Negatives', { tones: ['negative', 'mixed'] })).id).toBe(first.id)
    await save('Letters', { channels: ['letter'] })
    await expect(ask('filters.change', { id: first.id, name: 'Letters' })).rejects.toMatchObject({ code: 'refused' })
    await ask('filters.change', { id: first.id, name: 'Anything bad' })
    expect((await ask('filters.list', { place: 'daybook' })).map(({ name, filter }) => [name, filter.tones])).toEqual([
      ['Anything bad', ['negative', 'mixed']],
      ['Letters', []],
    ])
  })
})
