import type { EvidenceTarget } from '../../../../shared/model/evidence'
import { beginningOf } from '../../../../shared/rules/find'
import { aspectReference } from '../../../../shared/rules/key-aspects'
import { benchmarkNamed } from '../benchmark-named'
import type { Told } from '../told'
import type { YearInBook } from '../year-in-book'

/** A thing that evidence is for, as the accounts name it. */
export type Proved = { reference: string; named: string }

type Content = Pick<YearInBook, 'indicators' | 'benchmarks' | 'years' | 'aspects'> & {
  readingsReported: YearInBook['readings']
  told: Told
}

/** Looks up what the accounts tell of: this year's readings, what was said, benchmarks, acts of asking, key aspects, stories and claims. */
export function provedIn({ readingsReported, indicators, benchmarks, years, aspects, told }: Content) {
  const indicator = new Map(indicators.map(({ id, name }) => [id, name]))
  const all: Record<EvidenceTarget, Map<string, Proved>> = {
    reading: named(readingsReported, ({ indicatorId }) => indicator.get(indicatorId) ?? ''),
    experience: named([...told.experiences, ...told.carriedCases], () => 'Something said or seen'),
    benchmark: named(benchmarks, (one) =>
      [indicator.get(one.indicatorId), benchmarkNamed(one, years)].filter(Boolean).join(': '),
    ),
    consultation: named(told.consultations, ({ name }) => name),
    action: named([...told.learning.actions, ...told.learning.earlierActions], ({ what }) => what),
    story: named(told.stories, ({ title }) => title || 'A story'),
    claim: named(told.claims, ({ words }) => beginningOf(words || 'A claim')),
    aspect: aspectsAnswered(aspects),
  }
  return (target: EvidenceTarget, id: string): Proved | null => all[target].get(id) ?? null
}

const named = <One extends { id: string; reference: string }>(things: readonly One[], name: (one: One) => string) =>
  new Map(things.map((one) => [one.id, { reference: one.reference, named: name(one) }]))

function aspectsAnswered(aspects: Content['aspects']): Map<string, Proved> {
  const items = (aspects?.sections ?? []).flatMap((section) => section.items)
  return new Map(
    items.flatMap(({ answer, number, wording }): [string, Proved][] =>
      answer === null ? [] : [[answer.id, { reference: aspectReference(number), named: wording }]],
    ),
  )
}
