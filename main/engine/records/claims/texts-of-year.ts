import type { Book } from '../../book/book'
import { listObjectives } from '../objectives'
import { getOrganisation } from '../organisation'
import { storiesOfYear } from '../stories/rows'
import { getYear } from '../years'

/** A text of the accounts in which claims are marked: how calls name it, what it is in words, and what it says. */
export type TextOfYear = { place: string; where: string; text: string }

/** The texts written for the accounts of a year, in the order of its course; those with nothing in them are left out. */
export function textsOfYear(book: Book, yearId: string): TextOfYear[] {
  const year = getYear(book, yearId)
  const { history, governance } = getOrganisation(book)
  const texts = [
    text('foreword', 'Foreword', year.foreword),
    text('organisation/history', 'The organisation: history', history),
    text('organisation/governance', 'The organisation: governance', governance),
    text('scope-in', 'Scope: what is covered', year.scopeIn),
    text('scope-out', 'Scope: what is left out', year.scopeOut),
    text('method', 'How we gathered this', year.method),
    text('limitations', 'Limitations', year.limitations),
    text('changes', 'What changed since the last account', year.changes),
    ...listObjectives(book, yearId).flatMap(({ id, code, inYear }) =>
      inYear === null
        ? []
        : [
            text(`objective/${id}/lead`, `Objective ${code}: in one sentence`, inYear.lead),
            text(`objective/${id}/what-we-did`, `Objective ${code}: what we did`, inYear.whatWeDid),
            text(`objective/${id}/what-happened`, `Objective ${code}: what happened`, inYear.whatHappened),
            text(`objective/${id}/conclusion`, `Objective ${code}: conclusion`, inYear.conclusion),
          ],
    ),
    ...storiesOfYear(book, yearId).map((story) =>
      text(`story/${story.id}`, `Story ${story.reference}, “${story.title}”`, story.words),
    ),
    text('conclusion', 'Conclusion', year.conclusion),
  ]
  return texts.filter((one) => one.text.trim() !== '')
}

const text = (place: string, where: string, words: string): TextOfYear => ({ place, where, text: words })
