import { FairbookError } from '../../../shared/model/error'
import type { Keys } from './keys'
import type { CallProcedure } from './procedures'
import type { IndicatorSource, ReadingSource, SampleSource, YearSource } from './source-files'
import { numberOrNull, penceOf, periodOf, readingValue } from './source-values'

const own = 'own'

function indicatorNamed(source: SampleSource, key: string): IndicatorSource {
  const indicator = source.indicators.find((candidate) => candidate.key === key)
  if (indicator === undefined) throw new Error(`indicators.json has no indicator “${key}”.`)
  return indicator
}

/** The readings of a year: figures, judgements in words, and the corrections of what was entered wrongly. */
export async function enterReadings(
  call: CallProcedure,
  source: SampleSource,
  keys: Keys,
  year: YearSource,
): Promise<void> {
  const yearId = keys.get('year', year.label)
  const figures = source.readings.get(year.label) ?? []
  await call('readings.recordMany', { readings: figures.map((row) => readingOf(row, source, keys, yearId)) })
  for (const { indicator, period, judgement, grounds, source: from, asked, answered } of ofYear(
    source.judgements,
    year,
  )) {
    const value = { kind: 'judgement', judgement, grounds } as const
    const indicatorId = keys.get('indicator', indicator)
    await call('readings.record', { indicatorId, yearId, ...periodOf(period), value, asked, answered, source: from })
  }
  for (const { indicator, period, value, why } of ofYear(source.corrections, year)) {
    const { kind } = indicatorNamed(source, indicator)
    const id = await readingOn(call, keys.get('indicator', indicator), yearId, period)
    await call('readings.correct', { id, value: readingValue(kind, value), why })
  }
}

function readingOf(row: ReadingSource, source: SampleSource, keys: Keys, yearId: string) {
  const { kind } = indicatorNamed(source, row.indicator)
  return {
    indicatorId: keys.get('indicator', row.indicator),
    yearId,
    ...periodOf(row.period),
    groupId: row.group === '' ? null : keys.get('group', row.group),
    value: readingValue(kind, row.value, row.out_of),
    asked: numberOrNull(row.asked),
    answered: numberOrNull(row.answered),
    source: row.source,
    note: row.note,
    confirmed: row.kept_why !== '',
    keptWhy: row.kept_why,
  }
}

async function readingOn(call: CallProcedure, indicatorId: string, yearId: string, period: string): Promise<string> {
  const { periodStart, periodEnd } = periodOf(period)
  const { readings } = await call('readings.list', { indicatorId, yearId, groupId: null })
  const reading = readings.find(
    (candidate) => candidate.periodStart === periodStart && candidate.periodEnd === periodEnd,
  )
  if (reading === undefined)
    throw new FairbookError('not-found', `There is no reading for ${period} to correct.`, { indicatorId })
  return reading.id
}

/** Our own targets of a year. */
export async function enterTargets(
  call: CallProcedure,
  source: SampleSource,
  keys: Keys,
  year: YearSource,
): Promise<void> {
  for (const row of source.targets) {
    const value = numberOrNull(row[year.label] ?? '')
    if (value === null) continue
    const { key, kind } = indicatorNamed(source, row.indicator ?? '')
    await call('benchmarks.add', {
      indicatorId: keys.get('indicator', key),
      yearId: keys.get('year', year.label),
      kind: 'target',
      label: 'Our target',
      value: kind === 'money' ? penceOf(value) : value,
    })
  }
}

/** What else figures are compared with: of this year, and for every year once the indicator is there. */
export async function enterBenchmarks(
  call: CallProcedure,
  source: SampleSource,
  keys: Keys,
  year: YearSource,
): Promise<void> {
  for (const { indicator: key, year: serves, framework, code, ...benchmark } of source.benchmarks) {
    const { kind, from } = indicatorNamed(source, key)
    if ((serves ?? from) !== year.label) continue
    const inPence = (value: number | null) => (kind === 'money' && value !== null ? penceOf(value) : value)
    await call('benchmarks.add', {
      ...benchmark,
      indicatorId: keys.get('indicator', key),
      yearId: serves === null ? null : keys.get('year', serves),
      value: inPence(benchmark.value),
      low: inPence(benchmark.low),
      high: inPence(benchmark.high),
      frameworkIndicatorId:
        framework === undefined ? null : await frameworkIndicator(call, source, keys, framework, code ?? ''),
    })
  }
}

/** How indicators that begin in this year fit published ones. */
export async function enterFits(
  call: CallProcedure,
  source: SampleSource,
  keys: Keys,
  year: YearSource,
): Promise<void> {
  for (const { indicator: key, framework, code, kind, explanation } of source.fits) {
    if (indicatorNamed(source, key).from !== year.label) continue
    const frameworkIndicatorId = await frameworkIndicator(call, source, keys, framework, code)
    await call('fits.set', { indicatorId: keys.get('indicator', key), frameworkIndicatorId, kind, explanation })
  }
}

/** The id of a framework indicator, taken into the book when it is first spoken of. */
async function frameworkIndicator(
  call: CallProcedure,
  source: SampleSource,
  keys: Keys,
  framework: string,
  code: string,
): Promise<string> {
  const key = `${framework} ${code}`
  if (!keys.has('framework', key)) {
    const ours = source.ownFrameworks.find((candidate) => framework === own && candidate.code === code)
    const { record } =
      ours === undefined ? await call('frameworks.adopt', { framework, code }) : await call('frameworks.addOwn', ours)
    keys.set('framework', key, record.id)
  }
  return keys.get('framework', key)
}

const ofYear = <T extends { year: string }>(items: T[], year: YearSource): T[] =>
  items.filter((item) => item.year === year.label)
