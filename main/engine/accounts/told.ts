import type { Edition } from '../../../shared/model/edition'
import type { EvidenceTarget } from '../../../shared/model/evidence'
import type { PlanLine } from '../../../shared/model/plan'
import { heldOf, keptBackOf, type ToldConsultation, toldConsultation } from './told-consultations'
import { evidenceByTarget, type ToldEvidence, toldEvidence } from './told-evidence'
import { type ToldExperience, toldExperiences } from './told-experiences'
import type { YearInBook } from './year-in-book'

/** The daily work of a year as far as it may be told. */
export type Told = {
  consultations: ToldConsultation[]
  /** Of the askings whose numbers are kept back, all together. */
  keptBack: { invited: number; answered: number }
  experiences: ToldExperience[]
  evidence: ToldEvidence[]
  evidenceFor: (target: EvidenceTarget, id: string) => ToldEvidence[]
  plan: PlanLine[]
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
  const evidence = toldEvidence(daily.evidence, daily.evidenceLinks, daily.experiences, { edition, today })
  return {
    consultations: daily.consultations.map((one) => toldConsultation(one, hiddenWords)),
    keptBack: keptBackOf(heldOf(daily.consultations)),
    experiences: toldExperiences(daily.experiences, stakeholders, today),
    evidence,
    evidenceFor: evidenceByTarget(evidence),
    plan: daily.plan,
  }
}
