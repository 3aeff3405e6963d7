import type { Benchmark } from '../model/benchmark'
import type { Comparison, Figure, IndicatorResult } from '../model/figure'
import { type Fit, type FrameworkIndicator, fitKinds } from '../model/fit'
import type { Indicator } from '../model/indicator'
import type { Activity } from '../model/objective'
import { benefitBlocks, benefitBlockWords, type Outcome } from '../model/outcome'
import type { Reading } from '../model/reading'
import type { SocialBenefitBlock, SocialBenefitRow } from '../model/social-benefit'
import type { StakeholderInYear } from '../model/stakeholder'
import { smallGroup } from './few-answers'
import { fullWords } from './figure-of'

export type SocialBenefitInput = {
  outcomes: readonly Outcome[]
  stakeholders: readonly StakeholderInYear[]
  activities: readonly Activity[]
  /** Those in use in the year. */
  indicators: readonly Indicator[]
  results: readonly IndicatorResult[]
  /** For references: readings and benchmarks of the year. */
  readings: readonly Pick<Reading, 'id' | 'reference'>[]
  benchmarks: readonly Pick<Benchmark, 'id' | 'reference'>[]
  fits: readonly Fit[]
  frameworkIndicators: readonly FrameworkIndicator[]
  smallGroup?: number
}

/**
 * What stands in the last column when no national indicator is set beside an indicator: said, not left empty. The
 * book does not know whether none fits or nobody has looked, so it claims neither.
 */
export const noneChosen = 'None chosen'

/**
 * The social benefit table: the chain stakeholder – activity – outcome and indicator – data – source –
 * benchmark – national indicator, in the blocks staff, customers, local community and demonstrating
 * public benefit. The chain and blocks are those of the Sporta North East toolkit (Gibbon's slides on
 * social accounting toolkits for leisure trusts, 2010).
 *
 * Stakeholders left out of the year are left out here. An outcome no indicator shows keeps a row, so
 * that the gap is seen. Plain words and references only: the window, Word and Excel show the same rows.
 * All four blocks are answered, also empty ones.
 */
export function socialBenefitTable(input: SocialBenefitInput): SocialBenefitBlock[] {
  const find = finders(input)
  return benefitBlocks.map((block) => ({
    block,
    title: benefitBlockWords[block],
    rows: input.outcomes
      .filter((outcome) => outcome.block === block)
      .sort((a, b) => a.position - b.position)
      .flatMap((outcome) => rowsOf(outcome, input, find)),
  }))
}

type Finders = ReturnType<typeof finders>

function finders(input: SocialBenefitInput) {
  const byId = <T extends { id: string }>(list: readonly T[]) => new Map(list.map((item) => [item.id, item]))
  return {
    stakeholders: byId(input.stakeholders),
    activities: byId(input.activities),
    results: new Map(input.results.map((result) => [result.indicatorId, result])),
    readings: byId(input.readings),
    benchmarks: byId(input.benchmarks),
    frameworkIndicators: byId(input.frameworkIndicators),
  }
}

function rowsOf(outcome: Outcome, input: SocialBenefitInput, find: Finders): SocialBenefitRow[] {
  const stakeholder = find.stakeholders.get(outcome.stakeholderId)
  const activity = find.activities.get(outcome.activityId)
  if (stakeholder === undefined || activity === undefined || stakeholder.inYear?.included === false) return []
  const chain = {
    stakeholder: named(stakeholder, stakeholder.name),
    activity: named(activity, activity.name),
    outcome: named(outcome, outcome.statement),
  }
  const indicators = input.indicators
    .filter((indicator) => indicator.outcomeId === outcome.id)
    .sort((a, b) => a.position - b.position)
  if (indicators.length === 0) return [{ ...chain, ...noIndicator }]
  return indicators.map((indicator) => ({ ...chain, ...cellsOf(indicator, input, find) }))
}

type IndicatorCells = Omit<SocialBenefitRow, 'stakeholder' | 'activity' | 'outcome'>

const noIndicator: IndicatorCells = {
  indicator: null,
  data: 'Nothing shows this yet',
  readingReferences: [],
  source: '',
  benchmark: '',
  benchmarkReferences: [],
  national: [],
}

function cellsOf(indicator: Indicator, input: SocialBenefitInput, find: Finders): IndicatorCells {
  const result = find.results.get(indicator.id)
  const figure = result?.series.at(-1)?.figure ?? null
  const comparisons = result?.comparisons ?? []
  const beside = besideFigure(comparisons)
  return {
    indicator: named(indicator, indicator.name),
    data: dataWords(figure, comparisons, input.smallGroup ?? smallGroup),
    readingReferences: references(figure?.readingIds ?? [], find.readings),
    source: figure !== null && figure.sources.length > 0 ? figure.sources.join('; ') : indicator.source,
    benchmark: beside.map(benchmarkWords).join('; '),
    benchmarkReferences: references(
      beside.flatMap(({ benchmarkId }) => (benchmarkId === null ? [] : [benchmarkId])),
      find.benchmarks,
    ),
    national: nationalOf(indicator, input, find),
  }
}

/** "61% of 214; target 63%". */
export function dataWords(
  figure: Figure | null,
  comparisons: readonly Comparison[] = [],
  limit: number = smallGroup,
): string {
  const target = comparisons.find((comparison) => comparison.with === 'target' && comparison.against !== null)
  const said =
    figure === null
      ? 'No figure'
      : figure.caution === 'small-group'
        ? `Under ${limit} people: not shown`
        : fullWords(figure)
  return target === undefined ? said : `${said}; target ${target.againstWords}`
}

/** What the figure is compared with: what is published; failing that our baseline; failing that last year. */
export function besideFigure(comparisons: readonly Comparison[]): Comparison[] {
  const withValue = comparisons.filter((comparison) => comparison.against !== null)
  const published = withValue.filter(({ with: kind }) => kind === 'national' || kind === 'sector' || kind === 'peer')
  if (published.length > 0) return published
  const own =
    withValue.find(({ with: kind }) => kind === 'baseline') ?? withValue.find(({ with: kind }) => kind === 'last-year')
  return own === undefined ? [] : [own]
}

function benchmarkWords(comparison: Comparison): string {
  if (comparison.with === 'last-year') return `Own trend: ${comparison.againstWords} in ${comparison.label}`
  const period = comparison.period === '' ? '' : `, ${comparison.period}`
  const unlike = comparison.comparable ? '' : ' (not comparable)'
  return `${comparison.label} ${comparison.againstWords}${period}${unlike}`
}

/** The national indicators it fits, the closest fit first. */
function nationalOf(indicator: Indicator, { fits }: SocialBenefitInput, find: Finders): SocialBenefitRow['national'] {
  return fits
    .filter((fit) => fit.indicatorId === indicator.id)
    .sort((a, b) => fitKinds.indexOf(a.kind) - fitKinds.indexOf(b.kind))
    .flatMap((fit) => {
      const fitted = find.frameworkIndicators.get(fit.frameworkIndicatorId)
      if (fitted === undefined) return []
      const words = fitted.code === '' ? fitted.wording : `${fitted.code} ${fitted.wording}`
      return [{ id: fitted.id, words, fit: fit.kind, explanation: fit.explanation }]
    })
}

const named = (item: { id: string; reference: string }, words: string) => ({
  id: item.id,
  reference: item.reference,
  words,
})

const references = (ids: readonly string[], items: ReadonlyMap<string, { reference: string }>) =>
  ids.flatMap((id) => items.get(id)?.reference ?? [])
