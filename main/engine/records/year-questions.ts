import type { IndicatorQuestion, YearQuestions } from '../../../shared/model/year-questions'
import { indicatorQuestions } from '../../../shared/rules/indicator-questions'
import type { Book } from '../book/book'
import { listBenchmarks } from './benchmarks'
import { listBreakdowns } from './breakdowns'
import { figureReadings } from './figure-readings'
import { listIndicators } from './indicators'
import { getOrganisation } from './organisation'
import { readingsOfIndicator, yearsUpTo } from './results'

/**
 * What the figures of a year leave open. Home asks for it whenever a book opens, so one indicator is read at a
 * time and no more of it answered than is open.
 */
export function yearQuestions(book: Book, yearId: string): YearQuestions {
  const [year, last = null] = yearsUpTo(book, yearId, 1).toReversed()
  if (year === undefined) throw new Error('yearsUpTo ends with the year asked for')
  const benchmarksOf = Map.groupBy(listBenchmarks(book, { yearId }), ({ indicatorId }) => indicatorId)
  const breakdowns = new Map(listBreakdowns(book).map((breakdown) => [breakdown.id, breakdown]))
  const { currency } = getOrganisation(book)
  const targets = { met: 0, missed: 0, notCompared: 0 }
  const questions: IndicatorQuestion[] = []
  for (const indicator of listIndicators(book, { yearId })) {
    const { id } = indicator
    const open = indicatorQuestions({
      indicator,
      year,
      readings: readingsOfIndicator(book, yearId, id),
      before: last === null ? null : { year: last, readings: figureReadings(book, last.id, id) },
      benchmarks: benchmarksOf.get(id) ?? [],
      breakdowns: indicator.breakdownIds.flatMap((one) => breakdowns.get(one) ?? []),
      currency,
    })
    questions.push(...open.questions)
    if (open.target !== null) targets[open.target] += 1
  }
  return { targets, questions }
}
