import type { Figure } from '../model/figure'
import { smallGroup } from './few-answers'
import { numberWords } from './number-words'

/** Why a group's figure is not printed: it is small itself, or it would give a small one away. */
export type Hidden = 'small' | 'protects-small'

/**
 * Which figures of a breakdown a document may print.
 *
 * Groups of 1 to 4 people (or under the limit set) are hidden; nought may be shown. Because a reader can
 * take the shown groups from the total, further groups are hidden, smallest first, until what is hidden
 * cannot be worked out: at least two groups, with together at least `limit` people and more than one
 * each. Where all are hidden and that still does not help, the whole goes too.
 *
 * The first step is our own default and a setting; the second follows NHS Digital's practice for hospital
 * data before September 2018: "a further cell hidden so that it cannot be worked out by subtraction". No
 * single "ONS rule of 5" could be confirmed. It guards against subtraction, not against somebody who
 * knows the group; nor between two breakdowns that cut the same people alike.
 *
 * @param sizes how many people each group stands for (see `groupSize`); null where not known, which hides
 *   nothing, and leaves the difference open by itself
 * @param totalShown whether a total stands beside the groups; without one nothing can be subtracted
 * @returns `hidden` in the order of `sizes`; `hideWhole` when the total has to go too
 */
export function planSuppression(
  sizes: readonly (number | null)[],
  totalShown: boolean,
  limit = smallGroup,
): { hidden: (Hidden | null)[]; hideWhole: boolean } {
  const hidden = sizes.map((size): Hidden | null => (size !== null && size > 0 && size < limit ? 'small' : null))
  const subtractable = totalShown && !sizes.includes(null)
  if (!subtractable || hidden.every((state) => state === null)) return { hidden, hideWhole: false }
  const candidates = sizes
    .map((size, place) => ({ size: size ?? 0, place }))
    .filter(({ size, place }) => size > 0 && hidden[place] === null)
    .sort((a, b) => a.size - b.size)
  const next = candidates.values()
  while (!safe(sizes, hidden, limit)) {
    const step = next.next()
    if (step.done) return { hidden, hideWhole: true }
    hidden[step.value.place] = 'protects-small'
  }
  return { hidden, hideWhole: false }
}

function safe(sizes: readonly (number | null)[], hidden: readonly (Hidden | null)[], limit: number): boolean {
  const out = sizes.filter((_, place) => hidden[place] !== null)
  const together = out.reduce<number>((sum, size) => sum + (size ?? 0), 0)
  // A small group by itself is always under the limit, so at least two are out.
  return together >= limit && together > out.length
}

/**
 * How many people a group's figure stands for: what it rests on, else the count itself when it counts
 * whole things (visits or children from one postcode). Null for money and rates.
 */
export function groupSize(figure: Figure): number | null {
  if (figure.n !== null) return figure.n
  return figure.kind === 'number' && figure.decimals === 0 ? figure.value : null
}

/** What stands in place of a hidden figure; a reader must not be able to tell which of two was the small one. */
export function hiddenWords(limit = smallGroup): string {
  return `not shown: a group under ${numberWords(limit)}, or one that would reveal it`
}
