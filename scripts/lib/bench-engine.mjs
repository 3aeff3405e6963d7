import { join } from 'node:path'
import { EngineClient } from './engine-client.mjs'

/**
 * One line of the table of measurements.
 * @typedef {{ what: string, is: number, unit: 'ms' | 'MB' | '×', goal?: number }} Measurement
 */

/**
 * @param {() => Promise<unknown>} act
 * @returns {Promise<number>} milliseconds
 */
async function timed(act) {
  const began = performance.now()
  await act()
  return performance.now() - began
}

/**
 * @param {readonly number[]} values
 * @param {number} share 0.5 for the median
 */
export function quantile(values, share) {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

/**
 * Measures the engine on a large book, which it changes a little.
 * @param {string} book
 * @param {string} folder for what is exported
 * @returns {Promise<Measurement[]>}
 */
export async function benchEngine(book, folder) {
  /** @type {Measurement[]} */
  const table = []
  const engine = new EngineClient()
  /** @type {any} */
  let info
  /** @type {any} */
  let yearId
  const opened = await timed(async () => {
    info = await engine.ask({ type: 'open', path: book })
    yearId = info.years.at(-1).id
    // What the year's home page asks for, as it asks: together.
    const ofYear = { yearId }
    await Promise.all([
      engine.call('indicators.list', { ...ofYear, keyOnly: true }),
      engine.call('results.ofYear', { ...ofYear, keyOnly: true }),
      engine.call('stakeholders.list', ofYear),
      engine.call('objectives.list', ofYear),
    ])
  })
  table.push({ what: 'Start the engine, open, home page', is: opened, unit: 'ms', goal: 1500 })

  const indicators = await engine.call('indicators.list', { yearId })
  const numbers = indicators.filter((/** @type {any} */ it) => it.definitions.at(-1).kind === 'number')
  /**
   * @param {string} what
   * @param {number} goal
   * @param {number} times
   * @param {(time: number) => Promise<unknown>} act
   */
  const repeat = async (what, goal, times, act) => {
    const taken = []
    for (let time = 0; time < times; time += 1) taken.push(await timed(() => act(time)))
    table.push({ what: `${what}, median`, is: quantile(taken, 0.5), unit: 'ms', goal })
    table.push({ what: `${what}, 95th percentile`, is: quantile(taken, 0.95), unit: 'ms', goal })
  }
  const some = (/** @type {number} */ time) => indicators[(time * 37) % indicators.length]
  await repeat('List indicators of a year', 100, 20, () => engine.call('indicators.list', { yearId }))
  await repeat('Find indicators by words', 50, 40, (time) =>
    engine.call('indicators.list', { words: some(time).name.slice(0, 2 + (time % 6)) }),
  )
  await repeat('List 200 readings of a year', 100, 20, (time) =>
    engine.call('readings.list', { yearId: info.years[time % info.years.length].id }),
  )
  await repeat('Filter readings by indicator and year', 100, 40, (time) =>
    engine.call('readings.list', { yearId, indicatorId: some(time).id }),
  )
  await repeat('Results of one indicator', 100, 40, (time) =>
    engine.call('results.ofYear', { yearId, indicatorIds: [some(time).id] }),
  )
  await repeat('Results of the whole year', 1500, 3, () => engine.call('results.ofYear', { yearId }))
  await repeat('Social benefit table', 1500, 3, () => engine.call('socialBenefit.ofYear', { yearId }))

  const { startsOn, endsOn } = info.years.at(-1)
  await repeat('Record a reading, to the disk', 100, 100, (time) =>
    engine.call('readings.record', {
      indicatorId: numbers[time % numbers.length].id,
      yearId,
      periodStart: startsOn,
      periodEnd: endsOn,
      value: { kind: 'number', number: 40 + time },
      source: 'Bench',
      confirmed: true,
      keptWhy: 'Measured',
    }),
  )
  await benchDaybook(engine, yearId, repeat)
  await repeat('Undo', 100, 20, () => engine.call('journal.undo'))
  table.push({ what: 'Most memory, at work', is: megabytes(engine.mostMemory()), unit: 'MB', goal: 300 })

  const word = join(folder, 'accounts.docx')
  const excel = join(folder, 'accounts.xlsx')
  table.push({
    what: 'Export to Word',
    is: await timed(() => engine.call('accounts.export', { yearId, word })),
    unit: 'ms',
    goal: 10_000,
  })
  table.push({
    what: 'Export to Excel',
    is: await timed(() => engine.call('accounts.export', { yearId, excel })),
    unit: 'ms',
    goal: 10_000,
  })
  table.push({ what: 'Most memory, with exports', is: megabytes(engine.mostMemory()), unit: 'MB' })
  table.push({ what: 'Verify', is: await timed(() => engine.call('book.verify')), unit: 'ms' })
  table.push({ what: 'Most memory, with verifying', is: megabytes(engine.mostMemory()), unit: 'MB' })
  await engine.close()
  return table
}

/** Beginnings of words as they are typed, letter by letter, and several words at once. */
const typed = [
  's',
  'st',
  'sta',
  'staff',
  'the',
  'w t',
  'cold floor',
  'staff kind sister',
  'lift father',
  'zebra',
  'D-0123',
]

/**
 * The daybook of 50,000 experiences: noting one, searching it, filtering it.
 * @param {EngineClient} engine
 * @param {string} yearId
 * @param {(what: string, goal: number, times: number, act: (time: number) => Promise<unknown>) => Promise<void>} repeat
 */
async function benchDaybook(engine, yearId, repeat) {
  const [themes, stakeholders, outcomes] = await Promise.all([
    engine.call('experiences.themes'),
    engine.call('stakeholders.list', { yearId }),
    engine.call('outcomes.list'),
  ])
  const themeIds = [themes[0].id]
  const filters = [
    {},
    { yearId },
    { yearId, tones: ['negative', 'mixed'] },
    { tones: ['positive'] },
    { stakeholderIds: [stakeholders[0].id] },
    { themeIds },
    { consents: ['lapsed'] },
    { publishable: true, quoted: true },
    { cases: 'open' },
    { cases: 'overdue' },
    { hasEvidence: false },
    { outcomeIds: [outcomes[0].id] },
    { channels: ['letter'], kind: 'said' },
    { words: 'sta', yearId, publishable: true },
    { words: 'cold', themeIds, tones: ['negative'] },
  ]
  await repeat('Quick entry to saved, to the disk', 100, 60, (time) =>
    engine.call('experiences.add', {
      happenedOn: '2025-11-20',
      words: `The changing room was cold again, number ${time}.`,
      stakeholderId: stakeholders[time % stakeholders.length].id,
      tone: time % 4 === 0 ? 'negative' : 'positive',
      themes: ['Warmth'],
    }),
  )
  await repeat('Search in 50,000 experiences', 50, 110, (time) =>
    engine.call('experiences.list', { filter: { words: typed[time % typed.length] } }),
  )
  await repeat('List and filter 50,000 experiences', 50, 150, (time) =>
    engine.call('experiences.list', { filter: filters[time % filters.length] }),
  )
  await repeat('The next page, halfway through 50,000', 50, 20, (time) =>
    engine.call('experiences.list', { after: { happenedOn: `2015-06-${10 + time}`, number: 1 } }),
  )
}

const megabytes = (/** @type {number | null} */ bytes) => (bytes ?? Number.NaN) / 1e6
