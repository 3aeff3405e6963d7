import type { AnswerCount } from '../../shared/model/question'
import { readNow, useWrite } from '../client/queries'
import { changeCounts } from './changed-counts'

/** Changes the counts of a question, from what the book has by then. Rejects with a FairbookError. */
export function useCounts(questionId: string) {
  const setCounts = useWrite('consultations.setCounts').mutateAsync
  return (change: (now: readonly AnswerCount[]) => AnswerCount[]) =>
    changeCounts(
      {
        read: () => readNow('consultations.counts', { questionId }),
        write: (counts) => setCounts({ questionId, counts }),
      },
      change,
    )
}
