import { countOf } from '../../shared/rules/count-words'

type Theme = { id: string; name: string; count: number }

const notes = (count: number) => countOf(count, 'note', 'notes', 0)

/**
 * What renaming a theme comes to: said below the field while the name is typed, and once it is done. Under the name
 * of another theme (whatever its case) the two become one.
 */
export function renamingWords(
  theme: Theme,
  typed: string,
  themes: readonly Theme[],
): { before: string; after: string } {
  const name = typed.trim()
  const other = themes.find((one) => one.id !== theme.id && one.name.toLowerCase() === name.toLowerCase())
  if (other === undefined)
    return {
      before: `Enter renames it in ${notes(theme.count)}.`,
      after: `Renamed ${theme.name} to ${name} in ${notes(theme.count)}.`,
    }
  return {
    before: `Enter makes it one with ${other.name}, which ${countOf(other.count, 'note has', 'notes have', 0)} already.`,
    after: `Made ${theme.name}, in ${notes(theme.count)}, one with ${other.name}.`,
  }
}
