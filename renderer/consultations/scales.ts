import type { AnsweredQuestion } from '../../shared/model/consultation'

export type ScaleGroup = { answers: string[]; questions: AnsweredQuestion[] }

/** Questions on the same scale that were answered: they can be looked at side by side. One alone stands by itself. */
export function scalesOf(questions: readonly AnsweredQuestion[]): ScaleGroup[] {
  const answered = questions.filter(({ kind, results }) => kind === 'scale' && (results.answered ?? 0) > 0)
  return [...Map.groupBy(answered, ({ options }) => options.join('\n')).values()].flatMap((group) => {
    const [first] = group
    return first === undefined || group.length < 2 ? [] : [{ answers: first.options, questions: group }]
  })
}
