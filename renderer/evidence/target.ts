import type { EvidenceTarget } from '../../shared/model/evidence'

/** A thing that evidence can be for, as the window says it: "R-0271, Swimmers active 150 minutes a week". */
export type Target = { target: EvidenceTarget; targetId: string; words: string }

export const keyOf = ({ target, targetId }: Pick<Target, 'target' | 'targetId'>) => `${target} ${targetId}`

/** What is added is for this thing, as the contract takes it. */
export const forTarget = (target: Target | null) =>
  target === null ? {} : { for: [{ target: target.target, targetId: target.targetId, whereabouts: '' }] }
