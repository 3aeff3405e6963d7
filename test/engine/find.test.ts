import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fillBook } from './fill-book'
import { newBook } from './open-book'
import { makeSampleBook, type SampleBook } from './sample-book'

describe('finding in the sample', () => {
  let sample: SampleBook
  beforeAll(async () => {
    sample = await makeSampleBook()
  })
  afterAll(() => sample.close())
  const find = (words: string, limit = 20) => sample.ask('find.anything', { words, limit })

  it.each(['I-12', 'i12', 'I12', 'i-012'])('“%s” is the indicator of that reference, and first', async (words) => {
    expect((await find(words))[0]).toMatchObject({ noun: 'indicators', reference: 'I-12' })
  })

  it('does not take I-1 for I-12', async () => {
    expect((await find('i1')).filter(({ noun }) => noun === 'indicators')).toMatchObject([{ reference: 'I-01' }])
  })

  it('finds a reading by its reference, corrected or not, with what it says and when', async () => {
    const [first] = await find('r0001')
    expect(first).toMatchObject({ noun: 'readings', reference: 'R-0001' })
    expect(first?.indicatorId).not.toBeNull()
    expect(first?.yearId).not.toBeNull()
    expect(first?.where).toMatch(/\d.* · .*\d{4}/)
    const { readings } = await sample.ask('readings.list', { corrected: true, limit: 5000 })
    const corrected = readings.find(({ supersededById }) => supersededById !== null)
    expect((await find(corrected?.reference ?? ''))[0]?.id).toBe(corrected?.id)
  })

  it('finds every stakeholder, outcome and indicator by its whole name, first or among equals of that name', async () => {
    const [year] = sample.years
    for (const { id, name } of await sample.ask('stakeholders.list', { yearId: year?.id ?? '' }))
      expect(
        (await find(name)).map((hit) => hit.id),
        name,
      ).toContain(id)
    for (const { id, statement } of await sample.ask('outcomes.list', {}))
      expect((await find(statement))[0]?.id, statement).toBe(id)
    for (const { id, name } of sample.indicators) expect((await find(name))[0]?.id, name).toBe(id)
  })

  it('takes words in any order, as beginnings, in any case and without accents', async () => {
    const { name = '', id = '' } = sample.indicators[0] ?? {}
    const turned = name.toUpperCase().split(' ').toReversed()
    expect((await find(turned.join('  '))).map((hit) => hit.id)).toContain(id)
    const beginnings = turned.map((word) => word.slice(0, Math.max(3, word.length - 1)))
    expect((await find(beginnings.join(' '))).map((hit) => hit.id)).toContain(id)
  })

  it('finds readings by the words of their source', async () => {
    const { readings } = await sample.ask('readings.list', { limit: 5000 })
    const { source } = readings.find((reading) => reading.source.split(' ').length > 2) ?? { source: '' }
    const hits = await find(source, 200)
    expect(hits.some(({ noun }) => noun === 'readings')).toBe(true)
  })

  it('shows the place in a text where the words stand', async () => {
    const year = sample.years.at(-1)
    const word = (year?.conclusion ?? '').split(/[^A-Za-z]+/).toSorted((a, b) => b.length - a.length)[0] ?? ''
    const hit = (await find(word, 200)).find(({ noun, id }) => noun === 'years' && id === year?.id)
    expect(hit?.where.toLowerCase()).toContain(word.toLowerCase())
  })

  it('finds nothing for nothing, and never more than asked for', async () => {
    expect(await find('')).toEqual([])
    expect(await find('  – ')).toEqual([])
    expect(await find('xyzzyplugh')).toEqual([])
    expect(await find('s', 3)).toHaveLength(3)
  })
})

describe('finding while the book changes', () => {
  it('finds consultations by name, number and whom they asked, and questions with the consultation that asks them', async () => {
    const { ask } = await newBook()
    const { yearId, swimmersId } = await fillBook(ask)
    const { record } = await ask('consultations.add', {
      yearId,
      name: 'Autumn survey',
      method: 'survey',
      stakeholderIds: [swimmersId],
    })
    const question = await ask('consultations.addQuestion', {
      consultationId: record.id,
      wording: 'Is the water warm enough?',
      kind: 'choice',
      options: ['Always', 'Rarely'],
    })
    const of = async (words: string) => (await ask('find.anything', { words }))[0]
    for (const words of ['autumn', 'c1', 'swimmers survey'])
      expect(await of(words)).toMatchObject({ noun: 'consultations', id: record.id, reference: 'C-01', yearId })
    const found = { noun: 'questions', id: question.record.id, consultationId: record.id }
    expect(await of('warm water')).toMatchObject({ ...found, where: expect.stringContaining('C-01 Autumn survey') })
    expect(await of('rarely')).toMatchObject({ ...found, where: 'Rarely' })
    await ask('consultations.removeQuestion', { id: question.record.id })
    expect(await of('warm water')).toBeUndefined()
  })

  it('knows what was added, renamed, removed and undone since the last search', async () => {
    const { ask } = await newBook()
    const ids = await fillBook(ask)
    const nouns = async (words: string) =>
      (await ask('find.anything', { words })).map(({ noun, title }) => `${noun} ${title}`)
    expect(await nouns('zolw')).toEqual([])
    const { record } = await ask('stakeholders.add', { name: 'Żółw club', accountability: 'below' })
    expect(await nouns('zolw')).toEqual(['stakeholders Żółw club'])
    await ask('stakeholders.change', { id: record.id, name: 'Tortoise club' })
    expect(await nouns('zolw')).toEqual([])
    expect(await nouns('CLUB tort')).toEqual(['stakeholders Tortoise club'])
    await ask('journal.undo', {})
    expect(await nouns('zolw')).toEqual(['stakeholders Żółw club'])
    await ask('stakeholders.remove', { id: record.id })
    expect(await nouns('zolw')).toEqual([])

    expect(await nouns('turnstile')).toEqual([])
    await ask('readings.describe', { id: ids.readingId, source: 'turnstile roll' })
    expect(await nouns('turnst')).toEqual(['readings Visits to the pool'])
    await ask('journal.undo', {})
    expect(await nouns('turnst')).toEqual([])
    expect(await nouns('till')).toEqual(['readings Visits to the pool'])
  })

  it('tells to whom things belong', async () => {
    const { ask } = await newBook()
    await fillBook(ask)
    expect(await ask('find.anything', { words: 'swim more often' })).toMatchObject([
      { noun: 'outcomes', reference: 'O-01', where: 'Swimmers · Public swimming' },
      { noun: 'indicators' },
      { noun: 'indicators' },
    ])
    expect((await ask('find.anything', { words: 'target' }))[0]).toMatchObject({
      noun: 'benchmarks',
      reference: 'B-01',
      where: 'Visits to the pool · Our target · 2025',
    })
    expect((await ask('find.anything', { words: 't1' }))[0]).toMatchObject({ noun: 'frameworks', reference: 'T1' })
    expect((await ask('find.anything', { words: 'age' }))[0]).toMatchObject({
      noun: 'breakdowns',
      title: 'Age',
      where: 'Under 16, 16 and over',
    })
  })

  it('tells on which indicator’s page a framework indicator and a breakdown are seen, as long as they are', async () => {
    const { ask } = await newBook()
    const ids = await fillBook(ask)
    const of = async (words: string) => (await ask('find.anything', { words }))[0]?.indicatorId
    const [fit] = await ask('fits.list', {})
    expect(await of('t1')).toBe(fit?.indicatorId)
    await ask('fits.remove', { id: fit?.id ?? '' })
    expect(await of('t1')).toBeNull()
    const broken = (await ask('indicators.list', {})).find(({ breakdownIds }) => breakdownIds.length > 0)
    expect(broken).toBeDefined()
    expect(await of('age')).toBe(broken?.id)
    await ask('journal.undo', {})
    expect(await of('t1')).toBe(fit?.indicatorId)
    expect(ids.readingId).not.toBe('')
  })
})
