import { type Spelling, withoutNames } from '../../../../shared/rules/people/names-in-text'
import type { Row } from '../../journal/entry'
import { stringsOf, textOf, withTexts } from './texts-of-row'
import type { WordsPlace } from './where-words-stand'

/**
 * A row's columns as they are without the name and what tells who it was: fields for the person are emptied, parts of
 * the words that would give them away and the names give way to `replacement`. Columns that stay the same are left out.
 */
export function redacted(place: WordsPlace, row: Row, spellings: readonly Spelling[], replacement: string): Row {
  const { columns, json = [], who = [] } = place
  const patch: Row = {}
  const withheld = columns.includes('withheld') ? stringsOf(textOf(row.withheld) || '[]') : []
  const without = (text: string) => {
    const parted = withheld.reduce((rest, part) => rest.replaceAll(part, replacement), text)
    return withoutNames(parted, spellings, replacement)
  }
  for (const column of columns) {
    const was = textOf(row[column])
    if (was === '') continue
    const now =
      column === 'withheld'
        ? '[]'
        : who.includes(column)
          ? ''
          : json.includes(column)
            ? withTexts(was, without)
            : without(was)
    if (now !== was) patch[column] = now
  }
  // Nobody can be named any more, so that consent to it is consent to be quoted without a name.
  if (patch.person === '' && row.consent === 'named') patch.consent = 'anonymous'
  return patch
}
