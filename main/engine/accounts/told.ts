import type { Edition } from '../../../shared/model/edition'
import type { EvidenceTarget } from '../../../shared/model/evidence'
import type { PlanLine } from '../../../shared/model/plan'
import { type ToldClaim, toldClaims } from './told-claims'
import { heldOf, keptBackOf, type ToldConsultation, toldConsultation } from './told-consultations'
import { evidenceByTarget, type ToldEvidence, toldEvidence } from './told-evidence'
import { type ToldCase, type ToldExperience, toldExperiences } from './told-experiences'
import { type ToldLearning, toldLearning } from './told-learning'
import { type ToldStory, toldStories } from './told-stories'
import type { YearInBook } from './year-in-book'

/** The daily work of a year as far as it may be told. */
export type Told = {
  consultations: ToldConsultation[]
  /** Of the askings whose numbers are kept back, all together. */
  keptBack: { invited: number; answered: number }
  experiences: ToldExperience[]
  /** Cases of earlier years that were not closed by the end of this one. */
  carriedCases: ToldExperience[]
  stories: ToldStory[]
  claims: ToldClaim[]
  evidence: ToldEvidence[]
  evidenceFor: (target: EvidenceTarget, id: string) => ToldEvidence[]
  plan: PlanLine[]
  learning: ToldLearning
}

/**
 * Done once, before anything is written, so that no chapter and no sheet can forget it: what has no consent on the
 * day of writing is not there any more.
 */
export function toldOf(
  { daily, stakeholders, today }: Pick<YearInBook, 'daily' | 'stakeholders' | 'today'>,
  edition: Edition,
  hiddenWords: (readingId: string) => string | undefined,
): Told {
  const { experiences, carriedCases, stories } = daily
  const said = [...experiences, ...carriedCases]
  const evidence = toldEvidence(daily.evidence, daily.evidenceLinks, { experiences: said, stories }, { edition, today })
  return {
    consultations: daily.consultations.map((one) => toldConsultation(one, hiddenWords)),
    keptBack: keptBackOf(heldOf(daily.consultations)),
    experiences: toldExperiences(experiences, stakeholders, today),
    carriedCases: toldExperiences(carriedCases, stakeholders, today),
    stories: toldStories(stories, stakeholders, today),
    claims: toldClaims(daily.claims, stories, said, today),
    evidence,
    evidenceFor: evidenceByTarget(evidence),
    plan: daily.plan,
    learning: toldLearning(daily.learning, edition, today),
  }
}

/** Something that went wrong, and what was done about it. */
export type CaseTold = { one: ToldExperience; its: ToldCase }

const casesAmong = (experiences: readonly ToldExperience[]): CaseTold[] =>
  experiences.flatMap((one) => (one.case === null ? [] : [{ one, its: one.case }]))

/** The cases of the year, and after them those carried over from earlier years. */
export const casesTold = ({ experiences, carriedCases }: Pick<Told, 'experiences' | 'carriedCases'>): CaseTold[] => [
  ...casesAmong(experiences),
  ...casesAmong(carriedCases),
]
