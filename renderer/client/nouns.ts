import type { Contract, ProcedureName } from '../../shared/contract'

/** Procedures that change nothing and whose answers the window keeps. */
export type ReadName = { [N in ProcedureName]: Contract[N]['kind'] extends 'read' ? N : never }[ProcedureName]

/** Procedures that change the book. */
export type WriteName = { [N in ProcedureName]: Contract[N]['kind'] extends 'write' ? N : never }[ProcedureName]

/** Nouns an answer is made of besides its own: which indicators are in use hangs on the year's dates. */
const alsoMadeOf: { [N in ReadName]?: readonly string[] } = {
  'indicators.list': ['years'],
  'years.standing': [
    'organisation',
    'objectives',
    'activities',
    'stakeholders',
    'outcomes',
    'indicators',
    'readings',
    'benchmarks',
    'experiences',
    'consultations',
    'plan',
    'evidence',
    'retention',
    'stories',
    'years',
    'actions',
    'looks',
    'aspects',
  ],
  'benchmarks.ofYear': ['years', 'objectives', 'activities', 'stakeholders', 'outcomes', 'indicators', 'readings'],
  'benchmarks.published': ['fits', 'frameworks'],
  'indicators.uses': ['readings', 'benchmarks', 'fits', 'experiences', 'looks', 'actions'],
  // Who was asked by name; what a question gives hangs on how its indicator is defined.
  'consultations.list': ['stakeholders'],
  'consultations.get': ['stakeholders', 'indicators'],
  'plan.ofYear': ['years', 'objectives', 'activities', 'stakeholders', 'outcomes', 'indicators'],
  'experiences.list': ['stakeholders', 'years'],
  'experiences.get': ['stakeholders'],
  'evidence.get': ['readings', 'indicators', 'breakdowns', 'experiences', 'benchmarks', 'consultations', 'actions'],
  'aspects.ofYear': ['evidence', 'years'],
  'aspects.versions': ['years'],
  'evidence.grounds': ['readings'],
  'people.erasures': ['erasures'],
  'people.copies': ['erasures', 'journal'],
  'retention.due': ['experiences', 'consultations', 'stories', 'evidence', 'years', 'erasures'],
  // What an action came from is called by its name.
  'actions.list': ['years', 'indicators', 'readings', 'experiences', 'consultations'],
  'actions.get': ['years', 'indicators', 'readings', 'experiences', 'consultations'],
  'actions.openFromEarlier': ['years'],
  'evidence.withoutEvidence': ['readings', 'indicators', 'breakdowns', 'years'],
}

/**
 * Whether an answer has to be fetched again after a change of these nouns. The engine names the nouns
 * whose answers a change touches, so an answer hangs on its own noun (`results.ofYear` on `results`).
 */
export function touchedBy(name: ReadName, nouns: readonly string[]): boolean {
  const noun = name.slice(0, name.indexOf('.'))
  return nouns.includes(noun) || (alsoMadeOf[name]?.some((other) => nouns.includes(other)) ?? false)
}
