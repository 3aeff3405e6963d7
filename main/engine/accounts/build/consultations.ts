import type { Reading } from '../../../../shared/model/reading'
import type { AccountsYear } from './accounts-year'

/** One act of asking, as far as readings hold it: one source, those asked, those who answered. */
export type Consultation = {
  source: string
  stakeholders: string[]
  periodStart: string
  periodEnd: string
  asked: number
  answered: number | null
  indicators: string[]
  readings: string[]
}

/**
 * The year's readings that say how many were asked, brought together by where they come from; but not those that
 * rest on an act of asking the book knows, which is told by itself. Several
 * questions of one survey are one asking: the most that were asked and the most that answered any of them.
 */
export function consultations(year: AccountsYear): Consultation[] {
  const bySource = new Map<string, Consultation>()
  const readings = new Map(year.readings.map((reading) => [reading.id, reading]))
  const toldApart = new Set(year.told.consultations.flatMap(({ id, name }) => [id, name.trim().toLowerCase()]))
  for (const { indicator, stakeholder, figure, definition } of year.indicatorsInYear) {
    const behind = (figure?.readingIds ?? []).flatMap((id) => readings.get(id) ?? [])
    for (const reading of behind.toSorted((a, b) => a.number - b.number)) {
      if (reading.asked === null || reading.groupId !== null || toldApart.has(reading.consultationId ?? '')) continue
      const source = reading.source || definition.definition || indicator.source
      if (toldApart.has(source.trim().toLowerCase())) continue
      const key = `${stakeholder.id} ${source.toLowerCase()}`
      const known = bySource.get(key)
      const found: Consultation = known ?? {
        source,
        stakeholders: [],
        ...periodOf(reading),
        asked: 0,
        answered: null,
        indicators: [],
        readings: [],
      }
      bySource.set(key, {
        ...found,
        stakeholders: [...new Set([...found.stakeholders, stakeholder.name])],
        periodStart: earlier(reading.periodStart, found.periodStart),
        periodEnd: later(reading.periodEnd, found.periodEnd),
        asked: Math.max(found.asked, reading.asked),
        answered: reading.answered === null ? found.answered : Math.max(found.answered ?? 0, reading.answered),
        indicators: [...new Set([...found.indicators, indicator.reference])],
        readings: [...new Set([...found.readings, reading.reference])],
      })
    }
  }
  return [...bySource.values()]
}

const periodOf = ({ periodStart, periodEnd }: Reading) => ({ periodStart, periodEnd })

/** ISO days sort as text. */
const earlier = (...days: string[]) => days.sort()[0] ?? ''
const later = (...days: string[]) => days.sort().at(-1) ?? ''

/** How many answered, of 100 asked; null where it would be made of too few. */
export function answerRate({ asked, answered }: Consultation): number | null {
  return answered === null || asked === 0 ? null : (100 * answered) / asked
}
