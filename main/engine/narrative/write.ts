import type { ParsedInputOf } from '../../../shared/contract'
import { FairbookError } from '../../../shared/model/error'
import type { Narrative } from '../../../shared/model/narrative'
import { countOf } from '../../../shared/rules/count-words'
import { withFigureWords } from '../../../shared/rules/prose/figures-in'
import type { Book, Changed } from '../book/book'
import { listChapters } from '../records/chapters'
import { type TextOfAccounts, textAt } from '../records/narrative/texts'
import { openYear } from '../records/open-year'
import { getNarrative } from './read'

/** Writes a text of the accounts where it belongs. */
export function writeNarrative(
  book: Book,
  { yearId, place, text }: ParsedInputOf<'narrative.write'>,
): Changed<Narrative> {
  return book.change('narrative.write', (tx) => {
    const there = textAt(book, yearId, place)
    if (there.ofYear) openYear(book, yearId)
    there.put(tx, text)
    return { record: getNarrative(book, yearId, place), summary: `Wrote ${named(book, yearId, there)}` }
  })
}

/** Brings the words of live figures to what they say now; those that are gone or not shown stay. */
export function acceptFigures(
  book: Book,
  { yearId, place, references }: ParsedInputOf<'narrative.accept'>,
): Changed<Narrative> {
  return book.change('narrative.accept', (tx) => {
    const there = textAt(book, yearId, place)
    if (there.ofYear) openYear(book, yearId)
    const { figures } = getNarrative(book, yearId, place)
    const changed = figures.filter(
      ({ reference, state }) => state === 'changed' && (references === null || references.includes(reference)),
    )
    if (changed.length === 0)
      throw new FairbookError('refused', 'No figure of this text says anything else than it did. Nothing was changed.')
    const now = new Map(changed.map(({ reference, words }) => [reference, words]))
    there.put(
      tx,
      withFigureWords(there.text, (reference) => now.get(reference) ?? null),
    )
    const count = countOf(changed.length, 'figure', 'figures')
    return {
      record: getNarrative(book, yearId, place),
      summary: `Brought ${count} up to date in ${named(book, yearId, there)}`,
    }
  })
}

/** “Foreword”; “What happened” of “Objective A: A warm pool”. */
function named(book: Book, yearId: string, { label, chapterKey }: TextOfAccounts): string {
  const title = listChapters(book, yearId).find(({ key }) => key === chapterKey)?.title ?? ''
  return title === '' || title === label ? `“${label}”` : `“${label}” of “${title}”`
}
