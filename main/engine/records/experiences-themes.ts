import type { OutputOf } from '../../../shared/contract'
import type { Book } from '../book/book'
import { newId } from '../book/new-id'
import type { Transaction } from '../journal/transaction'

/** The themes in use, by name, with how many experiences have each. */
export function listThemes(book: Book): OutputOf<'experiences.themes'> {
  const themes = book
    .rows(
      `SELECT t.id, t.name, count(*) AS count FROM theme t JOIN experience_theme x ON x.theme_id = t.id
       GROUP BY t.id`,
    )
    .all() as OutputOf<'experiences.themes'>
  return themes.sort((a, b) => a.name.localeCompare(b.name, 'en'))
}

/** Gives an experience exactly these themes; those that are new to the book are made. */
export function setThemes(book: Book, tx: Transaction, experienceId: string, names: readonly string[]): void {
  const wanted = new Set(names.map((name) => themeNamed(book, tx, name)))
  const now = book.rows('SELECT id, theme_id FROM experience_theme WHERE experience_id = ?').all(experienceId) as {
    id: string
    theme_id: string
  }[]
  for (const { id, theme_id } of now) if (!wanted.has(theme_id)) tx.remove('experience_theme', id)
  const there = new Set(now.map(({ theme_id }) => theme_id))
  for (const themeId of [...wanted].filter((one) => !there.has(one))) {
    tx.insert('experience_theme', { id: newId(), experience_id: experienceId, theme_id: themeId })
  }
}

/**
 * The theme of a name, whatever its case; made when there is none. One that nothing has any more stays in the book
 * unseen, so that a filter saved with it still means it.
 */
function themeNamed(book: Book, tx: Transaction, name: string): string {
  const lower = name.toLowerCase()
  const themes = book.rows('SELECT id, name FROM theme').all() as { id: string; name: string }[]
  const there = themes.find((theme) => theme.name.toLowerCase() === lower)
  if (there !== undefined) return there.id
  const id = newId()
  tx.insert('theme', { id, name })
  return id
}
