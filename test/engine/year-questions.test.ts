import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeSampleBook, type SampleBook } from './sample-book'

describe('what the figures of a year leave open', () => {
  let sample: SampleBook
  beforeAll(async () => {
    sample = await makeSampleBook()
  })
  afterAll(() => sample.close())

  it('is what the results of every year say, and no more', async () => {
    for (const { id: yearId } of sample.years) {
      const results = await sample.ask('results.ofYear', { yearId, earlierYears: 1 })
      const { questions, targets } = await sample.ask('results.questions', { yearId })
      expect(
        questions.flatMap((one) => (one.is === 'question' ? [[one.indicatorId, one.words, one.kept]] : [])),
      ).toEqual(results.flatMap((one) => one.questions.map(({ words, kept }) => [one.indicatorId, words, kept])))
      expect(questions.flatMap((one) => (one.is === 'no-source' ? [[one.indicatorId, one.figure]] : []))).toEqual(
        results.flatMap(({ indicatorId, series }) => {
          const figure = series.at(-1)?.figure ?? null
          return figure !== null && figure.sources.length === 0 ? [[indicatorId, figure.words]] : []
        }),
      )
      const held = results.flatMap(({ comparisons }) => comparisons.find((one) => one.with === 'target') ?? [])
      const met = held.filter((one) => one.comparable && one.met === true).length
      const missed = held.filter((one) => one.comparable && one.met === false).length
      expect(targets).toEqual({ met, missed, notCompared: held.length - met - missed })
    }
    const newest = await sample.ask('results.questions', { yearId: sample.years.at(-1)?.id ?? '' })
    expect(newest.targets.met).toBeGreaterThan(0)
    expect(newest.questions.length).toBeGreaterThan(0)
  })
})
