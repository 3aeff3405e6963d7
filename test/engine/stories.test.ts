import { describe, expect, it } from 'vitest'
import { fillBook } from './fill-book'
import { newBook } from './open-book'

const words = 'She came **every week** for a year.\n\nNow Doris Hill swims a mile.'

describe('stories', () => {
  it('are kept in their order with what they tell of, and each change is one that can be undone', async () => {
    const { ask } = await newBook()
    const { yearId, outcomeId, visitsId, swimmersId } = await fillBook(ask)
    const add = async (title: string) =>
      (await ask('stories.add', { yearId, title, words, stakeholderId: swimmersId, outcomeIds: [outcomeId] })).record
    const first = await add('A mile at eighty')
    const second = await add('The cold showers')
    expect([first.reference, second.reference]).toEqual(['T-01', 'T-02'])
    expect(first).toMatchObject({ stakeholder: 'Swimmers', may: 'nothing', length: 13, outcomeIds: [outcomeId] })
    await ask('stories.reorder', { yearId, ids: [second.id, first.id] })
    expect((await ask('stories.list', { yearId })).map(({ reference }) => reference)).toEqual(['T-02', 'T-01'])
    const linked = await ask('stories.setLinks', { id: first.id, indicatorIds: [visitsId], outcomeIds: [] })
    expect(linked.record).toMatchObject({ outcomeIds: [], indicatorIds: [visitsId] })
    await ask('journal.undo', {})
    expect(await ask('stories.get', { id: first.id })).toMatchObject({ outcomeIds: [outcomeId], indicatorIds: [] })
    await expect(ask('outcomes.remove', { id: outcomeId, withIndicators: false })).rejects.toThrow(/2 stories/)
    await ask('stories.remove', { id: first.id })
    expect(await ask('stories.list', { yearId })).toHaveLength(1)
    expect((await ask('book.verify', {})).sound).toBe(true)
  })

  it('may be published as far as consent goes, in words without marks of formatting too', async () => {
    const { ask } = await newBook()
    const { yearId } = await fillBook(ask)
    const { record } = await ask('stories.add', {
      yearId,
      title: 'A mile',
      words,
      person: 'Doris Hill',
      described: 'Woman, 80s',
    })
    expect(record.publishable).toEqual({ may: 'nothing', why: 'not-asked' })
    const anonymous = await ask('stories.change', {
      id: record.id,
      consent: 'anonymous',
      withheld: ['every week for a year'],
    })
    expect(anonymous.record.publishable).toMatchObject({ may: 'anonymous', by: 'Woman, 80s' })
    expect(JSON.stringify(anonymous.record.publishable)).not.toMatch(/Doris|every week|for a year/)
    expect(anonymous.record.withheldNotFound).toEqual([])
    const named = await ask('stories.change', { id: record.id, consent: 'named' })
    expect(named.record.publishable).toEqual({ may: 'named', words, by: 'Doris Hill' })
    const over = await ask('stories.change', { id: record.id, consentUntil: '2025-01-31' })
    expect(over.record.publishable).toEqual({ may: 'nothing', why: 'lapsed' })
  })

  it('begin with notes of the daybook, under the strictest of their consents', async () => {
    const { ask } = await newBook()
    const { yearId, outcomeId, swimmersId } = await fillBook(ask)
    const note = async (said: string, person: string, consent: 'named' | 'anonymous') =>
      (
        await ask('experiences.add', {
          happenedOn: '2025-03-02',
          words: said,
          person,
          consent,
          stakeholderId: swimmersId,
          outcomeIds: [outcomeId],
        })
      ).record
    const one = await note('I come at seven\nevery day', 'Ann Lee', 'named')
    const alone = (await ask('stories.fromExperiences', { yearId, experienceIds: [one.id] })).record
    expect(alone).toMatchObject({
      person: 'Ann Lee',
      consent: 'named',
      outcomeIds: [outcomeId],
      experienceIds: [one.id],
    })
    expect(alone.words).toBe(`[“I come at seven every day”](${one.reference})`)
    const other = await note('So do I', 'Bob Ray', 'anonymous')
    const both = (await ask('stories.fromExperiences', { yearId, experienceIds: [one.id, other.id], title: 'Early' }))
      .record
    expect(both).toMatchObject({ title: 'Early', person: '', consent: 'anonymous', withheld: ['Ann Lee', 'Bob Ray'] })
    await ask('experiences.remove', { id: one.id })
    expect((await ask('stories.get', { id: both.id })).experienceIds).toEqual([other.id])
  })

  it('stay as they are in a closed year', async () => {
    const { ask, book } = await newBook()
    const { yearId } = await fillBook(ask)
    const { record } = await ask('stories.add', { yearId, title: 'A mile' })
    book.db.prepare("UPDATE year SET status = 'approved'").run()
    await expect(ask('stories.change', { id: record.id, title: 'Two miles' })).rejects.toThrow(/stays as it is/)
    await expect(ask('stories.add', { yearId, title: 'Another' })).rejects.toThrow(/approved/)
  })

  it('and quotes are weighed against everything noted; an outcome without its other half is known', async () => {
    const { ask } = await newBook()
    const { yearId, outcomeId, visitsId } = await fillBook(ask)
    const note = (tone: 'positive' | 'negative', quoted: boolean) =>
      ask('experiences.add', {
        happenedOn: '2025-03-02',
        words: 'It was cold that day',
        tone,
        quoted,
        consent: 'anonymous',
        indicatorIds: [visitsId],
      })
    await note('negative', false)
    expect(await ask('stories.halves', { yearId })).toEqual([
      { outcomeId, indicators: 2, figures: 2, notes: 1, quotes: 0, stories: 0 },
    ])
    await note('positive', true)
    await ask('stories.add', {
      yearId,
      title: 'A mile',
      words,
      chosen: true,
      tone: 'positive',
      consent: 'named',
      indicatorIds: [visitsId],
    })
    await ask('stories.add', { yearId, title: 'No', words, chosen: true, tone: 'negative', consent: 'no' })
    expect(await ask('stories.balance', { yearId })).toMatchObject({
      noted: { positive: 1, negative: 1 },
      quotes: { positive: 1, negative: 0 },
      stories: { positive: 1, negative: 0 },
      keptBack: 1,
    })
    expect(await ask('stories.halves', { yearId })).toEqual([
      { outcomeId, indicators: 2, figures: 2, notes: 2, quotes: 1, stories: 1 },
    ])
  })
})

describe('claims', () => {
  it('are marked in the own words of a chapter too, which its title names', async () => {
    const { ask } = await newBook()
    const { yearId } = await fillBook(ask)
    const place = 'chapter/voices'
    await ask('narrative.write', { yearId, place, text: 'Nobody was turned away.' })
    const { record } = await ask('claims.mark', { yearId, place, words: 'Nobody was turned away.' })
    expect(record).toMatchObject({ where: 'What people said: In your words', standing: 'as-marked' })
  })

  it('are sentences of a text, which are looked up in it as it is now', async () => {
    const { ask } = await newBook()
    const { yearId, readingId, evidenceId } = await fillBook(ask)
    await ask('years.change', {
      id: yearId,
      foreword: 'A good year. Visits rose to [61,240](I-01), and **nobody** was turned away.',
    })
    const sentence = 'Visits rose to 61,240, and nobody was turned away.'
    expect(await ask('claims.sentences', { yearId })).toContainEqual({
      place: 'foreword',
      where: 'Foreword',
      sentences: [
        { words: 'A good year.', claimId: null },
        { words: sentence, claimId: null },
      ],
    })
    await expect(ask('claims.mark', { yearId, place: 'foreword', words: 'We flew.' })).rejects.toThrow(/does not stand/)
    const { record } = await ask('claims.mark', { yearId, place: 'foreword', words: sentence, readingIds: [readingId] })
    expect(record).toMatchObject({
      reference: 'K-01',
      where: 'Foreword',
      standing: 'as-marked',
      figures: [{ reference: 'I-01', words: '61,240' }],
      readings: [{ id: readingId, title: 'Visits to the pool' }],
    })
    await expect(ask('claims.mark', { yearId, place: 'foreword', words: sentence })).rejects.toThrow(/K-01/)
    await ask('evidence.link', { links: [{ evidenceId, target: 'claim', targetId: record.id }] })
    const text = (figure: string, rest: string) => ({
      id: yearId,
      foreword: `Visits rose to [${figure}](I-01), ${rest}`,
    })
    await ask('years.change', text('62,000', 'and nobody was turned away.'))
    expect((await ask('claims.list', { yearId }))[0]).toMatchObject({ standing: 'other-figures', evidence: 1 })
    await ask('years.change', text('62,000', 'and few were.'))
    expect((await ask('claims.list', { yearId }))[0]).toMatchObject({ standing: 'gone', figures: [] })
    // A reading put right is followed; one removed is no longer named.
    await ask('readings.correct', { id: readingId, value: { kind: 'number', number: 62000 }, why: 'Counted twice' })
    const [now] = await ask('claims.list', { yearId })
    expect(now?.readings[0]?.reference).not.toBe('R-0001')
    await ask('claims.remove', { id: record.id })
    expect(await ask('claims.list', { yearId })).toEqual([])
    expect((await ask('book.verify', {})).sound).toBe(true)
  })

  it('hold the story they stand in', async () => {
    const { ask } = await newBook()
    const { yearId } = await fillBook(ask)
    const story = (await ask('stories.add', { yearId, title: 'A mile', words })).record
    await ask('claims.mark', { yearId, place: `story/${story.id}`, words: 'Now Doris Hill swims a mile.' })
    await expect(ask('stories.remove', { id: story.id })).rejects.toThrow(/1 claim belongs/)
  })
})
