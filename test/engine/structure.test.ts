import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createBook } from '../../main/engine/book/create-book'
import { type Structure, structureParts } from '../../shared/model/structure'
import { structureWords } from '../../shared/rules/structure'
import { freshFolder } from './fresh-folder'
import { reopened } from './open-book'
import { makeSampleBook, must, type SampleBook } from './sample-book'

let sample: SampleBook
beforeAll(async () => {
  sample = await makeSampleBook()
})
afterAll(() => sample.close())

const hall = { organisation: 'Thornley Village Hall', year: { startsOn: '2026-04-01', endsOn: '2027-03-31' } }
const options = { person: 'Joan', backups: null }

async function bookLike(structure: Structure) {
  const path = join(freshFolder(), 'thornley.fairbook')
  const book = await createBook(path, { ...hall, structure }, options)
  book.close()
  return reopened(path)
}

test('a book begins with everything another is made of, and with nothing another found', async () => {
  const structure = await sample.ask('structure.get', {})
  const { ask } = await bookLike(structure)
  const year = must((await ask('years.list', {}))[0])
  const theirs = must(sample.years.at(-1))

  const objectives = await ask('objectives.list', { yearId: year.id })
  expect(objectives.map(({ code, title }) => [code, title])).toEqual(
    (await sample.ask('objectives.list', { yearId: theirs.id })).map(({ code, title }) => [code, title]),
  )
  expect(objectives.every(({ inYear }) => inYear?.included === true && inYear.whatHappened === '')).toBe(true)

  const stakeholders = await ask('stakeholders.list', { yearId: year.id })
  expect(stakeholders.map(({ name }) => name)).toEqual(
    (await sample.ask('stakeholders.list', { yearId: theirs.id })).map(({ name }) => name),
  )
  for (const { inYear } of stakeholders)
    expect(inYear).toMatchObject({ included: true, size: null, interest: null, influence: null, askedHow: '' })
  expect((await ask('relationships.list', {})).map(({ verb }) => verb).toSorted()).toEqual(
    (await sample.ask('relationships.list', {})).map(({ verb }) => verb).toSorted(),
  )

  const indicators = await ask('indicators.list', { yearId: year.id })
  const inUse = sample.indicators.filter(({ retiredOn }) => retiredOn === null)
  expect(inUse.length).toBeLessThan(sample.indicators.length)
  expect(indicators.map(({ name }) => name)).toEqual(inUse.map(({ name }) => name))
  for (const indicator of indicators) {
    const original = must(inUse.find(({ name }) => name === indicator.name))
    const { definition, kind } = must(original.definitions.at(-1))
    expect(indicator.definitions).toHaveLength(1)
    expect(indicator.definitions[0]).toMatchObject({
      version: 1,
      validFrom: '2026-04-01',
      changeNote: '',
      definition,
      kind,
    })
    expect(indicator.breakdownIds).toHaveLength(original.breakdownIds.length)
  }
  expect((await ask('fits.list', {})).length).toBe(structure.fits.length)
  expect(structure.fits.length).toBeGreaterThan(5)
  expect((await ask('readings.list', {})).total).toBe(0)
  expect(await ask('benchmarks.list', {})).toEqual([])
})

test('it is one change, which verifies and can be taken back', async () => {
  const structure = await sample.ask('structure.get', {})
  const { ask } = await bookLike(structure)
  const changes = await ask('journal.list', {})
  expect(changes).toHaveLength(2)
  expect(changes[0]?.summary).toBe(`Began with the structure of Harbour Lane: ${structureWords(structure)}`)
  expect(await ask('book.verify', {})).toMatchObject({ sound: true })
  await ask('journal.undo', {})
  expect((await ask('book.info', {})).counts).toMatchObject({ objectives: 0, stakeholders: 0, indicators: 0 })
  expect(await ask('book.verify', {})).toMatchObject({ sound: true })
})

test.each(structureParts)('going up to the %s, every part it names is there', async (upTo) => {
  const structure = await sample.ask('structure.get', { upTo })
  const { ask } = await bookLike(structure)
  const { counts } = await ask('book.info', {})
  expect(counts.objectives).toBeGreaterThan(0)
  expect(counts.stakeholders > 0).toBe(upTo !== 'objectives')
  expect(counts.outcomes > 0).toBe(upTo === 'indicators')
  expect(counts.indicators > 0).toBe(upTo === 'indicators')
})

test('a structure with a part missing makes no book', async () => {
  const structure = await sample.ask('structure.get', {})
  const path = join(freshFolder(), 'torn.fairbook')
  const torn = { ...structure, stakeholders: structure.stakeholders.slice(1) }
  await expect(createBook(path, { ...hall, structure: torn }, options)).rejects.toMatchObject({ code: 'wrong-input' })
  expect(existsSync(path)).toBe(false)
})
