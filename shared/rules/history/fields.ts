import { benchmarkKindWords } from '../../model/benchmark'
import { fitKindWords } from '../../model/fit'
import { indicatorKindWords } from '../../model/indicator'
import { benefitBlockWords } from '../../model/outcome'
import { accountabilityWords } from '../../model/stakeholder'
import { yearStatusWords } from '../../model/year'

/**
 * How a column is told in a history: its name as the page has it, and how its values read. A column that is
 * null here is not told: it is not people's doing (ids, numbers, positions), or its owner says it already.
 */
export type Told =
  | {
      name: string
      reads?: 'text' | 'day' | 'yes or no' | 'number' | 'money' | 'per cent' | 'named' | 'named or us' | 'answers'
    }
  | { name: string; reads: Readonly<Record<string, string>> }

const text = (name: string): Told => ({ name })
const day = (name: string): Told => ({ name, reads: 'day' })
const number = (name: string): Told => ({ name, reads: 'number' })
const yesOrNo = (name: string): Told => ({ name, reads: 'yes or no' })
/** A column that points at another row, told by that row's name. */
const named = (name: string): Told => ({ name, reads: 'named' })
/** The same, where pointing at nothing means the organisation itself. */
const namedOrUs = (name: string): Told => ({ name, reads: 'named or us' })
const oneOf = (name: string, reads: Readonly<Record<string, string>>): Told => ({ name, reads })

const inAccount = oneOf('In the account', { 0: 'left out', 1: 'included' })

export const toldFields: Readonly<Record<string, Readonly<Record<string, Told | null>>>> = {
  book: { id: null, created_at: null, sample: null },
  organisation: {
    id: null,
    name: text('Name'),
    short_name: text('Short name'),
    legal_form: text('Legal form'),
    registration: text('Registration'),
    place: text('Place'),
    founded_in: text('Founded'),
    mission: text('Mission'),
    vision: text('Vision'),
    values: text('Values'),
    history: text('History'),
    governance: text('How we are governed'),
    language: text('Language of numbers and dates'),
    currency: text('Currency'),
  },
  year: {
    id: null,
    label: text('What the year is called'),
    starts_on: day('First day'),
    ends_on: day('Last day'),
    status: oneOf('State', yearStatusWords),
    rolled_from: named('Begun from'),
    foreword: text('Foreword'),
    scope_in: text('What it covers'),
    scope_out: text('What is left out, and why'),
    method: text('How this was gathered'),
    limitations: text('Limits of the method'),
    changes: text('What changed since the last account'),
    conclusion: text('What was learned'),
  },
  objective: {
    id: null,
    code: text('Letter'),
    title: text('Title'),
    description: text('In full'),
    position: null,
  },
  objective_year: {
    id: null,
    objective_id: null,
    year_id: null,
    included: inAccount,
    reason: text('Why it is left out'),
    lead: text('The finding in a few lines'),
    what_we_did: text('What we did'),
    what_happened: text('What happened'),
    conclusion: text('Conclusion'),
  },
  activity: {
    id: null,
    number: null,
    objective_id: named('Objective'),
    name: text('Name'),
    description: text('What is done'),
    position: null,
    started_on: day('Began on'),
    ended_on: day('Ended on'),
  },
  stakeholder: {
    id: null,
    number: null,
    name: text('Name'),
    description: text('Who they are'),
    accountability: oneOf('Accountability', accountabilityWords),
    exchange: text('Between us'),
  },
  stakeholder_year: {
    id: null,
    stakeholder_id: null,
    year_id: null,
    size: number('How many'),
    size_words: text('How many, in words'),
    interest: number('Interest, of 10'),
    influence: number('Influence, of 10'),
    map_x: null,
    map_y: null,
    included: inAccount,
    reason: text('Why they are left out'),
    asked_how: text('How they were asked'),
  },
  relationship: {
    id: null,
    from_id: namedOrUs('Who'),
    to_id: namedOrUs('Whom'),
    verb: text('Does what'),
    strength: oneOf('How close', { 1: 'loose', 2: 'regular', 3: 'close' }),
  },
  outcome: {
    id: null,
    number: null,
    stakeholder_id: named('For whom'),
    activity_id: named('By doing what'),
    statement: text('What changes'),
    description: text('In full'),
    intended: yesOrNo('Intended'),
    positive: yesOrNo('Good for them'),
    block: oneOf('Block of the social benefit table', benefitBlockWords),
    position: null,
  },
  indicator: {
    id: null,
    number: null,
    outcome_id: named('Outcome'),
    name: text('Name'),
    better_when: oneOf('Better when', { higher: 'higher', lower: 'lower', neither: 'neither' }),
    qualitative: oneOf('Tells by', { 0: 'counting', 1: 'words' }),
    source: text('Where it will come from'),
    frequency: text('How often'),
    collector: text('Who collects it'),
    decision: text('What is decided with it'),
    asked_for: text('Who asked for it'),
    key: yesOrNo('Key result'),
    started_on: day('In use from'),
    retired_on: day('Retired on'),
    retired_why: text('Why it was retired'),
    position: null,
  },
  indicator_definition: {
    id: null,
    indicator_id: null,
    version: number('Version'),
    valid_from: day('In force from'),
    kind: oneOf('What a reading is', indicatorKindWords),
    definition: text('Definition'),
    unit: text('Unit'),
    decimals: number('Decimals'),
    scale: { name: 'Answers', reads: 'answers' },
    scale_figure: oneOf('Figure of the scale', { mean: 'the mean', share: 'a share of the answers' }),
    share_from: null,
    combining: oneOf('Parts of a year', { sum: 'are added up', last: 'the last one counts', none: 'are not combined' }),
    change_note: text('What changed, and why'),
  },
  breakdown: { id: null, name: text('Name') },
  breakdown_group: { id: null, breakdown_id: null, label: text('Group'), position: null },
  indicator_breakdown: { id: null, indicator_id: null, breakdown_id: named('Broken down by') },
  reading: {
    id: null,
    number: null,
    indicator_id: named('Indicator'),
    definition_id: null,
    year_id: null,
    period_start: day('First day'),
    period_end: day('Last day'),
    group_id: named('Group'),
    kind: null,
    number_value: number('Figure'),
    percent: { name: 'Figure', reads: 'per cent' },
    numerator: number('Of them'),
    denominator: number('Out of'),
    pence: { name: 'Figure', reads: 'money' },
    counts: { name: 'Answers', reads: 'answers' },
    yes: yesOrNo('Figure'),
    judgement: text('Judgement'),
    grounds: text('What it rests on'),
    asked: number('How many were asked'),
    answered: number('How many answered'),
    source: text('Source'),
    note: text('Note'),
    kept_why: text('Why it was kept'),
    corrects_id: named('Corrects'),
    correction_why: text('Why it was corrected'),
    superseded_by_id: named('Corrected by'),
    recorded_at: null,
    recorded_by: null,
  },
  framework_indicator: {
    id: null,
    framework: null,
    framework_title: text('Framework'),
    code: text('Code'),
    wording: text('Wording'),
    unit: text('Unit'),
    population: text('Population'),
    source: text('Source'),
    licence: text('Licence'),
    looked_up: day('Looked up on'),
    shipped: null,
  },
  fit: {
    id: null,
    indicator_id: named('Indicator'),
    framework_indicator_id: named('National indicator'),
    kind: oneOf('How it fits', fitKindWords),
    explanation: text('Explanation'),
  },
  benchmark: {
    id: null,
    number: null,
    indicator_id: named('Indicator'),
    year_id: named('Year'),
    kind: oneOf('Kind', benchmarkKindWords),
    label: text('Name'),
    value: number('Value'),
    low: number('From'),
    high: number('To'),
    unit: text('Unit'),
    population: text('Population'),
    period: text('Period'),
    period_months: number('Months in the period'),
    published_on: day('Published on'),
    citation: text('Citation'),
    same_definition: oneOf('Measured the same way', { same: 'yes', similar: 'nearly', different: 'no' }),
    definition_note: text('What differs'),
    framework_indicator_id: named('National indicator'),
  },
}
