import type { AspectLine, AspectSection, AspectsOfYear } from '../../../../shared/model/aspect'
import type { Book } from '../../book/book'
import type { Row } from '../../journal/entry'
import { aspectsOfYear } from '../aspects/of-year'

/** An item of the checklist as a year answered it; its evidence stands with the other evidence of the year. */
export type AspectAccounted = Omit<AspectLine, 'evidence'>

/** The key aspects of a year that has them. */
export type AspectsAccounted = Pick<AspectsOfYear, 'before' | 'counts'> & {
  template: NonNullable<AspectsOfYear['template']>
  sections: (AspectSection & { items: AspectAccounted[] })[]
}

/** The key aspects of a year; null where it has none. */
export function aspectsAccounted(book: Book, yearId: string): AspectsAccounted | null {
  const { template, before, counts, sections } = aspectsOfYear(book, yearId)
  if (template === null) return null
  return {
    template,
    before,
    counts,
    sections: sections.map(({ items, ...section }) => ({
      ...section,
      items: items.map(({ evidence: _, ...line }) => line),
    })),
  }
}

const ofYear = 'template_id IN (SELECT template_id FROM aspect_year WHERE year_id = @yearId)'

/** By column and not `*`: a column that comes later must not change the fingerprint of a year that lacks it. */
const stored = {
  aspectTemplate: `SELECT id, version, note FROM aspect_template
    WHERE id IN (SELECT template_id FROM aspect_year WHERE year_id = @yearId)`,
  aspectSections: `SELECT id, position, title, description FROM aspect_section WHERE ${ofYear} ORDER BY position, id`,
  aspectItems: `SELECT id, section_id, position, wording, kind, unit, source, earlier_id FROM aspect_item
    WHERE section_id IN (SELECT id FROM aspect_section WHERE ${ofYear}) ORDER BY section_id, position, id`,
  aspectAnswers: `SELECT id, item_id, answer, amount, detail, dated_on, brought FROM aspect_answer
    WHERE year_id = @yearId ORDER BY item_id`,
  aspectAnswersBefore: `SELECT item_id, answer, amount, detail FROM aspect_answer
    WHERE year_id = @beforeId ORDER BY item_id`,
} as const

/** What is stored of a year's key aspects, and of those they are compared with, row by row, for the fingerprint. */
export function storedAspects(
  book: Book,
  yearId: string,
  { before }: Pick<AspectsAccounted, 'before'>,
): Record<keyof typeof stored, Row[]> {
  const rows = (sql: string, given: Record<string, string>) => book.rows(sql).all(given) as Row[]
  return {
    aspectTemplate: rows(stored.aspectTemplate, { yearId }),
    aspectSections: rows(stored.aspectSections, { yearId }),
    aspectItems: rows(stored.aspectItems, { yearId }),
    aspectAnswers: rows(stored.aspectAnswers, { yearId }),
    aspectAnswersBefore: before === null ? [] : rows(stored.aspectAnswersBefore, { beforeId: before.id }),
  }
}
