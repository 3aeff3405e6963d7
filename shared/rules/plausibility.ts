import { questionPeople, questionPeriod } from './plausibility-of-asking'
import { questionPercentage } from './plausibility-of-percentage'
import { questionSize } from './plausibility-of-size'
import { type Question, question, type ReadingInQuestion } from './question'

/**
 * What a careful bookkeeper would ask about a reading before it is written down. Empty when nothing is odd.
 * An auditor's panel asks the same later (SAN: examine a sample of the data and the sources).
 */
export function questionReading(reading: ReadingInQuestion): Question[] {
  const { definition, value } = reading
  if (value.kind !== definition.kind) {
    return [question('value', 'The reading is of another kind than the indicator’s definition.', [], true)]
  }
  if (value.kind === 'scale' && value.counts.length !== definition.scale.length) {
    const words = `The scale has ${definition.scale.length} answers, the reading counts ${value.counts.length}.`
    return [question('counts', words, [], true)]
  }
  return [
    ...questionPeriod(reading),
    ...(value.kind === 'percentage' ? questionPercentage(reading, value) : []),
    ...questionSize(reading),
    ...questionPeople(reading),
  ]
}
