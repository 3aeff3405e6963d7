import { z } from 'zod'
import { actionContract } from './contract/actions'
import { aspectContract } from './contract/aspects'
import { claimContract } from './contract/claims'
import { consultationContract } from './contract/consultations'
import { daybookContract } from './contract/daybook'
import { evidenceContract } from './contract/evidence'
import { narrativeContract } from './contract/narrative'
import { peopleContract } from './contract/people'
import {
  byId,
  changeOf,
  nothing,
  ofYear,
  optionalShape,
  type Procedure,
  read,
  reordered,
  strict,
  task,
  write,
} from './contract/procedure'
import { storyContract } from './contract/stories'
import { Benchmark, BenchmarkFields } from './model/benchmark'
import { BookInfo } from './model/book'
import { Change, Removed } from './model/change'
import { PlannedChapter } from './model/chapter'
import { ComparedObjective } from './model/compared-indicator'
import { WantedQuotes } from './model/daybook'
import { AccountsDocument } from './model/document'
import { Edition } from './model/edition'
import { CellEntry, EnteredCell } from './model/entry'
import { ExportReport } from './model/export'
import { IndicatorResult } from './model/figure'
import { Hit } from './model/find'
import { Fit, FitKind, FoundFrameworkIndicator, FrameworkIndicator } from './model/fit'
import { Grid, GridScheme } from './model/grid'
import { HistoryEntry } from './model/history'
import {
  Breakdown,
  BreakdownGroup,
  DefinitionFields,
  Indicator,
  IndicatorFields,
  IndicatorUses,
} from './model/indicator'
import { Base64, Logo } from './model/logo'
import {
  Activity,
  ActivityFields,
  Objective,
  ObjectiveFields,
  ObjectiveInYear,
  ObjectiveYear,
  ObjectiveYearFields,
  OutlineLine,
} from './model/objective'
import { Organisation } from './model/organisation'
import { Outcome, OutcomeFields } from './model/outcome'
import { Day, Id, Line, Name, Prose } from './model/primitives'
import { PublishedFigure } from './model/published-figure'
import { Reading, ReadingFields } from './model/reading'
import { RollForwardPreview } from './model/roll-forward'
import { SocialBenefitBlock } from './model/social-benefit'
import {
  Relationship,
  RelationshipFields,
  Stakeholder,
  StakeholderFields,
  StakeholderInYear,
  StakeholderYear,
  StakeholderYearFields,
} from './model/stakeholder'
import { Structure, StructurePart } from './model/structure'
import { Verification } from './model/verification'
import { Year, YearFields } from './model/year'
import { YearQuestions } from './model/year-questions'
import { YearStanding } from './model/year-standing'

/** `confirmed` keeps a figure that was questioned as odd; `keptWhy` says why. */
const NewReading = z.strictObject({ ...ReadingFields.shape, confirmed: z.boolean().default(false), keptWhy: Prose })

/**
 * Every procedure of the engine: the one page to read first. The window calls them through the
 * preload, scripts through `fairbook call`, tests directly. Names are `noun.verb`.
 *
 * A `read` changes nothing. A `write` answers with the record as it now stands and the change that
 * undo would take back. In a `.change`, fields left out stay as they are.
 */
export const contract = {
  'book.info': read('The book at a glance: organisation, years, counts, when last saved.', nothing, BookInfo),
  'book.verify': task(
    'Checks the file, the links, the chain of the journal and the content against it.',
    nothing,
    Verification,
  ),

  'structure.get': read(
    'What another book can begin with: objectives and activities, stakeholders, outcomes and indicators; nothing found.',
    z.strictObject({ upTo: StructurePart.default('indicators') }),
    Structure,
  ),

  'find.anything': read(
    'Finds anything by words in any order, as beginnings, or by reference (“i12” is I-12); best first.',
    z.strictObject({ words: z.string().max(200), limit: z.number().int().min(1).max(200).default(20) }),
    z.array(Hit),
  ),

  'organisation.get': read('Who keeps the book.', nothing, Organisation),
  'organisation.change': write(
    'Changes what is said of the organisation.',
    z.strictObject(optionalShape(Organisation)),
    Organisation,
  ),
  'organisation.logo': read('The organisation’s logo, or null.', nothing, Logo.nullable()),
  'organisation.setLogo': write(
    'Sets the logo: the bytes of a PNG or JPEG file up to 512 kB, in base64.',
    z.strictObject({ picture: Base64 }),
    Logo,
  ),
  'organisation.removeLogo': write('Takes the logo away.', nothing, z.null()),

  'years.list': read('All accounting years, oldest first.', nothing, z.array(Year)),
  'years.standing': read(
    'What a year has and lacks, counted: what to do next, and how each place of the year’s course stands.',
    ofYear,
    YearStanding,
  ),
  'years.add': write('Adds an accounting year with nothing in it.', strict(YearFields), Year),
  'years.change': write('Changes a year: its label, dates or texts.', changeOf(YearFields), Year),
  'years.previewRollForward': read(
    'What beginning the next year would bring along and what not, with a name and days for it.',
    z.strictObject({ fromId: Id }),
    RollForwardPreview,
  ),
  'years.rollForward': write(
    'Begins the next year from one: stakeholders and objectives come along, readings, targets and texts do not.',
    z.strictObject({ fromId: Id, label: Name.max(40), startsOn: Day, endsOn: Day }),
    Year,
  ),
  'years.remove': write('Removes a year that holds no readings and no benchmarks.', byId, Removed),

  'objectives.list': read(
    'Objectives in their order, with how each stands in the year.',
    ofYear,
    z.array(ObjectiveInYear),
  ),
  'objectives.add': write(
    'Adds an objective behind another (null: before all), or at the end.',
    z.strictObject({ ...ObjectiveFields.shape, afterId: Id.nullable().optional() }),
    Objective,
  ),
  'objectives.takeIn': write(
    'Takes lines of an outline in behind an objective or activity (null: before all), as one change. `divided`: the line they were part of, and what it says now.',
    z.strictObject({
      behindId: Id.nullable(),
      lines: z.array(z.strictObject(OutlineLine.shape)).min(1).max(200),
      divided: z.strictObject({ id: Id, text: OutlineLine.shape.text }).optional(),
    }),
    z.array(z.object({ kind: OutlineLine.shape.kind, id: Id })),
  ),
  'objectives.change': write('Changes an objective.', changeOf(ObjectiveFields), Objective),
  'objectives.reorder': write('Puts the objectives in this order.', reordered, z.array(Objective)),
  'objectives.setInYear': write(
    'Says how an objective stands in a year: in the accounts or not, and the texts of its chapter.',
    z.strictObject({ objectiveId: Id, yearId: Id, ...optionalShape(ObjectiveYearFields) }),
    ObjectiveYear,
  ),
  'objectives.makeActivity': write(
    'Makes an activity of an objective that has none, as the last one of another objective.',
    z.strictObject({ id: Id, objectiveId: Id }),
    Activity,
  ),
  'objectives.remove': write('Removes an objective nothing hangs on.', byId, Removed),

  'activities.list': read('Activities in their order.', nothing, z.array(Activity)),
  'activities.add': write(
    'Adds an activity for an objective, behind another one (null: before all), or at the end.',
    z.strictObject({ ...ActivityFields.shape, afterId: Id.nullable().optional() }),
    Activity,
  ),
  'activities.change': write('Changes an activity.', changeOf(ActivityFields), Activity),
  'activities.reorder': write('Puts activities in this order.', reordered, z.array(Activity)),
  'activities.place': write(
    'Puts an activity under an objective, behind another of its activities (null: before all of them).',
    z.strictObject({ id: Id, objectiveId: Id, afterId: Id.nullable() }),
    Activity,
  ),
  'activities.makeObjective': write(
    'Makes an objective of an activity nothing hangs on, behind another objective (null: before all).',
    z.strictObject({ id: Id, code: ObjectiveFields.shape.code, afterId: Id.nullable() }),
    Objective,
  ),
  'activities.remove': write('Removes an activity nothing hangs on.', byId, Removed),

  'stakeholders.list': read(
    'Stakeholders by number, with how each stands in the year.',
    ofYear,
    z.array(StakeholderInYear),
  ),
  'stakeholders.add': write('Adds a stakeholder.', strict(StakeholderFields), Stakeholder),
  'stakeholders.addToYear': write(
    'Adds stakeholders as one change, and takes them into a year.',
    z.strictObject({ yearId: Id, stakeholders: z.array(strict(StakeholderFields)).min(1).max(100) }),
    z.array(Stakeholder),
  ),
  'stakeholders.change': write('Changes a stakeholder.', changeOf(StakeholderFields), Stakeholder),
  'stakeholders.setInYear': write(
    'Says how a stakeholder stands in a year: size, interest, influence, place, included or why not.',
    z.strictObject({ stakeholderId: Id, yearId: Id, ...optionalShape(StakeholderYearFields) }),
    StakeholderYear,
  ),
  'stakeholders.remove': write(
    'Removes a stakeholder nothing hangs on, with its relationships and places.',
    byId,
    Removed,
  ),

  'relationships.list': read('The edges of the stakeholder map.', nothing, z.array(Relationship)),
  'relationships.add': write(
    'Adds a relationship; an end left null is the organisation.',
    strict(RelationshipFields),
    Relationship,
  ),
  'relationships.change': write('Changes a relationship.', changeOf(RelationshipFields), Relationship),
  'relationships.remove': write('Removes a relationship.', byId, Removed),

  'outcomes.list': read('Outcomes in their order.', nothing, z.array(Outcome)),
  'outcomes.add': write(
    'Adds an outcome: a change for one stakeholder from one activity.',
    strict(OutcomeFields),
    Outcome,
  ),
  'outcomes.change': write('Changes an outcome.', changeOf(OutcomeFields), Outcome),
  'outcomes.reorder': write('Puts outcomes in this order.', reordered, z.array(Outcome)),
  'outcomes.remove': write(
    'Removes an outcome nothing hangs on; asked to, with its indicators, where nothing hangs on these.',
    z.strictObject({ id: Id, withIndicators: z.boolean().default(false) }),
    Removed,
  ),

  'indicators.list': read(
    'Indicators in their order; with a year, those in use in it; with words, those whose name has them.',
    z.strictObject({
      yearId: Id.optional(),
      words: z.string().max(200).optional(),
      keyOnly: z.boolean().default(false),
    }),
    z.array(Indicator),
  ),
  'indicators.get': read('One indicator with all versions of its definition.', byId, Indicator),
  'indicators.uses': read(
    'What hangs on an indicator: its readings, benchmarks, fits and experiences.',
    byId,
    IndicatorUses,
  ),
  'indicators.add': write(
    'Adds an indicator with its first definition.',
    z.strictObject({ ...IndicatorFields.shape, definition: DefinitionFields.extend({ validFrom: Day }) }),
    Indicator,
  ),
  'indicators.change': write(
    'Changes what does not touch comparability: name, source, who collects, what it decides.',
    changeOf(IndicatorFields),
    Indicator,
  ),
  'indicators.redefine': write(
    'Adds a new version of the definition from a day on. The trend is broken there; earlier readings keep the version they were taken under.',
    z.strictObject({
      id: Id,
      validFrom: Day,
      changeNote: z.string().trim().min(1, 'Say what changed and why').max(20_000),
      definition: DefinitionFields,
    }),
    Indicator,
  ),
  'indicators.mendDefinition': write(
    'Mends the definition in force where nothing that is measured changed; before the first reading under it, all of it.',
    changeOf(DefinitionFields),
    Indicator,
  ),
  'indicators.reorder': write('Puts indicators in this order.', reordered, z.array(Indicator)),
  'indicators.setBreakdowns': write(
    'Says by what an indicator is broken down.',
    z.strictObject({ id: Id, breakdownIds: z.array(Id) }),
    Indicator,
  ),
  'indicators.remove': write('Removes an indicator that has no readings, benchmarks or experiences.', byId, Removed),

  'breakdowns.list': read('The ways of breaking readings down, with their groups.', nothing, z.array(Breakdown)),
  'breakdowns.add': write(
    'Adds a breakdown with its groups; breaks an indicator down by it where one is named.',
    z.strictObject({ name: Name.max(80), groups: z.array(Name.max(80)).min(2), indicatorId: Id.optional() }),
    Breakdown,
  ),
  'breakdowns.change': write('Renames a breakdown.', z.strictObject({ id: Id, name: Name.max(80) }), Breakdown),
  'breakdowns.addGroup': write(
    'Adds a group at the end of a breakdown.',
    z.strictObject({ breakdownId: Id, label: Name.max(80) }),
    BreakdownGroup,
  ),
  'breakdowns.changeGroup': write('Renames a group.', z.strictObject({ id: Id, label: Name.max(80) }), BreakdownGroup),
  'breakdowns.remove': write('Removes a breakdown that no reading uses.', byId, Removed),

  'readings.list': read(
    'Readings by number, a page at a time. Corrected ones only when asked for.',
    z.strictObject({
      yearId: Id.optional(),
      indicatorId: Id.optional(),
      groupId: Id.nullable().optional(),
      corrected: z.boolean().default(false),
      after: z.number().int().default(0),
      limit: z.number().int().min(1).max(5000).default(200),
    }),
    z.object({
      readings: z.array(Reading),
      /** Give this as `after` for the next page; null at the end. */ next: z.number().int().nullable(),
      total: z.number().int(),
    }),
  ),
  'readings.grid': read(
    'The rows in which a year’s readings are entered, ready to be drawn; all of them, or a range.',
    z.strictObject({
      yearId: Id,
      scheme: GridScheme.default('year'),
      fromRow: z.number().int().min(0).default(0),
      rows: z.number().int().min(1).max(20_000).default(20_000),
    }),
    Grid,
  ),
  'readings.record': write(
    'Records a reading. An odd figure is questioned (code `confirm`) until confirmed.',
    NewReading,
    Reading,
  ),
  'readings.recordMany': write(
    'Records many readings as one change: all or none.',
    z.strictObject({ readings: z.array(NewReading).min(1).max(5000) }),
    z.array(Reading),
  ),
  'readings.enter': write(
    'Enters cells of the grid as one change, all or none: records, corrects, puts right or, with null, removes.',
    z.strictObject({
      yearId: Id,
      cells: z.array(CellEntry).min(1).max(5000),
      /** Why readings that stand are corrected; empty: no reason is given, or it is said later with `readings.explain`. */
      why: z.string().trim().max(20_000).default(''),
      /** Odd figures not confirmed: refused (code `confirm`), or kept with their questions answered for each cell. */
      odd: z.enum(['refuse', 'keep-and-say']).default('refuse'),
    }),
    z.object({ cells: z.array(EnteredCell) }),
  ),
  'readings.correct': write(
    'Corrects a reading: the earlier one is kept, and why.',
    z.strictObject({
      id: Id,
      value: ReadingFields.shape.value,
      asked: ReadingFields.shape.asked.unwrap().optional(),
      answered: ReadingFields.shape.answered.unwrap().optional(),
      source: z.string().trim().max(500).optional(),
      note: z.string().max(200_000).optional(),
      why: z.string().trim().min(1, 'Say why it is corrected').max(20_000),
      confirmed: z.boolean().default(false),
      keptWhy: Prose,
    }),
    Reading,
  ),
  'readings.explain': write(
    'Says why readings were corrected, after they were: of all of them the same reason.',
    z.strictObject({
      ids: z.array(Id).min(1).max(5000),
      why: z.string().trim().min(1, 'Say why it was corrected').max(20_000),
    }),
    z.array(Reading),
  ),
  'readings.describe': write(
    'Changes what is said about a reading, not its value: source, note, the consultation it rests on.',
    z.strictObject({
      id: Id,
      source: z.string().trim().max(500).optional(),
      note: z.string().max(200_000).optional(),
      /** The consultation it rests on, where its answers are not kept here. */
      consultationId: Id.nullable().optional(),
    }),
    Reading,
  ),
  'readings.remove': write('Removes a reading; the one it corrected stands again.', byId, Removed),

  'benchmarks.list': read(
    'Benchmarks, of one indicator or one year where asked.',
    z.strictObject({ indicatorId: Id.optional(), yearId: Id.optional() }),
    z.array(Benchmark),
  ),
  'benchmarks.ofYear': read(
    'The indicators in use in a year, by objective, each with what it is compared with.',
    ofYear,
    z.array(ComparedObjective),
  ),
  'benchmarks.published': read(
    'Figures published for the framework indicators that an indicator fits, to compare it with.',
    z.strictObject({ indicatorId: Id }),
    z.array(PublishedFigure),
  ),
  'benchmarks.add': write(
    'Adds a benchmark. Figures that are not our own need a citation.',
    strict(BenchmarkFields),
    Benchmark,
  ),
  'benchmarks.change': write('Changes a benchmark.', changeOf(BenchmarkFields), Benchmark),
  'benchmarks.remove': write('Removes a benchmark.', byId, Removed),

  'frameworks.list': read(
    'The published sets of indicators that come with Fairbook.',
    nothing,
    z.array(
      z.object({
        code: z.string(),
        title: z.string(),
        publisher: z.string(),
        about: z.string(),
        licence: z.string(),
        source: z.string(),
        items: z.number().int(),
      }),
    ),
  ),
  'frameworks.search': read(
    'Finds framework indicators by words in code, name or wording: the shipped ones and our own. A set without words: all of it.',
    z.strictObject({
      words: z.string().max(200),
      framework: z.string().optional(),
      limit: z.number().int().min(1).max(500).default(50),
    }),
    z.array(FoundFrameworkIndicator),
  ),
  'frameworks.inUse': read('The framework indicators this book uses.', nothing, z.array(FrameworkIndicator)),
  'frameworks.adopt': write(
    'Copies a shipped framework indicator, as it is worded today, into the book.',
    z.strictObject({ framework: z.string(), code: z.string() }),
    FrameworkIndicator,
  ),
  'frameworks.addOwn': write(
    'Adds a framework indicator of our own.',
    FrameworkIndicator.pick({ code: true, wording: true, unit: true, population: true, source: true, licence: true })
      .extend({ frameworkTitle: Name })
      .strict(),
    FrameworkIndicator,
  ),

  'fits.list': read(
    'How indicators fit framework indicators.',
    z.strictObject({ indicatorId: Id.optional() }),
    z.array(Fit),
  ),
  'fits.set': write(
    'Says how an indicator fits a framework indicator.',
    z.strictObject({ indicatorId: Id, frameworkIndicatorId: Id, kind: FitKind, explanation: Prose }),
    Fit,
  ),
  'fits.setShipped': write(
    'Says how an indicator fits a shipped framework indicator, which comes into the book with it.',
    z.strictObject({ indicatorId: Id, framework: z.string(), code: z.string(), kind: FitKind, explanation: Prose }),
    Fit,
  ),
  'fits.remove': write('Takes a fit back.', byId, Removed),

  'results.ofYear': read(
    'Figures, earlier years, comparisons and breakdowns of the indicators in use in a year.',
    z.strictObject({
      yearId: Id,
      indicatorIds: z.array(Id).max(1000).optional(),
      keyOnly: z.boolean().default(false),
      earlierYears: z.number().int().min(0).max(30).default(4),
    }),
    z.array(IndicatorResult),
  ),
  'results.questions': read('What the figures of a year leave open, and how its targets stand.', ofYear, YearQuestions),
  'socialBenefit.ofYear': read(
    'The social benefit table of a year, in its four blocks.',
    ofYear,
    z.array(SocialBenefitBlock),
  ),

  ...evidenceContract,

  ...storyContract,

  ...claimContract,

  'chapters.list': read(
    'The chapters of a year’s accounts in their order, those switched off too.',
    ofYear,
    z.array(PlannedChapter),
  ),
  'chapters.set': write(
    'Switches a chapter on or off, or names it (empty: its usual name again).',
    z.strictObject({
      yearId: Id,
      key: z.string().min(1),
      included: z.boolean().optional(),
      title: Line.unwrap().optional(),
    }),
    PlannedChapter,
  ),
  'chapters.reorder': write(
    'Puts the chapters in this order, all of them named; front matter stays before them, appendices behind.',
    z.strictObject({ yearId: Id, keys: z.array(z.string().min(1)).min(1).max(1000) }),
    z.array(PlannedChapter),
  ),

  ...daybookContract,

  ...consultationContract,

  ...actionContract,
  ...aspectContract,
  ...narrativeContract,

  ...peopleContract,

  'journal.list': read(
    'Changes, newest first; of one row of the book where asked.',
    z.strictObject({
      id: Id.optional(),
      before: z.number().int().optional(),
      limit: z.number().int().min(1).max(500).default(100),
    }),
    z.array(Change),
  ),
  'journal.history': read(
    'Changes with what they did, field by field in words, newest first; of one thing and its parts where asked.',
    z.strictObject({
      id: Id.optional(),
      before: z.number().int().optional(),
      limit: z.number().int().min(1).max(100).default(30),
    }),
    z.array(HistoryEntry),
  ),
  'journal.next': read(
    'What undo would take back and redo would put back.',
    nothing,
    z.object({ undo: Change.nullable(), redo: Change.nullable() }),
  ),
  'journal.undo': write('Takes the last change back, as a new change.', nothing, Change),
  'journal.redo': write('Puts back what undo took, as a new change.', nothing, Change),

  'accounts.quotes': read(
    'Quotes wanted in the accounts of a year: how many may stand there today, which may not and why, and words written into a text that may not.',
    ofYear,
    WantedQuotes,
  ),
  'accounts.document': task(
    'The social accounts of a year as chapters, paragraphs, tables and pictures: what Word is written from, to be shown.',
    z.strictObject({ yearId: Id, edition: Edition.default('full') }),
    AccountsDocument,
  ),
  'accounts.export': task(
    'Writes the social accounts of a year as Word, Excel or both. A cancelled or failed export leaves no file behind.',
    z
      .strictObject({
        yearId: Id,
        edition: Edition.default('full'),
        word: z.string().min(1).optional(),
        excel: z.string().min(1).optional(),
      })
      .refine((it) => it.word !== undefined || it.excel !== undefined, 'Say where to write: word, excel or both'),
    ExportReport,
  ),
} as const satisfies Record<string, Procedure>

export type Contract = typeof contract
export type ProcedureName = keyof Contract
/** What a caller gives: defaults may be left out. */
export type InputOf<N extends ProcedureName> = z.input<Contract[N]['input']>
/** What a handler receives: parsed, defaults filled in. */
export type ParsedInputOf<N extends ProcedureName> = z.output<Contract[N]['input']>
export type OutputOf<N extends ProcedureName> = z.output<Contract[N]['output']>
