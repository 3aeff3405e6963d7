import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { InputOf } from '../../shared/contract'
import { fillBook } from './fill-book'
import { newBook } from './open-book'

type Enter = InputOf<'readings.enter'>
type Cell = Enter['cells'][number]

const minutes = (count: number) => vi.setSystemTime(Date.now() + count * 60_000)

async function gridBook() {
  const opened = await newBook()
  const ids = await fillBook(opened.ask)
  const whole = { periodStart: '2025-01-01', periodEnd: '2025-12-31' }
  const visits = (number: number | null, more: Partial<Cell> = {}): Cell => ({
    indicatorId: ids.visitsId,
    ...whole,
    value: number === null ? null : { kind: 'number', number },
    ...more,
  })
  const enter = async (cells: Cell[], more: Partial<Enter> = {}) =>
    (await opened.ask('readings.enter', { yearId: ids.yearId, cells, ...more })).record.cells
  const rows = () => opened.book.rows('SELECT * FROM reading ORDER BY id').all()
  const march = { periodStart: '2025-03-01', periodEnd: '2025-03-31' }
  return { ...opened, ids, visits, enter, rows, march }
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] })
})
afterEach(() => {
  vi.useRealTimers()
})

describe('entering in the grid', () => {
  it('records where nothing stands, with what is said about it', async () => {
    const { enter, visits, march } = await gridBook()
    const [cell] = await enter([visits(5102, { ...march, source: 'till', asked: 7, answered: 6 })])
    expect(cell).toMatchObject({
      did: 'recorded',
      questions: [],
      reading: {
        reference: 'R-0003',
        value: { number: 5102 },
        source: 'till',
        asked: 7,
        answered: 6,
        recordedBy: 'Joan',
      },
    })
  })

  it('corrects what stands: the earlier is kept, with the reason; what is left out stays', async () => {
    const { enter, visits, ask, ids } = await gridBook()
    minutes(11)
    const [cell] = await enter([visits(61_248)])
    expect(cell).toMatchObject({
      did: 'corrected',
      reading: { correctsId: ids.readingId, correctionWhy: '', source: 'till' },
    })
    minutes(11)
    const [again] = await enter([visits(61_250)], { why: 'Counted once more' })
    expect(again?.reading?.correctionWhy).toBe('Counted once more')
    expect(await ask('readings.list', { indicatorId: ids.visitsId })).toMatchObject({ total: 1 })
    expect(await ask('readings.list', { indicatorId: ids.visitsId, corrected: true })).toMatchObject({ total: 3 })
  })

  it('is told afterwards why, of one correction or of several at once, as one change', async () => {
    const { enter, visits, ask, march, ids } = await gridBook()
    await enter([visits(5102, march)])
    minutes(11)
    const corrected = await enter([visits(61_248), visits(5120, march)])
    const of = corrected.map(({ reading }) => reading?.id ?? '')
    const { record, change } = await ask('readings.explain', { ids: of, why: ' A day was missing ' })
    expect(record).toMatchObject([{ correctionWhy: 'A day was missing' }, { correctionWhy: 'A day was missing' }])
    expect(change?.summary).toBe('Said why 2 readings were corrected')
    const one = await ask('readings.explain', { ids: of.slice(0, 1), why: 'Counted again' })
    expect(one.change?.summary).toMatch(/^Said why R-\d+, .+, was corrected$/)
    // Who said it and when the figure was corrected stay as they were.
    expect(one.record).toMatchObject([{ recordedAt: record[0]?.recordedAt, value: { number: 61_248 } }])
    await ask('journal.undo', {})
    expect((await ask('readings.list', { indicatorId: ids.visitsId })).readings).toMatchObject([
      { correctionWhy: 'A day was missing' },
      { correctionWhy: 'A day was missing' },
    ])
    expect((await ask('book.verify', {})).sound).toBe(true)
  })

  it('has nothing to explain of a reading that corrects none', async () => {
    const { ask, ids } = await gridBook()
    await expect(ask('readings.explain', { ids: [ids.readingId], why: 'Because' })).rejects.toMatchObject({
      code: 'refused',
      message: 'R-0001 corrects no earlier reading, so there is nothing to explain.',
    })
  })

  it('puts a slip of the fingers right in place, for its own person and some minutes only', async () => {
    const { enter, visits, ids, book } = await gridBook()
    minutes(9)
    expect(await enter([visits(61_420)])).toMatchObject([
      { did: 'put-right', reading: { id: ids.readingId, value: { number: 61_420 }, correctsId: null } },
    ])
    book.person = 'Ruth'
    expect(await enter([visits(61_421)])).toMatchObject([{ did: 'corrected' }])
    // The time runs from when it was recorded: putting it right again and again does not make it longer.
    minutes(9)
    expect(await enter([visits(61_422)])).toMatchObject([{ did: 'put-right' }])
    minutes(2)
    expect(await enter([visits(61_423)])).toMatchObject([{ did: 'corrected' }])
  })

  it('removes with null; a reading that was corrected stands again', async () => {
    const { enter, visits, ids } = await gridBook()
    minutes(11)
    await enter([visits(61_248)])
    expect(await enter([visits(null)])).toMatchObject([{ did: 'earlier-stands', reading: { id: ids.readingId } }])
    expect(await enter([visits(null)])).toMatchObject([{ did: 'removed', reading: null }])
    expect(await enter([visits(null)])).toMatchObject([{ did: 'nothing', reading: null }])
  })

  it('writes nothing where nothing differs, and only the source where only that does', async () => {
    const { enter, visits, ask, ids } = await gridBook()
    minutes(60)
    const same = await ask('readings.enter', { yearId: ids.yearId, cells: [visits(61_240)] })
    expect(same).toMatchObject({ change: null, record: { cells: [{ did: 'nothing' }] } })
    expect(await enter([visits(61_240, { source: 'till roll' })])).toMatchObject([
      { did: 'described', reading: { id: ids.readingId, source: 'till roll' } },
    ])
    const share: Cell = {
      indicatorId: ids.returningId,
      periodStart: '2025-01-01',
      periodEnd: '2025-12-31',
      value: { kind: 'percentage', numerator: 240, denominator: 400 },
    }
    expect(await enter([share])).toMatchObject([{ did: 'nothing' }])
    expect(await enter([{ ...share, asked: 510 }])).toMatchObject([
      { did: 'corrected', reading: { asked: 510, answered: 400, value: { percent: 60 } } },
    ])
  })

  it('questions what is odd, names every such cell, and changes nothing until it is confirmed', async () => {
    const { enter, visits, rows, march } = await gridBook()
    const before = rows()
    const cells = [
      visits(5102, { ...march }),
      visits(5103, { periodStart: '2024-11-01', periodEnd: '2024-11-30' }),
      visits(5104, { periodStart: '2024-12-01', periodEnd: '2024-12-31' }),
    ]
    await expect(enter(cells)).rejects.toMatchObject({
      code: 'confirm',
      message: expect.stringMatching(/^I-01 Visits to the pool, 1 to 30.November.2024: .* outside the year/),
      detail: {
        cells: [
          { index: 1, periodStart: '2024-11-01', questions: [{ field: 'period' }] },
          { index: 2, periodStart: '2024-12-01', questions: [{ field: 'period' }] },
        ],
      },
    })
    expect(rows()).toEqual(before)
    const confirmed = cells.map((cell) => ({ ...cell, confirmed: true, keptWhy: 'Counted late' }))
    const kept = await enter(confirmed)
    expect(kept.map(({ questions }) => questions.length)).toEqual([0, 1, 1])
    expect(kept[1]?.reading?.keptWhy).toBe('Counted late')
  })

  it('keeps odd figures and says so, where that is asked for', async () => {
    const { enter, visits } = await gridBook()
    const outside = visits(5103, { periodStart: '2024-11-01', periodEnd: '2024-11-30' })
    expect(await enter([outside], { odd: 'keep-and-say' })).toMatchObject([
      { did: 'recorded', questions: [{ field: 'period' }], reading: { keptWhy: '' } },
    ])
    // The reason may follow: the figure is typed again as it stands, and confirmed.
    expect(await enter([{ ...outside, confirmed: true, keptWhy: 'Counted late' }])).toMatchObject([
      { did: 'described', reading: { keptWhy: 'Counted late' } },
    ])
    expect(await enter([outside])).toMatchObject([{ did: 'nothing', reading: { keptWhy: 'Counted late' } }])
  })

  it('refuses what cannot be, confirmed or not, all or none', async () => {
    const { enter, visits, rows, march, ids } = await gridBook()
    const before = rows()
    const share = (value: Cell['value']): Cell => ({ indicatorId: ids.returningId, ...march, value, confirmed: true })
    const wrong = [
      visits(5102, march),
      share({ kind: 'percentage', numerator: 5, denominator: 4 }),
      {
        ...visits(1, march),
        value: { kind: 'percentage', percent: 4 } as const,
        groupId: ids.youngId,
        confirmed: true,
      },
    ]
    await expect(enter(wrong, { odd: 'keep-and-say' })).rejects.toMatchObject({
      code: 'wrong-input',
      detail: { cells: [{ index: 1 }, { index: 2, groupId: ids.youngId }], fields: ['cells.1.value', 'cells.2.value'] },
    })
    await expect(enter([{ ...share({ kind: 'percentage', percent: 4 }), groupId: ids.youngId }])).rejects.toMatchObject(
      {
        code: 'refused',
      },
    )
    await expect(enter([visits(1, march), visits(2, march)])).rejects.toMatchObject({
      code: 'wrong-input',
      message: expect.stringContaining('named twice'),
    })
    expect(rows()).toEqual(before)
  })

  it('says in the history what was done', async () => {
    const { enter, visits, ask, march } = await gridBook()
    const summary = async () => (await ask('journal.next', {})).undo?.summary.replaceAll('\u00a0', ' ')
    await enter([visits(5102, march)])
    expect(await summary()).toBe('Recorded I-01 Visits to the pool, 1 to 31 March 2025')
    minutes(11)
    const april = { periodStart: '2025-04-01', periodEnd: '2025-04-30' }
    const may = { periodStart: '2025-05-01', periodEnd: '2025-05-31' }
    await enter([visits(4000, april), visits(4100, may), visits(5112, march)])
    expect(await summary()).toBe('Recorded 2 readings and corrected 1')
    await enter([visits(null, april), visits(null, may)])
    expect(await summary()).toBe('Removed 2 readings')
  })

  it('enters a block of 2,000 cells as one change, quickly', async () => {
    const { ask, ids } = await gridBook()
    const cells: Cell[] = []
    for (let day = 0; cells.length < 2000; day++) {
      const date = new Date(Date.UTC(2019, 0, 1 + day)).toISOString().slice(0, 10)
      cells.push({
        indicatorId: ids.visitsId,
        periodStart: date,
        periodEnd: date,
        value: { kind: 'number', number: day },
      })
    }
    const begun = performance.now()
    const { change } = await ask('readings.enter', { yearId: ids.yearId, cells, odd: 'keep-and-say' })
    expect(performance.now() - begun).toBeLessThan(5000)
    expect(change?.summary).toBe('Recorded 2,000 readings')
  })
})

describe('undoing what was entered', () => {
  it('puts every row back exactly as it was, and redo as it became', async () => {
    const months = ['01-31', '02-28', '03-31'].map((end) => ({
      periodStart: `2025-${end.slice(0, 3)}01`,
      periodEnd: `2025-${end}`,
    }))
    const cell = fc.record({
      month: fc.nat({ max: months.length - 1 }),
      young: fc.boolean(),
      number: fc.option(fc.integer({ min: 0, max: 3 }), { freq: 4 }),
      source: fc.option(fc.constantFrom('till', 'gate'), { nil: undefined }),
    })
    const step = fc.record({
      cells: fc.uniqueArray(cell, { minLength: 1, maxLength: 4, selector: ({ month, young }) => `${month} ${young}` }),
      minutes: fc.constantFrom(0, 6, 11),
      person: fc.constantFrom('Joan', 'Ruth'),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
        const { ask, book, ids, enter, visits, rows } = await gridBook()
        for (const { cells, minutes: later, person } of steps) {
          minutes(later)
          book.person = person
          const before = rows()
          const head = book.head().sequence
          const entered = await enter(
            cells.map(({ month, young, number, source }) =>
              visits(number, {
                ...(months[month] ?? {}),
                groupId: young ? ids.youngId : null,
                ...(source === undefined ? {} : { source }),
              }),
            ),
            { odd: 'keep-and-say' },
          )
          const after = rows()
          for (const [place, { reading }] of entered.entries()) {
            const said = cells[place]?.number
            if (said !== null && said !== undefined) expect(reading?.value).toEqual({ kind: 'number', number: said })
          }
          if (book.head().sequence === head) {
            expect(after).toEqual(before)
            continue
          }
          await ask('journal.undo', {})
          expect(rows()).toEqual(before)
          await ask('journal.redo', {})
          expect(rows()).toEqual(after)
        }
        expect((await ask('book.verify', {})).steps.flatMap(({ found }) => found)).toEqual([])
      }),
      { numRuns: 12 },
    )
  })
})
