import { randomFillSync } from 'node:crypto'
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { EngineClient } from './engine-client.mjs'

const filesOfLarge = 5000
const bytesOfLarge = 2_000_000_000
const filesAtOnce = 250

/** @typedef {import('./bench-engine.mjs').Measurement} Measurement */

/**
 * Measures what evidence costs: a file of 100 MB taken into a small book, and opening a book with 2 GB of evidence in
 * 5,000 files, its rolling copies being made as on a person's computer. Everything is made in `folder`.
 * @param {string} folder
 * @returns {Promise<Measurement[]>}
 */
export async function benchEvidence(folder) {
  return [...(await benchLargeFile(folder)), ...(await benchLargeBook(folder))]
}

const year = { startsOn: '2025-01-01', endsOn: '2025-12-31' }

/** @param {string} folder */
async function benchLargeFile(folder) {
  const path = join(folder, 'film.bin')
  writeFileSync(path, randomFillSync(Buffer.allocUnsafe(100 * 1024 * 1024)))
  const engine = new EngineClient()
  await engine.ask({ type: 'create', path: join(folder, 'small.fairbook'), book: { organisation: 'Bench', year } })
  await engine.call('evidence.list')
  const idle = engine.memory() ?? Number.NaN
  const began = performance.now()
  await engine.call('evidence.addFiles', { paths: [path] })
  const added = performance.now() - began
  const above = ((engine.mostMemory() ?? Number.NaN) - idle) / 1e6
  await engine.close()
  rmSync(path)
  /** @type {Measurement[]} */
  const table = [
    { what: 'Add a file of 100 MB', is: added, unit: 'ms' },
    { what: 'Memory above idle, adding it', is: above, unit: 'MB', goal: 150 },
  ]
  return table
}

/** @param {string} folder */
async function benchLargeBook(folder) {
  const path = join(folder, 'evidence.fairbook')
  await fill(path, folder)
  const backups = join(folder, 'backups')
  mkdirSync(backups)
  const began = performance.now()
  const engine = new EngineClient(backups)
  const info = await engine.ask({ type: 'open', path })
  const yearId = info.years.at(-1).id
  await Promise.all([
    engine.call('indicators.list', { yearId, keyOnly: true }),
    engine.call('results.ofYear', { yearId, keyOnly: true }),
    engine.call('stakeholders.list', { yearId }),
    engine.call('objectives.list', { yearId }),
  ])
  const opened = performance.now() - began
  /** @type {Measurement[]} */
  const table = [{ what: 'Open a book of 2 GB, home page', is: opened, unit: 'ms', goal: 1500 }]
  /**
   * @param {string} what
   * @param {number | undefined} goal
   * @param {string} procedure
   * @param {unknown} input
   */
  const once = async (what, goal, procedure, input) => {
    const start = performance.now()
    const answer = await engine.call(procedure, input)
    const is = performance.now() - start
    table.push(goal === undefined ? { what, is, unit: 'ms' } : { what, is, unit: 'ms', goal })
    return answer
  }
  await once('First list of 5,000 pieces of evidence', 500, 'evidence.list', {})
  const found = await once('Find evidence by words', 100, 'evidence.list', { words: 'photo 41' })
  await once('Read the first megabyte of one, for showing it', 100, 'evidence.read', { id: found.evidence[0].id })
  await once('Check all 2 GB', undefined, 'evidence.check', {})
  await until(() => unfinished(backups).length > 0)
  const copying = performance.now()
  let slowest = 0
  while (unfinished(backups).length > 0) {
    const start = performance.now()
    await engine.call('evidence.list', { limit: 50 })
    slowest = Math.max(slowest, performance.now() - start)
    await pause()
  }
  table.push({ what: 'Copy of 2 GB, in the background', is: performance.now() - copying, unit: 'ms' })
  table.push({ what: 'Slowest list of 50 meanwhile', is: slowest, unit: 'ms', goal: 500 })
  table.push({ what: 'Most memory with 2 GB', is: (engine.mostMemory() ?? Number.NaN) / 1e6, unit: 'MB', goal: 300 })
  await engine.close()
  return table
}

/** The copies that are being made. @param {string} backups */
const unfinished = (backups) =>
  readdirSync(backups).flatMap((id) => readdirSync(join(backups, id)).filter((name) => name.endsWith('.new')))

const pause = () => new Promise((resolve) => setTimeout(resolve, 50))

/** @param {() => boolean} condition */
async function until(condition) {
  while (!condition()) await pause()
}

/**
 * Makes a book of 5,000 files of 400 kB.
 * @param {string} path
 * @param {string} folder
 */
async function fill(path, folder) {
  const engine = new EngineClient()
  await engine.ask({ type: 'create', path, book: { organisation: 'Bench', year } })
  const drop = join(folder, 'drop')
  mkdirSync(drop)
  const bytes = Buffer.allocUnsafe(bytesOfLarge / filesOfLarge)
  for (let from = 0; from < filesOfLarge; from += filesAtOnce) {
    const paths = Array.from({ length: filesAtOnce }, (_, place) => join(drop, `Photo ${from + place}.jpg`))
    for (const file of paths) writeFileSync(file, randomFillSync(bytes))
    await engine.call('evidence.addFiles', { paths })
    for (const file of paths) rmSync(file)
  }
  await engine.close()
}
