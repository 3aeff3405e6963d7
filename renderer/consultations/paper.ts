import type { InputOf } from '../../shared/contract'
import type { Question, Response } from '../../shared/model/question'
import { type NumberStyle, readNumber, writeNumber } from '../../shared/rules/typed-figure-number'

/** What stands on a paper as answer to one question, as it is typed. */
export type PaperAnswer = { chosen: readonly number[]; number: string; words: string }

/** One person's answers while they are typed. */
export type Paper = {
  /** Null until the book has it. */
  id: string | null
  /** Null too until then. */
  place: number | null
  stakeholderId: string | null
  answeredOn: string | null
  answers: Readonly<Record<string, PaperAnswer>>
  /** Something is typed that the book has not. */
  changed: boolean
}

const nothing: PaperAnswer = { chosen: [], number: '', words: '' }

export const answerOn = (paper: Paper, questionId: string): PaperAnswer => paper.answers[questionId] ?? nothing

/** An empty paper; whose it is and the day go on from the one before, as a pile mostly is of one kind. */
export const newPaper = ({ stakeholderId, answeredOn }: Pick<Paper, 'stakeholderId' | 'answeredOn'>): Paper => ({
  id: null,
  place: null,
  stakeholderId,
  answeredOn,
  answers: {},
  changed: false,
})

/** A paper that was entered before, to be looked at and mended. */
export function paperOf({ id, place, stakeholderId, answeredOn, answers }: Response, style: NumberStyle): Paper {
  return {
    ...{ id, place, stakeholderId, answeredOn, changed: false },
    answers: Object.fromEntries(
      answers.map(({ questionId, chosen, value, words }) => [
        questionId,
        { chosen, number: value === null ? '' : writeNumber(value, style), words },
      ]),
    ),
  }
}

export function withAnswer(paper: Paper, questionId: string, answer: Partial<PaperAnswer>): Paper {
  const next = { ...answerOn(paper, questionId), ...answer }
  return { ...paper, changed: true, answers: { ...paper.answers, [questionId]: next } }
}

/** Chooses an answer; of any of several it is added or taken away. */
export function chosenWith(question: Pick<Question, 'kind'>, chosen: readonly number[], place: number): number[] {
  if (question.kind !== 'multiple') return [place]
  return chosen.includes(place) ? chosen.filter((one) => one !== place) : [...chosen, place].toSorted((a, b) => a - b)
}

/** Whether anything at all is answered on it. */
export const isAnswered = ({ answers }: Paper): boolean =>
  Object.values(answers).some(
    ({ chosen, number, words }) => chosen.length > 0 || number.trim() !== '' || words.trim() !== '',
  )

/** What is told to the book: every question, so that what was taken back is taken back there too. */
export function answersFor(
  paper: Paper,
  questions: readonly Pick<Question, 'id' | 'kind'>[],
  style: NumberStyle,
): NonNullable<InputOf<'consultations.changeResponse'>['answers']> {
  return questions.map(({ id, kind }) => {
    const { chosen, number, words } = answerOn(paper, id)
    return {
      questionId: id,
      chosen: kind === 'number' || kind === 'text' ? [] : [...chosen],
      value: kind === 'number' && number.trim() !== '' ? readNumber(number, style) : null,
      words: kind === 'text' ? words.trim() : '',
    }
  })
}

/** The first question whose number can't be read; -1 where all can. */
export function unreadable(
  paper: Paper,
  questions: readonly Pick<Question, 'id' | 'kind'>[],
  style: NumberStyle,
): number {
  return questions.findIndex(({ id, kind }) => {
    const { number } = answerOn(paper, id)
    return kind === 'number' && number.trim() !== '' && readNumber(number, style) === null
  })
}

/**
 * The answer that typed digits choose: where the answers are marks (0 to 10) the one so called, else the
 * first for 1, the second for 2. @returns its place, or null
 */
export function placeOfDigits(options: readonly string[], digits: string): number | null {
  const place = areMarks(options)
    ? options.findIndex((option) => Number.parseInt(option, 10) === Number(digits))
    : Number(digits) - 1
  return digits !== '' && place >= 0 && place < options.length ? place : null
}

/** Whether the answers are marks that follow each other, 0 to 10 or 1 to 5, and are called by them. */
function areMarks(options: readonly string[]): boolean {
  const marks = options.map((option) => Number.parseInt(/^\d+\b/.exec(option)?.[0] ?? '', 10))
  return marks.every((mark, at) => at === 0 || mark === (marks[at - 1] ?? 0) + 1) && !marks.some(Number.isNaN)
}

/** The key that chooses an answer, as it stands beside it. */
export const keyOf = (options: readonly string[], place: number): string => (areMarks(options) ? '' : String(place + 1))
