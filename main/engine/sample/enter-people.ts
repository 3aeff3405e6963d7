import type { Keys } from './keys'
import type { CallProcedure } from './procedures'
import type { SampleSource, YearSource } from './source-files'
import { readObjectiveTexts, readYearTexts, withoutMarks } from './source-texts'

/** Whether a day lies in a year. */
export const within = (day: string, year: YearSource): boolean => day >= year.startsOn && day <= year.endsOn

/** Who keeps the book, what it set out to do and what it does for it. */
export async function enterPurpose(call: CallProcedure, source: SampleSource, keys: Keys): Promise<void> {
  await call('organisation.change', source.organisation)
  for (const { activities, ...objective } of source.objectives) {
    const { record } = await call('objectives.add', objective)
    keys.set('objective', objective.code, record.id)
    for (const { key, endedOn: _, ...activity } of activities) {
      const added = await call('activities.add', { ...activity, objectiveId: record.id })
      keys.set('activity', key, added.record.id)
    }
  }
}

/** The stakeholders, and the edges of their map. */
export async function enterStakeholders(call: CallProcedure, source: SampleSource, keys: Keys): Promise<void> {
  for (const { key, years: _, ...stakeholder } of source.stakeholders) {
    const { record } = await call('stakeholders.add', stakeholder)
    keys.set('stakeholder', key, record.id)
  }
  const end = (key: string) => (key === 'us' ? null : keys.get('stakeholder', key))
  for (const { from, to, verb, strength } of source.relationships) {
    await call('relationships.add', { fromId: end(from), toId: end(to), verb, strength })
  }
}

/** How each stakeholder stands in a year: what its source says of that year. */
export async function enterStakeholdersInYear(
  call: CallProcedure,
  source: SampleSource,
  keys: Keys,
  year: YearSource,
): Promise<void> {
  for (const { key, years } of source.stakeholders) {
    const inYear = years[year.label]
    if (inYear === undefined) continue
    const given = Object.fromEntries(Object.entries(inYear).filter(([, value]) => value !== undefined))
    await call('stakeholders.setInYear', {
      ...given,
      stakeholderId: keys.get('stakeholder', key),
      yearId: keys.get('year', year.label),
    })
  }
}

/** Activities that stopped in the year. */
export async function endActivities(
  call: CallProcedure,
  source: SampleSource,
  keys: Keys,
  year: YearSource,
): Promise<void> {
  for (const { key, endedOn } of source.objectives.flatMap(({ activities }) => activities)) {
    if (endedOn !== null && within(endedOn, year))
      await call('activities.change', { id: keys.get('activity', key), endedOn })
  }
}

/** The written accounts of a year. */
export async function enterTexts(call: CallProcedure, keys: Keys, folder: string, year: YearSource): Promise<void> {
  const yearId = keys.get('year', year.label)
  await call('years.change', { id: yearId, ...clean(readYearTexts(folder, year.label)) })
  for (const { code, texts } of readObjectiveTexts(folder, year.label)) {
    await call('objectives.setInYear', { objectiveId: keys.get('objective', code), yearId, ...clean(texts) })
  }
}

function clean<Field extends string>(texts: Partial<Record<Field, string>>): Partial<Record<Field, string>> {
  const entries = Object.entries<string | undefined>(texts).map(([field, text]) => [field, withoutMarks(text ?? '')])
  return Object.fromEntries(entries) as Partial<Record<Field, string>>
}
