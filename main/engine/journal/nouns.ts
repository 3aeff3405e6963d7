import type { RowChange } from './entry'
import type { ContentTable } from './transaction'

/** Which nouns of the contract a change of a table touches: windows refetch those and nothing else. */
const nounsOfTable: Record<ContentTable, string[]> = {
  book: ['book'],
  organisation: ['organisation', 'book', 'chapters'],
  year: ['years', 'book', 'results', 'chapters'],
  objective: ['objectives', 'chapters'],
  objective_year: ['objectives', 'chapters'],
  activity: ['activities', 'socialBenefit'],
  stakeholder: ['stakeholders', 'socialBenefit'],
  // Margins of error, and what may be chance, hang on how many people there are.
  stakeholder_year: ['stakeholders', 'results', 'socialBenefit'],
  relationship: ['relationships'],
  outcome: ['outcomes', 'results', 'socialBenefit'],
  indicator: ['indicators', 'results', 'socialBenefit', 'plan'],
  indicator_definition: ['indicators', 'results', 'socialBenefit'],
  breakdown: ['breakdowns', 'results'],
  breakdown_group: ['breakdowns', 'results'],
  indicator_breakdown: ['indicators', 'results'],
  reading: ['readings', 'results', 'socialBenefit', 'consultations', 'plan'],
  framework_indicator: ['frameworks', 'socialBenefit'],
  fit: ['fits', 'socialBenefit'],
  benchmark: ['benchmarks', 'results', 'socialBenefit'],
  chapter: ['chapters'],
  logo: ['organisation'],
  consultation: ['consultations', 'plan'],
  consultation_stakeholder: ['consultations'],
  question: ['consultations'],
  answer_count: ['consultations'],
  response: ['consultations'],
  answer: ['consultations'],
  plan_line: ['plan'],
  experience: ['experiences', 'consultations'],
  case_step: ['experiences'],
  theme: ['experiences'],
  experience_theme: ['experiences'],
  experience_outcome: ['experiences'],
  experience_indicator: ['experiences'],
  experience_objective: ['experiences'],
  saved_filter: ['filters'],
  evidence: ['evidence'],
  evidence_reading: ['evidence', 'readings'],
  evidence_experience: ['evidence', 'experiences'],
  evidence_benchmark: ['evidence', 'benchmarks'],
  evidence_consultation: ['evidence', 'consultations'],
}

/** The nouns a change touched; always the journal, the book's counts and the accounts, in which everything stands. */
export function nounsOf(rows: RowChange[]): string[] {
  const nouns = new Set(['journal', 'book', 'accounts'])
  for (const { table } of rows) for (const noun of nounsOfTable[table as ContentTable]) nouns.add(noun)
  return [...nouns]
}
