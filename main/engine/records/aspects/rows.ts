import { AspectAnswer, AspectItem, AspectSection, AspectTemplate } from '../../../../shared/model/aspect'
import type { Book } from '../../book/book'
import { found } from '../found'
import { reader } from '../row'

const readTemplate = reader(AspectTemplate)
const readSection = reader(AspectSection)
const readItem = reader(AspectItem)
const readAnswer = reader(AspectAnswer)

export function getTemplate(book: Book, id: string): AspectTemplate {
  const row = book.rows('SELECT * FROM aspect_template WHERE id = ?').get(id)
  return found(row === undefined ? undefined : readTemplate(row), 'version of the checklist', id)
}

/** Newest first. */
export const listTemplates = (book: Book): AspectTemplate[] =>
  book.rows('SELECT * FROM aspect_template ORDER BY version DESC').all().map(readTemplate)

/** The version a year is answered under; null where it has no key aspects. */
export function templateOfYear(book: Book, yearId: string): AspectTemplate | null {
  const id = book.value('SELECT template_id FROM aspect_year WHERE year_id = ?').get(yearId) as string | undefined
  return id === undefined ? null : getTemplate(book, id)
}

export const sectionsOf = (book: Book, templateId: string): AspectSection[] =>
  book.rows('SELECT * FROM aspect_section WHERE template_id = ? ORDER BY position, id').all(templateId).map(readSection)

/** The items of a version, in the order of their sections and of themselves. */
export const itemsOf = (book: Book, templateId: string): AspectItem[] =>
  book
    .rows(
      `SELECT i.* FROM aspect_item i JOIN aspect_section s ON s.id = i.section_id
       WHERE s.template_id = ? ORDER BY s.position, s.id, i.position, i.id`,
    )
    .all(templateId)
    .map(readItem)

export function getItem(book: Book, id: string): AspectItem {
  const row = book.rows('SELECT * FROM aspect_item WHERE id = ?').get(id)
  return found(row === undefined ? undefined : readItem(row), 'item', id)
}

export function getSection(book: Book, id: string): AspectSection {
  const row = book.rows('SELECT * FROM aspect_section WHERE id = ?').get(id)
  return found(row === undefined ? undefined : readSection(row), 'section', id)
}

/** A year's answers, by the id of their item. */
export const answersOf = (book: Book, yearId: string): Map<string, AspectAnswer> =>
  new Map(
    book
      .rows('SELECT * FROM aspect_answer WHERE year_id = ?')
      .all(yearId)
      .map(readAnswer)
      .map((answer) => [answer.itemId, answer]),
  )

/** The year nearest before one that has key aspects. */
export function yearBefore(book: Book, yearId: string): { id: string; label: string } | null {
  const row = book
    .rows(
      `SELECT y.id, y.label FROM year y JOIN aspect_year a ON a.year_id = y.id
       WHERE y.starts_on < (SELECT starts_on FROM year WHERE id = ?) ORDER BY y.starts_on DESC LIMIT 1`,
    )
    .get(yearId)
  return row === undefined ? null : (row as { id: string; label: string })
}

/**
 * The items of an earlier version that those of a later one go back to, by the later ones' ids. The same version leads
 * to itself.
 */
export function itemsInVersion(book: Book, items: readonly AspectItem[], templateId: string): Map<string, string> {
  const there = new Set(itemsOf(book, templateId).map(({ id }) => id))
  const earlier = book.value('SELECT earlier_id FROM aspect_item WHERE id = ?')
  const leads = new Map<string, string>()
  for (const { id } of items) {
    let at: string | null | undefined = id
    while (at != null && !there.has(at)) at = earlier.get(at) as string | null | undefined
    if (at != null) leads.set(id, at)
  }
  return leads
}
