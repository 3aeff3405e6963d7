import type { BookInfo } from '../../shared/model/book'
import type { ConsultationInList } from '../../shared/model/consultation'

export type Repeatable = { id: string; reference: string; name: string; yearLabel: string }

const named = (name: string) => name.trim().toLocaleLowerCase('en-GB')

/**
 * Consultations of earlier years that could be done again in this one: of each name the latest, the newest year
 * first, and none whose name stands in this year already.
 */
export function repeatable(
  all: readonly Pick<ConsultationInList, 'id' | 'reference' | 'name' | 'yearId'>[],
  yearId: string,
  years: BookInfo['years'],
): Repeatable[] {
  const place = new Map(years.map(({ id }, index) => [id, index]))
  const here = place.get(yearId) ?? years.length
  const known = new Set(all.filter((one) => one.yearId === yearId).map(({ name }) => named(name)))
  const found: Repeatable[] = []
  const byYear = all
    .filter((one) => (place.get(one.yearId) ?? here) < here)
    .toSorted((a, b) => (place.get(b.yearId) ?? 0) - (place.get(a.yearId) ?? 0))
  for (const { id, reference, name, yearId: of } of byYear) {
    if (known.has(named(name))) continue
    known.add(named(name))
    found.push({ id, reference, name, yearLabel: years[place.get(of) ?? 0]?.label ?? '' })
  }
  return found
}
