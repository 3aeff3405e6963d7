import type { LiveReference } from '../../../../shared/model/prose'
import { type ReferencedNoun, reference } from '../../../../shared/model/reference'
import type { Year } from '../../../../shared/model/year'
import { parseLiveReference } from '../../../../shared/rules/prose/live-reference'
import type { Book } from '../../book/book'
import { experiencesByNumber } from '../../records/accounted/experiences'
import { consentsBehind, evidenceByNumber } from '../../records/accounted/pictures'
import { listBenchmarks } from '../../records/benchmarks'
import { listConsultations } from '../../records/consultations/in-full'
import { listIndicators } from '../../records/indicators'
import { getOrganisation } from '../../records/organisation'
import { getYear, listYears } from '../../records/years'
import { today } from '../../today'
import { consultationSaid, pictureSaid, quoteSaid } from './beside-said'
import { benchmarkSaid, chartSaid, comparisonSaid, figureSaid } from './indicator-said'
import { type SafeResults, safeResults } from './safe-results'
import { gone, type Said } from './said'

/** What stands live in a text: a figure, the chart of an indicator, or a picture. */
type Standing = LiveReference | { kind: 'chart' | 'picture'; number: number }

function standing(written: string): Standing | null {
  const [, chart, picture] = /^(?:chart I-(\d{1,9})|E-(\d{1,9}))$/.exec(written) ?? []
  if (chart !== undefined) return { kind: 'chart', number: Number(chart) }
  if (picture !== undefined) return { kind: 'picture', number: Number(picture) }
  return parseLiveReference(written)
}

const indicatorNumber = (one: Standing): number | null =>
  one.kind === 'indicator' || one.kind === 'chart' ? one.number : one.kind === 'comparison' ? one.indicator : null

/**
 * What live figures of a year's texts say today, by their references as they are written. The window and the documents
 * take it from here, so that both print the same, with small groups taken out and by the consent of today.
 */
export function liveSaid(book: Book, yearId: string, references: Iterable<string>): Map<string, Said> {
  const wanted = [...new Set(references)].map((written) => ({ written, one: standing(written) }))
  const look = new LookedUp(
    book,
    getYear(book, yearId),
    wanted.flatMap(({ one }) => one ?? []),
  )
  return new Map(
    wanted.map(({ written, one }) => [
      written,
      one === null ? gone(`“${written}” is no reference that a figure could follow.`) : look.said(one),
    ]),
  )
}

/** Reads what a number of live figures need, each thing once. */
class LookedUp {
  readonly #book: Book
  readonly #year: Year
  readonly #wanted: readonly Standing[]
  readonly #safe = new Map<string, SafeResults>()
  readonly #lists = new Map<string, ReadonlyMap<number, unknown>>()

  constructor(book: Book, year: Year, wanted: readonly Standing[]) {
    this.#book = book
    this.#year = year
    this.#wanted = wanted
  }

  said(one: Standing): Said {
    switch (one.kind) {
      case 'indicator': {
        const indicator = this.#indicators().get(one.number)
        if (indicator === undefined) return missing('indicator', one.number)
        const year = one.year === null ? this.#year : listYears(this.#book).find(({ label }) => label === one.year)
        if (year === undefined) return gone(`No year is called “${one.year}”.`, indicator.name)
        return figureSaid(one, indicator, this.#results(year.id))
      }
      case 'chart': {
        const indicator = this.#indicators().get(one.number)
        return indicator === undefined
          ? missing('indicator', one.number)
          : chartSaid(indicator, this.#results(this.#year.id))
      }
      case 'benchmark': {
        const benchmark = this.#benchmarks().get(one.number)
        if (benchmark === undefined) return missing('benchmark', one.number)
        const indicator = [...this.#indicators().values()].find(({ id }) => id === benchmark.indicatorId)
        return benchmarkSaid(benchmark, indicator, getOrganisation(this.#book).currency)
      }
      case 'comparison': {
        const indicator = this.#indicators().get(one.indicator)
        if (indicator === undefined) return missing('indicator', one.indicator)
        const benchmark = one.benchmark === null ? null : this.#benchmarks().get(one.benchmark)
        if (benchmark === undefined) return missing('benchmark', one.benchmark ?? 0)
        return comparisonSaid(indicator, benchmark, this.#results(this.#year.id))
      }
      case 'consultation': {
        const consultation = this.#consultations().get(one.number)
        return consultation === undefined
          ? missing('consultation', one.number)
          : consultationSaid(consultation, one.figure)
      }
      case 'quote': {
        const quote = this.#quotes().get(one.number)
        return quote === undefined
          ? gone(`${reference('experience', one.number)} is not in the daybook of ${this.#year.label}.`)
          : quoteSaid(quote, today())
      }
      case 'picture': {
        const evidence = this.#evidence().get(one.number)
        return evidence === undefined
          ? missing('evidence', one.number)
          : pictureSaid(evidence, consentsBehind(this.#book, evidence.id), today())
      }
    }
  }

  #indicators = () => this.#list('indicators', () => listIndicators(this.#book, {}))
  #benchmarks = () => this.#list('benchmarks', () => listBenchmarks(this.#book, {}))
  #consultations = () => this.#list('consultations', () => listConsultations(this.#book, {}))
  #quotes = () => this.#list('quotes', () => experiencesByNumber(this.#book, this.#year, this.#numbers('quote')))
  #evidence = () => this.#list('evidence', () => evidenceByNumber(this.#book, this.#numbers('picture')))

  #numbers(kind: 'quote' | 'picture'): number[] {
    return this.#wanted.flatMap((one) => (one.kind === kind ? [one.number] : []))
  }

  #list<T extends { number: number }>(name: string, read: () => T[]): ReadonlyMap<number, T> {
    const known = this.#lists.get(name) ?? new Map(read().map((one) => [one.number, one]))
    this.#lists.set(name, known)
    return known as ReadonlyMap<number, T>
  }

  /** Figures of a year: those of all indicators that are wanted, since most are of the year itself. */
  #results(yearId: string): SafeResults {
    let safe = this.#safe.get(yearId)
    if (safe === undefined) {
      const ids = this.#wanted.flatMap((one) => this.#indicators().get(indicatorNumber(one) ?? -1)?.id ?? [])
      safe = safeResults(this.#book, yearId, new Set(ids))
      this.#safe.set(yearId, safe)
    }
    return safe
  }
}

const missing = (noun: ReferencedNoun, number: number): Said =>
  gone(`${reference(noun, number)} is no longer in the book.`)
