import { expect, it } from 'vitest'
import { newBook } from './open-book'

/** A book whose year answers two key aspects, with paper as evidence for the first. */
async function proved() {
  const opened = await newBook()
  const { ask } = opened
  const yearId = (await ask('years.list', {}))[0]?.id ?? ''
  const { record: begun } = await ask('aspects.begin', { yearId })
  const items = begun.sections.flatMap((section) => section.items)
  const answered = async (itemId: string, given: { amount?: number; answer?: 'yes' }) => {
    const { record } = await ask('aspects.answer', { yearId, itemId, ...given })
    return (
      record.sections.flatMap((section) => section.items).find(({ id }) => id === itemId)?.answer?.id ?? 'no answer'
    )
  }
  const [first, , , , , , seventh] = items
  const answerId = await answered(first?.id ?? '', { amount: 7 })
  const otherId = await answered(seventh?.id ?? '', { answer: 'yes' })
  const { record: paper } = await ask('evidence.addReference', {
    form: 'paper',
    name: 'Payroll of December',
    place: 'Office shelf',
    for: [{ target: 'aspect', targetId: answerId, whereabouts: 'Page 2' }],
  })
  return { ...opened, yearId, itemId: first?.id ?? '', answerId, otherId, paper }
}

it('evidence is for an answer, which the register names by its place in the checklist', async () => {
  const { ask, yearId, itemId, answerId, otherId, paper } = await proved()
  const { usedFor, uses } = await ask('evidence.get', { id: paper.id })
  expect(uses.aspect).toBe(1)
  expect(usedFor).toEqual([
    {
      target: 'aspect',
      targetId: answerId,
      whereabouts: 'Page 2',
      reference: 'Key aspect 1',
      title: 'How many people work full-time',
      where: '2025 · People who work for us',
      yearId,
      indicatorId: null,
      itemId,
      stands: true,
    },
  ])
  expect(await ask('evidence.of', { target: 'aspect', targetId: answerId })).toMatchObject([{ whereabouts: 'Page 2' }])
  expect(await ask('evidence.list', { target: 'aspect' })).toMatchObject({ total: 1, counts: { unused: 0 } })
  const link = { evidenceId: paper.id, target: 'aspect' as const, targetId: otherId }
  const { change } = await ask('evidence.link', { links: [link] })
  expect(change?.summary).toBe('Named E-001 as evidence for “Staff have written contracts”')
  const seventh = (await ask('aspects.ofYear', { yearId })).sections[0]?.items[6]
  expect(seventh).toMatchObject({ number: 7, evidence: [{ reference: 'E-001' }] })
  await ask('evidence.unlink', { links: [link] })
  expect((await ask('evidence.get', { id: paper.id })).uses.aspect).toBe(1)
  await expect(ask('evidence.link', { links: [{ ...link, targetId: yearId }] })).rejects.toThrow(
    'This answer is not in the book',
  )
})

it('answers are found by words, in the year that is looked at; what nobody answered is not', async () => {
  const { ask, yearId, answerId } = await proved()
  const found = async (words: string) =>
    (await ask('evidence.findTargets', { words, yearId })).filter(({ target }) => target === 'aspect')
  expect(await found('full-time people')).toEqual([
    {
      target: 'aspect',
      targetId: answerId,
      reference: 'Key aspect 1',
      title: 'How many people work full-time',
      where: 'People who work for us',
    },
  ])
  expect(await found('grievance')).toEqual([])
})

it('the link goes with the answer and comes back with it; a new version of the checklist keeps it', async () => {
  const { ask, yearId, itemId, answerId, paper } = await proved()
  const uses = async () => (await ask('evidence.get', { id: paper.id })).uses.aspect
  await ask('aspects.removeItem', { yearId, id: itemId })
  expect(await uses()).toBe(0)
  await ask('journal.undo', {})
  expect(await uses()).toBe(1)
  const { record: next } = await ask('years.rollForward', {
    fromId: yearId,
    label: '2026',
    startsOn: '2026-01-01',
    endsOn: '2026-12-31',
  })
  // Evidence is for an answer of its year: it isn't brought along.
  expect(await uses()).toBe(1)
  await ask('aspects.changeItem', { yearId: next.id, id: itemId, wording: 'How many work thirty hours or more' })
  const { usedFor } = await ask('evidence.get', { id: paper.id })
  expect(usedFor).toMatchObject([{ targetId: answerId, title: 'How many people work full-time' }])
  expect((await ask('book.verify', {})).sound).toBe(true)
})
