import { join } from 'node:path'
import type { NewBook } from '../../../shared/model/book'
import { FairbookError } from '../../../shared/model/error'
import { enterAspects } from './enter-aspects'
import { enterConsultations, enterPlan } from './enter-consultations'
import { enterEvidence } from './enter-evidence'
import { enterExperiences } from './enter-experiences'
import { enterBenchmarks, enterFits, enterReadings, enterTargets } from './enter-figures'
import { enterIndicators, enterOutcomes, putInOrder } from './enter-measures'
import { endActivities, enterPurpose, enterStakeholders, enterStakeholdersInYear, enterTexts } from './enter-people'
import { Keys } from './keys'
import type { CallProcedure, LoadProgress } from './procedures'
import { readSampleSource } from './source-files'

/** The folder of the sample within the program's `resources`. */
export const sampleFolder = (resources: string): string => join(resources, 'sample', 'harbour-lane')

/** What the sample's book is begun with. @param folder see `sampleFolder` */
export function sampleBeginning(folder: string): NewBook & { sample: true } {
  const { organisation, years } = readSampleSource(folder)
  const first = years[0]
  if (first === undefined) throw new Error('The sample has no years.')
  return { organisation: organisation.name, year: first, sample: true }
}

/**
 * Fills a book that was just begun (`sampleBeginning`) with the sample, through the book's own
 * procedures and in the order in which a person would do it: enter the first year, roll forward, enter
 * the next. Nothing that the book questions is confirmed here; where the sample keeps an odd figure, its
 * source says why.
 *
 * @param folder the source files, see `resources/sample/README.md`
 * @throws FairbookError `refused` when the book is not empty, or what a procedure found
 */
export async function loadSample(
  call: CallProcedure,
  folder: string,
  progress: LoadProgress = () => {},
): Promise<void> {
  const source = readSampleSource(folder)
  const [begun, ...more] = await call('years.list', {})
  const label = source.years[0]?.label
  if (begun === undefined || begun.label !== label || more.length > 0) {
    throw new FairbookError(
      'refused',
      `The sample goes into a book that was just begun, with the year ${label} and nothing else.`,
    )
  }
  const keys = new Keys()
  let yearId = begun.id
  for (const [index, year] of source.years.entries()) {
    progress(`Writing the year ${year.label}`, index, source.years.length)
    if (index === 0) {
      await enterPurpose(call, source, keys)
      await enterStakeholders(call, source, keys)
    } else {
      const { record } = await call('years.rollForward', { fromId: yearId, ...year })
      yearId = record.id
    }
    keys.set('year', year.label, yearId)
    await enterStakeholdersInYear(call, source, keys, year)
    await enterOutcomes(call, source, keys, year)
    await enterIndicators(call, source, keys, year)
    await enterFits(call, source, keys, year)
    await enterReadings(call, source, keys, year)
    await enterTargets(call, source, keys, year)
    await enterBenchmarks(call, source, keys, year)
    await enterConsultations(call, source, keys, year)
    await enterPlan(call, source, keys, year)
    await enterExperiences(call, source, keys, year)
    await enterAspects(call, source, keys, year)
    await endActivities(call, source, keys, year)
    await enterTexts(call, keys, folder, year)
  }
  await enterEvidence(call, source, keys, folder)
  await putInOrder(call, source, keys)
  progress('The sample is ready', source.years.length, source.years.length)
}
