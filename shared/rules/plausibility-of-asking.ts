import { periodWords } from './date-words'
import { daysFromTo } from './days'
import { numberWords } from './number-words'
import { type Question, question, type ReadingInQuestion } from './question'

/** What is odd about the days a reading speaks of. One that ends before it begins cannot be. */
export function questionPeriod({ period, year }: ReadingInQuestion): Question[] {
  const { start, end } = period
  if (daysFromTo(start, end) < 1) return [question('period', 'The period ends before it begins.', [], true)]
  const inside = start >= year.startsOn && end <= year.endsOn
  if (inside) return []
  const days = periodWords(start, end)
  const whole = periodWords(year.startsOn, year.endsOn)
  const outside = end < year.startsOn || start > year.endsOn
  return [question('period', `${days} lies ${outside ? 'outside' : 'partly outside'} the year (${whole}).`)]
}

/** What is odd about how many were asked and answered, and a judgement that does not say what it rests on. */
export function questionPeople({ value, asked, answered }: ReadingInQuestion): Question[] {
  const questions: Question[] = []
  if (asked !== null && answered !== null && answered > asked) {
    questions.push(
      question('answered', `${numberWords(answered)} answered, but only ${numberWords(asked)} were asked.`),
    )
  }
  if (value.kind === 'percentage' && answered !== null && value.denominator !== null && value.denominator > answered) {
    const words = `The percentage is of ${numberWords(value.denominator)}, but only ${numberWords(answered)} answered.`
    questions.push(question('answered', words))
  }
  if (value.kind === 'scale') {
    const counted = value.counts.reduce((sum, count) => sum + count, 0)
    if (answered !== null && counted !== answered) {
      const words = `The answers add up to ${numberWords(counted)}, but ${numberWords(answered)} are said to have answered.`
      questions.push(question('counts', words))
    } else if (asked !== null && answered === null && counted > asked) {
      questions.push(
        question('counts', `The answers add up to ${numberWords(counted)}, but only ${numberWords(asked)} were asked.`),
      )
    }
  }
  if (value.kind === 'judgement' && value.grounds.trim() === '') {
    questions.push(question('grounds', 'What does the judgement rest on?'))
  }
  return questions
}
