import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { FrameworkFile, type FrameworkFileItem } from '../../shared/model/framework'

const folder = join(import.meta.dirname, '../../resources/frameworks')
const files = readdirSync(folder).filter((name) => name.endsWith('.json'))
const read = (name: string): string => readFileSync(join(folder, name), 'utf8')
const frameworks = files.map((name) => FrameworkFile.parse(JSON.parse(read(name))))

function framework(code: string): FrameworkFile {
  const found = frameworks.find((candidate) => candidate.code === code)
  if (found === undefined) throw new Error(`no framework ${code}`)
  return found
}

function item(frameworkCode: string, itemCode: string): FrameworkFileItem {
  const found = framework(frameworkCode).items.find((candidate) => candidate.code === itemCode)
  if (found === undefined) throw new Error(`no item ${itemCode} in ${frameworkCode}`)
  return found
}

describe('every shipped framework file', () => {
  test.each(files)('%s is in shape, named by its code, and readable in a diff', (name) => {
    const text = read(name)
    const file = FrameworkFile.parse(JSON.parse(text))
    expect(`${file.code}.json`).toBe(name)
    expect(text.endsWith('}\n')).toBe(true)
    expect(text).not.toContain('\r')
    for (const line of text.split('\n')) expect(line).not.toContain('\t')
  })

  test.each(files)('%s stands in the README', (name) => {
    expect(readFileSync(join(folder, 'README.md'), 'utf8')).toContain(`\`${name}\``)
  })

  test.each(files)('%s holds nothing of the licensed sets', (name) => {
    expect(read(name)).not.toMatch(/\bTOMs?\b|HACT|social value bank/i)
  })

  test.each(files)('%s ships no row its source did not confirm', (name) => {
    expect(read(name)).not.toMatch(/from memory|derived|not confirmed; check|none found/i)
  })

  test.each(frameworks)('$code gives every item and value a source, a licence and a day', (file) => {
    for (const entry of file.items.flatMap((one) => [one, ...one.values])) {
      expect(entry.source.length).toBeGreaterThan(5)
      expect(entry.licence.length).toBeGreaterThan(5)
      expect(entry.lookedUp).toBe('2026-11-23')
    }
  })

  test.each(frameworks)('$code lists the values of an area and population oldest first, each once', (file) => {
    for (const one of file.items) {
      const keys = one.values.map((value) => `${value.area}|${value.population}|${value.period}`)
      expect(new Set(keys).size).toBe(keys.length)
      const ends = new Map<string, string>()
      for (const value of one.values) {
        const group = `${value.area}|${value.population}`
        if (value.periodEnd === null) continue
        expect(value.periodEnd > (ends.get(group) ?? '')).toBe(true)
        ends.set(group, value.periodEnd)
      }
    }
  })

  test('a percentage lies between 0 and 100', () => {
    for (const one of frameworks.flatMap((file) => file.items)) {
      if (one.unit !== '%') continue
      for (const { value } of one.values) {
        expect(value).toBeGreaterThanOrEqual(0)
        expect(value).toBeLessThanOrEqual(100)
      }
    }
  })
})

describe('the shape refuses', () => {
  const good = () => structuredClone(framework('ons-wellbeing'))

  test('a code that stands twice', () => {
    const file = good()
    const first = file.items[0]
    if (first === undefined) throw new Error('empty set')
    file.items.push(first)
    expect(FrameworkFile.safeParse(file).success).toBe(false)
  })

  test('an item that belongs to none of the set', () => {
    const file = good()
    file.items = file.items.map((one, index) => (index === 1 ? { ...one, within: 'ONS-9' } : one))
    expect(FrameworkFile.safeParse(file).success).toBe(false)
  })

  test('figures without a unit, a misspelt field, a missing source', () => {
    const spoil = (change: object) => {
      const file = good()
      return FrameworkFile.safeParse({ ...file, items: file.items.map((one) => ({ ...one, ...change })) }).success
    }
    expect(spoil({})).toBe(true)
    expect(spoil({ unit: null })).toBe(false)
    expect(spoil({ lookedup: '2026-11-23' })).toBe(false)
    expect(spoil({ source: '' })).toBe(false)
  })

  test('a period that ends before it starts', () => {
    const file = good()
    file.items = file.items.map((one) => ({
      ...one,
      values: one.values.map((value) => ({ ...value, periodStart: value.periodEnd, periodEnd: value.periodStart })),
    }))
    expect(FrameworkFile.safeParse(file).success).toBe(false)
  })
})

describe('UN Sustainable Development Goals', () => {
  test('17 goals and 169 targets, each target under its goal', () => {
    const { items } = framework('un-sdg')
    const goals = items.filter((one) => one.within === null)
    const targets = items.filter((one) => one.within !== null)
    expect(goals.map((one) => one.code)).toEqual(Array.from({ length: 17 }, (_, index) => `SDG ${index + 1}`))
    expect(targets).toHaveLength(169)
    for (const target of targets) expect(target.code.startsWith(`${target.within}.`)).toBe(true)
  })

  test('the official wording', () => {
    expect(item('un-sdg', 'SDG 3').wording).toBe('Ensure healthy lives and promote well-being for all at all ages')
    expect(item('un-sdg', 'SDG 3.1').wording).toBe(
      'By 2030, reduce the global maternal mortality ratio to less than 70 per 100,000 live births',
    )
  })
})

describe('ONS personal well-being', () => {
  test.each([
    ['ONS-1', 7.45],
    ['ONS-2', 7.73],
    ['ONS-3', 7.39],
    ['ONS-4', 3.23],
  ])('%s has the UK mean %d for the year to March 2023', (code, mean) => {
    const value = item('ons-wellbeing', code).values.find((one) => one.periodEnd === '2023-03-31')
    expect(value).toMatchObject({
      value: mean,
      area: 'UK',
      population: 'adults 16 and over',
      periodStart: '2022-04-01',
      period: 'April 2022 to March 2023',
    })
  })

  test('is never summed, and anxiety alone is read in reverse', () => {
    expect(framework('ons-wellbeing').neverSummed).toBe(true)
    const four = framework('ons-wellbeing').items.filter((one) => one.within === null)
    expect(four.map((one) => one.betterWhen)).toEqual(['higher', 'higher', 'higher', 'lower'])
  })

  test('the bands cover 0 to 10 without gap or overlap; those of anxiety differ', () => {
    for (const one of framework('ons-wellbeing').items.filter((candidate) => candidate.scale !== null)) {
      const covered = (one.scale?.bands ?? []).flatMap((band) =>
        Array.from({ length: band.to - band.from + 1 }, (_, index) => band.from + index),
      )
      expect(covered).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
    }
    expect(item('ons-wellbeing', 'ONS-1').scale?.bands.map((band) => band.from)).toEqual([0, 5, 7, 9])
    expect(item('ons-wellbeing', 'ONS-4').scale?.bands.map((band) => band.from)).toEqual([0, 2, 4, 6])
  })
})

describe('other national figures', () => {
  test('Active Lives: 63.7, 11.2 and 25.1 % for November 2023 to November 2024, together the whole', () => {
    const shares = ['AL-1', 'AL-2', 'AL-3'].map(
      (code) =>
        item('active-lives', code).values.find(
          (one) => one.period === 'November 2023 to November 2024' && one.population === 'adults 16 and over',
        )?.value,
    )
    expect(shares).toEqual([63.7, 11.2, 25.1])
  })

  test('NI 8: England and Yorkshire, 2006/07 to 2010; the whole set is historic', () => {
    const valuesOf = (area: string) =>
      item('national-indicators-2008', 'NI 8')
        .values.filter((one) => one.area === area)
        .map((one) => [one.period, one.value])
    expect(valuesOf('England')).toEqual([
      ['2006/07', 21.1],
      ['2008', 21.33],
      ['2009', 21.5],
      ['2010', 21.8],
    ])
    expect(valuesOf('Yorkshire').map(([, value]) => value)).toEqual([20.2, 20.8, 21.3, 22.8])
    expect(framework('national-indicators-2008').items.every((one) => one.status === 'historic')).toBe(true)
  })

  test('the national indicators are the 46 whose names were confirmed, none of those from memory', () => {
    const codes = framework('national-indicators-2008')
      .items.filter((one) => one.within === null)
      .map((one) => one.code)
    expect(codes).toHaveLength(46)
    for (const unconfirmed of ['NI 2', 'NI 5', 'NI 17', 'NI 18', 'NI 119', 'NI 140']) {
      expect(codes).not.toContain(unconfirmed)
    }
  })

  test('Community Life: belonging and monthly volunteering; face-to-face results stand apart', () => {
    expect(item('community-life', 'CLS-5').values.at(-1)).toMatchObject({ period: '2024/25', value: 62 })
    expect(item('community-life', 'CLS-1').values.map((one) => one.value)).toEqual([27, 22, 23, 17, 16])
    const faceToFace = framework('community-life').items.filter((one) =>
      one.values.some((value) => value.period === '2012/13'),
    )
    expect(faceToFace).toHaveLength(7)
    for (const one of faceToFace) expect(one).toMatchObject({ status: 'historic', values: { length: 1 } })
  })

  test('prices: CPI 2015 is the base, and the deflator index follows from its yearly changes', () => {
    expect(item('price-indices', 'CPI').values.find((one) => one.period === '2015')?.value).toBe(100)
    const changes = item('price-indices', 'GDP-DEFLATOR-CHANGE').values
    const index = item('price-indices', 'GDP-DEFLATOR').values
    expect(index.at(-1)).toMatchObject({ value: 100, periodEnd: '2019-03-31' })
    for (const [position, value] of index.entries()) {
      const before = index[position - 1]
      const change = changes[position]
      if (before === undefined || change === undefined) continue
      expect((value.value / before.value - 1) * 100).toBeCloseTo(change.value, 2)
    }
  })
})
