import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sampleFolder } from '../../main/engine/sample/load-sample'
import type { EvidenceWithUses } from '../../shared/model/evidence'
import { resources } from './open-book'
import { makeSampleBook, must, type SampleBook } from './sample-book'

const folder = join(sampleFolder(resources), 'evidence')
let sample: SampleBook
let all: EvidenceWithUses[]

beforeAll(async () => {
  sample = await makeSampleBook()
  const { evidence } = await sample.ask('evidence.list', {})
  all = await Promise.all(evidence.map(({ id }) => sample.ask('evidence.get', { id })))
})
afterAll(() => sample.close())

const named = (name: string) => must(all.find((one) => one.name.startsWith(name)))
const rows = (file: string): Record<string, string>[] =>
  parse(readFileSync(join(folder, file), 'utf8'), { columns: true })
/** A column without its last row, which adds it up. */
const column = (file: string, title: string) =>
  rows(file)
    .slice(0, -1)
    .map((row) => Number(row[title]))
const sum = (numbers: number[]) => numbers.reduce((all, one) => all + one, 0)

describe('the sample’s evidence register', () => {
  test('pictures, documents, tables, paper and pages, for everything that evidence can be for', () => {
    expect(all.length).toBeGreaterThanOrEqual(25)
    expect(new Set(all.map(({ form }) => form))).toEqual(new Set(['file', 'paper', 'link']))
    const types = new Set(all.flatMap(({ mediaType }) => (mediaType === null ? [] : [mediaType])))
    expect(types).toEqual(new Set(['image/jpeg', 'application/pdf', 'text/csv', 'text/plain']))
    for (const kind of ['reading', 'experience', 'consultation', 'benchmark', 'aspect'] as const)
      expect(sum(all.map(({ uses }) => uses[kind])), kind).toBeGreaterThan(2)
    for (const { name, source } of all) expect(source, name).not.toBe('')
  })

  test('every file of the folder is in it, none is large, and all are as they were attached', async () => {
    const files = readdirSync(folder)
    expect(all.flatMap(({ fileName }) => (fileName === null ? [] : [fileName])).toSorted()).toEqual(files.toSorted())
    const sizes = files.map((name) => statSync(join(folder, name)).size)
    expect(Math.max(...sizes)).toBeLessThan(120_000)
    expect(sum(sizes)).toBeLessThan(1_500_000)
    expect(await sample.ask('evidence.check', {})).toMatchObject({ files: files.length, faults: [] })
    expect(all.filter(({ form, place }) => form !== 'file' && place === '')).toEqual([])
  })

  test('the tables add up to the readings that they are evidence for', () => {
    const till = 'till-and-turnstile-2025.csv'
    expect(sum(column(till, 'Visits'))).toBe(must(sample.figure('swim-visits')).value)
    expect(sum(column(till, 'Of these begun at 18:00 or later'))).toBe(must(sample.figure('evening-visits')).value)
    expect(sum(column(till, 'Of these at the concession price'))).toBe(
      must(sample.figure('concession-share')).numerator,
    )
    const register = column('lesson-register-autumn-2025.csv', 'All')
    expect(sum(register) / register.length).toBe(must(sample.figure('children-lessons')).value)
    const ledger = 'purchase-ledger-2025.csv'
    const paid = must(sample.figure('paid-in-30'))
    expect([sum(column(ledger, 'Paid within 30 days')), sum(column(ledger, 'Bills'))]).toEqual([
      paid.numerator,
      paid.denominator,
    ])
    const near = must(sample.figure('local-spend'))
    expect([
      sum(column(ledger, 'Of this to addresses within ten miles, pounds')),
      sum(column(ledger, 'Paid to suppliers, pounds')),
    ]).toEqual([near.numerator, near.denominator])
    const hours = ['Neighbourhood groups', 'Our own classes', 'Private hire'].map((hirer) =>
      sum(column('hall-diary-2025.csv', `${hirer}, hours`)),
    )
    expect(sum(hours)).toBe(must(sample.figure('hall-hours')).value)
    const quarters = Object.keys(must(rows('rota-sheets-2025.csv')[0])).slice(1)
    const given = quarters.map((quarter) => sum(column('rota-sheets-2025.csv', quarter)))
    expect(sum(given)).toBe(must(sample.figure('volunteer-hours')).value)
  })

  test('nobody’s name is in a file that is not confidential, but of those who may be named', () => {
    const withheld = /Bright|Garrow|Moira|Denise|Marlow|Joanna Field|Donald Pike|Sandra/
    for (const { fileName, confidential } of all.filter(({ form }) => form === 'file'))
      if (!confidential && /\.(csv|txt)$/.test(fileName ?? ''))
        expect(readFileSync(join(folder, must(fileName)), 'utf8'), must(fileName)).not.toMatch(withheld)
  })
})

describe('what an honest register holds', () => {
  test('confidential pieces: the accident book, what staff wrote, letters with a name', () => {
    const confidential = all.filter(({ confidential }) => confidential).map(({ name }) => name)
    for (const name of ['Accident book', 'What staff wrote', 'Letter to the manager'])
      expect(confidential.filter((one) => one.startsWith(name))).toHaveLength(1)
  })

  test('several pieces for one reading', async () => {
    const { readings } = await sample.ask('readings.list', {
      indicatorId: sample.indicator('swim-visits').id,
      yearId: sample.yearId('2025'),
    })
    const november = must(readings.find(({ periodStart }) => periodStart === '2025-11-01'))
    const of = await sample.ask('evidence.of', { target: 'reading', targetId: november.id })
    expect(of.map(({ name }) => name)).toEqual(['Till and turnstile, month by month, 2025', 'Till rolls, 2025'])
    expect(of.map(({ whereabouts }) => whereabouts)).not.toContain('')
  })

  test('a reading of importance with none: how many days we were closed rests on the manager’s word', async () => {
    const { readings } = await sample.ask('readings.list', {
      indicatorId: sample.indicator('days-closed').id,
      yearId: sample.yearId('2025'),
    })
    expect(readings).toHaveLength(1)
    const without = await sample.ask('evidence.withoutEvidence', { yearId: sample.yearId('2025') })
    expect(without.readings.map(({ id }) => id)).toContain(must(readings[0]).id)
  })

  test('somebody’s word where a register is missing', () => {
    expect(named('Email from the two trainers')).toMatchObject({ grounds: 'word', uses: { reading: 1 } })
  })

  test('one that is nowhere used', async () => {
    const { evidence } = await sample.ask('evidence.list', { unused: true })
    expect(evidence.map(({ name }) => name)).toEqual(['Offer of a fitness app, turned down'])
  })

  test('one whose paper has changed since it was photographed, and which says so', () => {
    expect(named('Complaints book, the page').description).toMatch(/has changed since/)
  })
})
