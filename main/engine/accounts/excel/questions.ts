import type { Indicator } from '../../../../shared/model/indicator'
import { questionSentence } from '../../../../shared/rules/result-questions'
import type { Context } from './context'

const keptOut = 'Its figures raise a question that stands in the book: told here, it would give a small group away.'

/**
 * The questions that an indicator's figures raise, but none that would tell of a figure kept out of the
 * workbook: neither of a hidden group nor of a hidden whole.
 */
export function questionsOf(indicator: Indicator, { lookups, hidden, year }: Context): string {
  const questions = lookups.result.get(indicator.id)?.questions ?? []
  const hiddenGroups = [...hidden.readings.keys()].flatMap((id) => {
    const reading = lookups.reading.get(id)
    return reading?.indicatorId === indicator.id && reading.yearId === year.year.id ? [reading.groupId] : []
  })
  const told = hiddenGroups.includes(null)
    ? []
    : questions.filter(({ groupId }) => groupId === null || !hiddenGroups.includes(groupId))
  const sentences = told.map(questionSentence)
  return (told.length < questions.length ? [...sentences, keptOut] : sentences).join('\n')
}
