import type { IndicatorKind } from '../../../shared/model/indicator'
import type { ReadingValueInput } from '../../../shared/model/reading'
import { grounds, judgements } from './large-words'
import { Seeded } from './seeded'

/** One reading to make: from a month of the year to a month, of the whole or of the group at a place. */
export type Slot = { from: number; to: number; group: number | null }

/** What the values of an indicator are made of, before they are readings. */
type Amount = { whole: number; part: number; counts: number[] }

/** Groups come in two breakdowns of four: the first read by quarter, the second every two months. */
const groupsInBreakdown = 4
const groupSpans = [3, 2] as const

/**
 * The readings of one indicator over the years: a level, a trend, a season and now and then a bad year.
 * Every indicator is read each month; one that is broken down also for its groups, which add up to the
 * months.
 */
export class Course {
  readonly #kind: IndicatorKind
  readonly #numbers: Seeded
  readonly #level: number
  readonly #trend: number
  readonly #season: number
  readonly #share: number
  readonly #weights: number[][]

  constructor(seed: number, indicator: number, kind: IndicatorKind, brokenDown: boolean) {
    this.#kind = kind
    this.#numbers = new Seeded(seed, 'course', indicator)
    // Small and large things alike: from a few dozen to some thousands a month.
    this.#level = 10 ** this.#numbers.between(1.5, 3.6)
    this.#trend = this.#numbers.between(-0.02, 0.05)
    this.#season = this.#numbers.between(0, 0.3)
    this.#share = this.#numbers.between(0.25, 0.85)
    const weights = () => Array.from({ length: groupsInBreakdown }, () => this.#numbers.between(0.5, 1.5))
    this.#weights = brokenDown ? groupSpans.map(weights) : []
  }

  /** The readings of a year: twelve months, then the groups (none, or forty). */
  year(yearsOn: number): { slot: Slot; value: ReadingValueInput }[] {
    const setback = this.#numbers.next() < 0.07 ? 0.7 : 1
    const level = this.#level * (1 + this.#trend) ** yearsOn * setback
    const share = Math.min(0.98, Math.max(0.05, this.#share + 0.005 * yearsOn * Math.sign(this.#trend)))
    const months = Array.from({ length: 12 }, (_, month) => this.#month(level, share, month))
    const made = months.map((amount, month) => this.#made({ from: month + 1, to: month + 1, group: null }, amount))
    for (const [breakdown, weights] of this.#weights.entries()) {
      const span = groupSpans[breakdown] ?? 12
      for (let from = 1; from <= 12; from += span) {
        const parts = this.#sharedOut(added(months.slice(from - 1, from - 1 + span)), weights)
        for (const [place, amount] of parts.entries()) {
          made.push(this.#made({ from, to: from + span - 1, group: breakdown * groupsInBreakdown + place }, amount))
        }
      }
    }
    return made
  }

  #month(level: number, share: number, month: number): Amount {
    const season = 1 + this.#season * Math.cos(((month - 6) / 6) * Math.PI)
    const whole = Math.max(1, Math.round(level * season * this.#numbers.between(0.92, 1.08)))
    const near = Math.min(0.99, Math.max(0.01, share * this.#numbers.between(0.93, 1.07)))
    const answers = this.#kind === 'scale' ? [1 - near, 1.4 - near, 0.6, 0.4 + near, near] : []
    return { whole, part: Math.round(whole * near), counts: this.#numbers.sharedOut(whole, answers) }
  }

  #sharedOut(amount: Amount, weights: number[]): Amount[] {
    const wholes = this.#numbers.sharedOut(amount.whole, weights)
    const parts = this.#numbers.sharedOut(amount.part, wholes)
    const counts = amount.counts.map((count) => this.#numbers.sharedOut(count, wholes))
    return wholes.map((whole, place) => ({
      whole,
      part: Math.min(whole, parts[place] ?? 0),
      counts: counts.map((shares) => shares[place] ?? 0),
    }))
  }

  #made(slot: Slot, { whole, part, counts }: Amount): { slot: Slot; value: ReadingValueInput } {
    const kind = this.#kind
    switch (kind) {
      case 'number':
        return { slot, value: { kind, number: whole } }
      case 'money':
        return { slot, value: { kind, pence: whole * 1050 } }
      case 'percentage':
        return { slot, value: { kind, numerator: part, denominator: Math.max(1, whole) } }
      case 'scale':
        return { slot, value: { kind, counts } }
      case 'yes-no':
        return { slot, value: { kind, yes: part * 2 > whole } }
      case 'judgement':
        return {
          slot,
          value: { kind, judgement: this.#numbers.pick(judgements), grounds: this.#numbers.pick(grounds) },
        }
    }
  }
}

function added(amounts: Amount[]): Amount {
  return amounts.reduce((sum, amount) => ({
    whole: sum.whole + amount.whole,
    part: sum.part + amount.part,
    counts: sum.counts.map((count, place) => count + (amount.counts[place] ?? 0)),
  }))
}
