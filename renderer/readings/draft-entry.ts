import { readNumber } from '../../shared/rules/typed-figure-number'
import { type Desk, type EditableCell, entryOf } from './desk'
import { type Editing, meantText } from './draft'
import type { Entry } from './entry'

/** What is typed so far into a cell, as it would be entered. */
export function draftEntry(desk: Desk, cell: EditableCell, { draft, before }: Editing): Entry {
  const entry = entryOf(desk, cell, meantText(draft))
  if (draft.asked === before.asked) return entry
  const typed = draft.asked.trim()
  if (typed === '') return { ...entry, asked: null }
  const asked = readNumber(typed, desk.style)
  if (asked !== null && asked >= 0 && Number.isSafeInteger(asked)) return { ...entry, asked }
  const words = `${entry.name}: “${typed}” asked is not a whole number of people.`
  return { ...entry, typed: { is: 'unclear', words } }
}
