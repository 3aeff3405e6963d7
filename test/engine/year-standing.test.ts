import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { publishedSeries } from '../../shared/rules/published-figures'
import { fillBook } from './fill-book'
import { newBook } from './open-book'
import { makeSampleBook, must, type SampleBook } from './sample-book'

describe('what a year has and lacks', () => {
  it('in a new book: nothing, and nothing is asked of what is not there', async () => {
    const { ask } = await newBook()
    const yearId = must((await ask('years.list', {}))[0]).id
    const standing = await ask('years.standing', { yearId })
    expect(standing).toMatchObject({ mission: false, scope: false, objectives: 0, stakeholders: 0, indicators: 0 })
    expect(standing.figuresWithoutComparison).toEqual({ count: 0, first: [] })
  })

  it('follows the book', async () => {
    const { ask } = await newBook()
    const { yearId, visitsId, returningId, readingId, councilId, benchmarkId } = await fillBook(ask)
    const before = await ask('years.standing', { yearId })
    expect(before.stakeholdersUndecided).toEqual({ count: 1, first: [{ id: councilId, name: 'The council' }] })
    expect(before.indicatorsWithoutReading.count).toBe(0)
    expect(before.figuresWithoutComparison.first.map(({ id }) => id)).toEqual([returningId])

    await ask('benchmarks.remove', { id: benchmarkId })
    expect((await ask('years.standing', { yearId })).figuresWithoutComparison.count).toBe(2)
    await ask('readings.remove', { id: readingId })
    expect((await ask('years.standing', { yearId })).indicatorsWithoutReading.first).toEqual([
      { id: visitsId, name: 'Visits to the pool' },
    ])
    await ask('stakeholders.setInYear', { stakeholderId: councilId, yearId, included: false, reason: 'Next year' })
    await ask('organisation.change', { mission: 'Swimming for all' })
    await ask('years.change', { id: yearId, scopeIn: 'All of it.' })
    expect(await ask('years.standing', { yearId })).toMatchObject({
      mission: true,
      scope: true,
      stakeholdersUndecided: { count: 0 },
    })
  })

  it('counts the readings nothing can be shown for, and those that name no source', async () => {
    const { ask } = await newBook()
    const { yearId, readingId, evidenceId } = await fillBook(ask)
    const standing = () => ask('years.standing', { yearId })
    const { total } = await ask('evidence.withoutEvidence', { yearId })
    expect(await standing()).toMatchObject({ readingsWithoutEvidence: total })
    const { readingsWithoutSource: before } = await standing()
    const value = { kind: 'number' as const, number: 61248 }
    const corrected = await ask('readings.correct', { id: readingId, value, source: '', why: 'Nobody knows' })
    expect((await standing()).readingsWithoutSource).toBe(before + 1)
    const { record } = await ask('readings.correct', {
      id: corrected.record.id,
      value,
      source: 'Till',
      why: 'Found out',
    })
    expect((await standing()).readingsWithoutSource).toBe(before)
    await ask('evidence.link', { links: [{ evidenceId, target: 'reading', targetId: record.id }] })
    expect((await standing()).readingsWithoutEvidence).toBe(total - 1)
  })

  it('tells of damaged files what a check found, and reads none to find out', async () => {
    const { ask, book } = await newBook()
    const { yearId, evidenceId } = await fillBook(ask)
    const faulty = async () => (await ask('years.standing', { yearId })).filesFaulty
    book.db.exec('UPDATE stored_piece SET piece = zeroblob(length(piece))')
    expect(await faulty()).toEqual({ count: 0, first: [] })
    await ask('evidence.check', {})
    expect(await faulty()).toMatchObject({ count: 1, first: [{ id: evidenceId, name: 'E-001 Letter' }] })
    await ask('evidence.remove', { id: evidenceId })
    expect((await faulty()).count).toBe(0)
  })

  it('knows what is overdue by the plan and which consultations should be over, the longest first', async () => {
    const { ask } = await newBook()
    const { yearId, visitsId, returningId, readingId } = await fillBook(ask)
    const consultation = async (name: string, endsOn: string) =>
      (await ask('consultations.add', { yearId, name, method: 'survey', endsOn })).record.id
    const late = await consultation('Swimmers’ survey', '2025-10-31')
    const earlier = await consultation('Focus group', '2025-09-30')
    await consultation('Next summer', '2999-01-01')
    await ask('plan.set', { yearId, indicatorId: visitsId, consultationId: late })
    await ask('plan.set', { yearId, indicatorId: returningId, dueOn: '2025-01-01' })
    const before = await ask('years.standing', { yearId })
    // Both have a reading, so nothing is overdue.
    expect(before.readingsOverdue.count).toBe(0)
    expect(before.consultationsOverdue.first.map(({ name }) => name)).toEqual(['Focus group', 'Swimmers’ survey'])
    await ask('readings.remove', { id: readingId })
    await ask('consultations.change', { id: earlier, status: 'done' })
    expect(await ask('years.standing', { yearId })).toMatchObject({
      readingsOverdue: { count: 1, first: [{ id: visitsId, name: 'Visits to the pool' }] },
      consultationsOverdue: { count: 1, first: [{ id: late }] },
    })
    await ask('plan.set', { yearId, indicatorId: visitsId, dueOn: '2999-01-01' })
    expect((await ask('years.standing', { yearId })).readingsOverdue.count).toBe(0)
  })

  it('knows the open cases of what happened up to its end, each asked for once, the oldest first', async () => {
    const { ask } = await newBook()
    const { yearId } = await fillBook(ask)
    const negative = async (happenedOn: string, words: string) =>
      (await ask('experiences.add', { happenedOn, words, tone: 'negative' })).record.id
    const done = await negative('2025-04-01', 'The lift stood still.')
    const waiting = await negative('2025-03-01', 'The changing rooms were cold and the floor was wet, again.')
    const late = await negative('2024-12-01', 'Nobody answered.')
    await negative('2026-01-01', 'Not of this year.')
    await ask('experiences.addStep', { experienceId: done, what: 'Mended', doneOn: '2025-04-02' })
    await ask('experiences.addStep', { experienceId: late, what: 'Ring back', dueOn: '2025-01-01' })
    expect(await ask('years.standing', { yearId })).toMatchObject({
      casesNothingDone: {
        count: 1,
        first: [{ id: waiting, name: 'D-0002, “The changing rooms were cold and the …”' }],
      },
      casesOverdue: { count: 1, first: [{ id: late, name: 'D-0003, “Nobody answered.”' }] },
      casesOpen: { count: 1, first: [{ id: done }] },
    })
    await ask('experiences.closeCase', { id: done })
    expect((await ask('years.standing', { yearId })).casesOpen.count).toBe(0)
  })

  it('knows percentages of few people, however often they were asked', async () => {
    const { ask } = await newBook()
    const { yearId, outcomeId } = await fillBook(ask)
    const definition = { kind: 'percentage', combining: 'last', validFrom: '2025-01-01' } as const
    const { record } = await ask('indicators.add', { outcomeId, name: 'Came back', betterWhen: 'higher', definition })
    const half = (periodStart: string, periodEnd: string, denominator: number) =>
      ask('readings.record', {
        indicatorId: record.id,
        yearId,
        periodStart,
        periodEnd,
        value: { kind: 'percentage', numerator: 2, denominator },
        confirmed: true,
      })
    await half('2025-01-01', '2025-06-30', 4)
    expect((await ask('years.standing', { yearId })).percentagesOfFew.first[0]?.id).toBe(record.id)
    await half('2025-07-01', '2025-12-31', 6)
    expect((await ask('years.standing', { yearId })).percentagesOfFew.count).toBe(0)
  })
})

describe('in the sample', () => {
  let sample: SampleBook
  beforeAll(async () => {
    sample = await makeSampleBook()
  })
  afterAll(() => sample.close())

  it('every figure is listed under its objective, with what it is compared with', async () => {
    const objectives = await sample.ask('benchmarks.ofYear', { yearId: sample.yearId('2025') })
    expect(objectives.map(({ code }) => code)).toEqual(['A', 'B', 'C', 'D', 'E', 'F'])
    const all = objectives.flatMap(({ indicators }) => indicators)
    const active = must(all.find(({ id }) => id === sample.indicator('active-150').id))
    expect(active).toMatchObject({ hasReading: true, hasEarlier: true, inWords: false })
    expect(active.benchmarks).toEqual(['Our target', 'England', 'England 2010, old count'])
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
  })

  it('published figures are offered of what an indicator fits', async () => {
    const indicator = sample.indicator('active-150')
    const figures = await sample.ask('benchmarks.published', { indicatorId: indicator.id })
    const series = publishedSeries(figures, must(indicator.definitions.at(-1)))
    expect(series[0]?.newest).toMatchObject({ publisher: 'Sport England', area: 'England', value: 63.7, fit: 'partly' })
    expect(await sample.ask('benchmarks.published', { indicatorId: sample.indicator('swim-visits').id })).toEqual([])
  })
})
