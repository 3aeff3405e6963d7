import type { ComparedIndicator, ComparedObjective } from '../../shared/model/compared-indicator'
import { wordsOf } from '../../shared/rules/search-words'

/** A line of the list: an objective, or an indicator under it at its place among those shown. */
export type ListRow =
  | { type: 'objective'; id: string; code: string; title: string }
  | { type: 'indicator'; indicator: ComparedIndicator; place: number }

export type Wanted = { words: string; onlyWithout: boolean }

/** The lines of the list: what has all the words, as beginnings in any order, under the objective it belongs to. */
export function listRows(objectives: readonly ComparedObjective[], { words, onlyWithout }: Wanted): ListRow[] {
  const wanted = wordsOf(words)
  const rows: ListRow[] = []
  let place = 0
  for (const { id, code, title, indicators } of objectives) {
    const shown = indicators.filter((one) => (!onlyWithout || isWithout(one)) && hasWords(one, title, wanted))
    if (shown.length > 0) rows.push({ type: 'objective', id, code, title })
    for (const indicator of shown) rows.push({ type: 'indicator', indicator, place: place++ })
  }
  return rows
}

function hasWords({ reference, name, benchmarks }: ComparedIndicator, title: string, wanted: readonly string[]) {
  const words = wordsOf([reference, name, title, ...benchmarks].join(' '))
  return wanted.every((word) => words.some((candidate) => candidate.startsWith(word)))
}

/** A figure that nothing but its own past stands beside. Words need nothing to be held against. */
const isWithout = ({ benchmarks, inWords }: ComparedIndicator) => benchmarks.length === 0 && !inWords

/** What an indicator has to be compared with, in a few words. */
export function comparedWords({ benchmarks, inWords, hasReading, hasEarlier }: ComparedIndicator): string {
  if (benchmarks.length > 0) return [...new Set(benchmarks)].join(', ')
  if (inWords) return 'In words'
  if (!hasReading) return 'No reading yet'
  return hasEarlier ? 'Last year only' : 'Nothing yet'
}

/** The indicators of the list in their order. */
export const indicatorsOf = (rows: readonly ListRow[]): ComparedIndicator[] =>
  rows.flatMap((row) => (row.type === 'indicator' ? [row.indicator] : []))
