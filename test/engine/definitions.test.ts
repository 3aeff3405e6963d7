import { describe, expect, it } from 'vitest'
import { fillBook } from './fill-book'
import { newBook } from './open-book'

const inForce = { kind: 'number', unit: 'visits', combining: 'sum' } as const
const other = { kind: 'number', unit: 'entries', combining: 'sum' } as const

async function bookOfTwoYears() {
  const opened = await newBook()
  const ids = await fillBook(opened.ask)
  const next = { label: '2026', startsOn: '2026-01-01', endsOn: '2026-12-31' }
  const { record: year } = await opened.ask('years.rollForward', { fromId: ids.yearId, ...next })
  return { ...opened, ids, year }
}

describe('redefining an indicator', () => {
  it('breaks the trend: the years are not compared across it', async () => {
    const { ask, ids, year } = await bookOfTwoYears()
    const { record } = await ask('indicators.redefine', {
      id: ids.visitsId,
      validFrom: '2026-01-01',
      changeNote: 'The new gate counts entries, not people',
      definition: other,
    })
    expect(record.definitions.map(({ version, unit }) => [version, unit])).toEqual([
      [1, 'visits'],
      [2, 'entries'],
    ])
    const period = { yearId: year.id, periodStart: year.startsOn, periodEnd: year.endsOn }
    const value = { kind: 'number', number: 90_000 } as const
    await ask('readings.record', { ...period, indicatorId: ids.visitsId, value, confirmed: true })
    const [result] = await ask('results.ofYear', { yearId: year.id, indicatorIds: [ids.visitsId] })
    expect(result?.series.map(({ label, breakBefore }) => [label, breakBefore])).toEqual([
      ['2025', false],
      ['2026', true],
    ])
    expect(result?.comparisons.find((comparison) => comparison.with === 'last-year')).toMatchObject({
      comparable: false,
      reason: expect.stringMatching(/other-definition|other-unit/),
    })
  })

  it('leaves earlier readings under the version they were taken under, corrections too', async () => {
    const { ask, ids } = await bookOfTwoYears()
    const { record } = await ask('indicators.redefine', {
      id: ids.visitsId,
      validFrom: '2026-01-01',
      changeNote: 'New gate',
      definition: other,
    })
    const value = { kind: 'number', number: 61248 } as const
    const correction = await ask('readings.correct', { id: ids.readingId, value, why: 'Counted again' })
    expect(correction.record.definitionId).toBe(record.definitions[0]?.id)
  })

  it('is refused where nothing measured differs, where it would not come later, and over readings', async () => {
    const { ask, ids } = await bookOfTwoYears()
    const redefine = (validFrom: string, definition: typeof inForce | typeof other) =>
      ask('indicators.redefine', { id: ids.visitsId, validFrom, changeNote: 'x', definition })
    await expect(redefine('2026-01-01', inForce)).rejects.toMatchObject({ code: 'refused' })
    await expect(redefine('2025-01-01', other)).rejects.toMatchObject({
      code: 'wrong-input',
      detail: { fields: ['validFrom'] },
    })
    const [first] = (await ask('readings.list', { indicatorId: ids.visitsId })).readings
    expect(first?.periodStart).toBe('2025-01-01')
    const period = { yearId: ids.yearId, periodStart: '2025-06-01', periodEnd: '2025-06-30' }
    const value = { kind: 'number', number: 5000 } as const
    await ask('readings.record', { ...period, indicatorId: ids.visitsId, value, confirmed: true })
    await expect(redefine('2025-03-01', other)).rejects.toMatchObject({
      code: 'refused',
      message: expect.stringMatching(/^A reading from 1\s+March\s+2025 on was taken/),
    })
  })

  it('can be undone', async () => {
    const { ask, ids } = await bookOfTwoYears()
    const note = { id: ids.visitsId, validFrom: '2026-01-01', changeNote: 'New gate' }
    await ask('indicators.redefine', { ...note, definition: other })
    await ask('journal.undo', {})
    expect((await ask('indicators.get', { id: ids.visitsId })).definitions).toHaveLength(1)
  })
})

describe('mending a definition', () => {
  it('changes the wording in place and breaks no trend', async () => {
    const { ask, ids } = await bookOfTwoYears()
    const { record } = await ask('indicators.mendDefinition', { id: ids.visitsId, definition: 'Counted at the till' })
    expect(record.definitions).toMatchObject([{ version: 1, definition: 'Counted at the till', unit: 'visits' }])
  })

  it('mends unit, decimals and the adding up too, but not what readings already taken are made of', async () => {
    const { ask, ids } = await bookOfTwoYears()
    const mend = (fields: object) => ask('indicators.mendDefinition', { id: ids.visitsId, ...fields })
    const { record } = await mend({ unit: 'visits paid for', decimals: 1, combining: 'last' })
    expect(record.definitions).toMatchObject([
      { kind: 'number', unit: 'visits paid for', decimals: 1, combining: 'last' },
    ])
    await expect(mend({ kind: 'percentage' })).rejects.toMatchObject({
      code: 'refused',
      message: expect.stringMatching(
        /^A reading was taken under this definition, so the kind of figure can’t be mended/,
      ),
    })
    expect((await ask('indicators.get', { id: ids.visitsId })).definitions).toMatchObject([{ kind: 'number' }])
  })

  it('changes all of it before the first reading, and a scale always makes sense', async () => {
    const { ask, ids } = await bookOfTwoYears()
    const { record: made } = await ask('indicators.add', {
      outcomeId: ids.outcomeId,
      name: 'How warm they find it',
      betterWhen: 'higher',
      definition: { kind: 'number', validFrom: '2025-01-01' },
    })
    await expect(ask('indicators.mendDefinition', { id: made.id, kind: 'scale' })).rejects.toMatchObject({
      code: 'wrong-input',
      message: expect.stringMatching(/at least two answers/),
    })
    const scale = [
      { label: 'Cold', score: 1 },
      { label: 'Warm', score: 2 },
    ]
    const { record } = await ask('indicators.mendDefinition', { id: made.id, kind: 'scale', scale })
    expect(record.definitions).toMatchObject([{ version: 1, kind: 'scale', scale }])
    await ask('readings.record', {
      yearId: ids.yearId,
      indicatorId: made.id,
      periodStart: '2025-01-01',
      periodEnd: '2025-12-31',
      value: { kind: 'scale', counts: [4, 30] },
    })
    const renamed = scale.map((answer) => ({ ...answer, label: `${answer.label}!` }))
    await ask('indicators.mendDefinition', { id: made.id, scale: renamed })
    await expect(
      ask('indicators.mendDefinition', { id: made.id, scale: [...renamed, { label: 'Hot', score: 3 }] }),
    ).rejects.toMatchObject({ code: 'refused', message: expect.stringMatching(/the number of answers/) })
  })
})

describe('what hangs on an indicator', () => {
  it('is counted: readings, those under the definition in force, benchmarks, fits, breakdowns', async () => {
    const { ask, ids } = await bookOfTwoYears()
    const period = { yearId: ids.yearId, periodStart: '2025-01-01', periodEnd: '2025-12-31' }
    const value = { kind: 'number', number: 900 } as const
    await ask('readings.record', { ...period, indicatorId: ids.visitsId, groupId: ids.youngId, value })
    const uses = { readings: 2, readingsInForce: 2, lastDay: '2025-12-31', benchmarks: 1, fits: 1, experiences: 0 }
    const use = { looks: 0, actions: 0 }
    const breakdowns = [{ breakdownId: ids.breakdownId, readings: 1 }]
    expect(await ask('indicators.uses', { id: ids.visitsId })).toEqual({ ...uses, ...use, breakdowns })
    await ask('indicators.redefine', {
      id: ids.visitsId,
      validFrom: '2026-01-01',
      changeNote: 'New gate',
      definition: other,
    })
    expect(await ask('indicators.uses', { id: ids.visitsId })).toMatchObject({ readings: 2, readingsInForce: 0 })
  })
})

describe('a new breakdown', () => {
  it('breaks the indicator it is made for down by it, as one change', async () => {
    const { ask, ids } = await bookOfTwoYears()
    const groups = ['Mornings', 'Evenings']
    const { record } = await ask('breakdowns.add', { name: 'Time of day', groups, indicatorId: ids.returningId })
    const broken = async () => (await ask('indicators.get', { id: ids.returningId })).breakdownIds
    expect(await broken()).toEqual([record.id])
    await ask('journal.undo', {})
    expect(await broken()).toEqual([])
    expect((await ask('breakdowns.list', {})).map(({ name }) => name)).toEqual(['Age'])
  })
})

describe('definitions', () => {
  it.each([
    ['a scale without answers', { kind: 'scale' }, 'definition.scale'],
    [
      'answers on what is no scale',
      {
        kind: 'number',
        scale: [
          { label: 'a', score: 1 },
          { label: 'b', score: 2 },
        ],
      },
      'definition.scale',
    ],
    [
      'a share from an answer there is not',
      {
        kind: 'scale',
        scale: [
          { label: 'a', score: 1 },
          { label: 'b', score: 2 },
        ],
        scaleFigure: 'share',
        shareFrom: 2,
      },
      'definition.shareFrom',
    ],
  ] as const)('refuse %s', async (_, definition, field) => {
    const { ask, ids } = await bookOfTwoYears()
    await expect(
      ask('indicators.add', {
        outcomeId: ids.outcomeId,
        name: 'How they rate it',
        betterWhen: 'higher',
        definition: {
          ...definition,
          scale: [...('scale' in definition ? definition.scale : [])],
          validFrom: '2025-01-01',
        },
      }),
    ).rejects.toMatchObject({ code: 'wrong-input', detail: { fields: [field] } })
  })
})
