import type { IndicatorResult } from '../../shared/model/figure'
import type { Indicator } from '../../shared/model/indicator'
import type { StakeholderInYear } from '../../shared/model/stakeholder'
import { capital, countOf } from '../../shared/rules/count-words'
import { listWords } from '../../shared/rules/number-words'
import type { StatusKind } from '../components/status'
import type { Location } from '../frame/navigation'

/** One thing that asks for a person's eye, and where it can be seen. */
export type Look = { id: string; kind: StatusKind; words: string; about: string; verb: string; leadsTo: Location }

/** What the questions are raised from: all figures of the year, held against the year before. */
export const withLastYear = (yearId: string) => ({ yearId, earlierYears: 1 })

type Year = { label: string }
type Held = { year: Year; indicators: Indicator[]; results: IndicatorResult[]; stakeholders: StakeholderInYear[] }

/** What needs a look in a year: questions the figures raise, figures nothing stands behind, and decisions not taken. */
export function needsALook({ year, indicators, results, stakeholders }: Held): Look[] {
  const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]))
  const ofIndicators = results.flatMap((result) => {
    const indicator = byId.get(result.indicatorId)
    return indicator === undefined ? [] : [{ indicator, result }]
  })
  return [
    ...ofIndicators.flatMap((it) => questions(it, false)),
    ...ofIndicators.flatMap(withoutSource),
    ...withoutFigure(ofIndicators, year),
    ...withoutDecision(stakeholders, year),
    ...withoutReason(stakeholders, year),
    // Answered, but an auditor will ask again, so these stand last and not nowhere.
    ...ofIndicators.flatMap((it) => questions(it, true)),
  ]
}

type OfIndicator = { indicator: Indicator; result: IndicatorResult }

const seeRow = (indicator: Indicator): Location => ({ place: 'indicator', id: indicator.id })

function questions({ indicator, result }: OfIndicator, answered: boolean): Look[] {
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

function withoutSource({ indicator, result }: OfIndicator): Look[] {
  const figure = result.series.at(-1)?.figure ?? null
  if (figure === null || figure.sources.length > 0) return []
  return [
    {
      id: `source-${indicator.id}`,
      kind: 'none',
      words: `Nothing says where the figure of ${indicator.name} comes from`,
      about: `${indicator.reference} stands at ${figure.words}. Its source is planned as: ${indicator.source || 'not said'}.`,
      verb: 'See the figure',
      leadsTo: seeRow(indicator),
    },
  ]
}

function withoutFigure(all: OfIndicator[], year: Year): Look[] {
  const empty = all.filter(({ result }) => (result.series.at(-1)?.figure ?? null) === null)
  const first = empty[0]
  if (first === undefined) return []
  return [
    {
      id: 'no-figure',
      kind: 'open',
      words: `${capital(countOf(empty.length, 'indicator has', 'indicators have'))} no figure for ${year.label}`,
      about: named(empty.map(({ indicator }) => indicator.name)),
      verb: empty.length === 1 ? 'See it' : 'See the first',
      leadsTo: seeRow(first.indicator),
    },
  ]
}

function withoutDecision(stakeholders: StakeholderInYear[], year: Year): Look[] {
  const open = stakeholders.filter(({ inYear }) => inYear === null)
  const who = capital(countOf(open.length, 'stakeholder is', 'stakeholders are'))
  return aboutStakeholders('no-decision', open, `${who} not yet considered for ${year.label}`)
}

function withoutReason(stakeholders: StakeholderInYear[], year: Year): Look[] {
  const open = stakeholders.filter(({ inYear }) => inYear?.included === false && inYear.reason.trim() === '')
  const who = capital(countOf(open.length, 'stakeholder is', 'stakeholders are'))
  return aboutStakeholders('no-reason', open, `${who} left out of ${year.label} without a reason`)
}

function aboutStakeholders(id: string, open: StakeholderInYear[], words: string): Look[] {
  const first = open[0]
  if (first === undefined) return []
  return [
    {
      id,
      kind: 'open',
      words,
      about: named(open.map(({ name }) => name)),
      verb: 'See who',
      leadsTo: { place: 'stakeholders', view: 'list', chosen: first.id },
    },
  ]
}

/** Up to four names, and how many more. */
function named(names: string[]): string {
  if (names.length <= 4) return listWords(names)
  return listWords([...names.slice(0, 3), `${names.length - 3} more`])
}
