import { describe, expect, it } from 'vitest'
import { today } from '../../main/engine/today'
import { fillBook } from './fill-book'
import { newBook } from './open-book'

type Opened = Awaited<ReturnType<typeof newBook>>

/** A survey of the filled book with a question whose answers are a percentage: "will you come back?". */
async function survey({ ask }: Opened, enteredAs: 'counts' | 'answers' = 'counts') {
  const ids = await fillBook(ask)
  const { record } = await ask('consultations.add', {
    yearId: ids.yearId,
    name: 'Swimmers’ survey',
    method: 'survey',
    enteredAs,
    invited: 500,
    population: 5240,
    chosenBy: 'random',
    endsOn: '2025-10-31',
    runBy: 'Joe',
    stakeholderIds: [ids.swimmersId],
  })
  const question = await ask('consultations.addQuestion', {
    consultationId: record.id,
    wording: 'Will you come back?',
    kind: 'choice',
    options: ['Yes', 'Perhaps', 'No'],
  })
  return { ...ids, surveyId: record.id, questionId: question.record.id }
}

const shares = async ({ ask }: Opened, indicatorId: string) =>
  (await ask('readings.list', { indicatorId })).readings.map(({ value, answered, correctsId }) => ({
    ...(value.kind === 'percentage' ? { numerator: value.numerator, denominator: value.denominator } : {}),
    answered,
    corrects: correctsId !== null,
  }))

describe('a consultation', () => {
  it('says how well it went, whom it asked, and is taken back as one act', async () => {
    const opened = await newBook()
    const { surveyId, swimmersId } = await survey(opened)
    const { ask } = opened
    await ask('consultations.change', { id: surveyId, answered: 120 })
    const [listed] = await ask('consultations.list', {})
    expect(listed).toMatchObject({ reference: 'C-01', stakeholders: [{ name: 'Swimmers' }], questions: 1 })
    expect(listed?.asking.rate).toBe(24)
    // z 1.96 × sqrt(0.25 / 120) × sqrt((5240 − 120) / (5240 − 1)), in points.
    expect(listed?.asking.margin).toBeCloseTo(8.84, 2)
    expect(listed?.asking.cautions).toEqual([])
    await expect(ask('stakeholders.remove', { id: swimmersId })).rejects.toMatchObject({ code: 'refused' })
    const again = await ask('consultations.repeat', { id: surveyId, yearId: listed?.yearId ?? '' })
    expect((await ask('consultations.get', { id: again.record.id })).questions).toHaveLength(1)
    await ask('journal.undo', {})
    expect(await ask('consultations.list', {})).toHaveLength(1)
  })

  it('must say why it was given up, and can’t end before it begins', async () => {
    const opened = await newBook()
    const { surveyId: id } = await survey(opened)
    await expect(opened.ask('consultations.change', { id, status: 'given-up' })).rejects.toMatchObject({
      detail: { fields: ['givenUpWhy'] },
    })
    await expect(opened.ask('consultations.change', { id, beginsOn: '2025-11-01' })).rejects.toMatchObject({
      detail: { fields: ['endsOn'] },
    })
  })
})

describe('a question that feeds an indicator', () => {
  it('makes its reading from the counts, after asking whether a typed one may give way, and keeps that', async () => {
    const opened = await newBook()
    const { questionId, returningId, surveyId } = await survey(opened)
    const { ask } = opened
    await ask('consultations.setCounts', {
      questionId,
      counts: [
        { position: 0, count: 90 },
        { position: 2, count: 30 },
      ],
    })
    const feed = { questionId, indicatorId: returningId, counted: [0, 1] }
    await expect(ask('consultations.feed', feed)).rejects.toMatchObject({ code: 'confirm' })
    expect(await shares(opened, returningId)).toEqual([
      { numerator: 240, denominator: 400, answered: 400, corrects: false },
    ])
    const fed = await ask('consultations.feed', { ...feed, replace: true })
    expect(fed.record.reading?.reference).toBe('R-0003')
    expect(await shares(opened, returningId)).toEqual([
      { numerator: 90, denominator: 120, answered: 120, corrects: true },
    ])
    await ask('consultations.setCounts', {
      questionId,
      counts: [
        { position: 0, count: 60 },
        { position: 1, count: 60 },
      ],
    })
    expect(await shares(opened, returningId)).toEqual([
      { numerator: 120, denominator: 120, answered: 120, corrects: true },
    ])
    // Without answers there is no reading, and what was typed stands again.
    await ask('consultations.setCounts', { questionId, counts: [] })
    expect((await shares(opened, returningId))[0]?.numerator).toBe(240)
    const { questions } = await ask('consultations.get', { id: surveyId })
    expect(questions[0]?.noReading).toBe('Nobody’s answer is entered yet.')
    await ask('journal.undo', {})
    expect((await shares(opened, returningId))[0]?.numerator).toBe(120)
    expect((await ask('book.verify', {})).sound).toBe(true)
  })

  it('is asked about before the first answer too, once, and when parts of the year were typed', async () => {
    const opened = await newBook()
    const { questionId, returningId, visitsId, yearId } = await survey(opened)
    const { ask } = opened
    const feed = { questionId, indicatorId: returningId, counted: [0] }
    await expect(ask('consultations.feed', feed)).rejects.toMatchObject({ code: 'confirm' })
    expect((await ask('consultations.feed', { ...feed, replace: true })).record.noReading).toBe(
      'Nobody’s answer is entered yet.',
    )
    await ask('consultations.feed', { ...feed, counted: [0, 1] })
    await ask('consultations.feed', { questionId })

    const [whole] = (await ask('readings.list', { indicatorId: visitsId })).readings
    await ask('readings.remove', { id: whole?.id ?? '' })
    await ask('readings.enter', {
      yearId,
      cells: [
        {
          indicatorId: visitsId,
          periodStart: '2025-01-01',
          periodEnd: '2025-03-31',
          value: { kind: 'number', number: 700 },
        },
      ],
    })
    await expect(ask('consultations.feed', { ...feed, indicatorId: visitsId })).rejects.toMatchObject({
      code: 'confirm',
      message: expect.stringContaining('one reading that was typed for a part of the year'),
      detail: { typedBefore: { whole: null, parts: 1 } },
    })
  })

  it('takes the year’s figure from typed readings of its parts, which stay as the question says, and gives it back', async () => {
    const opened = await newBook()
    const { questionId, returningId, yearId } = await survey(opened)
    const { ask } = opened
    const percent = (numerator: number) => ({ kind: 'percentage' as const, numerator, denominator: 100 })
    const [whole] = (await ask('readings.list', { indicatorId: returningId })).readings
    await ask('readings.remove', { id: whole?.id ?? '' })
    const part = { indicatorId: returningId, periodStart: '2025-01-01', periodEnd: '2025-06-30', value: percent(40) }
    const rest = { ...part, periodStart: '2025-07-01', periodEnd: '2025-12-31', value: percent(60) }
    await ask('readings.enter', { yearId, cells: [part, rest] })
    await ask('consultations.setCounts', { questionId, counts: [{ position: 0, count: 30 }] })
    const feed = { questionId, indicatorId: returningId, counted: [0] }
    await expect(ask('consultations.feed', feed)).rejects.toMatchObject({
      code: 'confirm',
      message: expect.stringContaining('what was typed for parts stays as it is'),
      detail: { typedBefore: { whole: null, parts: 2 } },
    })
    await ask('consultations.feed', { ...feed, replace: true })
    const standing = async () =>
      (await ask('readings.list', { indicatorId: returningId })).readings
        .map(({ periodStart, periodEnd, value }) => [
          periodStart,
          periodEnd,
          value.kind === 'percentage' ? value.numerator : null,
        ])
        .toSorted()
    expect(await standing()).toEqual([
      ['2025-01-01', '2025-06-30', 40],
      ['2025-01-01', '2025-12-31', 30],
      ['2025-07-01', '2025-12-31', 60],
    ])
    const figure = async () => {
      const [result] = await ask('results.ofYear', { yearId, indicatorIds: [returningId] })
      return result?.series.at(-1)?.figure?.words
    }
    expect(await figure()).toBe('100%')
    await ask('consultations.feed', { questionId })
    expect(await standing()).toHaveLength(2)
    // Shares of parts don’t add up to one of the year, as before.
    expect(await figure()).toBeUndefined()

    // A typed reading of the year beside the parts gives way, and they stay.
    await ask('readings.enter', { yearId, cells: [{ ...part, periodEnd: '2025-12-31', value: percent(55) }] })
    await expect(ask('consultations.feed', feed)).rejects.toMatchObject({
      message: expect.stringContaining('which stay as they are'),
      detail: { typedBefore: { whole: expect.stringMatching(/^R-/), parts: 2 } },
    })
    await ask('consultations.feed', { ...feed, replace: true })
    expect((await standing()).map(([, , numerator]) => numerator)).toEqual([40, 30, 60])
  })

  it('is the only one of its year, copies of it too', async () => {
    const opened = await newBook()
    const { questionId, returningId, surveyId, yearId } = await survey(opened)
    const { ask } = opened
    await ask('consultations.feed', { questionId, indicatorId: returningId, counted: [0], replace: true })
    const again = await ask('consultations.repeat', { id: surveyId, yearId })
    const [copy] = (await ask('consultations.get', { id: again.record.id })).questions
    expect(copy).toMatchObject({ indicatorId: null, counted: [] })
    await expect(
      ask('consultations.feed', { questionId: copy?.id ?? '', indicatorId: returningId, replace: true }),
    ).rejects.toMatchObject({ code: 'refused', message: expect.stringContaining('another question already') })
  })

  it('can’t be typed over by any way in, and lets go when it feeds no longer', async () => {
    const opened = await newBook()
    const { questionId, returningId, yearId } = await survey(opened)
    const { ask } = opened
    await ask('consultations.setCounts', { questionId, counts: [{ position: 0, count: 50 }] })
    await ask('consultations.feed', { questionId, indicatorId: returningId, counted: [0], replace: true })
    const [reading] = (await ask('readings.list', { indicatorId: returningId })).readings
    const id = reading?.id ?? ''
    const value = { kind: 'percentage', numerator: 1, denominator: 2 } as const
    const slot = { indicatorId: returningId, periodStart: '2025-01-01', periodEnd: '2025-12-31' }
    const refused = { code: 'refused', message: expect.stringContaining('worked out from the answers to C-01') }
    await expect(ask('readings.correct', { id, value, why: 'Mine' })).rejects.toMatchObject(refused)
    await expect(ask('readings.remove', { id })).rejects.toMatchObject(refused)
    await expect(ask('readings.describe', { id, source: 'The till' })).rejects.toMatchObject(refused)
    await expect(ask('readings.enter', { yearId, cells: [{ ...slot, value }] })).rejects.toMatchObject(refused)
    await expect(ask('readings.enter', { yearId, cells: [{ ...slot, value: null }] })).rejects.toMatchObject(refused)
    await ask('consultations.feed', { questionId })
    expect(await shares(opened, returningId)).toMatchObject([{ numerator: 240 }])
  })

  it('follows people’s answers one by one, any of several answers too, and their words go to the daybook', async () => {
    const opened = await newBook()
    const { surveyId, returningId, swimmersId } = await survey(opened, 'answers')
    const { ask } = opened
    const several = await ask('consultations.addQuestion', {
      consultationId: surveyId,
      wording: 'What do you come for?',
      kind: 'multiple',
      options: ['Lengths', 'Lessons', 'Company'],
    })
    const open = await ask('consultations.addQuestion', { consultationId: surveyId, wording: 'Why?', kind: 'text' })
    const questionId = several.record.id
    const wordsId = open.record.id
    await ask('consultations.feed', { questionId, indicatorId: returningId, counted: [0, 2], replace: true })
    const answers = [[0, 2], [1], [2], []]
    for (const [index, chosen] of answers.entries()) {
      await ask('consultations.addResponse', {
        consultationId: surveyId,
        stakeholderId: swimmersId,
        answers: [
          { questionId, chosen },
          { questionId: wordsId, words: index === 0 ? 'It is warm.' : '' },
        ],
      })
    }
    expect(await shares(opened, returningId)).toEqual([{ numerator: 2, denominator: 3, answered: 3, corrects: true }])
    const whole = await ask('consultations.get', { id: surveyId })
    expect(whole).toMatchObject({ answered: 4, responses: 4, stakeholders: [{ answered: 4 }] })
    const { experiences } = await ask('experiences.list', {})
    expect(experiences).toMatchObject([{ words: 'It is warm.', channel: 'consultation', consent: 'not-asked' }])
    const { responses } = await ask('consultations.responses', { consultationId: surveyId })
    const [first] = responses
    expect(first?.answers).toHaveLength(2)
    await ask('consultations.removeResponse', { id: first?.id ?? '' })
    expect(await shares(opened, returningId)).toMatchObject([{ numerator: 1, denominator: 2 }])
    expect((await ask('experiences.list', {})).total).toBe(0)
    expect((await ask('book.verify', {})).sound).toBe(true)
  })

  it('brings whose a paper is and its day to the words on it, but not over what the daybook says otherwise', async () => {
    const opened = await newBook()
    const { ask } = opened
    const { surveyId, swimmersId } = await survey(opened, 'answers')
    const open = await ask('consultations.addQuestion', { consultationId: surveyId, wording: 'Why?', kind: 'text' })
    const { id } = (
      await ask('consultations.addResponse', {
        consultationId: surveyId,
        answers: [{ questionId: open.record.id, words: 'It is warm.' }],
      })
    ).record
    const inDaybook = async () => (await ask('experiences.list', {})).experiences[0]
    expect(await inDaybook()).toMatchObject({ stakeholderId: null, happenedOn: '2025-10-31' })
    await ask('consultations.changeResponse', { id, stakeholderId: swimmersId, answeredOn: '2025-10-04' })
    expect(await inDaybook()).toMatchObject({ stakeholderId: swimmersId, happenedOn: '2025-10-04' })
    await ask('experiences.change', { id: (await inDaybook())?.id ?? '', happenedOn: '2025-10-02' })
    await ask('consultations.changeResponse', { id, answeredOn: '2025-10-05' })
    expect(await inDaybook()).toMatchObject({ stakeholderId: swimmersId, happenedOn: '2025-10-02' })
  })

  it('has the words to each of its questions listed by themselves, however many there are to others', async () => {
    const opened = await newBook()
    const { ask } = opened
    const { surveyId } = await survey(opened)
    const ids: string[] = []
    for (const wording of ['Why?', 'What next?', 'Anything else?']) {
      const { record } = await ask('consultations.addQuestion', { consultationId: surveyId, wording, kind: 'text' })
      const answers = Array.from({ length: 600 }, (_, place) => ({ words: `${wording} ${place}` }))
      await ask('consultations.addOpenAnswers', { questionId: record.id, answers })
      ids.push(record.id)
    }
    for (const questionId of ids) {
      const first = await ask('experiences.list', { filter: { questionId }, limit: 500 })
      const rest = await ask('experiences.list', { filter: { questionId }, limit: 500, after: first.next })
      const all = [...first.experiences, ...rest.experiences]
      expect([first.total, rest.next, all.length]).toEqual([600, null, 600])
      expect(new Set(all.map((one) => one.questionId))).toEqual(new Set([questionId]))
    }
    expect((await ask('experiences.list', { filter: { consultationId: surveyId } })).total).toBe(1800)
  })

  it('takes words before its last day, as said today', async () => {
    const opened = await newBook()
    const { ask } = opened
    const { surveyId } = await survey(opened)
    await ask('consultations.change', { id: surveyId, endsOn: '2999-01-01' })
    const open = await ask('consultations.addQuestion', { consultationId: surveyId, wording: 'Why?', kind: 'text' })
    await ask('consultations.addOpenAnswers', { questionId: open.record.id, answers: [{ words: 'It is warm.' }] })
    const [experience] = (await ask('experiences.list', {})).experiences
    expect(experience?.happenedOn).toBe(today())
  })

  it('goes through people’s answers a page at a time, on and back, over a number that is gone', async () => {
    const opened = await newBook()
    const { ask } = opened
    const { surveyId, questionId } = await survey(opened, 'answers')
    const ids: string[] = []
    for (const place of [0, 1, 2, 0])
      ids.push(
        (
          await ask('consultations.addResponse', {
            consultationId: surveyId,
            answers: [{ questionId, chosen: [place] }],
          })
        ).record.id,
      )
    await ask('consultations.removeResponse', { id: ids[1] ?? '' })
    const places = async (of: { after?: number; before?: number; limit: number }) => {
      const { responses, ...rest } = await ask('consultations.responses', { consultationId: surveyId, ...of })
      return { places: responses.map(({ place }) => place), ...rest }
    }
    expect(await places({ after: 1, limit: 1 })).toEqual({ places: [3], next: 3, total: 3, lastPlace: 4 })
    expect(await places({ before: 3, limit: 1 })).toEqual({ places: [1], next: null, total: 3, lastPlace: 4 })
    expect((await places({ before: 9, limit: 2 })).places).toEqual([3, 4])
    expect((await places({ before: 1, limit: 1 })).places).toEqual([])
  })

  it('keeps its kind and answers once it was answered', async () => {
    const opened = await newBook()
    const { questionId, surveyId } = await survey(opened)
    const { ask } = opened
    await ask('consultations.setCounts', { questionId, counts: [{ position: 1, count: 2 }] })
    const change = (options: string[]) => ask('consultations.changeQuestion', { id: questionId, options })
    await expect(change(['Yes', 'No'])).rejects.toMatchObject({ code: 'refused' })
    expect((await change(['Yes', 'Maybe', 'No'])).record.options[1]).toBe('Maybe')
    await expect(ask('consultations.removeQuestion', { id: questionId })).rejects.toMatchObject({ code: 'refused' })
    await expect(ask('consultations.remove', { id: surveyId })).rejects.toMatchObject({ code: 'refused' })
    await expect(
      ask('consultations.setCounts', { questionId, counts: [{ position: 3, count: 1 }] }),
    ).rejects.toMatchObject({ detail: { fields: ['counts.0.position'] } })
  })
})

describe('the plan', () => {
  it('has every indicator in use, and says what is overdue until there is a reading', async () => {
    const opened = await newBook()
    const { yearId, visitsId, returningId, surveyId } = await survey(opened)
    const { ask } = opened
    await ask('readings.remove', {
      id: (await ask('readings.list', { indicatorId: returningId })).readings[0]?.id ?? '',
    })
    await ask('plan.set', { yearId, indicatorId: returningId, consultationId: surveyId, who: 'Joe' })
    const line = async (id: string) =>
      (await ask('plan.ofYear', { yearId })).find(({ indicatorId }) => indicatorId === id)
    expect(await line(returningId)).toMatchObject({
      who: 'Joe',
      consultation: { reference: 'C-01' },
      dueOn: '2025-10-31',
      got: false,
      overdue: true,
    })
    expect(await line(visitsId)).toMatchObject({ line: null, got: true, overdue: false })
    await ask('plan.set', { yearId, indicatorId: returningId, dueOn: '2999-01-01' })
    expect(await line(returningId)).toMatchObject({ who: 'Joe', overdue: false })
  })
})
