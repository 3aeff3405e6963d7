import type { IndicatorResult } from '../../shared/model/figure'
import type { Indicator } from '../../shared/model/indicator'
import type { YearStanding } from '../../shared/model/year-standing'
import { nextSteps } from '../../shared/rules/next-steps'
import type { StatusKind } from '../components/status'
import type { Location } from '../frame/navigation'
import { placeOfStep } from './step-places'

/** One thing to do, in a sentence with one verb, and where it is done. */
export type ToDo = { id: string; kind: StatusKind; words: string; about: string; verb: string; leadsTo: Location }

/** What the questions are raised from: all figures of the year, held against the year before. */
export const withLastYear = (yearId: string) => ({ yearId, earlierYears: 1 })

type Held = {
  year: { label: string }
  standing: YearStanding
  indicators: readonly Indicator[]
  /** Left out while they are still worked out: in a large book that takes noticeably longer. */
  results: readonly IndicatorResult[] | undefined
}

/** What to do next in a year: questions the figures raise and figures nothing stands behind, then the year's course. */
export function whatToDo({ year, standing, indicators, results = [] }: Held): ToDo[] {
  const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]))
  const ofIndicators = results.flatMap((result) => {
    const indicator = byId.get(result.indicatorId)
    return indicator === undefined ? [] : [{ indicator, result }]
  })
  const steps = nextSteps(standing, year.label).map((step): ToDo => {
    const { is, words, about, verb } = step
    return { id: is, kind: is === 'export-accounts' ? 'met' : 'open', words, about, verb, leadsTo: placeOfStep(step) }
  })
  const open = [...ofIndicators.flatMap((it) => questions(it, false)), ...ofIndicators.flatMap(withoutSource)]
  return [
    ...open,
    // While a figure is in question, the account is not called ready.
    ...steps.filter(({ kind }) => kind !== 'met' || open.length === 0),
    // Answered, but an auditor will ask again, so these stand last and not nowhere.
    ...ofIndicators.flatMap((it) => questions(it, true)),
  ]
}

/** How many things there are to see to before the account is handed over. */
export const toSeeTo = (all: readonly ToDo[]): number => all.filter(({ kind }) => kind !== 'met').length

type OfIndicator = { indicator: Indicator; result: IndicatorResult }

const seeRow = (indicator: Indicator): Location => ({ place: 'indicator', id: indicator.id })

function questions({ indicator, result }: OfIndicator, answered: boolean): ToDo[] {
  return result.questions
    .filter(({ kept }) => (kept !== null) === answered)
    .map(({ words, kept }, index) => {
      const whose = `${indicator.name}, ${indicator.reference}`
      return {
        id: `question-${indicator.id}-${answered}-${index}`,
        kind: kept === null ? 'check' : 'part',
        words,
        about: kept === null ? whose : `${whose}. Kept: ${kept}`,
        verb: 'Look at it',
        leadsTo: seeRow(indicator),
      }
    })
}

function withoutSource({ indicator, result }: OfIndicator): ToDo[] {
  const figure = result.series.at(-1)?.figure ?? null
  if (figure === null || figure.sources.length > 0) return []
  return [
    {
      id: `source-${indicator.id}`,
      kind: 'none',
      words: `Nothing says where the figure of ${indicator.name} comes from`,
      about: `${indicator.reference} stands at ${figure.words}. ${indicator.source === '' ? 'Nor is one planned.' : `It is planned to come from: ${indicator.source}.`}`,
      verb: 'See the figure',
      leadsTo: seeRow(indicator),
    },
  ]
}
