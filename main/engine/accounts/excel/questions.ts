import type { Indicator } from '../../../../shared/model/indicator'
import type { Context } from './context'

const keptOut = 'Its figures raise a question that stands in the book: told here, it would give a small group away.'

/** The questions that an indicator's figures raise, but none that would tell of a figure kept out of the workbook. */
export function questionsOf(indicator: Indicator, { lookups, hidden, year }: Context): string {
  const questions = lookups.result.get(indicator.id)?.questions ?? []
  if (questions.length === 0) return ''
  const tells = [...hidden.readings.keys()].some((id) => {
    const reading = lookups.reading.get(id)
    return reading?.indicatorId === indicator.id && reading.yearId === year.year.id
  })
  return tells ? keptOut : questions.join('\n')
}
