import type { AspectVersion } from '../../../../shared/model/aspect'
import type { Book } from '../../book/book'
import { itemsOf, listTemplates } from './rows'

/** The versions of the checklist, newest first, with the years answered under each and what changed against the one before. */
export function aspectVersions(book: Book): AspectVersion[] {
  return listTemplates(book).map((template) => {
    const items = itemsOf(book, template.id)
    const earlier = items.flatMap(({ earlierId }) => (earlierId === null ? [] : [earlierId]))
    const from = book
      .rows('SELECT id, wording FROM aspect_item WHERE id IN (SELECT value FROM json_each(?))')
      .all(JSON.stringify(earlier)) as { id: string; wording: string }[]
    const wordingBefore = new Map(from.map(({ id, wording }) => [id, wording]))
    return {
      ...template,
      years: book
        .rows(
          `SELECT y.id, y.label FROM year y JOIN aspect_year a ON a.year_id = y.id
           WHERE a.template_id = ? ORDER BY y.starts_on`,
        )
        .all(template.id) as AspectVersion['years'],
      added:
        template.version === 1 ? [] : items.filter(({ earlierId }) => earlierId === null).map(({ wording }) => wording),
      removed: removedSince(book, template.id, earlier),
      reworded: items.flatMap(({ earlierId, wording }) => {
        const before = wordingBefore.get(earlierId ?? '') ?? wording
        return before === wording ? [] : [{ before, now: wording }]
      }),
    }
  })
}

/** What the version it was copied from had and this one has not. */
function removedSince(book: Book, templateId: string, earlier: readonly string[]): string[] {
  return book
    .value(
      `SELECT i.wording FROM aspect_item i
       WHERE i.section_id IN (
         SELECT id FROM aspect_section WHERE template_id IN (
           SELECT before.template_id FROM aspect_section now JOIN aspect_section before ON before.id = now.earlier_id
           WHERE now.template_id = ?
         )
       ) AND i.id NOT IN (SELECT value FROM json_each(?)) ORDER BY i.position`,
    )
    .all(templateId, JSON.stringify(earlier)) as string[]
}
