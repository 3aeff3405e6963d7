import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createBook } from '../../main/engine/book/create-book'
import { call } from '../../main/engine/call'
import { ShippedFrameworks } from '../../main/engine/records/frameworks'
import { largeBeginning, loadLarge } from '../../main/engine/sample/large'
import { workOf } from '../../main/engine/work'
import { freshFolder } from './fresh-folder'
import { type Ask, resources } from './open-book'

type Size = { years: number; stakeholders: number; indicators: number; experiences: number; evidence: number }
const small = { years: 2, stakeholders: 2, indicators: 6, experiences: 40, evidence: 12 }
const larger = { years: 3, stakeholders: 4, indicators: 25, experiences: 300, evidence: 60 }

/** A small large book, and everything in it without ids and moments. */
async function made(seed: number, size: Size) {
  const path = join(freshFolder(), 'large.fairbook')
  const book = await createBook(path, largeBeginning(size), { person: 'Joan', backups: null })
  const work = workOf(new AbortController().signal, () => {})
  const desk = { book, resources, frameworks: new ShippedFrameworks(resources), work }
  // The name has chosen the schema of the answer; the compiler can't follow that through a variable.
  const ask: Ask = async (name, input) => (await call(desk, name, input)) as never
  await loadLarge(ask, { seed, ...size })
  const { counts } = await ask('book.info', {})
  const years = await ask('years.list', {})
  const indicators = await ask('indicators.list', {})
  const { readings } = await ask('readings.list', { limit: 5000 })
  const results = await ask('results.ofYear', { yearId: years.at(-1)?.id ?? '' })
  const { sound } = await ask('book.verify', {})
  const { experiences } = await ask('experiences.list', { limit: 500 })
  const register = await ask('evidence.list', {})
  const place = new Map(indicators.map(({ id }, at) => [id, at]))
  const content = {
    names: indicators.map(({ name, betterWhen }) => [name, betterWhen]),
    stakeholders: (await ask('stakeholders.list', { yearId: years[0]?.id ?? '' })).map((one) => [
      one.name,
      one.inYear?.size,
    ]),
    readings: readings.map((one) => [place.get(one.indicatorId), one.periodStart, one.periodEnd, one.value]),
    experiences: experiences.map(({ happenedOn, words, tone, consent, themes, stakeholder, caseClosedOn }) => [
      [happenedOn, words, tone, consent, stakeholder, caseClosedOn],
      themes.map(({ name }) => name),
    ]),
    evidence: register.evidence.map(({ name, form, sha256, grounds, confidential, uses }) => [
      [name, form, sha256, grounds, confidential, uses.reading],
    ]),
  }
  book.close()
  return { counts, indicators, results, experiences, register, sound, content }
}

test('the same seed makes the same book, another seed another', async () => {
  const [once, again, other] = [await made(7, small), await made(7, small), await made(8, small)]
  expect(once.content).toEqual(again.content)
  expect(once.content.readings).not.toEqual(other.content.readings)
})

test('it has twenty readings for each indicator and year, of several kinds, and its figures can be worked out', async () => {
  const { counts, indicators, results, sound } = await made(1, larger)
  expect(counts).toMatchObject({ years: 3, stakeholders: 4, indicators: 25, readings: 25 * 3 * 20 })
  expect(new Set(indicators.map(({ definitions }) => definitions[0]?.kind)).size).toBeGreaterThanOrEqual(4)
  expect(indicators.filter(({ breakdownIds }) => breakdownIds.length > 0)).toHaveLength(5)
  for (const { series, breakdowns, questions } of results) {
    expect(series.every(({ figure }) => figure !== null)).toBe(true)
    expect(questions).toEqual([])
    for (const { groups } of breakdowns) expect(groups.every(({ figure }) => figure !== null)).toBe(true)
  }
  expect(sound).toBe(true)
})

test('its daybook has every tone and every state of consent, and nearly all negatives of earlier years are dealt with', async () => {
  const { experiences } = await made(1, larger)
  expect(experiences).toHaveLength(larger.experiences)
  expect(new Set(experiences.map(({ tone }) => tone)).size).toBe(5)
  expect(new Set(experiences.map(({ consentState }) => consentState)).size).toBe(5)
  const cases = experiences.filter(({ caseState }) => caseState !== 'none')
  const dealtWith = cases.filter(({ caseState }) => caseState === 'closed')
  expect(dealtWith.length).toBeGreaterThan(cases.length * 0.4)
  expect(dealtWith.length).toBeLessThan(cases.length)
})

test('its evidence is files and paper, most of it for readings of the last year', async () => {
  const { register } = await made(1, larger)
  expect(register.total).toBe(larger.evidence)
  expect(new Set(register.evidence.map(({ form }) => form))).toEqual(new Set(['file', 'paper']))
  expect(register.counts.unused).toBeGreaterThan(0)
  expect(register.counts.unused).toBeLessThan(larger.evidence / 3)
})
