import { expect, it } from 'vitest'
import type { AspectsOfYear } from '../../shared/model/aspect'
import { newBook } from './open-book'

const itemCalled = (aspects: AspectsOfYear, words: string) => {
  const item = aspects.sections.flatMap(({ items }) => items).find(({ wording }) => wording.includes(words))
  if (item === undefined) throw new Error(`no item ${words}`)
  return item
}

async function begun() {
  const opened = await newBook()
  const [year] = await opened.ask('years.list', {})
  const yearId = year?.id ?? ''
  const { record } = await opened.ask('aspects.begin', { yearId })
  return { ...opened, yearId, first: record }
}

const nextYear = { label: '2026', startsOn: '2026-01-01', endsOn: '2026-12-31' }

it('begins with the checklist that ships, six sections of it, nothing answered', async () => {
  const { first, ask, yearId } = await begun()
  expect(first.sections.map(({ title }) => title)).toEqual([
    'People who work for us',
    'Governance and accountability',
    'Asset lock and use of surplus',
    'Financial sustainability',
    'Environmental sustainability',
    'Local economic impact',
  ])
  expect(first.counts).toEqual({ items: 48, answered: 0, brought: 0, changed: 0 })
  await expect(ask('aspects.begin', { yearId })).rejects.toThrow('2025 has its key aspects already')
  await ask('journal.undo', {})
  expect((await ask('aspects.ofYear', { yearId })).template).toBeNull()
})

it('last year’s answers come along with the new year, are looked at one by one, and what changed is said', async () => {
  const { first, ask, yearId } = await begun()
  const fullTime = itemCalled(first, 'full-time')
  const contracts = itemCalled(first, 'contracts')
  await ask('aspects.answer', { yearId, itemId: fullTime.id, amount: 3 })
  await ask('aspects.answer', { yearId, itemId: contracts.id, answer: 'no', detail: 'Drafted.' })
  const { record: next } = await ask('years.rollForward', { fromId: yearId, ...nextYear })
  const brought = await ask('aspects.ofYear', { yearId: next.id })
  expect(brought.counts).toEqual({ items: 48, answered: 2, brought: 2, changed: 0 })
  expect(brought.before?.label).toBe('2025')

  await ask('aspects.answer', { yearId: next.id, itemId: fullTime.id, amount: 4 })
  const { record } = await ask('aspects.answer', { yearId: next.id, itemId: contracts.id, answer: 'yes' })
  expect(itemCalled(record, 'full-time')).toMatchObject({ before: '3 people', changed: '3 to 4 people' })
  expect(itemCalled(record, 'contracts')).toMatchObject({ before: 'No', changed: 'no to yes' })
  expect(record.counts).toEqual({ items: 48, answered: 2, brought: 0, changed: 2 })
  // The year before keeps what it said.
  expect(itemCalled(await ask('aspects.ofYear', { yearId }), 'full-time').answer?.amount).toBe(3)
})

it('what is still so is said for several at once', async () => {
  const { first, ask, yearId } = await begun()
  const two = [itemCalled(first, 'full-time'), itemCalled(first, 'part-time')]
  for (const { id } of two) await ask('aspects.answer', { yearId, itemId: id, amount: 5 })
  const { record: next } = await ask('years.rollForward', { fromId: yearId, ...nextYear })
  const { record, change } = await ask('aspects.confirm', { yearId: next.id, itemIds: two.map(({ id }) => id) })
  expect(record.counts.brought).toBe(0)
  expect(change?.summary).toBe('Found 2 key aspects still so')
})

it('a change of the checklist makes a new version where an earlier year was answered under it', async () => {
  const { first, ask, yearId } = await begun()
  const fullTime = itemCalled(first, 'full-time')
  await ask('aspects.answer', { yearId, itemId: fullTime.id, amount: 3 })
  const { record: next } = await ask('years.rollForward', { fromId: yearId, ...nextYear })
  const wording = 'How many people work thirty hours a week or more'
  const { record: changed } = await ask('aspects.changeItem', { yearId: next.id, id: fullTime.id, wording })
  expect(changed.template?.version).toBe(2)
  expect(itemCalled(changed, 'thirty hours')).toMatchObject({
    before: '3 people',
    answer: { amount: 3, brought: true },
  })
  expect(itemCalled(await ask('aspects.ofYear', { yearId }), 'full-time').wording).toBe(fullTime.wording)

  // The next change stays in version 2.
  const gone = itemCalled(changed, 'members there are')
  await ask('aspects.removeItem', { yearId: next.id, id: gone.id })
  const sectionId = changed.sections[0]?.id ?? ''
  const { record: added } = await ask('aspects.addItem', {
    yearId: next.id,
    sectionId,
    wording: 'Lifeguards are trained each month',
    afterId: null,
  })
  expect(added.template?.version).toBe(2)
  expect(added.sections[0]?.items[0]?.wording).toBe('Lifeguards are trained each month')
  expect(await ask('aspects.versions', {})).toMatchObject([
    {
      version: 2,
      years: [{ label: '2026' }],
      added: ['Lifeguards are trained each month'],
      removed: ['How many members there are'],
      reworded: [{ before: fullTime.wording, now: wording }],
    },
    { version: 1, years: [{ label: '2025' }], added: [], removed: [], reworded: [] },
  ])
  await expect(ask('aspects.changeItem', { yearId, id: fullTime.id, wording: 'Else' })).rejects.toThrow(
    '2025 keeps the checklist it was answered under',
  )
  expect((await ask('book.verify', {})).steps.filter(({ sound }) => !sound)).toEqual([])
})

it('the new version and the change in it are one undo', async () => {
  const { first, ask, yearId } = await begun()
  const { record: next } = await ask('years.rollForward', { fromId: yearId, ...nextYear })
  await ask('aspects.removeItem', { yearId: next.id, id: itemCalled(first, 'full-time').id })
  expect(await ask('aspects.versions', {})).toHaveLength(2)
  await ask('journal.undo', {})
  expect(await ask('aspects.versions', {})).toHaveLength(1)
  expect((await ask('aspects.ofYear', { yearId: next.id })).counts.items).toBe(48)
})

it('a section goes only when it is empty, and a year goes with its answers', async () => {
  const { first, ask, yearId } = await begun()
  const section = first.sections[2]
  await expect(ask('aspects.removeSection', { yearId, id: section?.id ?? '' })).rejects.toThrow('3 items belong to it')
  const { record: next } = await ask('years.rollForward', { fromId: yearId, ...nextYear })
  await ask('aspects.answer', { yearId: next.id, itemId: itemCalled(first, 'full-time').id, amount: 1 })
  await ask('years.remove', { id: next.id })
  expect((await ask('book.verify', {})).steps.filter(({ sound }) => !sound)).toEqual([])
  await ask('journal.undo', {})
  expect((await ask('aspects.ofYear', { yearId: next.id })).counts.answered).toBe(1)
})
