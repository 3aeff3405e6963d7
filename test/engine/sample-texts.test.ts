import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sampleFolder } from '../../main/engine/sample/load-sample'
import { type Mark, marksIn, readObjectiveTexts, readYearTexts } from '../../main/engine/sample/source-texts'
import { numberWords } from '../../shared/rules/number-words'
import { resources } from './open-book'
import { makeSampleBook, must, type SampleBook } from './sample-book'

const folder = sampleFolder(resources)
let sample: SampleBook

beforeAll(async () => {
  sample = await makeSampleBook()
})
afterAll(() => sample.close())

/** Everything written for a year, marks still in it. */
const written = (year: string) =>
  [
    ...Object.values(readYearTexts(folder, year)),
    ...readObjectiveTexts(folder, year).flatMap(({ texts }) => Object.values(texts)),
  ].join('\n\n')

function inTheBook({ indicator, part, year }: Mark, ownYear: string): string {
  const figure = must(sample.figure(indicator, year || ownYear))
  return part === 'figure' ? figure.words : numberWords(must(figure[part]))
}

describe.each(['2023', '2024', '2025'])('the written accounts of %s', (year) => {
  test('every marked figure is the one in the book', () => {
    const marks = marksIn(written(year))
    expect(marks.length).toBeGreaterThan(15)
    for (const mark of marks) expect(mark.words, `${mark.indicator} ${mark.part}`).toBe(inTheBook(mark, year))
  })

  test('each objective has its chapter', () => {
    const chapters = readObjectiveTexts(folder, year)
    expect(chapters.map(({ code }) => code)).toEqual(['A', 'B', 'C', 'D', 'E', 'F'])
    for (const { code, texts } of chapters)
      expect(
        Object.values(texts).every((text) => text !== ''),
        code,
      ).toBe(true)
  })

  test('no mark is left in the book', async () => {
    const texts = JSON.stringify([
      must(sample.years.find(({ label }) => label === year)),
      await sample.ask('objectives.list', { yearId: sample.yearId(year) }),
    ])
    expect(texts).not.toMatch(/\]\(/)
    expect(texts).toContain('swim')
  })
})

describe('what the chapter on swimming works out from the months', () => {
  const visits = async (key: string, year: string, from: number, to: number) => {
    const { readings } = await sample.ask('readings.list', {
      indicatorId: sample.indicator(key).id,
      yearId: sample.yearId(year),
    })
    const months = readings.filter(
      ({ periodEnd }) => Number(periodEnd.slice(5, 7)) >= from && Number(periodEnd.slice(5, 7)) <= to,
    )
    return months.map(({ periodEnd, value }) => ({
      month: periodEnd.slice(5, 7),
      count: value.kind === 'number' ? value.number : 0,
    }))
  }
  const sum = (months: { count: number }[]) => months.reduce((all, { count }) => all + count, 0)

  test('ahead until April by 1,509, behind from May by 3,034, of which 2,475 in the evening', async () => {
    expect(sum(await visits('swim-visits', '2025', 1, 4)) - sum(await visits('swim-visits', '2024', 1, 4))).toBe(1509)
    expect(sum(await visits('swim-visits', '2025', 5, 12)) - sum(await visits('swim-visits', '2024', 5, 12))).toBe(
      -3034,
    )
    expect(
      sum(await visits('evening-visits', '2025', 5, 12)) - sum(await visits('evening-visits', '2024', 5, 12)),
    ).toBe(-2475)
    for (const number of ['1,509', '3,034', '2,475']) expect(written('2025')).toContain(number)
  })

  test('behind in every single month from May on', async () => {
    const before = new Map((await visits('swim-visits', '2024', 5, 12)).map(({ month, count }) => [month, count]))
    const now = await visits('swim-visits', '2025', 5, 12)
    expect(now).toHaveLength(8)
    for (const { month, count } of now) expect(count, month).toBeLessThan(before.get(month) ?? 0)
  })
})

test('how many were asked and answered in 2025 is the sum over the groups', async () => {
  const stakeholders = await sample.ask('stakeholders.list', { yearId: sample.yearId('2025') })
  const asked = stakeholders.filter(({ inYear }) => inYear?.askedHow !== '')
  expect(asked).toHaveLength(11)
  // How they were asked, as “214 of 600 answered”.
  const sum = (of: typeof asked) =>
    of.reduce<[number, number]>(
      ([answered, invited], { inYear }) => {
        const [, more = 0, ofThem = 0] = /(\d+) of (\d+)/.exec(inYear?.askedHow ?? '')?.map(Number) ?? []
        return [answered + more, invited + ofThem]
      },
      [0, 0],
    )
  expect(sum(asked)).toEqual([463, 1145])
  const inWords = ['Primary schools', 'Grant funders', 'GP link workers', 'Trustees']
  expect(sum(asked.filter(({ name }) => !inWords.includes(name)))).toEqual([442, 1122])
  expect(written('2025')).toMatch(/442 answers, of 1,122 asked/)
  expect(written('2025')).toMatch(/1,145 people and bodies in 2025, and 463/)
})

test('nothing real is named that should not be, and no volunteer hour has a price', () => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(json|md|csv)$/.test(name),
  )
  for (const name of files) {
    const text = readFileSync(join(folder, name), 'utf8')
    expect(text, name).not.toMatch(/jesmond|newcastle|sporta/i)
    expect(text, name).not.toMatch(/£[\d,.]+ (an|per|for each) (volunteer )?hour/i)
  }
})
