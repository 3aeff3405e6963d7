import { describe, expect, it } from 'vitest'
import { contentTables } from '../../main/engine/journal/transaction'
import { toldFields } from '../../shared/rules/history/fields'
import { fillBook } from './fill-book'
import { newBook } from './open-book'

describe('the history of a thing', () => {
  it('knows of every column whether and how it is told', async () => {
    const { book } = await newBook()
    const columns = Object.fromEntries(
      contentTables.map((table) => [table, book.value(`SELECT name FROM pragma_table_info('${table}')`).all()]),
    )
    const told = Object.fromEntries(Object.entries(toldFields).map(([table, fields]) => [table, Object.keys(fields)]))
    expect(told).toEqual(columns)
  })

  it('says field by field what was there before and after, its parts among it', async () => {
    const { ask } = await newBook()
    const { swimmersId, yearId } = await fillBook(ask)
    await ask('stakeholders.change', { id: swimmersId, name: 'All swimmers', accountability: 'within' })
    await ask('stakeholders.setInYear', {
      stakeholderId: swimmersId,
      yearId,
      size: 6000,
      included: false,
      reason: 'Asked last year',
    })
    const [inYear, changed, first] = await ask('journal.history', { id: swimmersId })
    expect(inYear?.rows).toEqual([
      {
        id: expect.any(String),
        about: 'In 2025',
        did: 'changed',
        fields: [
          { field: 'How many', before: '5,240', after: '6,000' },
          { field: 'In the account', before: 'included', after: 'left out' },
          { field: 'Why they are left out', before: '', after: 'Asked last year' },
        ],
      },
    ])
    expect(changed).toMatchObject({ who: 'Joan', summary: 'Changed the stakeholder Swimmers' })
    expect(changed?.rows).toEqual([
      {
        id: swimmersId,
        about: '',
        did: 'changed',
        fields: [
          { field: 'Name', before: 'Swimmers', after: 'All swimmers' },
          { field: 'Accountability', before: 'Those we are here for', after: 'Within us' },
        ],
      },
    ])
    expect(first?.rows[0]).toMatchObject({ about: 'In 2025', did: 'added' })
  })

  it('tells what was taken back, and relationships by who and whom', async () => {
    const { ask } = await newBook()
    const { councilId, yearId, swimmersId } = await fillBook(ask)
    const council = await ask('journal.history', { id: councilId })
    expect(council.flatMap(({ rows }) => rows).find(({ about }) => about === 'Relationship')?.fields).toEqual([
      { field: 'Who', before: '', after: 'The council S-02' },
      { field: 'Whom', before: '', after: 'Elm Street' },
      { field: 'Does what', before: '', after: 'funds' },
      { field: 'How close', before: '', after: 'regular' },
    ])
    await ask('stakeholders.setInYear', { stakeholderId: swimmersId, yearId, interest: 2.5 })
    await ask('journal.undo', {})
    const [undone] = await ask('journal.history', { id: swimmersId })
    expect(undone).toMatchObject({ kind: 'undo' })
    expect(undone?.rows[0]?.fields).toEqual([{ field: 'Interest, of 10', before: '2.5', after: '9' }])
  })

  it('of a reading goes back through its corrections', async () => {
    const { ask } = await newBook()
    const { readingId } = await fillBook(ask)
    const { record } = await ask('readings.correct', {
      id: readingId,
      value: { kind: 'number', number: 61248 },
      why: 'Counted again',
    })
    const history = await ask('journal.history', { id: record.id })
    expect(history.map(({ rows }) => rows.map(({ about, did }) => [about, did]))).toEqual([
      expect.arrayContaining([
        ['', 'added'],
        ['R-0001', 'changed'],
      ]),
      [['R-0001', 'added']],
    ])
    expect(history[0]?.rows.find(({ about }) => about === '')?.fields).toEqual(
      expect.arrayContaining([
        { field: 'Figure', before: '', after: '61,248' },
        { field: 'Corrects', before: '', after: 'R-0001' },
        { field: 'Why it was corrected', before: '', after: 'Counted again' },
      ]),
    )
  })

  it('tells of parts that were removed since, in the words of what they were', async () => {
    const { ask } = await newBook()
    const { councilId, swimmersId, visitsId } = await fillBook(ask)
    const between = await ask('relationships.add', { fromId: swimmersId, toId: councilId, verb: 'write to' })
    await ask('relationships.remove', { id: between.record.id })
    for (const id of [swimmersId, councilId]) {
      const [removed, added] = await ask('journal.history', { id })
      expect(removed?.rows).toEqual([{ id: between.record.id, about: 'Relationship', did: 'removed', fields: [] }])
      expect(added?.rows[0]).toMatchObject({ about: 'Relationship', did: 'added' })
    }

    const yearId = (await ask('years.list', {}))[0]?.id ?? ''
    const target = await ask('benchmarks.add', {
      indicatorId: visitsId,
      yearId,
      kind: 'target',
      label: 'Our target',
      period: '2025',
      low: 70000,
      high: 70000,
    })
    await ask('benchmarks.remove', { id: target.record.id })
    expect((await ask('journal.history', { id: visitsId }))[0]?.rows).toEqual([
      { id: target.record.id, about: 'Our target B-02', did: 'removed', fields: [] },
    ])
    // Put back, it is told as what is there; taken away again, as what is not.
    await ask('journal.undo', {})
    expect((await ask('journal.history', { id: visitsId }))[0]).toMatchObject({
      kind: 'undo',
      rows: [{ about: 'Our target B-02', did: 'added' }],
    })
    await ask('journal.redo', {})
    expect((await ask('journal.history', { id: visitsId }))[0]?.rows).toMatchObject([{ did: 'removed' }])
  })

  it('names what is gone where it was pointed at, and tells of readings only once they are gone', async () => {
    const { ask } = await newBook()
    const { visitsId, yearId } = await fillBook(ask)
    const { record: sexes } = await ask('breakdowns.add', {
      name: 'Sex',
      groups: ['Women', 'Men'],
    })
    await ask('indicators.setBreakdowns', { id: visitsId, breakdownIds: [sexes.id] })
    const period = { periodStart: '2025-01-01', periodEnd: '2025-01-31' }
    const reading = { indicatorId: visitsId, yearId, ...period, value: { kind: 'number' as const, number: 5000 } }
    const { record } = await ask('readings.record', { ...reading, confirmed: true })
    const summaries = async () => (await ask('journal.history', { id: visitsId })).map(({ summary }) => summary)
    const before = await summaries()
    await ask('readings.remove', { id: record.id })
    const [removed, added] = await ask('journal.history', { id: visitsId })
    expect([removed, added].map((entry) => entry?.rows.map(({ about, did }) => [about, did]))).toEqual([
      [[record.reference, 'removed']],
      [[record.reference, 'added']],
    ])
    expect((await summaries()).slice(2)).toEqual(before)

    await ask('breakdowns.remove', { id: sexes.id })
    const [gone] = await ask('journal.history', { id: visitsId })
    expect(gone?.rows).toMatchObject([{ about: 'Breakdown', did: 'removed' }])
    const asked = (await ask('journal.history', { id: visitsId }))
      .flatMap(({ rows }) => rows)
      .find(({ about, did }) => about === 'Breakdown' && did === 'added')
    expect(asked?.fields).toEqual([{ field: 'Broken down by', before: '', after: 'Sex' }])
  })

  it('of the whole book comes in pages, and tells large changes by their summary alone', async () => {
    const { ask } = await newBook()
    const { visitsId, yearId } = await fillBook(ask)
    const months = Array.from({ length: 12 }, (_, month) => String(month + 1).padStart(2, '0'))
    const many = [...months, ...months].map((month, index) => ({
      indicatorId: visitsId,
      yearId,
      periodStart: `2025-${month}-${index < 12 ? '01' : '02'}`,
      periodEnd: `2025-${month}-${index < 12 ? '01' : '02'}`,
      value: { kind: 'number' as const, number: 5000 + index },
      confirmed: true,
    }))
    await ask('readings.recordMany', { readings: many })
    const [newest, ...others] = await ask('journal.history', { limit: 3 })
    expect(newest?.rows).toEqual([])
    expect(others).toHaveLength(2)
    const next = await ask('journal.history', { limit: 3, before: others.at(-1)?.sequence })
    expect(next[0]?.sequence).toBe((others.at(-1)?.sequence ?? 0) - 1)
  })
})
