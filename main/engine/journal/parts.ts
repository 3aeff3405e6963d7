import type { ContentTable } from './transaction'

/** Rows of a table, and the column that says what they belong to. */
export type Owned = { table: ContentTable; by: string }

/** The rows that are part of a thing's story though they are rows of their own. */
export const partsOf: readonly Owned[] = [
  { table: 'stakeholder_year', by: 'stakeholder_id' },
  { table: 'relationship', by: 'from_id' },
  { table: 'relationship', by: 'to_id' },
  { table: 'objective_year', by: 'objective_id' },
  { table: 'indicator_definition', by: 'indicator_id' },
  { table: 'indicator_breakdown', by: 'indicator_id' },
  { table: 'fit', by: 'indicator_id' },
  { table: 'breakdown_group', by: 'breakdown_id' },
  { table: 'chapter', by: 'year_id' },
  { table: 'logo', by: 'organisation_id' },
  { table: 'plan_line', by: 'indicator_id' },
  { table: 'benchmark', by: 'indicator_id' },
  { table: 'consultation_stakeholder', by: 'consultation_id' },
  { table: 'question', by: 'consultation_id' },
  { table: 'case_step', by: 'experience_id' },
  { table: 'experience_theme', by: 'experience_id' },
  { table: 'experience_outcome', by: 'experience_id' },
  { table: 'experience_indicator', by: 'experience_id' },
  { table: 'experience_objective', by: 'experience_id' },
  { table: 'evidence_reading', by: 'evidence_id' },
  { table: 'evidence_experience', by: 'evidence_id' },
  { table: 'evidence_benchmark', by: 'evidence_id' },
  { table: 'evidence_consultation', by: 'evidence_id' },
  { table: 'evidence_story', by: 'evidence_id' },
  { table: 'evidence_claim', by: 'evidence_id' },
  { table: 'evidence_aspect', by: 'evidence_id' },
  { table: 'evidence_action', by: 'evidence_id' },
  { table: 'story_outcome', by: 'story_id' },
  { table: 'story_indicator', by: 'story_id' },
  { table: 'story_experience', by: 'story_id' },
  { table: 'claim_reading', by: 'claim_id' },
  { table: 'aspect_section', by: 'template_id' },
  { table: 'aspect_item', by: 'section_id' },
  { table: 'indicator_look', by: 'indicator_id' },
  { table: 'action_indicator', by: 'action_id' },
  { table: 'action_reading', by: 'action_id' },
  { table: 'action_experience', by: 'action_id' },
  { table: 'action_consultation', by: 'action_id' },
  { table: 'action_report', by: 'action_id' },
]

/**
 * What has a story of its own as long as it is in the book, and hangs on something: once it is removed,
 * nobody can ask for its story any more, so that of what it hung on tells it.
 */
export const hangingOn: readonly Owned[] = [
  { table: 'reading', by: 'indicator_id' },
  { table: 'indicator', by: 'outcome_id' },
  { table: 'outcome', by: 'stakeholder_id' },
  { table: 'outcome', by: 'activity_id' },
  { table: 'activity', by: 'objective_id' },
]
