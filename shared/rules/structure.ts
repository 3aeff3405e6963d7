import type { Structure, StructurePart } from '../model/structure'
import { inLetters } from './count-words'

/** The same structure, going only so far along the year's course. */
export function structureUpTo(structure: Structure, part: StructurePart): Structure {
  if (part === 'indicators') return structure
  const { organisation, objectives, activities, stakeholders, relationships } = structure
  const withPeople = part === 'stakeholders'
  return {
    organisation,
    objectives,
    activities,
    stakeholders: withPeople ? stakeholders : [],
    relationships: withPeople ? relationships : [],
    outcomes: [],
    breakdowns: [],
    indicators: [],
    frameworkIndicators: [],
    fits: [],
  }
}

/** What a structure holds, in words: "six objectives with 24 activities, 14 stakeholders". */
export function structureWords({ objectives, activities, stakeholders, outcomes, indicators }: Structure): string {
  const counted = (count: number, one: string, many = `${one}s`) => `${inLetters(count)} ${count === 1 ? one : many}`
  const parts = [
    objectives.length > 0 && activities.length > 0
      ? `${counted(objectives.length, 'objective')} with ${counted(activities.length, 'activity', 'activities')}`
      : objectives.length > 0 && counted(objectives.length, 'objective'),
    stakeholders.length > 0 && counted(stakeholders.length, 'stakeholder'),
    outcomes.length > 0 && counted(outcomes.length, 'outcome'),
    indicators.length > 0 && counted(indicators.length, 'indicator'),
  ].filter((part) => part !== false)
  return parts.length === 0 ? 'nothing yet' : parts.join(', ').replace(/, ([^,]*)$/, ' and $1')
}
