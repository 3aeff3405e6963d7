import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { z } from 'zod'
import { BenchmarkFields } from '../../../shared/model/benchmark'
import { FitKind } from '../../../shared/model/fit'
import { BetterWhen, Combining, IndicatorKind, ScaleAnswer } from '../../../shared/model/indicator'
import { ActivityFields, ObjectiveFields } from '../../../shared/model/objective'
import { Organisation } from '../../../shared/model/organisation'
import { OutcomeFields } from '../../../shared/model/outcome'
import { Day } from '../../../shared/model/primitives'
import { RelationshipFields, StakeholderFields, StakeholderYearFields } from '../../../shared/model/stakeholder'
import { AspectSource } from './source-aspects'
import { ConsultationSource, PlanSource } from './source-consultations'
import { ExperienceSource } from './source-daybook'
import { EvidenceSource } from './source-evidence'
import { Key } from './source-keys'

/**
 * The source files of the sample as `resources/sample/README.md` describes them. They are written by
 * people, so every file is strict: a misspelt field is an error, not silence. Things refer to each
 * other by short keys; the book gives its own ids.
 */

const YearLabel = z.string()

const YearSource = z.strictObject({ label: YearLabel, startsOn: Day, endsOn: Day })
export type YearSource = z.infer<typeof YearSource>

const ActivitySource = z.strictObject({ ...ActivityFields.omit({ objectiveId: true }).shape, key: Key })
const ObjectiveSource = z.strictObject({ ...ObjectiveFields.shape, activities: z.array(ActivitySource) })
const BreakdownSource = z.strictObject({ key: Key, name: z.string(), groups: z.array(z.string()).min(2) })

/** Without defaults: what a year does not say stays as it was rolled forward. */
const StakeholderYearSource = z.strictObject({
  size: StakeholderYearFields.shape.size.unwrap().optional(),
  sizeWords: z.string().optional(),
  interest: StakeholderYearFields.shape.interest.unwrap().optional(),
  influence: StakeholderYearFields.shape.influence.unwrap().optional(),
  included: z.boolean().optional(),
  reason: z.string().optional(),
  askedHow: z.string().optional(),
})
const StakeholderSource = z.strictObject({
  ...StakeholderFields.shape,
  key: Key,
  years: z.record(YearLabel, StakeholderYearSource),
})

/** The ends are stakeholders' keys, or `us`. */
const RelationshipSource = z.strictObject({
  from: Key,
  to: Key,
  verb: RelationshipFields.shape.verb,
  strength: RelationshipFields.shape.strength,
})

const OutcomeSource = z.strictObject({
  ...OutcomeFields.omit({ stakeholderId: true, activityId: true }).shape,
  key: Key,
  stakeholder: Key,
  activity: Key,
})

const IndicatorSource = z.strictObject({
  key: Key,
  outcome: Key,
  name: z.string(),
  /** The year in which it begins. */
  from: YearLabel,
  /** Shown first: on the home page and in its chapter. */
  lead: z.boolean().default(false),
  qualitative: z.boolean().default(false),
  kind: IndicatorKind,
  unit: z.string().default(''),
  decimals: z.number().default(0),
  betterWhen: BetterWhen,
  combining: Combining.default('none'),
  definition: z.string(),
  /** The name of a scale in scales.json. */
  scale: z.string().optional(),
  scaleFigure: z.enum(['mean', 'share']).default('mean'),
  shareFrom: z.number().default(0),
  breakdowns: z.array(Key).default([]),
  source: z.string(),
  frequency: z.string(),
  collector: z.string(),
  decision: z.string().min(1),
  askedFor: z.string().min(1),
  redefined: z.array(z.strictObject({ from: Day, definition: z.string(), changeNote: z.string() })).default([]),
  retiredOn: Day.optional(),
  retiredWhy: z.string().default(''),
})
export type IndicatorSource = z.infer<typeof IndicatorSource>

const BenchmarkSource = z.strictObject({
  ...BenchmarkFields.omit({ indicatorId: true, yearId: true, frameworkIndicatorId: true }).shape,
  indicator: Key,
  /** Null serves every year. */
  year: YearLabel.nullable(),
  framework: z.string().optional(),
  code: z.string().optional(),
})
export type BenchmarkSource = z.infer<typeof BenchmarkSource>

const FitSource = z.strictObject({
  indicator: Key,
  framework: z.string(),
  code: z.string(),
  kind: FitKind,
  explanation: z.string(),
})

const OwnFrameworkSource = z.strictObject({
  code: z.string(),
  frameworkTitle: z.string(),
  wording: z.string(),
  unit: z.string(),
  population: z.string(),
  source: z.string(),
  licence: z.string(),
})

const JudgementSource = z.strictObject({
  year: YearLabel,
  indicator: Key,
  period: z.string(),
  judgement: z.string(),
  grounds: z.string(),
  source: z.string(),
  asked: z.number().nullable().default(null),
  answered: z.number().nullable().default(null),
})

const CorrectionSource = z.strictObject({
  year: YearLabel,
  indicator: Key,
  period: z.string(),
  value: z.string(),
  why: z.string().min(1),
})

const readingColumns = [
  'indicator',
  'period',
  'group',
  'value',
  'out_of',
  'asked',
  'answered',
  'source',
  'note',
  'kept_why',
] as const
export type ReadingSource = Record<(typeof readingColumns)[number], string>

const ReadingSource = z.strictObject(
  Object.fromEntries(readingColumns.map((column) => [column, z.string()])) as Record<
    (typeof readingColumns)[number],
    z.ZodString
  >,
)

/** Reads all source files of a sample but its texts. @throws ZodError or a file error, naming the field or file */
export function readSampleSource(folder: string) {
  const json = <T extends z.ZodType>(name: string, shape: T): z.infer<T> =>
    shape.parse(JSON.parse(readFileSync(join(folder, name), 'utf8')))
  const csv = (name: string): Record<string, string>[] =>
    parse(readFileSync(join(folder, name), 'utf8'), { columns: true, skip_empty_lines: true })
  const years = json('years.json', z.array(YearSource).min(1))
  const consultations = json('consultations.json', z.array(ConsultationSource))
  return {
    organisation: json('organisation.json', z.strictObject(Organisation.shape)),
    years,
    objectives: json('objectives.json', z.array(ObjectiveSource)),
    stakeholders: json('stakeholders.json', z.array(StakeholderSource)),
    relationships: json('relationships.json', z.array(RelationshipSource)),
    breakdowns: json('breakdowns.json', z.array(BreakdownSource)),
    outcomes: json('outcomes.json', z.array(OutcomeSource)),
    scales: json('scales.json', z.record(z.string(), z.array(ScaleAnswer))),
    indicators: json('indicators.json', z.array(IndicatorSource)),
    readings: new Map(years.map(({ label }) => [label, z.array(ReadingSource).parse(csv(`readings-${label}.csv`))])),
    judgements: json('readings-in-words.json', z.array(JudgementSource)),
    corrections: json('corrections.json', z.array(CorrectionSource)),
    /** One row for each indicator, one column for each year. */
    targets: csv('targets.csv'),
    benchmarks: json('benchmarks.json', z.array(BenchmarkSource)),
    ownFrameworks: json('own-frameworks.json', z.array(OwnFrameworkSource)),
    fits: json('fits.json', z.array(FitSource)),
    experiences: json('experiences.json', z.array(ExperienceSource)),
    consultations,
    /** Each person's answers, of consultations where they were entered one by one. */
    responses: new Map(
      consultations.flatMap(({ key, responses }) => (responses === undefined ? [] : [[key, csv(responses)] as const])),
    ),
    aspects: json('key-aspects.json', z.array(AspectSource)),
    evidence: json('evidence.json', z.array(EvidenceSource)),
    plan: z.array(PlanSource).parse(csv('plan.csv')),
  }
}
export type SampleSource = ReturnType<typeof readSampleSource>
