import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sampleFolder } from '../../main/engine/sample/load-sample'
import { readObjectiveTexts, readYearTexts, withoutMarks } from '../../main/engine/sample/source-texts'
import type { ListedExperience } from '../../shared/model/daybook'
import { channels, tones } from '../../shared/model/experience'
import { resources } from './open-book'
import { makeSampleBook, must, type SampleBook } from './sample-book'

let sample: SampleBook
let all: ListedExperience[]

const list = async (filter: object) =>
  (await sample.ask('experiences.list', { filter: { ...filter }, limit: 500 })).experiences
const whole = (id: string) => sample.ask('experiences.get', { id })

beforeAll(async () => {
  sample = await makeSampleBook()
  all = await list({})
})
afterAll(() => sample.close())

describe('what the sample’s daybook holds', () => {
  test('all that was noted, most of it in 2025', async () => {
    expect(all.length).toBe(sample.source.experiences.length)
    expect(all.length).toBeGreaterThanOrEqual(60)
    const in2025 = await list({ yearId: sample.yearId('2025') })
    expect(in2025.length).toBeGreaterThan(all.length / 2)
    expect(all.some(({ happenedOn }) => happenedOn >= '2026-01-01')).toBe(true)
  })

  test('every channel, both said and seen, by every stakeholder', async () => {
    expect(new Set(all.map(({ channel }) => channel))).toEqual(new Set(channels))
    expect(new Set(all.map(({ kind }) => kind))).toEqual(new Set(['said', 'seen']))
    const stakeholders = await sample.ask('stakeholders.list', { yearId: sample.yearId('2025') })
    expect(new Set(all.map(({ stakeholder }) => stakeholder))).toEqual(
      new Set([...stakeholders.map(({ name }) => name), null]),
    )
  })

  test('tones in honest proportion: about half positive, a third or more negative or mixed', () => {
    const share = (...of: string[]) => all.filter(({ tone }) => of.includes(tone)).length / all.length
    expect(share('positive')).toBeGreaterThan(0.4)
    expect(share('positive')).toBeLessThan(0.6)
    expect(share('negative', 'mixed')).toBeGreaterThan(1 / 3)
    expect(share(...tones)).toBe(1)
  })

  test('each has themes and says to what it belongs', async () => {
    for (const { id, reference, themes } of all) {
      expect(themes, reference).not.toEqual([])
      const { outcomeIds, objectiveIds } = await whole(id)
      expect(outcomeIds, reference).not.toEqual([])
      expect(objectiveIds, reference).not.toEqual([])
    }
  })

  test('who gave leave is said wherever leave was given or refused', () => {
    for (const { reference, consent, consentBy, consentOn, kind } of all)
      if (kind === 'said' && consent !== 'not-asked') {
        expect(consentBy, reference).not.toBe('')
        expect(consentOn, reference).not.toBeNull()
      }
  })

  test('parts to be withheld stand in the words', async () => {
    for (const { id, reference } of all) expect((await whole(id)).withheldNotFound, reference).toEqual([])
  })
})

test('whatever the written accounts of 2025 quote is in the daybook, with leave to print it', async () => {
  const folder = sampleFolder(resources)
  const texts = [
    ...Object.values(readYearTexts(folder, '2025')),
    ...readObjectiveTexts(folder, '2025').flatMap((one) => Object.values(one.texts)),
  ].map(withoutMarks)
  const quotes = texts.flatMap((text) => [...text.matchAll(/“([^”]+)”/g)].map(([, words = '']) => words))
  // Names of questions on a form are in quotation marks too.
  const said = quotes.filter((words) => words !== 'anything else')
  expect(said).toHaveLength(8)
  const publishable = await Promise.all(all.map(async ({ id }) => (await whole(id)).publishable))
  const printable = publishable.flatMap((one) => (one.may === 'nothing' ? [] : [one.words]))
  for (const words of said)
    expect(
      printable.filter((one) => one.includes(words.replace(/[,.]$/, ''))),
      words,
    ).toHaveLength(1)
})

describe('negatives and what was done about them', () => {
  const negatives = () => all.filter(({ tone }) => tone === 'negative')

  test('each set off a case; most are closed, with steps, what changed and whether the person was told', async () => {
    for (const { reference, case: one } of negatives()) expect(one.state, reference).not.toBe('none')
    const closed = negatives().filter(({ case: { state } }) => state === 'closed')
    expect(closed.length).toBeGreaterThan(negatives().length * 0.8)
    for (const { id, reference, case: one } of closed) {
      expect(one.steps, reference).toBeGreaterThan(0)
      const { caseChanged, caseTold } = await whole(id)
      expect(caseChanged, reference).not.toBe('')
      expect(caseTold, reference).not.toBe('not-yet')
    }
  })

  test('three are open: nothing was done yet about one, a step of another is overdue, the third waits for a funder', () => {
    const open = negatives().filter(({ case: { state } }) => state === 'open')
    const standing = open.map(({ case: { steps, done, overdue } }) => ({ steps, done, overdue }))
    expect(standing).toEqual([
      { steps: 0, done: 0, overdue: 0 },
      { steps: 5, done: 4, overdue: 0 },
      { steps: 3, done: 2, overdue: 1 },
    ])
  })

  test('one is told at length', () => {
    expect(Math.max(...negatives().map(({ words }) => words.split(/\s+/).length))).toBeGreaterThan(200)
  })
})

describe('what must not reach a document, though somebody wanted it there', () => {
  test('words of a person who said no, and words whose leave has run out', async () => {
    const wanted = all.filter(({ quoted }) => quoted)
    for (const { reference, quotedBecause } of wanted) expect(quotedBecause, reference).not.toBe('')
    const kept = await Promise.all(wanted.map(async ({ id, person }) => ({ person, ...(await whole(id)).publishable })))
    expect(kept.flatMap(({ person, ...one }) => (one.may === 'nothing' ? [[person, one.why]] : []))).toEqual([
      ['Joanna Field', 'no'],
      ['Helen Marsh', 'lapsed'],
      ['Patricia Lowe', 'lapsed'],
    ])
  })

  test('the name and the street of a woman who said: without my name', async () => {
    const { id } = must(all.find(({ person }) => person === 'Moira Bright'))
    const { publishable } = await whole(id)
    expect(publishable.may).toBe('anonymous')
    expect(JSON.stringify(publishable)).not.toMatch(/Moira|Bright|Garrow/)
  })
})
