import type { OutputOf, ParsedInputOf } from '../../../shared/contract'
import type { Theme } from '../../../shared/model/daybook'
import type { Book, Changed } from '../book/book'
import { newId } from '../book/new-id'
import type { Transaction } from '../journal/transaction'
import { found } from './found'

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
  const there = named(book, name)
  if (there !== undefined) return there.id
  const id = newId()
  tx.insert('theme', { id, name })
  return id
}

/** Renames a theme; under the name of another the two become one, also in saved filters. */
export function renameTheme(book: Book, { id, name }: ParsedInputOf<'experiences.renameTheme'>): Changed<Theme> {
  return book.change('experiences.renameTheme', (tx) => {
    const was = String(found(tx.find('theme', id), 'theme', id).name)
    const other = named(book, name)
    if (other === undefined || other.id === id) {
      tx.update('theme', id, { name })
      return { record: { id, name }, summary: `Renamed the theme ${was} to ${name}` }
    }
    mergeInto(book, tx, id, other.id)
    return { record: other, summary: `Made the theme ${was} one with ${other.name}` }
  })
}

function mergeInto(book: Book, tx: Transaction, from: string, to: string): void {
  const rows = book
    .rows(
      `SELECT x.id, EXISTS (SELECT 1 FROM experience_theme WHERE experience_id = x.experience_id AND theme_id = ?) AS twice
       FROM experience_theme x WHERE x.theme_id = ?`,
    )
    .all(to, from) as { id: string; twice: number }[]
  for (const { id, twice } of rows) {
    if (twice === 1) tx.remove('experience_theme', id)
    else tx.update('experience_theme', id, { theme_id: to })
  }
  const filters = book.rows('SELECT id, filter FROM saved_filter').all() as { id: string; filter: string }[]
  // Ids are found in no text but as ids.
  for (const { id, filter } of filters) tx.update('saved_filter', id, { filter: filter.replaceAll(from, to) })
  tx.remove('theme', from)
}

function named(book: Book, name: string): Theme | undefined {
  const lower = name.toLowerCase()
  const themes = book.rows('SELECT id, name FROM theme').all() as Theme[]
  return themes.find((theme) => theme.name.toLowerCase() === lower)
}
