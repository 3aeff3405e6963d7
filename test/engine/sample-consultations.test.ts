import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ConsultationInFull } from '../../shared/model/consultation'
import { makeSampleBook, must, type SampleBook } from './sample-book'

let sample: SampleBook
let all: ConsultationInFull[]

beforeAll(async () => {
  sample = await makeSampleBook()
  const listed = await sample.ask('consultations.list', {})
  all = await Promise.all(listed.map(({ id }) => sample.ask('consultations.get', { id })))
})
afterAll(() => sample.close())

const named = (name: string) => must(all.find((one) => one.name.startsWith(name)))
const of2025 = () => all.filter(({ yearId }) => yearId === sample.yearId('2025'))

describe('whom the sample asked', () => {
  test('in 2025 eleven groups, as many people as the accounts say, and each as the stakeholders’ list says', async () => {
    const counted = of2025().filter(({ status, answered }) => status === 'done' && answered !== null)
    const sum = (field: 'invited' | 'answered') => counted.reduce((all, one) => all + must(one[field]), 0)
    expect(counted).toHaveLength(11)
    expect([sum('answered'), sum('invited')]).toEqual([463, 1145])
    const stakeholders = await sample.ask('stakeholders.list', { yearId: sample.yearId('2025') })
    for (const { name, stakeholders: asked, answered, invited } of counted) {
      const { inYear } = must(stakeholders.find(({ id }) => id === asked[0]?.stakeholderId))
      expect(inYear?.askedHow, name).toMatch(new RegExp(`\\b${answered} of ${invited}\\b`))
    }
  })

  test('populations are the sizes of the stakeholders', async () => {
    for (const { name, status, yearId, population, stakeholders } of all.filter((one) => one.status === 'done')) {
      const inYear = (await sample.ask('stakeholders.list', { yearId })).find(
        ({ id }) => id === stakeholders[0]?.stakeholderId,
      )?.inYear
      expect(population, `${name}, ${status}`).toBe(inYear?.size)
    }
  })

  test('each that is done says what it was for, how they were chosen, what it can’t carry and what was found', () => {
    for (const { name, purpose, chosenBy, limitations, findings, hours, runBy } of all.filter(
      ({ status }) => status === 'done',
    )) {
      for (const words of [purpose, limitations, findings, runBy]) expect(words, name).not.toBe('')
      expect(chosenBy, name).not.toBe('not-said')
      expect(hours, name).toBeGreaterThan(0)
    }
  })
})

describe('figures that come from answers', () => {
  test('ten in 2025, and their readings are nowhere typed', async () => {
    const fed = all.flatMap(({ questions }) => questions.filter(({ indicatorId }) => indicatorId !== null))
    const withReading = fed.filter(({ reading }) => reading !== null)
    expect(withReading).toHaveLength(17)
    const { readings } = await sample.ask('readings.list', {
      yearId: sample.yearId('2025'),
      groupId: null,
      limit: 1000,
    })
    const fromAnswers = readings.filter(({ questionId }) => questionId !== undefined)
    expect(fromAnswers).toHaveLength(10)
    for (const { questionId, answered } of fromAnswers)
      expect(answered).toBe(fed.find(({ id }) => id === questionId)?.results.answered)
    const indicators = fromAnswers.map(({ indicatorId }) => indicatorId)
    expect(readings.filter(({ indicatorId }) => indicators.includes(indicatorId))).toHaveLength(10)
  })

  test('the questionnaire of the class was entered paper by paper: 41 of them', () => {
    const { enteredAs, responses, answered, questions } = named('Class questionnaire')
    expect([enteredAs, responses, answered]).toEqual(['answers', 41, 41])
    expect(questions.map(({ results }) => results.counts)).toEqual([
      [0, 0, 0, 1, 1, 3, 4, 8, 12, 8, 4],
      [9, 7, 6, 5, 3, 4, 3, 2, 1, 1, 0],
      [29, 8, 4],
      [],
    ])
  })

  test('some questions feed nothing, and were asked to understand the others', () => {
    const { questions } = named('Users’ survey, October 2025')
    const idle = questions.filter(({ indicatorId, kind }) => indicatorId === null && kind !== 'text')
    expect(idle.map(({ results }) => results.answered)).toEqual([214, 207])
  })

  test('what people wrote is in the daybook, and counted there', async () => {
    for (const { id, name, questions } of all) {
      const words = questions.reduce((sum, { results }) => sum + results.words, 0)
      const { total } = await sample.ask('experiences.list', { filter: { consultationId: id } })
      expect(total, name).toBe(words)
    }
    expect(must(named('Users’ survey, October 2025').questions.at(-1)).results.words).toBeGreaterThanOrEqual(5)
  })
})

describe('what an honest account of asking holds', () => {
  test('a sample too small to say much', () => {
    expect(named('Volunteers’ form by post').asking.cautions.join(' ')).toMatch(/Only 9 answered/)
  })

  test('one given up, with the reason', () => {
    const given = all.filter(({ status }) => status === 'given-up')
    expect(given.map(({ name }) => name)).toEqual(['Letter to families who stopped lessons, July 2025'])
    expect(must(given[0]).givenUpWhy.length).toBeGreaterThan(80)
  })

  test('a question whose answers were shredded: no counts, and the reading was typed', () => {
    const [valued] = named('Staff questionnaire').questions
    expect(valued).toMatchObject({ indicatorId: null, reading: null })
    expect(valued?.results.answered).toBe(0)
    expect(sample.figure('staff-valued')?.words).toBe('71%')
  })

  test('one promised and not done: planned for 2026, and its indicator has no reading', async () => {
    const planned = all.filter(({ status }) => status === 'planned')
    expect(planned.map(({ beginsOn }) => beginsOn)).toEqual(['2026-03-02', '2026-06-01'])
    const plan = await sample.ask('plan.ofYear', { yearId: sample.yearId('2025') })
    expect(plan).toHaveLength(46)
    expect(plan.filter(({ line }) => line === null)).toEqual([])
    expect(plan.filter(({ got }) => !got)).toMatchObject([
      {
        name: sample.indicator('suppliers-say').name,
        dueOn: '2026-06-30',
        consultation: { name: 'Suppliers’ survey' },
      },
    ])
  })
})
