import { outsideKinds } from '../../../../shared/model/benchmark'
import { numberWords } from '../../../../shared/rules/number-words'
import { casesTold } from '../told'
import type { Context } from './context'
import { questionsOf } from './questions'

/** A count that the workbook makes anew whenever it is worked out. */
export type Check = {
  about: string
  counts: string
  expression: string
  /** What the formula comes to on the day of writing. */
  found: number
  /** What it should come to; null where it is told for information. */
  should: number | null
}

/** The checks of the sheets that are there; an empty sheet has no columns to count in. */
export function checksOf(context: Context): Check[] {
  return [...readingChecks(context), ...figureChecks(context), ...dailyChecks(context), ...otherChecks(context)].filter(
    ({ expression }) =>
      [...expression.matchAll(/[A-Z][a-z]+(?:_[A-Za-z]+)+/g)].every(([name]) => context.names.has(name)),
  )
}

function readingChecks({ shown }: Context): Check[] {
  const { readings } = shown
  return [
    {
      about: 'Readings',
      counts: `Rows on Readings; ${numberWords(readings.length)} were written`,
      expression: 'COUNTA(Reading_Ref)',
      found: readings.length,
      should: readings.length,
    },
    {
      about: 'Sources',
      counts: 'Readings without a source',
      expression: 'COUNTBLANK(Reading_Source)',
      found: readings.filter(({ source }) => source.trim() === '').length,
      should: 0,
    },
  ]
}

function figureChecks({ year }: Context): Check[] {
  const comparisons = year.results.flatMap((result) => result.comparisons)
  const missed = comparisons.filter((it) => it.comparable && it.met === false).length
  return [
    {
      about: 'Figures',
      counts: 'Figures on Years where the formula comes to something other than the accounts print',
      expression: 'COUNTIF(Figure_Agrees,"Look")',
      found: 0,
      should: 0,
    },
    {
      about: 'Comparisons',
      counts: 'Comparisons where the formula comes to something other than the accounts print',
      expression: 'COUNTIF(Comparison_Agrees,"Look")',
      found: 0,
      should: 0,
    },
    {
      about: 'Targets',
      counts: 'Targets missed',
      expression: 'COUNTIF(Comparison_Target,"Missed")',
      found: missed,
      should: null,
    },
  ]
}

/** Told for information: what is open is no fault of the workbook. */
function dailyChecks({ shown, told }: Context): Check[] {
  return [
    {
      about: 'Evidence',
      counts: 'Readings without evidence, of all years on Readings',
      expression: 'COUNTBLANK(Reading_Evidence)',
      found: shown.readings.filter(({ id }) => told.evidenceFor('reading', id).length === 0).length,
      should: null,
    },
    {
      about: 'Cases',
      counts: 'Cases still open: what people told us, or we saw, went wrong',
      expression: 'COUNTIF(Case_State,"Open")',
      found: casesTold(told).filter(({ its }) => its.open).length,
      should: null,
    },
  ]
}

function otherChecks(context: Context): Check[] {
  const { year, shown } = context
  const shownBy = new Set(year.indicators.map(({ outcomeId }) => outcomeId))
  return [
    {
      about: 'Questions',
      counts: 'Indicators whose figures raise a question (the last column of Indicators)',
      expression: 'SUMPRODUCT(--(Indicator_Questions<>""))',
      found: year.indicators.filter((it) => questionsOf(it, context) !== '').length,
      should: 0,
    },
    {
      about: 'Citations',
      counts: 'Benchmarks from outside without a citation',
      expression: 'SUMPRODUCT((Benchmark_Outside="Yes")*(Benchmark_Citation=""))',
      found: year.benchmarks.filter(
        ({ kind, citation }) => outsideKinds.some((it) => it === kind) && citation.trim() === '',
      ).length,
      should: 0,
    },
    {
      about: 'Stakeholders',
      counts: 'Stakeholders left out without a reason',
      expression: 'SUMPRODUCT((Stakeholder_Included="No")*(Stakeholder_Reason=""))',
      found: year.stakeholders.filter(({ inYear }) => inYear?.included === false && inYear.reason === '').length,
      should: 0,
    },
    {
      about: 'Outcomes',
      counts: 'Outcomes that no indicator shows',
      expression: 'COUNTIF(Outcome_Indicators,0)',
      found: year.outcomes.filter(({ id }) => !shownBy.has(id)).length,
      should: 0,
    },
    {
      about: 'Audit',
      counts: `Readings with a result of the auditor, of ${numberWords(shown.readings.length)}`,
      expression: 'COUNTA(Reading_Result)',
      found: 0,
      should: null,
    },
  ]
}
