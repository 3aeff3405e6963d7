import { ConsultationFields } from '../../../shared/model/consultation'
import type { Keys } from './keys'
import type { CallProcedure } from './procedures'
import type { ConsultationSource, QuestionSource } from './source-consultations'
import type { SampleSource, YearSource } from './source-files'

/**
 * Whom was asked for the account of a year, with the questions and what was answered. Readings come from the answers
 * as they are entered. What people wrote in their own words is entered with the daybook, day by day.
 */
export async function enterConsultations(
  call: CallProcedure,
  source: SampleSource,
  keys: Keys,
  year: YearSource,
): Promise<void> {
  for (const consultation of source.consultations.filter((one) => one.year === year.label)) {
    const id = await addConsultation(call, keys, consultation)
    for (const question of consultation.questions) await addQuestion(call, source, keys, consultation, question)
    if (consultation.responses !== undefined) await enterResponses(call, source, keys, consultation, id)
  }
}

async function addConsultation(call: CallProcedure, keys: Keys, consultation: ConsultationSource): Promise<string> {
  const stakeholderId = keys.get('stakeholder', consultation.stakeholder)
  const fields = ConsultationFields.parse({ ...consultation, yearId: keys.get('year', consultation.year) })
  const { record } = await call('consultations.add', { ...fields, stakeholderIds: [stakeholderId] })
  const { population, invited, answered } = fields
  const stakeholders = [{ stakeholderId, population, invited, answered }]
  await call('consultations.setStakeholders', { id: record.id, stakeholders })
  keys.set('consultation', consultation.key, record.id)
  return record.id
}

async function addQuestion(
  call: CallProcedure,
  source: SampleSource,
  keys: Keys,
  consultation: ConsultationSource,
  { key, wording, kind, scale, counts, feeds, counted, ...question }: QuestionSource,
): Promise<void> {
  const options = scale === undefined ? question.options : (source.scales[scale] ?? []).map(({ label }) => label)
  const consultationId = keys.get('consultation', consultation.key)
  const { record } = await call('consultations.addQuestion', { consultationId, wording, kind, options })
  keys.set('question', `${consultation.key}/${key}`, record.id)
  if (feeds !== undefined) {
    const indicatorId = keys.get('indicator', feeds)
    await call('consultations.feed', { questionId: record.id, indicatorId, counted })
  }
  if (counts !== undefined) {
    const each = counts.split('/').map((count, position) => ({ position, count: Number(count) }))
    await call('consultations.setCounts', { questionId: record.id, counts: each })
  }
}

/** Papers that people filled in, one after the other. */
async function enterResponses(
  call: CallProcedure,
  source: SampleSource,
  keys: Keys,
  { key, stakeholder, questions }: ConsultationSource,
  consultationId: string,
): Promise<void> {
  const toChoose = questions.filter(({ kind }) => kind !== 'text')
  for (const row of source.responses.get(key) ?? []) {
    const answers = toChoose.map((question) => ({
      questionId: keys.get('question', `${key}/${question.key}`),
      chosen: [placeOf(row[question.key] ?? '', question, source)],
    }))
    const stakeholderId = keys.get('stakeholder', stakeholder)
    const { record } = await call('consultations.addResponse', {
      consultationId,
      stakeholderId,
      answeredOn: row.answered_on ?? null,
      answers,
    })
    keys.set('response', `${key} ${row.paper}`, record.id)
  }
}

function placeOf(answer: string, { key, scale, options }: QuestionSource, { scales }: SampleSource): number {
  const labels = scale === undefined ? options : (scales[scale] ?? []).map(({ label }) => label)
  const place = labels.indexOf(answer)
  if (place < 0) throw new Error(`“${answer}” is no answer to the question “${key}”.`)
  return place
}

/** How each indicator's reading of the last year was to be got, by whom and by when. */
export async function enterPlan(
  call: CallProcedure,
  source: SampleSource,
  keys: Keys,
  year: YearSource,
): Promise<void> {
  if (source.years.at(-1) !== year) return
  const yearId = keys.get('year', year.label)
  for (const { indicator, consultation, due, ...line } of source.plan) {
    await call('plan.set', {
      ...line,
      yearId,
      indicatorId: keys.get('indicator', indicator),
      consultationId: consultation === '' ? null : keys.get('consultation', consultation),
      dueOn: due === '' ? null : due,
    })
  }
}
