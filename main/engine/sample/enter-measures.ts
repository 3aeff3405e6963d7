import { within } from './enter-people'
import type { Keys } from './keys'
import type { CallProcedure } from './procedures'
import type { IndicatorSource, SampleSource, YearSource } from './source-files'

/** Outcomes that have an indicator from this year on. */
export async function enterOutcomes(
  call: CallProcedure,
  source: SampleSource,
  keys: Keys,
  year: YearSource,
): Promise<void> {
  const needed = new Set(source.indicators.filter(({ from }) => from === year.label).map(({ outcome }) => outcome))
  for (const { key, stakeholder, activity, ...outcome } of source.outcomes) {
    if (!needed.has(key) || keys.has('outcome', key)) continue
    const { record } = await call('outcomes.add', {
      ...outcome,
      stakeholderId: keys.get('stakeholder', stakeholder),
      activityId: keys.get('activity', activity),
    })
    keys.set('outcome', key, record.id)
  }
}

/** Indicators that begin, change their definition or are retired in this year. */
export async function enterIndicators(
  call: CallProcedure,
  source: SampleSource,
  keys: Keys,
  year: YearSource,
): Promise<void> {
  if (!keys.has('breakdown', source.breakdowns[0]?.key ?? '')) await enterBreakdowns(call, source, keys)
  for (const indicator of source.indicators) {
    if (indicator.from === year.label) await addIndicator(call, source, keys, indicator, year)
    for (const { from, changeNote, definition } of indicator.redefined) {
      if (!within(from, year)) continue
      await call('indicators.redefine', {
        id: keys.get('indicator', indicator.key),
        validFrom: from,
        changeNote,
        definition: { ...definitionOf(indicator, source), definition },
      })
    }
    if (indicator.retiredOn !== undefined && within(indicator.retiredOn, year)) {
      const { retiredOn, retiredWhy } = indicator
      await call('indicators.change', { id: keys.get('indicator', indicator.key), retiredOn, retiredWhy })
    }
  }
}

async function enterBreakdowns(call: CallProcedure, source: SampleSource, keys: Keys): Promise<void> {
  for (const { key, name, groups } of source.breakdowns) {
    const { record } = await call('breakdowns.add', { name, groups })
    keys.set('breakdown', key, record.id)
    for (const group of record.groups) keys.set('group', group.label, group.id)
  }
}

async function addIndicator(
  call: CallProcedure,
  source: SampleSource,
  keys: Keys,
  indicator: IndicatorSource,
  year: YearSource,
): Promise<void> {
  const { name, betterWhen, qualitative, frequency, collector, decision, askedFor } = indicator
  const { record } = await call('indicators.add', {
    outcomeId: keys.get('outcome', indicator.outcome),
    name,
    betterWhen,
    qualitative,
    source: indicator.source,
    frequency,
    collector,
    decision,
    askedFor,
    key: indicator.lead,
    startedOn: year.startsOn,
    definition: { ...definitionOf(indicator, source), validFrom: year.startsOn },
  })
  keys.set('indicator', indicator.key, record.id)
  if (indicator.breakdowns.length > 0) {
    const breakdownIds = indicator.breakdowns.map((key) => keys.get('breakdown', key))
    await call('indicators.setBreakdowns', { id: record.id, breakdownIds })
  }
}

function definitionOf(indicator: IndicatorSource, source: SampleSource) {
  const { kind, definition, unit, decimals, scaleFigure, shareFrom, combining } = indicator
  const scale = indicator.scale === undefined ? [] : source.scales[indicator.scale]
  if (scale === undefined) throw new Error(`scales.json has no scale “${indicator.scale}”.`)
  return { kind, definition, unit, decimals, scale, scaleFigure, shareFrom, combining }
}

/** Puts outcomes and indicators in the order of the source files, since some were added in later years. */
export async function putInOrder(call: CallProcedure, source: SampleSource, keys: Keys): Promise<void> {
  await call('outcomes.reorder', { ids: source.outcomes.map(({ key }) => keys.get('outcome', key)) })
  await call('indicators.reorder', { ids: source.indicators.map(({ key }) => keys.get('indicator', key)) })
}
