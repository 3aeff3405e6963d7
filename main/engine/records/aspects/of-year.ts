import type { AspectLine, AspectsOfYear } from '../../../../shared/model/aspect'
import { reference } from '../../../../shared/model/reference'
import { aspectChange, aspectWords, isAnswered } from '../../../../shared/rules/key-aspects'
import type { Book } from '../../book/book'
import { getYear } from '../years'
import { answersOf, itemsInVersion, itemsOf, sectionsOf, templateOfYear, yearBefore } from './rows'

/** The key aspects of a year: the checklist it is answered under, its answers, last year's, and what changed. */
export function aspectsOfYear(book: Book, yearId: string): AspectsOfYear {
  getYear(book, yearId)
  const template = templateOfYear(book, yearId)
  const before = yearBefore(book, yearId)
  if (template === null)
    return { yearId, template, before, sections: [], counts: { items: 0, answered: 0, brought: 0, changed: 0 } }
  const items = itemsOf(book, template.id)
  const answers = answersOf(book, yearId)
  const evidence = evidenceOfYear(book, yearId)
  const lastAnswer = lastAnswers(book, items, before)
  const lines = items.map((item, place): AspectLine => {
    const answer = answers.get(item.id) ?? null
    const last = lastAnswer(item.id)
    return {
      ...item,
      number: place + 1,
      answer,
      answered: isAnswered(item, answer),
      before: aspectWords(item, last),
      changed: aspectChange(item, last, answer),
      evidence: answer === null ? [] : (evidence.get(answer.id) ?? []),
    }
  })
  return {
    yearId,
    template,
    before,
    sections: sectionsOf(book, template.id).map((section) => ({
      ...section,
      items: lines.filter(({ sectionId }) => sectionId === section.id),
    })),
    counts: {
      items: lines.length,
      answered: lines.filter(({ answered }) => answered).length,
      brought: lines.filter(({ answer }) => answer?.brought === true).length,
      changed: lines.filter(({ changed }) => changed !== '').length,
    },
  }
}

/** What the year before answered to an item, along the versions of the checklist. */
function lastAnswers(book: Book, items: ReturnType<typeof itemsOf>, before: { id: string } | null) {
  const template = before === null ? null : templateOfYear(book, before.id)
  if (before === null || template === null) return () => null
  const answers = answersOf(book, before.id)
  const leads = itemsInVersion(book, items, template.id)
  return (itemId: string) => answers.get(leads.get(itemId) ?? '') ?? null
}

function evidenceOfYear(book: Book, yearId: string): Map<string, AspectLine['evidence']> {
  const rows = book
    .rows(
      `SELECT l.answer_id AS answerId, e.id, e.number, e.name FROM evidence_aspect l
       JOIN evidence e ON e.id = l.evidence_id JOIN aspect_answer a ON a.id = l.answer_id
       WHERE a.year_id = ? ORDER BY e.number`,
    )
    .all(yearId) as { answerId: string; id: string; number: number; name: string }[]
  const groups = Map.groupBy(rows, ({ answerId }) => answerId)
  return new Map(
    [...groups].map(([answerId, all]) => [
      answerId,
      all.map(({ id, number, name }) => ({ id, reference: reference('evidence', number), name })),
    ]),
  )
}
