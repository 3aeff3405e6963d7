import { ExperienceFields } from '../../../shared/model/experience'
import type { Keys } from './keys'
import type { CallProcedure } from './procedures'
import type { ExperienceSource } from './source-daybook'
import type { SampleSource, YearSource } from './source-files'

/**
 * What was said and seen in a year, day by day, each as it was noted and with what came of it. The daybook goes on
 * while the account of the last year is written, so what came after that year is entered with it.
 */
export async function enterExperiences(
  call: CallProcedure,
  source: SampleSource,
  keys: Keys,
  year: YearSource,
): Promise<void> {
  const last = source.years.at(-1) === year
  const noted = source.experiences.filter(
    ({ happenedOn }) => happenedOn >= year.startsOn && (last || happenedOn <= year.endsOn),
  )
  for (const experience of noted.toSorted((a, b) => a.happenedOn.localeCompare(b.happenedOn))) {
    const { themes } = experience
    const fields = { ...fieldsOf(experience, keys), ...linksOf(experience, keys), themes }
    const { record } = await call('experiences.add', fields)
    keys.set('experience', experience.key, record.id)
    await enterCase(call, experience, record.id)
  }
}

/** Its own fields; what else the source says of it is entered by other calls. */
const fieldsOf = ({ stakeholder, ...experience }: ExperienceSource, keys: Keys) =>
  ExperienceFields.parse({
    ...experience,
    stakeholderId: stakeholder === undefined ? null : keys.get('stakeholder', stakeholder),
  })

const linksOf = ({ outcomes, indicators, objectives }: ExperienceSource, keys: Keys) => ({
  outcomeIds: outcomes.map((key) => keys.get('outcome', key)),
  indicatorIds: indicators.map((key) => keys.get('indicator', key)),
  objectiveIds: objectives.map((code) => keys.get('objective', code)),
})

/** What was done about it, step by step; closed where it came to an end. */
async function enterCase(call: CallProcedure, { case: dealtWith }: ExperienceSource, id: string): Promise<void> {
  if (dealtWith === undefined) return
  const { steps, caseChanged, caseTold, caseToldOn, closedOn } = dealtWith
  for (const step of steps) await call('experiences.addStep', { ...step, experienceId: id })
  await call('experiences.changeCase', { id, caseChanged, caseTold, caseToldOn })
  if (closedOn !== undefined) await call('experiences.closeCase', { id, on: closedOn })
}
