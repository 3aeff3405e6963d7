import type { AspectLine, AspectsOfYear } from '../../shared/model/aspect'
import { allOf, capital, inLetters, partOf } from '../../shared/rules/count-words'

/** "31 of 48 answered, 6 brought along from 2024 and not looked at yet, 4 changed since 2024." */
export function aspectsSentence({ counts, before }: Pick<AspectsOfYear, 'counts' | 'before'>): string {
  const { items, answered, brought, changed } = counts
  if (items === 0) return 'The checklist has no items.'
  // In letters or in figures, but not the one beside the other.
  const last = items > 20 ? 0 : 20
  const all = answered === items ? allOf(items, 'item', 'items', last) : partOf(answered, items, last)
  const since = before?.label ?? ''
  const parts = [
    `${all} answered`,
    ...(brought === 0 ? [] : [`${inLetters(brought, last)} brought along from ${since} and not looked at yet`]),
    ...(changed === 0 ? [] : [`${inLetters(changed, last)} changed since ${since}`]),
  ]
  return `${capital(parts.join(', '))}.`
}

/** "12 of 21": what of a section is answered. */
export const sectionWords = (items: readonly AspectLine[]): string =>
  items.length === 0
    ? 'no items'
    : // Figures, as they stand below each other.
      `${capital(partOf(items.filter(({ answered }) => answered).length, items.length, 0))} answered`
