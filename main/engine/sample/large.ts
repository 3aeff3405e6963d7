import type { NewBook } from '../../../shared/model/book'
import { FairbookError } from '../../../shared/model/error'
import type { BenefitBlock } from '../../../shared/model/outcome'
import type { Accountability } from '../../../shared/model/stakeholder'
import { addEvidence } from './large-evidence'
import { addExperiences } from './large-experiences'
import { addIndicators, type LargeIndicator } from './large-indicators'
import { Course } from './large-readings'
import { areas, changes, groups } from './large-words'
import type { CallProcedure, LoadProgress } from './procedures'
import { Seeded } from './seeded'
import { monthsOf } from './source-values'

/** Left out: the size of book for which Fairbook is measured (`npm run bench`). */
export type LargeOptions = {
  seed: number
  years?: number
  stakeholders?: number
  indicators?: number
  experiences?: number
  evidence?: number
  progress?: LoadProgress
}

const lastYear = 2025
/** How many readings go into the book as one change. */
const batch = 5000

const spanOf = (year: number) => ({ label: String(year), startsOn: `${year}-01-01`, endsOn: `${year}-12-31` })

/** What the large book is begun with. */
export function largeBeginning({ years = 20 }: Pick<LargeOptions, 'years'> = {}): NewBook & { sample: true } {
  return { organisation: 'The Large Book (invented)', year: spanOf(lastYear - years + 1), sample: true }
}

/**
 * Fills a book that was just begun (`largeBeginning`) with as much as an organisation could gather in
 * decades: 20 years, 40 stakeholders, 500 indicators, 200,000 readings (twenty for each indicator and year,
 * taken together), 50,000 experiences and 5,000 pieces of evidence. The same seed gives the same content; only
 * ids and moments differ.
 * @throws FairbookError `refused` when the book was not just begun
 */
export async function loadLarge(call: CallProcedure, options: LargeOptions): Promise<void> {
  const { seed, years = 20, stakeholders = 40, indicators = 500, experiences = 50_000, evidence = 5000 } = options
  const { progress = () => {} } = options
  const [begun, ...more] = await call('years.list', {})
  if (begun === undefined || begun.label !== spanOf(lastYear - years + 1).label || more.length > 0) {
    throw new FairbookError(
      'refused',
      'The large book goes into a book that was just begun, with its first year and nothing else.',
    )
  }
  progress('Adding stakeholders and indicators', 0, years + 2)
  const outcomeIds = await addOutcomes(call, seed, stakeholders, begun.id)
  const added = await addIndicators(call, seed, indicators, outcomeIds, begun.startsOn)
  const courses = added.map((one, place) => new Course(seed, place, one.kind, one.groupIds.length > 0))
  let yearId = begun.id
  for (let yearsOn = 0; yearsOn < years; yearsOn++) {
    const year = lastYear - years + 1 + yearsOn
    progress(`Writing the year ${year}`, yearsOn + 1, years + 2)
    if (yearsOn > 0) yearId = (await call('years.rollForward', { fromId: yearId, ...spanOf(year) })).record.id
    await recordYear(call, added, courses, { id: yearId, year, yearsOn })
  }
  progress('Writing the daybook', years + 1, years + 2)
  const parts = {
    stakeholderIds: (await call('stakeholders.list', { yearId })).map(({ id }) => id),
    outcomeIds,
    indicatorIds: added.map(({ indicatorId }) => indicatorId),
  }
  await addExperiences(call, seed, experiences, { from: begun.startsOn, to: spanOf(lastYear).endsOn }, parts)
  await addEvidence(call, seed, evidence, yearId, progress)
}

/** Objectives with their activities, stakeholders, and two outcomes for each stakeholder. */
async function addOutcomes(call: CallProcedure, seed: number, stakeholders: number, yearId: string): Promise<string[]> {
  const numbers = new Seeded(seed, 'people')
  const activityIds: string[] = []
  for (const [place, area] of areas.entries()) {
    const code = String.fromCharCode(65 + place)
    const { record } = await call('objectives.add', { code, title: `To keep ${area} open to all` })
    for (const time of ['In the day', 'In the evening', 'At weekends']) {
      const activity = await call('activities.add', { objectiveId: record.id, name: `${time}: ${area}` })
      activityIds.push(activity.record.id)
    }
  }
  const outcomeIds: string[] = []
  for (let place = 0; place < stakeholders; place++) {
    const name = `${groups[place % groups.length]} of ${areas[Math.floor(place / groups.length) % areas.length]}${place >= 100 ? ` ${place}` : ''}`
    const accountability = numbers.pick<Accountability>(['above', 'below', 'below', 'within', 'beside'])
    const { record } = await call('stakeholders.add', { name, accountability })
    const inYear = {
      size: numbers.whole(5, 5000),
      interest: numbers.whole(0, 100) / 10,
      influence: numbers.whole(0, 100) / 10,
    }
    await call('stakeholders.setInYear', { stakeholderId: record.id, yearId, ...inYear })
    await call('relationships.add', {
      fromId: record.id,
      toId: null,
      verb: 'take part in',
      strength: numbers.pick([1, 2, 3]),
    })
    for (let change = 0; change < 2; change++) {
      const activityId = numbers.pick(activityIds as [string, ...string[]])
      const block = numbers.pick<BenefitBlock>(['staff', 'customers', 'customers', 'local-community', 'public-benefit'])
      const statement = `They ${changes[(place + change) % changes.length]}`
      const outcome = await call('outcomes.add', { stakeholderId: record.id, activityId, statement, block })
      outcomeIds.push(outcome.record.id)
    }
  }
  return outcomeIds
}

type YearToRecord = { id: string; year: number; yearsOn: number }

async function recordYear(
  call: CallProcedure,
  added: LargeIndicator[],
  courses: Course[],
  { id, year, yearsOn }: YearToRecord,
): Promise<void> {
  const readings = added.flatMap(({ indicatorId, groupIds }, place) =>
    (courses[place]?.year(yearsOn) ?? []).map(({ slot, value }) => ({
      indicatorId,
      yearId: id,
      ...monthsOf(year, slot.from, slot.to),
      groupId: slot.group === null ? null : (groupIds[slot.group] ?? null),
      value,
      source: 'Made from a seed',
      // Made-up figures are odd at times, and nobody is there to be asked.
      confirmed: true,
    })),
  )
  for (let first = 0; first < readings.length; first += batch) {
    await call('readings.recordMany', { readings: readings.slice(first, first + batch) })
  }
}
