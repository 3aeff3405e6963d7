import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Book } from '../../main/engine/book/book'
import { contentTables } from '../../main/engine/journal/transaction'
import { fillBook } from './fill-book'
import { type Ask, newBook, reopened } from './open-book'

/** Everything people entered, as it lies in the file. */
function content(book: Book): Record<string, unknown[]> {
  return Object.fromEntries(
    contentTables.map((table) => [table, book.db.prepare(`SELECT * FROM ${table} ORDER BY id`).all()]),
  )
}

async function undoAll(ask: Ask): Promise<number> {
  let undone = 0
  while ((await ask('journal.next', {})).undo !== null) {
    await ask('journal.undo', {})
    undone += 1
  }
  return undone
}

describe('the journal', () => {
  it('has a row for every change: when, who, what, in words', async () => {
    const { ask, book } = await newBook()
    book.person = 'Ruth'
    await ask('stakeholders.add', { name: 'Swimmers', accountability: 'below' })
    const [newest, first, ...none] = await ask('journal.list', {})
    expect(none).toEqual([])
    expect(first).toMatchObject({ sequence: 1, who: 'Joan', verb: 'book.create', kind: 'change' })
    expect(newest).toMatchObject({
      sequence: 2,
      who: 'Ruth',
      verb: 'stakeholders.add',
      summary: 'Added the stakeholder Swimmers',
    })
  })

  it('has nothing of a change that was refused', async () => {
    const { ask, book } = await newBook()
    const before = content(book)
    await expect(ask('years.add', { label: '2025', startsOn: '2030-01-01', endsOn: '2030-12-31' })).rejects.toThrow()
    expect(content(book)).toEqual(before)
    expect(await ask('journal.list', {})).toHaveLength(1)
  })

  it('tells the history of one thing', async () => {
    const { ask } = await newBook()
    const { swimmersId, yearId } = await fillBook(ask)
    await ask('stakeholders.change', { id: swimmersId, name: 'All swimmers' })
    await ask('stakeholders.setInYear', { stakeholderId: swimmersId, yearId, size: 6000 })
    const history = await ask('journal.list', { id: swimmersId })
    expect(history.map(({ summary }) => summary)).toEqual([
      'Changed the stakeholder Swimmers',
      'Added the stakeholder Swimmers',
    ])
  })

  it('is read in pages', async () => {
    const { ask } = await newBook()
    await fillBook(ask)
    const all = await ask('journal.list', { limit: 500 })
    const pages = []
    for (let before: number | undefined; ; before = pages.at(-1)?.sequence) {
      const page = await ask('journal.list', { limit: 4, ...(before === undefined ? {} : { before }) })
      if (page.length === 0) break
      pages.push(...page)
    }
    expect(pages).toEqual(all)
  })

  it('refuses to be changed, even by somebody who asks the file directly', async () => {
    const { ask, book } = await newBook()
    await fillBook(ask)
    for (const sql of [
      "UPDATE journal SET who = 'Nobody'",
      'DELETE FROM journal WHERE sequence = 3',
      'DELETE FROM journal_payload WHERE sequence = 3',
      "UPDATE journal_payload SET payload = '{}'",
      "UPDATE journal_touched SET table_name = 'year'",
      'DELETE FROM journal_touched',
    ])
      expect(() => book.db.exec(sql), sql).toThrow('only added to')
  })
})

describe('undo and redo', () => {
  it('say what they would do, and do it as new changes', async () => {
    const { ask } = await newBook()
    const { record } = await ask('stakeholders.add', { name: 'Swimmers', accountability: 'below' })
    expect(await ask('journal.next', {})).toMatchObject({
      undo: { summary: 'Added the stakeholder Swimmers' },
      redo: null,
    })
    const undone = await ask('journal.undo', {})
    expect(undone.change).toMatchObject({ sequence: 3, summary: 'Undid: Added the stakeholder Swimmers' })
    expect(await ask('journal.next', {})).toMatchObject({ undo: null, redo: { sequence: 2 } })
    await ask('journal.redo', {})
    const [year] = await ask('years.list', {})
    expect(await ask('stakeholders.list', { yearId: year?.id ?? '' })).toMatchObject([record])
    await expect(ask('journal.redo', {})).rejects.toMatchObject({ code: 'refused' })
  })

  it('never take back the beginning of the book', async () => {
    const { ask } = await newBook()
    await expect(ask('journal.undo', {})).rejects.toMatchObject({
      code: 'refused',
      message: 'There is nothing to undo.',
    })
  })

  it('end the possibility of redo with a new change', async () => {
    const { ask } = await newBook()
    await ask('stakeholders.add', { name: 'Swimmers', accountability: 'below' })
    await ask('journal.undo', {})
    await ask('stakeholders.add', { name: 'Walkers', accountability: 'below' })
    expect((await ask('journal.next', {})).redo).toBeNull()
  })

  it('put back a correction, an order, and things that hang on each other', async () => {
    const { ask, book } = await newBook()
    const ids = await fillBook(ask)
    const before = content(book)
    await ask('readings.correct', { id: ids.readingId, value: { kind: 'number', number: 61248 }, why: 'Counted again' })
    await ask('indicators.reorder', { ids: [ids.returningId, ids.visitsId] })
    await ask('benchmarks.remove', { id: ids.benchmarkId })
    await ask('fits.remove', { id: ids.fitId })
    await ask('relationships.remove', { id: ids.relationshipId })
    await ask('stakeholders.remove', { id: ids.councilId })
    const after = content(book)
    for (let step = 0; step < 6; step++) await ask('journal.undo', {})
    expect(content(book)).toEqual(before)
    for (let step = 0; step < 6; step++) await ask('journal.redo', {})
    expect(content(book)).toEqual(after)
    expect((await ask('book.verify', {})).sound).toBe(true)
  })

  it('outlive closing the book', async () => {
    const { ask, book, path } = await newBook()
    await ask('stakeholders.add', { name: 'Swimmers', accountability: 'below' })
    book.close()
    const again = await reopened(path)
    expect((await again.ask('journal.undo', {})).record.summary).toBe('Added the stakeholder Swimmers')
  })

  it('never lead to a number given twice', async () => {
    const { ask } = await newBook()
    const add = async () =>
      (await ask('stakeholders.add', { name: 'Swimmers', accountability: 'below' })).record.reference
    expect(await add()).toBe('S-01')
    await ask('journal.undo', {})
    expect(await add()).toBe('S-02')
    const { record } = await ask('stakeholders.add', { name: 'Walkers', accountability: 'below' })
    await ask('stakeholders.remove', { id: record.id })
    expect(await add()).toBe('S-04')
    await ask('journal.undo', {})
    await ask('journal.undo', {})
    const [year] = await ask('years.list', {})
    const left = await ask('stakeholders.list', { yearId: year?.id ?? '' })
    expect(left.map(({ reference }) => reference)).toEqual(['S-02', 'S-03'])
  })

  it('whatever is done, undone and redone: the book verifies, and undoing all gives the empty book', async () => {
    const step = fc.oneof(
      { weight: 6, arbitrary: fc.record({ do: fc.constant('write' as const), what: fc.nat(9), which: fc.nat(50) }) },
      { weight: 3, arbitrary: fc.record({ do: fc.constant('undo' as const) }) },
      { weight: 2, arbitrary: fc.record({ do: fc.constant('redo' as const) }) },
    )
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 30 }), async (steps) => {
        const { ask, book } = await newBook()
        const empty = content(book)
        // What the book should hold, worked out the simplest way: by keeping every state.
        const past = [empty]
        let future: Record<string, unknown[]>[] = []
        for (const one of steps) {
          if (one.do === 'undo') {
            if (past.length === 1) await expect(ask('journal.undo', {})).rejects.toMatchObject({ code: 'refused' })
            else {
              await ask('journal.undo', {})
              future.push(past.pop() ?? empty)
            }
          } else if (one.do === 'redo') {
            const next = future.pop()
            if (next === undefined) await expect(ask('journal.redo', {})).rejects.toMatchObject({ code: 'refused' })
            else {
              await ask('journal.redo', {})
              past.push(next)
            }
          } else if (await write(ask, one.what, one.which)) {
            past.push(content(book))
            future = []
          }
          expect(content(book)).toEqual(past.at(-1))
        }
        expect(await ask('book.verify', {})).toMatchObject({ sound: true })
        expect(await undoAll(ask)).toBe(past.length - 1)
        expect(content(book)).toEqual(empty)
        expect(await ask('book.verify', {})).toMatchObject({ sound: true })
        book.close()
      }),
      { numRuns: 60, seed: 2025 },
    )
  })
})

/** One write of ten kinds on something that is there; says whether anything was changed. */
async function write(ask: Ask, what: number, which: number): Promise<boolean> {
  const [year] = await ask('years.list', {})
  const yearId = year?.id ?? ''
  const pick = <T>(things: T[]): T | undefined => things[which % Math.max(things.length, 1)]
  const stakeholder = pick(await ask('stakeholders.list', { yearId }))
  const objective = pick(await ask('objectives.list', { yearId }))
  const activity = pick(await ask('activities.list', {}))
  const outcome = pick(await ask('outcomes.list', {}))
  const indicators = await ask('indicators.list', {})
  const indicator = pick(indicators)
  const reading = pick((await ask('readings.list', { yearId })).readings)
  const changed = async (call: Promise<{ change: unknown }>) => (await call).change !== null
  try {
    switch (what) {
      case 0:
        return await changed(ask('stakeholders.add', { name: `Group ${which}`, accountability: 'below' }))
      case 1:
        return await changed(
          ask('objectives.add', { code: String.fromCharCode(65 + (which % 26)), title: `Aim ${which}` }),
        )
      case 2:
        return objective
          ? await changed(ask('activities.add', { objectiveId: objective.id, name: `Work ${which}` }))
          : false
      case 3: {
        if (!stakeholder || !activity) return false
        const ends = { stakeholderId: stakeholder.id, activityId: activity.id }
        return await changed(ask('outcomes.add', { ...ends, statement: `Change ${which}`, block: 'staff' }))
      }
      case 4: {
        if (!outcome) return false
        const definition = { kind: 'number', validFrom: '2025-01-01' } as const
        const fields = { outcomeId: outcome.id, name: `Count ${which}`, betterWhen: 'higher', definition } as const
        return await changed(ask('indicators.add', fields))
      }
      case 5: {
        if (!indicator) return false
        const day = `2025-01-${String(1 + (which % 28)).padStart(2, '0')}`
        const period = { yearId, periodStart: day, periodEnd: day }
        const value = { kind: 'number', number: which } as const
        return await changed(ask('readings.record', { ...period, indicatorId: indicator.id, value, confirmed: true }))
      }
      case 6: {
        if (!reading) return false
        const value = { kind: 'number', number: which + 0.5 } as const
        return await changed(ask('readings.correct', { id: reading.id, value, why: 'Counted again', confirmed: true }))
      }
      case 7:
        return await changed(ask('indicators.reorder', { ids: indicators.map(({ id }) => id).reverse() }))
      case 8:
        return stakeholder ? await changed(ask('stakeholders.remove', { id: stakeholder.id })) : false
      default:
        return reading ? await changed(ask('readings.remove', { id: reading.id })) : false
    }
  } catch (error) {
    // Refusals are part of the game: they must change nothing, which the caller checks.
    if (error instanceof Error && error.name === 'FairbookError') return false
    throw error
  }
}
