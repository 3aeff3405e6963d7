import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { AspectLine, AspectsOfYear } from '../../shared/model/aspect'
import { makeSampleBook, must, type SampleBook } from './sample-book'

let sample: SampleBook
let years: Map<string, AspectsOfYear>

beforeAll(async () => {
  sample = await makeSampleBook()
  years = new Map()
  for (const label of ['2023', '2024', '2025'])
    years.set(label, await sample.ask('aspects.ofYear', { yearId: sample.yearId(label) }))
})
afterAll(() => sample.close())

const linesOf = (label: string) => must(years.get(label)).sections.flatMap(({ items }) => items)
/** The item that the source calls by this key. */
function line(key: string, label = '2025'): AspectLine {
  const { item, reworded } = must(sample.source.aspects.find((one) => one.key === key))
  const wording = reworded !== undefined && reworded.from <= label ? reworded.wording : item
  return must(linesOf(label).find((one) => one.wording === wording))
}
const amount = (key: string, label = '2025') => must(line(key, label).answer).amount

describe('the key aspects of the sample', () => {
  test('every item of the checklist that ships is spoken of, once', () => {
    const wordings = linesOf('2023').map(({ wording }) => wording)
    expect(sample.source.aspects.map(({ item }) => item)).toEqual(wordings)
  })

  test('46 of 48 are answered each year; in 2025 three were brought along and not looked at', () => {
    expect([...years.values()].map(({ counts }) => counts)).toMatchObject([
      { items: 48, answered: 46, brought: 0, changed: 0 },
      { items: 48, answered: 46, brought: 0 },
      { items: 48, answered: 46, brought: 3 },
    ])
    expect(must(years.get('2025')).counts.changed).toBeGreaterThan(5)
    const open = linesOf('2025').filter(({ answered }) => !answered)
    expect(open.map(({ wording }) => wording)).toEqual([
      'What would be hardest to pay for if income fell',
      'How much water was used',
    ])
  })

  test('one item was reworded in 2025, which made version 2 and says why', async () => {
    expect([...years.values()].map(({ template }) => template?.version)).toEqual([1, 1, 2])
    const [newest] = await sample.ask('aspects.versions', {})
    expect(newest).toMatchObject({ version: 2, added: [], removed: [], years: [{ label: '2025' }] })
    expect(newest?.reworded).toHaveLength(1)
    expect(newest?.note).not.toBe('')
    expect(line('one-to-ones').before).toBe('Yes')
  })

  test('some went well and some did not', () => {
    expect(line('living-wage').changed).toBe('no to yes')
    expect(line('shown-the-work').changed).toBe('yes to no')
    expect(line('examined').changed).toBe('yes to no')
  })
})

describe('what they say is what the book says elsewhere', () => {
  test.each(['2023', '2024', '2025'])('people and money of %s', async (label) => {
    const stakeholders = await sample.ask('stakeholders.list', { yearId: sample.yearId(label) })
    const size = (name: string) => must(stakeholders.find((one) => one.name === name)).inYear?.size
    const staff = ['full-time', 'part-time', 'now-and-then'].map((key) => amount(key, label) ?? 0)
    expect(staff.reduce((sum, one) => sum + one)).toBe(size('Staff'))
    expect(amount('volunteers', label)).toBe(size('Volunteers'))
    expect(amount('trustees', label)).toBe(size('Trustees'))
    expect(amount('reserves', label)).toBe(must(sample.figure('reserves', label)).value)
    expect(amount('local-spend', label)).toBe(Math.round(must(must(sample.figure('local-spend', label)).value)))
    const answered = must(sample.figure('complaints-answered', label))
    expect(line('complaints', label).answer?.detail).toContain(`${answered.numerator} of ${answered.denominator}`)
    const gas = must(must(sample.figure('gas-total', label)).value)
    expect(line('energy', label).answer?.detail).toContain(gas.toLocaleString('en-GB'))
    expect(line('learning', label).answer?.detail).toContain(`${sample.figure('training-hours', label)?.value} hours`)
    const surplus = Math.abs(must(must(sample.figure('surplus', label)).value)) / 100
    expect(line('surplus', label).answer?.detail).toContain(`£${surplus.toLocaleString('en-GB')}`)
  })

  test('energy is gas and electricity added up', () => {
    for (const label of ['2023', '2024', '2025']) {
      const parts = (line('energy', label).answer?.detail ?? '').match(/[\d,]{5,}/g) ?? []
      const sum = parts.reduce((all, part) => all + Number(part.replaceAll(',', '')), 0)
      expect(sum).toBe(amount('energy', label))
    }
  })

  test('several rest on evidence, of which one piece is confidential', () => {
    const proved = linesOf('2025').filter(({ evidence }) => evidence.length > 0)
    expect(proved.length).toBeGreaterThan(8)
    expect(line('staff-asked').evidence.map(({ name }) => name)).toMatchObject([
      expect.stringMatching(/^What staff wrote/),
    ])
  })
})
