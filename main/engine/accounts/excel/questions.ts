import type { Indicator } from '../../../../shared/model/indicator'
import type { Context } from './context'

const keptOut = 'Its figures raise a question that stands in the book: told here, it would give a small group away.'

/**
 * The questions that an indicator's figures raise, but none that would tell of a figure kept out of the
 * workbook: neither of a hidden group (a question about a group begins with its name) nor of a hidden whole.
 */
export function questionsOf(indicator: Indicator, { lookups, hidden, year }: Context): string {
  const questions = lookups.result.get(indicator.id)?.questions ?? []
  const hiddenGroups = [...hidden.readings.keys()].flatMap((id) => {
    const reading = lookups.reading.get(id)
    return reading?.indicatorId === indicator.id && reading.yearId === year.year.id ? [reading.groupId] : []
  })
  const labels = year.breakdowns.flatMap(({ groups }) =>
    groups.filter(({ id }) => hiddenGroups.includes(id)).map(({ label }) => label),
  )
  const told = hiddenGroups.includes(null)
    ? []
    : questions.filter((words) => !labels.some((label) => words.startsWith(`${label}: `)))
  return (told.length < questions.length ? [...told, keptOut] : told).join('\n')
}
