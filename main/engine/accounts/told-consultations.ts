import type { AnsweredQuestion, ConsultationInFull } from '../../../shared/model/consultation'
import { askingOf } from '../../../shared/rules/asking'
import { inLetters } from '../../../shared/rules/count-words'
import { fewAnswers, smallGroup } from '../../../shared/rules/few-answers'
import { numberWords } from '../../../shared/rules/number-words'
import { planSuppression } from '../../../shared/rules/suppression'
import { notShown, underFive } from './hidden-readings'

/** How many there are, were invited and answered, as it may be printed. */
export type ToldCount = {
  population: number | null
  invited: number | null
  /** Null where it is not known or kept back. */
  answered: number | null
  /** The same in words: "214", "under 5", "not shown", "–". */
  answeredWords: string
  /** Per cent of those invited, or of all; null where too few answered to make one. */
  rate: number | null
  rateOf: 'invited' | 'population' | null
}

export type ToldQuestion = AnsweredQuestion & {
  /** Words that stand in place of what was answered; null where it may be printed. */
  instead: string | null
}

/** An act of asking as it may be told: fewer than five answers, and what would give them away, are kept back. */
export type ToldConsultation = Omit<
  ConsultationInFull,
  'questions' | 'stakeholders' | 'answered' | 'invited' | 'population'
> &
  ToldCount & {
    groups: (ToldCount & { stakeholderId: string; name: string })[]
    questions: ToldQuestion[]
    /** Points; null where chance says nothing. */
    margin: number | null
    cautions: string[]
  }

/** Acts of asking that came about. */
export const heldOf = <One extends Pick<ConsultationInFull, 'status'>>(consultations: readonly One[]): One[] =>
  consultations.filter(({ status }) => status === 'done' || status === 'under-way')

/** @param hiddenWords what stands in place of a reading's figure; undefined where it may be printed */
export function toldConsultation(
  consultation: ConsultationInFull,
  hiddenWords: (readingId: string) => string | undefined,
): ToldConsultation {
  const { stakeholders, asking, chosenBy } = consultation
  const sizes = stakeholders.map(({ answered }) => answered)
  const plan = planSuppression(sizes, consultation.answered !== null)
  const small = isSmall(consultation.answered)
  const instead = small ? underFive : plan.hideWhole ? notShown : null
  const protects = plan.hideWhole || plan.hidden.includes('protects-small')
  const groups = stakeholders.map((one, place) => {
    const hidden = plan.hidden[place] ?? null
    const words = small ? underFive : hidden === null ? null : protects ? notShown : underFive
    const { rate, of } = askingOf({ ...one, chosenBy })
    return { stakeholderId: one.stakeholderId, name: one.name, ...countOf(one, { rate, of }, words) }
  })
  return {
    ...consultation,
    ...countOf(consultation, asking, instead),
    groups,
    margin: instead === null ? asking.margin : null,
    // How few there were is no secret; how many exactly is.
    cautions:
      instead === null ? asking.cautions : [`Fewer than ${inLetters(smallGroup)} answered: no results are given.`],
    questions: consultation.questions.map((question) => ({
      ...question,
      instead: instead ?? insteadOf(question, hiddenWords),
    })),
  }
}

/**
 * How many were asked and answered in the askings whose numbers are kept back, where several together may be told:
 * by the same plan as everything that adds up, so that none of them can be worked out.
 */
export function keptBackOf(consultations: readonly ConsultationInFull[]): { invited: number; answered: number } {
  const known = consultations.filter(({ invited, answered }) => invited !== null && answered !== null)
  const plan = planSuppression(
    known.map(({ answered }) => answered),
    true,
  )
  if (plan.hideWhole || plan.hidden.includes('protects-small')) return { invited: 0, answered: 0 }
  const hidden = known.filter((_, place) => plan.hidden[place] !== null)
  const sum = (of: 'invited' | 'answered') => hidden.reduce((all, one) => all + (one[of] ?? 0), 0)
  return { invited: sum('invited'), answered: sum('answered') }
}

const isSmall = (count: number | null) => count !== null && count > 0 && count < smallGroup

function countOf(
  { population, invited, answered }: Pick<ConsultationInFull, 'population' | 'invited' | 'answered'>,
  { rate, of }: Pick<ConsultationInFull['asking'], 'rate' | 'of'>,
  instead: string | null,
): ToldCount {
  const hidden = instead !== null
  const makesRate = !hidden && answered !== null && (answered === 0 || answered >= fewAnswers)
  return {
    population,
    invited,
    answered: hidden ? null : answered,
    answeredWords: instead ?? (answered === null ? '–' : numberWords(answered)),
    rate: makesRate ? rate : null,
    rateOf: of,
  }
}

function insteadOf(
  { results, reading }: AnsweredQuestion,
  hiddenWords: (readingId: string) => string | undefined,
): string | null {
  if (isSmall(results.answered)) return underFive
  return (reading === null ? undefined : hiddenWords(reading.id)) ?? null
}
