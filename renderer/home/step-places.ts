import { everyExperience } from '../../shared/model/daybook'
import type { CaseStepKind, EvidenceStepKind, LearningStepKind, NextStep } from '../../shared/rules/next-steps'
import type { CoursePlace } from '../../shared/rules/years-course'
import type { Location, Place } from '../frame/navigation'

/** Where a step is done. */
export function placeOfStep({ is, first }: NextStep): Location {
  switch (is) {
    case 'write-mission':
      return { place: 'purpose', view: 'who-we-are', chosen: null }
    case 'write-objectives':
      return { place: 'purpose', view: 'objectives', chosen: null }
    case 'add-stakeholders':
    case 'decide-stakeholders':
      return { place: 'stakeholders', view: 'list', chosen: first }
    case 'add-outcomes':
    case 'give-objectives-outcomes':
      return { place: 'outcomes', view: 'chain', chosen: null }
    case 'give-outcomes-indicators':
      return { place: 'outcomes', view: 'chain', chosen: first }
    case 'finish-consultation':
      return first === null
        ? { place: 'consultations', view: 'list', chosen: null }
        : { place: 'consultation', id: first, part: 'whom', chosen: null }
    case 'get-overdue':
      return { place: 'consultations', view: 'plan', chosen: first }
    case 'enter-readings':
      return { place: 'readings', by: 'year', indicatorId: first }
    case 'ask-more-people':
      return first === null ? { place: 'readings', by: 'year', indicatorId: null } : { place: 'indicator', id: first }
    case 'find-comparisons':
      return { place: 'benchmarks', chosen: first }
    case 'look-at-aspects':
      return { place: 'aspects', view: 'answers', chosen: null }
    case 'write-scope':
      return { place: 'purpose', view: 'year', chosen: 'scopeIn' }
    case 'export-accounts':
      return { place: 'accounts' }
  }
}

/** Which cases of the daybook a step is about, the first of them opened. */
export function placeOfCaseStep({ is, first }: NextStep<CaseStepKind>): Location {
  return { place: 'daybook', filter: { ...everyExperience, cases: casesOf[is] }, chosen: first }
}

/** Where evidence is seen to: the first file that is not as it was, or the readings nothing can be shown for. */
export function placeOfEvidenceStep({ is, first }: NextStep<EvidenceStepKind>): Location {
  return { place: 'evidence', view: is === 'see-files' ? 'register' : 'without', chosen: first }
}

/** Where what was learned is seen to: the first overdue action, those to report on, or what was never used. */
export function placeOfLearningStep({ is, first }: NextStep<LearningStepKind>): Location {
  if (is === 'use-or-stop') return { place: 'actions', view: 'using', chosen: null }
  return { place: 'actions', view: 'actions', chosen: is === 'see-to-action' ? first : null }
}

const casesOf = {
  'say-what-is-done': 'nothing-done',
  'see-to-step': 'overdue',
  'close-case': 'open',
} as const satisfies Record<CaseStepKind, string>

/** The places of the year's course in the window. */
export const placeInCourse = {
  purpose: 'purpose',
  stakeholders: 'stakeholders',
  outcomes: 'outcomes',
  readings: 'readings',
  benchmarks: 'benchmarks',
  aspects: 'aspects',
  accounts: 'accounts',
} as const satisfies Record<CoursePlace, Place>
