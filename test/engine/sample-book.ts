import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { call } from '../../main/engine/call'
import { ShippedFrameworks } from '../../main/engine/records/frameworks'
import { createSampleBook } from '../../main/engine/sample/create-sample'
import { sampleFolder } from '../../main/engine/sample/load-sample'
import { readSampleSource } from '../../main/engine/sample/source-files'
import { workOf } from '../../main/engine/work'
import type { Figure, IndicatorResult } from '../../shared/model/figure'
import type { Indicator } from '../../shared/model/indicator'
import { type Ask, resources } from './open-book'

export type SampleBook = Awaited<ReturnType<typeof makeSampleBook>>

/** The sample book in a folder of its own, to be shared by the tests of one file; `close` removes it. */
export async function makeSampleBook() {
  const folder = mkdtempSync(join(tmpdir(), 'fairbook-sample-'))
  const shipped = { resources, frameworks: new ShippedFrameworks(resources) }
  const book = await createSampleBook(join(folder, 'harbour-lane.fairbook'), { person: 'Joan', backups: null }, shipped)
  const work = workOf(new AbortController().signal, () => {})
  // The name has chosen the schema of the answer; the compiler can't follow that through a variable.
  const ask: Ask = async (name, input) => (await call({ ...shipped, book, work }, name, input)) as never
  const source = readSampleSource(sampleFolder(resources))
  const years = await ask('years.list', {})
  const yearId = (label: string) => must(years.find((year) => year.label === label)).id
  const indicators = await ask('indicators.list', {})
  const results = new Map<string, IndicatorResult[]>()
  for (const { id, label } of years) results.set(label, await ask('results.ofYear', { yearId: id }))

  /** The indicator that the source files call by this key. */
  const indicator = (key: string): Indicator => {
    const { name } = must(source.indicators.find((one) => one.key === key))
    return must(indicators.find((one) => one.name === name))
  }
  const result = (key: string, year = '2025'): IndicatorResult =>
    must(results.get(year)?.find((one) => one.indicatorId === indicator(key).id))
  const figure = (key: string, year = '2025'): Figure | null => result(key, year).series.at(-1)?.figure ?? null
  const close = () => {
    book.close()
    rmSync(folder, { recursive: true, force: true })
  }
  return { ask, source, years, yearId, indicators, indicator, result, figure, close }
}

export function must<T>(thing: T | undefined | null): T {
  if (thing === undefined || thing === null) throw new Error('The sample lacks something that the test looks for.')
  return thing
}
