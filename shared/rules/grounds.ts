import { type EvidenceGrounds, evidenceGrounds, type ReadingGrounds } from '../model/evidence'
import type { Reading } from '../model/reading'

/**
 * What a reading rests on: the best of its evidence. A reading that comes from people's answers rests on these,
 * whatever else there is; one with neither rests on nothing that can be shown. That figures should say how good
 * their evidence is was asked for by users of such programs (TolaActivity); the order of the grounds is ours.
 */
export function groundsOf(evidence: readonly EvidenceGrounds[], fromAnswers: boolean): ReadingGrounds {
  if (fromAnswers) return 'survey-data'
  return evidenceGrounds.find((grounds) => evidence.includes(grounds)) ?? 'none'
}

/** Whether a reading comes from people's answers: worked out from them, or said to rest on a consultation. */
export const isFromAnswers = ({
  questionId,
  consultationId,
}: Pick<Reading, 'questionId' | 'consultationId'>): boolean => questionId !== undefined || consultationId !== undefined
