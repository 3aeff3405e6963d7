import type { IndicatorQuestion } from '../../shared/model/year-questions'
import type { YearStanding } from '../../shared/model/year-standing'
import {
  actionSteps,
  caseSteps,
  evidenceSteps,
  fileSteps,
  halfSteps,
  keepingSteps,
  learningSteps,
  nextSteps,
} from '../../shared/rules/next-steps'
import type { StatusKind } from '../components/status'
import type { Location } from '../frame/navigation'
import { placeOfCaseStep, placeOfEvidenceStep, placeOfLearningStep, placeOfStep } from './step-places'

/** One thing to do, in a sentence with one verb, and where it is done. */
export type ToDo = { id: string; kind: StatusKind; words: string; about: string; verb: string; leadsTo: Location }

type Held = {
  year: { label: string }
  standing: YearStanding
  /** Left out while they are still looked for: in a large book that takes noticeably longer. */
  questions: readonly IndicatorQuestion[] | undefined
}

/**
 * What to do next in a year: files that are no longer as they were, people who said something and wait, questions the
 * figures raise and figures that say no source, the year's course, and the readings nothing can be shown for.
 */
export function whatToDo({ year, standing, questions = [] }: Held): ToDo[] {
  const asked = questions.flatMap((one, index) => (one.is === 'question' ? [{ ...one, index }] : []))
  const steps = nextSteps(standing, year.label).map((step): ToDo => {
    const { is, words, about, verb } = step
    return { id: is, kind: is === 'export-accounts' ? 'met' : 'open', words, about, verb, leadsTo: placeOfStep(step) }
  })
  const waiting = caseSteps(standing).map((step): ToDo => {
    const { is, words, about, verb } = step
    return { id: is, kind: is === 'close-case' ? 'open' : 'check', words, about, verb, leadsTo: placeOfCaseStep(step) }
  })
  const files = fileSteps(standing).map((step): ToDo => {
    const { is, words, about, verb } = step
    return { id: is, kind: 'wrong', words, about, verb, leadsTo: placeOfEvidenceStep(step) }
  })
  const unshown = evidenceSteps(standing, year.label).map((step): ToDo => {
    const { is, words, about, verb } = step
    return { id: is, kind: 'none', words, about, verb, leadsTo: placeOfEvidenceStep(step) }
  })
  const kept = keepingSteps(standing).map(
    ({ is, words, about, verb, first }): ToDo => ({
      id: `${is}-${first}`,
      kind: 'none',
      words,
      about,
      verb,
      leadsTo: { place: 'data-protection', view: 'keeping', names: [] },
    }),
  )
  const learned =
    (kind: StatusKind) =>
    (step: ReturnType<typeof actionSteps>[number]): ToDo => {
      const { is, words, about, verb } = step
      return { id: is, kind, words, about, verb, leadsTo: placeOfLearningStep(step) }
    }
  const halves = halfSteps(standing).map(({ is, words, about, verb }): ToDo => {
    return { id: is, kind: 'none', words, about, verb, leadsTo: { place: 'stories', view: 'halves', chosen: null } }
  })
  const open = [
    ...files,
    ...waiting,
    ...actionSteps(standing).map(learned('check')),
    ...asked.filter(({ kept }) => kept === null).map(question),
    ...questions.flatMap((one) => (one.is === 'no-source' ? [withoutSource(one)] : [])),
  ]
  return [
    ...open,
    // While a figure is in question, the account is not called ready.
    ...steps.filter(({ kind }) => kind !== 'met' || open.length === 0),
    ...halves,
    ...unshown,
    ...kept,
    ...learningSteps(standing, year.label).map(learned('none')),
    // Answered, but an auditor will ask again, so these stand last and not nowhere.
    ...asked.filter(({ kept }) => kept !== null).map(question),
  ]
}

/** How many things there are to see to before the account is handed over. */
export const toSeeTo = (all: readonly ToDo[]): number => all.filter(({ kind }) => kind !== 'met').length

const seeRow = (id: string): Location => ({ place: 'indicator', id })

type Asked = Extract<IndicatorQuestion, { is: 'question' }> & { index: number }

function question({ indicatorId, reference, name, words, kept, index }: Asked): ToDo {
  const whose = `${name}, ${reference}`
  return {
    id: `question-${indicatorId}-${index}`,
    kind: kept === null ? 'check' : 'part',
    words,
    about: kept === null ? whose : `${whose}. Kept: ${kept}`,
    verb: 'Look at it',
    leadsTo: seeRow(indicatorId),
  }
}

/** A judgement may end with a full stop of its own. */
const sentence = (words: string) => (/[.!?…]$/.test(words) ? words : `${words}.`)

function withoutSource(of: Extract<IndicatorQuestion, { is: 'no-source' }>): ToDo {
  return {
    id: `source-${of.indicatorId}`,
    kind: 'none',
    words: `Nothing says where the figure of ${of.name} comes from`,
    about: `${of.reference} stands at ${sentence(of.figure)} ${of.planned === '' ? 'No source was planned either.' : `It was planned to come from: ${of.planned}.`}`,
    verb: 'See the figure',
    leadsTo: seeRow(of.indicatorId),
  }
}
