import type { RowChange } from './entry'
import type { ContentTable } from './transaction'

/** Which nouns of the contract a change of a table touches: windows refetch those and nothing else. */
const nounsOfTable: Record<ContentTable, string[]> = {
  book: ['book'],
  organisation: ['organisation', 'book'],
  year: ['years', 'book', 'results'],
  objective: ['objectives'],
  objective_year: ['objectives'],
  activity: ['activities', 'socialBenefit'],
  stakeholder: ['stakeholders', 'socialBenefit'],
  stakeholder_year: ['stakeholders'],
  relationship: ['relationships'],
  outcome: ['outcomes', 'socialBenefit'],
  indicator: ['indicators', 'results', 'socialBenefit'],
  indicator_definition: ['indicators', 'results', 'socialBenefit'],
  breakdown: ['breakdowns', 'results'],
  breakdown_group: ['breakdowns', 'results'],
  indicator_breakdown: ['indicators', 'results'],
  reading: ['readings', 'results', 'socialBenefit'],
  framework_indicator: ['frameworks', 'socialBenefit'],
  fit: ['fits', 'socialBenefit'],
  benchmark: ['benchmarks', 'results', 'socialBenefit'],
}

/** The nouns a change touched; always the journal and the book's counts among them. */
export function nounsOf(rows: RowChange[]): string[] {
  const nouns = new Set(['journal', 'book'])
  for (const { table } of rows) for (const noun of nounsOfTable[table as ContentTable]) nouns.add(noun)
  return [...nouns]
}
