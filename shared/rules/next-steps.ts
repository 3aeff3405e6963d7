import type { RetentionKept } from '../model/data-protection'
import type { Which, YearStanding } from '../model/year-standing'
import { agree, capital, countOf } from './count-words'
import { fewAnswers } from './few-answers'
import { listWords } from './number-words'

/** What there is to do next, in the order of the year's course. */
export type StepKind =
  | 'write-mission'
  | 'write-objectives'
  | 'add-stakeholders'
  | 'decide-stakeholders'
  | 'add-outcomes'
  | 'give-objectives-outcomes'
  | 'give-outcomes-indicators'
  | 'finish-consultation'
  | 'get-overdue'
  | 'enter-readings'
  | 'ask-more-people'
  | 'find-comparisons'
  | 'look-at-aspects'
  | 'write-scope'
  | 'export-accounts'

export type NextStep<Kind extends string = StepKind> = {
  is: Kind
  /** What is so, in a sentence without its full stop. */
  words: string
  /** Of whom or what, or why it matters. */
  about: string
  /** What to do, with its object where it isn't obvious. */
  verb: string
  /** The first thing it is to be done for; null where it is for the whole. */
  first: string | null
}

/**
 * What to do next in a year, as sentences with one verb each. It follows the course of SAN's social
 * accounting: purpose, stakeholders, what should change, how it is known, readings, comparisons, the account.
 * Nothing is scored. What cannot be done before something else is not asked for yet.
 */
export function nextSteps(standing: YearStanding, label: string): NextStep[] {
  const steps = [
    ...purpose(standing),
    ...stakeholders(standing, label),
    ...outcomes(standing),
    ...readings(standing, label),
    ...comparisons(standing, label),
    ...aspects(standing),
    ...scope(standing, label),
  ]
  return steps.length === 0 ? [ready(label)] : steps
}

const step = <Kind extends string = StepKind>(
  is: Kind,
  words: string,
  about: string,
  verb: string,
  first: string | null = null,
): NextStep<Kind>[] => [{ is, words, about, verb, first }]

/** One step for several things: counted in the sentence, named below. */
function about<Kind extends string = StepKind>(
  is: Kind,
  { count, first }: Which,
  words: (count: number) => string,
  verb: string,
): NextStep<Kind>[] {
  if (count === 0) return []
  return step(is, words(count), named({ count, first }), verb, first[0]?.id ?? null)
}

/** What open cases of the daybook ask for: somebody said it and waits. Where it is done, the daybook is. */
export type CaseStepKind = 'say-what-is-done' | 'see-to-step' | 'close-case'

/**
 * What open cases ask for, before anything of the year's course: those about which nothing is noted, those with a
 * step past its day, and the others until they are closed.
 */
export function caseSteps(standing: YearStanding): NextStep<CaseStepKind>[] {
  const { casesNothingDone, casesOverdue, casesOpen } = standing
  return [
    ...about<CaseStepKind>(
      'say-what-is-done',
      casesNothingDone,
      (count) => `Nothing is noted of what is done about ${countOf(count, 'negative', 'negatives')}`,
      'Say what is done',
    ),
    ...about<CaseStepKind>(
      'see-to-step',
      casesOverdue,
      (count) => `${capital(countOf(count, 'open case has', 'open cases have'))} a step whose day is past`,
      'See to it',
    ),
    ...about<CaseStepKind>(
      'close-case',
      casesOpen,
      (count) => `${capital(countOf(count, 'case is', 'cases are'))} open`,
      'Close it, or go on',
    ),
  ]
}

/** What the evidence asks for; where it is done, the register and the list of readings without are. */
export type EvidenceStepKind = 'see-files' | 'show-evidence'

/** Files that are no longer as they were attached: somebody may still have them. */
export function fileSteps({ filesFaulty }: YearStanding): NextStep<EvidenceStepKind>[] {
  return about<EvidenceStepKind>(
    'see-files',
    filesFaulty,
    (count) =>
      `${capital(countOf(count, 'file', 'files'))} kept as evidence ${agree(count, 'is no longer as it was', 'are no longer as they were')} attached`,
    'See what to do',
  )
}

/** Readings nothing can be shown for. An account can be written without, so this stands in the way of nothing. */
export function evidenceSteps(standing: YearStanding, label: string): NextStep<EvidenceStepKind>[] {
  const { readingsWithoutEvidence: count, readingsWithoutSource: unsaid } = standing
  if (count === 0) return []
  return step<EvidenceStepKind>(
    'show-evidence',
    `${capital(countOf(count, 'reading', 'readings'))} of ${label} ${agree(count, 'rests', 'rest')} on nothing that can be shown`,
    unsaid === 0
      ? agree(count, 'It says where it comes from.', 'All say where they come from.')
      : unsaid === count
        ? agree(count, 'Nor does it say where it comes from.', 'Nor does any say where it comes from.')
        : `${capital(countOf(unsaid, 'does', 'do'))} not say where ${agree(unsaid, 'it comes', 'they come')} from either.`,
    'See which',
  )
}

/** What was learned asks for; where it is done, the actions are. */
export type LearningStepKind = 'see-to-action' | 'report-actions' | 'use-or-stop'

/** Actions whose day is past: somebody decided them and somebody waits. */
export function actionSteps({ actionsOverdue }: YearStanding): NextStep<LearningStepKind>[] {
  return about<LearningStepKind>(
    'see-to-action',
    actionsOverdue,
    (count) =>
      `${capital(countOf(count, 'action is', 'actions are'))} open though ${agree(count, 'its', 'their')} day is past`,
    'Say how it stands',
  )
}

/**
 * What became of earlier decisions belongs in the accounts; what was collected and never used asks to be looked at or
 * stopped. An account can be written without, so these stand in the way of nothing.
 */
export function learningSteps(standing: YearStanding, label: string): NextStep<LearningStepKind>[] {
  const { actionsUnreported, indicatorsUnused } = standing
  return [
    ...about<LearningStepKind>(
      'report-actions',
      actionsUnreported,
      (count) =>
        `The account of ${label} says nothing yet of ${countOf(count, 'action', 'actions')} decided in earlier years`,
      'Report on it',
    ),
    ...about<LearningStepKind>(
      'use-or-stop',
      indicatorsUnused,
      (count) => `${capital(countOf(count, 'indicator was', 'indicators were'))} collected for ${label} and never used`,
      'Stop collecting it, or look at it',
    ),
  ]
}

/** What has been kept longer than was said. */
export type KeepingStepKind = 'look-at-kept'

const keptNames = {
  experiences: ['note', 'notes'],
  responses: ['paper of answers', 'papers of answers'],
  stories: ['story', 'stories'],
  evidence: ['piece of evidence', 'pieces of evidence'],
} as const satisfies Record<RetentionKept, readonly [string, string]>

/** Once a year somebody looks at what names people and is older than it is kept (UK GDPR, article 5). */
export function keepingSteps({ keptTooLong }: YearStanding): NextStep<KeepingStepKind>[] {
  return keptTooLong.flatMap(({ kept, years, count }, place) => {
    const [one, many] = keptNames[kept]
    const words = `${capital(countOf(count, `${one} is`, `${many} are`))} older than the ${countOf(years, 'year', 'years')} you keep ${agree(count, 'it', 'them')}`
    const about = place === 0 ? 'Erase them, or say why they are kept.' : ''
    return step<KeepingStepKind>('look-at-kept', words, about, 'See which', kept)
  })
}

/** Outcomes told by figures alone, or by words alone. An account can be written so, and reads the poorer for it. */
export function halfSteps({ outcomesWithoutStory, outcomesWithoutNumber }: YearStanding): NextStep<'see-halves'>[] {
  const [without, voiceless] = [outcomesWithoutNumber.count, outcomesWithoutStory.count]
  if (without + voiceless === 0) return []
  const parts = [
    voiceless === 0 ? '' : `${countOf(voiceless, 'outcome has', 'outcomes have')} figures and nobody’s words`,
    without === 0 ? '' : `${countOf(without, 'has', 'have')} words and no figure`,
  ].filter((part) => part !== '')
  const first = voiceless > 0 ? outcomesWithoutStory : outcomesWithoutNumber
  return step<'see-halves'>(
    'see-halves',
    capital(parts.join(', ')),
    named(first),
    'See which',
    first.first[0]?.id ?? null,
  )
}

function purpose({ mission, objectives }: YearStanding): NextStep[] {
  return [
    ...(mission
      ? []
      : step('write-mission', 'What you are there for is not written yet', 'It opens every account.', 'Write it')),
    ...(objectives > 0
      ? []
      : step(
          'write-objectives',
          'No objective is written down',
          'Each chapter of the account is one: what you set out to do.',
          'Write the first',
        )),
  ]
}

function stakeholders({ stakeholders: all, stakeholdersUndecided }: YearStanding, label: string): NextStep[] {
  if (all === 0)
    return step(
      'add-stakeholders',
      'No stakeholder stands in the book',
      'Who affects you, and whom do you affect?',
      'Add the first',
    )
  return about(
    'decide-stakeholders',
    stakeholdersUndecided,
    (count) =>
      `${capital(countOf(count, 'stakeholder is', 'stakeholders are'))} neither in ${label} nor left out with a reason`,
    'Decide',
  )
}

function outcomes(standing: YearStanding): NextStep[] {
  // Whom something changes for, and by doing what, comes first.
  if (standing.objectives === 0 || standing.stakeholders === 0) return []
  if (standing.outcomes === 0)
    return step(
      'add-outcomes',
      'Nothing says yet what should change, and for whom',
      'An outcome is a change for one group, from one thing you do.',
      'Say the first',
    )
  return [
    ...about(
      'give-objectives-outcomes',
      standing.objectivesWithoutOutcome,
      (count) => `${capital(countOf(count, 'objective leads', 'objectives lead'))} to no change for anybody`,
      'Say what changes',
    ),
    ...about(
      'give-outcomes-indicators',
      standing.outcomesWithoutIndicator,
      (count) => `Nothing shows whether ${countOf(count, 'outcome', 'outcomes')} came about`,
      'Find an indicator',
    ),
  ]
}

function readings(standing: YearStanding, label: string): NextStep[] {
  const { indicatorsWithoutReading, percentagesOfFew, readingsOverdue, consultationsOverdue } = standing
  const others = indicatorsWithoutReading.count > readingsOverdue.count
  return [
    ...about(
      'finish-consultation',
      consultationsOverdue,
      (count) =>
        `The last day of ${countOf(count, 'consultation', 'consultations')} is past, and nothing says how it went`,
      'Say how it went',
    ),
    ...about(
      'get-overdue',
      readingsOverdue,
      (count) => `${capital(countOf(count, 'reading is', 'readings are'))} overdue by the plan of ${label}`,
      'See the plan',
    ),
    ...about(
      'enter-readings',
      // Those of the plan are asked for above; where there are more, all are named.
      others ? indicatorsWithoutReading : { count: 0, first: [] },
      (count) => `${capital(countOf(count, 'indicator has', 'indicators have'))} no reading for ${label}`,
      'Enter it',
    ),
    ...about(
      'ask-more-people',
      percentagesOfFew,
      (count) =>
        `${capital(countOf(count, 'percentage rests', 'percentages rest'))} on fewer than ${countOf(fewAnswers, 'person', 'people')}`,
      'See it',
    ),
  ]
}

function comparisons({ figuresWithoutComparison }: YearStanding, label: string): NextStep[] {
  return about(
    'find-comparisons',
    figuresWithoutComparison,
    (count) =>
      `${capital(countOf(count, 'figure', 'figures'))} of ${label} ${count === 1 ? 'stands' : 'stand'} beside nothing`,
    'Compare',
  )
}

/** Answers of the year before that came along: each is still so, or it is not. */
function aspects({ aspects: { brought, from } }: YearStanding): NextStep[] {
  if (brought === 0) return []
  return step(
    'look-at-aspects',
    `${capital(countOf(brought, 'key aspect', 'key aspects'))} brought along from ${from} ${agree(brought, 'is', 'are')} not looked at yet`,
    agree(brought, 'It is still so, or it has changed.', 'Each is still so, or has changed.'),
    'Look at them',
  )
}

function scope({ scope: written, figures }: YearStanding, label: string): NextStep[] {
  if (written || figures === 0) return []
  return step(
    'write-scope',
    `What the account of ${label} covers is not written`,
    'And what it leaves out, and why: an audit is given within it.',
    'Write it',
  )
}

const ready = (label: string): NextStep => ({
  is: 'export-accounts',
  words: `The account of ${label} can be written`,
  about: 'Nothing it needs is missing. Word is to read and print, Excel to check.',
  verb: 'Write it',
  first: null,
})

/** Up to four names, and how many more. */
function named({ count, first }: Which): string {
  const names = first.map(({ name }) => name)
  return count <= names.length ? listWords(names) : listWords([...names.slice(0, 3), `${count - 3} more`])
}
