import type { YearStanding } from '../../../../shared/model/year-standing'
import { isAnswered } from '../../../../shared/rules/key-aspects'
import type { Book } from '../../book/book'
import { answersOf, itemsOf, templateOfYear, yearBefore } from './rows'

/** How the key aspects of a year stand, counted. */
export function aspectsStanding(book: Book, yearId: string): YearStanding['aspects'] {
  const template = templateOfYear(book, yearId)
  if (template === null) return { items: 0, answered: 0, brought: 0, from: '' }
  const items = itemsOf(book, template.id)
  const answers = answersOf(book, yearId)
  return {
    items: items.length,
    answered: items.filter((item) => isAnswered(item, answers.get(item.id) ?? null)).length,
    brought: [...answers.values()].filter(({ brought }) => brought).length,
    from: yearBefore(book, yearId)?.label ?? '',
  }
}
