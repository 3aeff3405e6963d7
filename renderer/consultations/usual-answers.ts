import type { Question, QuestionKind } from '../../shared/model/question'

type Asked = Pick<Question, 'kind' | 'options'>

/** Whether people choose from answers that are given. */
export const isChosen = (kind: QuestionKind): boolean => kind === 'scale' || kind === 'choice' || kind === 'multiple'

const agreeing = ['Strongly disagree', 'Disagree', 'Neither', 'Agree', 'Strongly agree']

/**
 * The answers a new question of a kind begins with: those of the last one of its kind, since a questionnaire mostly
 * goes on as it began, or the usual ones.
 */
export function usualAnswers(kind: QuestionKind, before: readonly Asked[]): string[] {
  if (!isChosen(kind)) return []
  const last = before.findLast((one) => one.kind === kind)
  if (last !== undefined) return last.options
  if (kind === 'scale') return agreeing
  return kind === 'choice' ? ['Yes', 'No', 'Don’t know'] : []
}

/** Answers as they are typed: one a line. */
export const linesOf = (options: readonly string[]): string => options.join('\n')

/** The answers in lines that were typed or pasted; numbering and bullets in front are left off. */
export function optionsOf(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.replace(/^\s*(?:[-–•*□○]\s+|\(?[a-z][.)]\s+|\(?\d{1,2}[.)]\s+)/i, '').trim())
    .filter((line) => line !== '')
}
