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
    const id =
      experience.answers === undefined
        ? await noteExperience(call, keys, experience)
        : await enterOpenAnswer(call, source, keys, experience, experience.answers)
    keys.set('experience', experience.key, id)
    await enterCase(call, experience, id)
  }
}

async function noteExperience(call: CallProcedure, keys: Keys, experience: ExperienceSource): Promise<string> {
  const fields = { ...fieldsOf(experience, keys), ...linksOf(experience, keys), themes: experience.themes }
  return (await call('experiences.add', fields)).record.id
}

/** Words written on a form: they come to the daybook with the answers, and what else is known of them is added there. */
async function enterOpenAnswer(
  call: CallProcedure,
  source: SampleSource,
  keys: Keys,
  experience: ExperienceSource,
  question: string,
): Promise<string> {
  const fields = fieldsOf(experience, keys)
  const { words, stakeholderId, tone, happenedOn } = fields
  const questionId = keys.get('question', question)
  const paper = paperOf(source, experience, question)
  let id: string
  if (paper === undefined) {
    const answers = [{ words, stakeholderId, tone, happenedOn }]
    const [added] = (await call('consultations.addOpenAnswers', { questionId, answers })).record.ids
    id = added ?? ''
  } else {
    const { record } = await call('consultations.changeResponse', {
      id: keys.get('response', paper),
      answers: [{ questionId, words }],
    })
    const { consultationId } = record
    const filter = { consultationId, from: happenedOn, to: happenedOn }
    id = (await call('experiences.list', { filter, limit: 1 })).experiences[0]?.id ?? ''
  }
  await call('experiences.change', { ...fields, id })
  await call('experiences.setThemes', { id, themes: experience.themes })
  await call('experiences.setLinks', { id, ...linksOf(experience, keys) })
  return id
}

/** The paper on which the words stand, where answers are entered one by one: the consultation and the number. */
function paperOf(source: SampleSource, { key }: ExperienceSource, question: string): string | undefined {
  const [consultation = '', column = ''] = question.split('/')
  const row = source.responses.get(consultation)?.find((one) => one[column] === key)
  return row === undefined ? undefined : `${consultation} ${row.paper}`
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
