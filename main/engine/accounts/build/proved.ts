import type { EvidenceTarget } from '../../../../shared/model/evidence'
import type { Told } from '../told'
import type { YearInBook } from '../year-in-book'

/** A thing that evidence is for, as the accounts name it. */
export type Proved = { reference: string; named: string }

type Content = Pick<YearInBook, 'readings' | 'indicators' | 'benchmarks' | 'year'> & { told: Told }

/** Looks up what the accounts tell of: this year's readings that stand, what was said, benchmarks, acts of asking. */
export function provedIn({ readings, indicators, benchmarks, year, told }: Content) {
  const indicator = new Map(indicators.map(({ id, name }) => [id, name]))
  const standing = readings.filter((one) => one.yearId === year.id && one.supersededById === null)
  const all: Record<EvidenceTarget, Map<string, Proved>> = {
    reading: named(standing, ({ indicatorId }) => indicator.get(indicatorId) ?? ''),
    experience: named(told.experiences, () => 'Something said or seen'),
    benchmark: named(benchmarks, ({ label }) => label),
    consultation: named(told.consultations, ({ name }) => name),
  }
  return (target: EvidenceTarget, id: string): Proved | null => all[target].get(id) ?? null
}

const named = <One extends { id: string; reference: string }>(things: readonly One[], name: (one: One) => string) =>
  new Map(things.map((one) => [one.id, { reference: one.reference, named: name(one) }]))
