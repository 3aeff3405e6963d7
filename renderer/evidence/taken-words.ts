import type { Evidence, TakenIn } from '../../shared/model/evidence'
import { agree, capital, countOf } from '../../shared/rules/count-words'
import { listWords } from '../../shared/rules/number-words'
import type { Target } from './target'

const mostNamed = 3

/** What came of a drop: "E-026 and E-027 are evidence for R-0271." */
export function takenWords({ added, already }: TakenIn, target: Target | null): string {
  const forIt = target === null ? 'in the register' : `evidence for ${target.words}`
  const known = already.map(({ evidence }) => evidence)
  const stays = target === null ? 'nothing is kept twice' : `${agree(known.length, 'it is', 'they are')} ${forIt} now`
  return [
    ...(added.length === 0 ? [] : [`${namesOf(added)} ${are(added)} ${forIt} now.`]),
    ...(known.length === 0 ? [] : [`${namesOf(known)} ${are(known)} evidence already; ${stays}.`]),
  ].join(' ')
}

/** "Lifeguards’ duty log (E-026)"; several by number alone, many only counted. */
function namesOf(pieces: readonly Evidence[]): string {
  const [first] = pieces
  if (first !== undefined && pieces.length === 1) return `${first.name} (${first.reference})`
  if (pieces.length > mostNamed) return capital(countOf(pieces.length, 'file', 'files'))
  return listWords(pieces.map(({ reference }) => reference))
}

const are = (of: readonly unknown[]) => agree(of.length, 'is', 'are')

/** "Two files were not taken in:" */
export const refusedWords = (count: number): string =>
  `${capital(countOf(count, 'file was', 'files were'))} not taken in:`
