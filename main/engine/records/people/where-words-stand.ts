import type { ErasureWay } from '../../../../shared/model/people'
import type { ContentTable } from '../../journal/transaction'

/** A table in whose texts a person may be named. */
export type WordsPlace = {
  table: ContentTable
  /** How a list heads what stands here. */
  group: string
  /** The column that names a row in a list. */
  title: string
  /** Columns of free text. */
  columns: readonly string[]
  /** Columns among them that hold JSON; names are looked for in its texts. */
  json?: readonly string[]
  /** Columns that hold one name, or who it was, and nothing else: emptied when the name is taken out. */
  who?: readonly string[]
  /** Columns that came from the person: journal entries that set them go when the name is taken out. */
  personal?: readonly string[]
  /** The column that says on whose page it is seen; left out where it has a page of its own. */
  of?: { table: ContentTable; by: string }
  ways: readonly ErasureWay[]
}

const nameOnly = ['name'] as const
const either = ['name', 'whole'] as const

/**
 * Everywhere in a book that people write words, and so may write of a person: what is looked for, handed over and
 * erased. A test holds it against the schema: every column of text is here, or in `noWords`.
 */
export const wordsPlaces: readonly WordsPlace[] = [
  {
    table: 'experience',
    group: 'What people said',
    title: 'words',
    columns: [
      'words',
      'person',
      'described',
      'told_to',
      'consent_by',
      'withheld',
      'quoted_because',
      'case_changed',
      'noted_by',
    ],
    json: ['withheld'],
    who: ['person', 'described'],
    personal: ['words', 'person', 'described', 'withheld'],
    ways: either,
  },
  {
    table: 'case_step',
    group: 'What was done about it',
    title: 'what',
    columns: ['what', 'who'],
    of: { table: 'experience', by: 'experience_id' },
    ways: either,
  },
  {
    table: 'story',
    group: 'Stories',
    title: 'title',
    columns: ['title', 'words', 'person', 'described', 'consent_by', 'withheld', 'chosen_because'],
    json: ['withheld'],
    who: ['person', 'described'],
    personal: ['title', 'words', 'person', 'described', 'withheld'],
    ways: either,
  },
  {
    table: 'evidence',
    group: 'Evidence',
    title: 'name',
    columns: ['name', 'file_name', 'place', 'description', 'source', 'added_by'],
    ways: either,
  },
  ...(['reading', 'experience', 'benchmark', 'consultation', 'story', 'claim', 'aspect', 'action'] as const).map(
    (target): WordsPlace => ({
      table: `evidence_${target}`,
      group: 'Evidence',
      title: 'whereabouts',
      columns: ['whereabouts'],
      of: { table: 'evidence', by: 'evidence_id' },
      ways: nameOnly,
    }),
  ),
  {
    table: 'consultation',
    group: 'Consultations',
    title: 'name',
    columns: ['name', 'purpose', 'run_by', 'limitations', 'changes', 'findings', 'given_up_why'],
    ways: nameOnly,
  },
  {
    table: 'question',
    group: 'Consultations',
    title: 'wording',
    columns: ['wording', 'options', 'unit'],
    json: ['options'],
    of: { table: 'consultation', by: 'consultation_id' },
    ways: nameOnly,
  },
  {
    table: 'reading',
    group: 'Readings',
    title: 'note',
    columns: ['judgement', 'grounds', 'source', 'note', 'kept_why', 'correction_why', 'recorded_by'],
    ways: nameOnly,
  },
  {
    table: 'plan_line',
    group: 'The plan',
    title: 'who',
    columns: ['source', 'who', 'note'],
    of: { table: 'indicator', by: 'indicator_id' },
    ways: nameOnly,
  },
  {
    table: 'action',
    group: 'Actions and learning',
    title: 'what',
    columns: ['what', 'interpretation', 'decided_by', 'who', 'result', 'dropped_why'],
    ways: nameOnly,
  },
  {
    table: 'action_report',
    group: 'Actions and learning',
    title: 'words',
    columns: ['words'],
    of: { table: 'action', by: 'action_id' },
    ways: nameOnly,
  },
  {
    table: 'indicator_look',
    group: 'Actions and learning',
    title: 'concluded',
    columns: ['looked_by', 'concluded'],
    of: { table: 'indicator', by: 'indicator_id' },
    ways: nameOnly,
  },
  {
    table: 'year',
    group: 'Texts of the accounts',
    title: 'label',
    columns: ['label', 'foreword', 'scope_in', 'scope_out', 'method', 'limitations', 'changes', 'conclusion'],
    ways: nameOnly,
  },
  {
    table: 'chapter',
    group: 'Texts of the accounts',
    title: 'title',
    columns: ['title', 'words'],
    of: { table: 'year', by: 'year_id' },
    ways: nameOnly,
  },
  {
    table: 'claim',
    group: 'Texts of the accounts',
    title: 'words',
    columns: ['words', 'note'],
    ways: nameOnly,
  },
  {
    table: 'objective_year',
    group: 'Texts of the accounts',
    title: 'lead',
    columns: ['reason', 'lead', 'what_we_did', 'what_happened', 'conclusion'],
    of: { table: 'objective', by: 'objective_id' },
    ways: nameOnly,
  },
  {
    table: 'organisation',
    group: 'Who we are and what we do',
    title: 'name',
    columns: [
      'name',
      'short_name',
      'legal_form',
      'registration',
      'place',
      'founded_in',
      'mission',
      'vision',
      'values',
      'history',
      'governance',
    ],
    ways: nameOnly,
  },
  {
    table: 'objective',
    group: 'Who we are and what we do',
    title: 'title',
    columns: ['code', 'title', 'description'],
    ways: nameOnly,
  },
  {
    table: 'activity',
    group: 'Who we are and what we do',
    title: 'name',
    columns: ['name', 'description'],
    ways: nameOnly,
  },
  {
    table: 'stakeholder',
    group: 'Stakeholders',
    title: 'name',
    columns: ['name', 'description', 'exchange'],
    ways: nameOnly,
  },
  {
    table: 'stakeholder_year',
    group: 'Stakeholders',
    title: 'size_words',
    columns: ['size_words', 'reason', 'asked_how'],
    of: { table: 'stakeholder', by: 'stakeholder_id' },
    ways: nameOnly,
  },
  {
    table: 'relationship',
    group: 'Stakeholders',
    title: 'verb',
    columns: ['verb'],
    ways: nameOnly,
  },
  {
    table: 'outcome',
    group: 'Outcomes and indicators',
    title: 'statement',
    columns: ['statement', 'description'],
    ways: nameOnly,
  },
  {
    table: 'indicator',
    group: 'Outcomes and indicators',
    title: 'name',
    columns: ['name', 'source', 'frequency', 'collector', 'decision', 'asked_for', 'retired_why'],
    ways: nameOnly,
  },
  {
    table: 'indicator_definition',
    group: 'Outcomes and indicators',
    title: 'definition',
    columns: ['definition', 'unit', 'scale', 'change_note'],
    json: ['scale'],
    of: { table: 'indicator', by: 'indicator_id' },
    ways: nameOnly,
  },
  {
    table: 'breakdown',
    group: 'Outcomes and indicators',
    title: 'name',
    columns: ['name'],
    ways: nameOnly,
  },
  {
    table: 'breakdown_group',
    group: 'Outcomes and indicators',
    title: 'label',
    columns: ['label'],
    ways: nameOnly,
  },
  {
    table: 'fit',
    group: 'Outcomes and indicators',
    title: 'explanation',
    columns: ['explanation'],
    of: { table: 'indicator', by: 'indicator_id' },
    ways: nameOnly,
  },
  {
    table: 'benchmark',
    group: 'Benchmarks',
    title: 'label',
    columns: ['label', 'unit', 'population', 'period', 'citation', 'definition_note'],
    ways: nameOnly,
  },
  {
    table: 'framework_indicator',
    group: 'Benchmarks',
    title: 'wording',
    columns: ['framework', 'framework_title', 'code', 'wording', 'unit', 'population', 'source', 'licence'],
    ways: nameOnly,
  },
  { table: 'theme', group: 'Themes and filters', title: 'name', columns: ['name'], ways: nameOnly },
  {
    table: 'saved_filter',
    group: 'Themes and filters',
    title: 'name',
    columns: ['name', 'filter'],
    json: ['filter'],
    ways: nameOnly,
  },
  {
    table: 'aspect_answer',
    group: 'Key aspects',
    title: 'detail',
    columns: ['detail'],
    ways: nameOnly,
  },
  { table: 'aspect_template', group: 'Key aspects', title: 'note', columns: ['note'], ways: nameOnly },
  {
    table: 'aspect_section',
    group: 'Key aspects',
    title: 'title',
    columns: ['title', 'description'],
    ways: nameOnly,
  },
  {
    table: 'aspect_item',
    group: 'Key aspects',
    title: 'wording',
    columns: ['wording', 'unit', 'source'],
    ways: nameOnly,
  },
  { table: 'retention', group: 'Data protection', title: 'why', columns: ['why'], ways: nameOnly },
  {
    table: 'retention_review',
    group: 'Data protection',
    title: 'decided',
    columns: ['reviewed_by', 'decided'],
    of: { table: 'year', by: 'year_id' },
    ways: nameOnly,
  },
  {
    table: 'erasure',
    group: 'Data protection',
    title: 'reason',
    columns: ['erased_by', 'reason'],
    ways: nameOnly,
  },
]

/** Columns of text in which nobody writes words, by table: choices from a list, numbers as JSON, names of things. */
export const noWords: Partial<Record<ContentTable, readonly string[]>> = {
  organisation: ['language', 'currency'],
  year: ['status', 'rolled_from'],
  stakeholder: ['accountability'],
  outcome: ['block'],
  indicator: ['better_when'],
  indicator_definition: ['valid_from', 'kind', 'scale_figure', 'combining'],
  reading: ['period_start', 'period_end', 'kind', 'counts'],
  framework_indicator: ['looked_up'],
  fit: ['kind'],
  benchmark: ['kind', 'same_definition'],
  chapter: ['kind'],
  logo: ['picture'],
  consultation: ['method', 'status', 'chosen_by', 'entered_as'],
  question: ['kind', 'counted', 'number_figure'],
  answer: ['chosen'],
  experience: ['kind', 'channel', 'tone', 'consent', 'consent_until', 'case_state', 'case_told'],
  saved_filter: ['place'],
  evidence: ['form', 'grounds', 'media_type', 'sha256'],
  story: ['kind', 'tone', 'consent', 'consent_until'],
  claim: ['place'],
  aspect_item: ['kind'],
  aspect_answer: ['answer'],
  action: ['state', 'learning'],
  retention: ['kept'],
  erasure: ['took'],
}

const byTable = new Map<string, WordsPlace>(wordsPlaces.map((place) => [place.table, place]))

/** Where words stand in a table; undefined for one in which none do. */
export const wordsPlaceOf = (table: string): WordsPlace | undefined => byTable.get(table)
