import type { ConsultationInFull } from '../../shared/model/consultation'
import type { QuestionResults } from '../../shared/model/question-results'

type Counts = Record<'population' | 'invited' | 'answered', number | null>

/** What the groups' counts come to; null for what is not known of every group, or where there is no group. */
export function sumsOf(groups: readonly Pick<ConsultationInFull['stakeholders'][number], keyof Counts>[]): Counts {
  const sum = (of: keyof Counts): number | null => {
    if (groups.length === 0) return null
    return groups.reduce<number | null>((total, group) => {
      const count = group[of]
      return total === null || count === null ? null : total + count
    }, 0)
  }
  return { population: sum('population'), invited: sum('invited'), answered: sum('answered') }
}

/** How many answers were given to a question: of any of several answers, more than people. */
export const answersGiven = ({ counts, answered }: Pick<QuestionResults, 'counts' | 'answered'>): number =>
  counts.reduce((sum, count) => sum + count, 0) || (answered ?? 0)
