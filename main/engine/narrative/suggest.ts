import type { ParsedInputOf } from '../../../shared/contract'
import type { Indicator } from '../../../shared/model/indicator'
import type { Suggestion } from '../../../shared/model/narrative'
import type { Year } from '../../../shared/model/year'
import { parseLiveReference, writeLiveReference } from '../../../shared/rules/prose/live-reference'
import { liveSaid } from '../accounts/live/live-said'
import type { Book } from '../book/book'
import { listBenchmarks } from '../records/benchmarks'
import { listBreakdowns } from '../records/breakdowns'
import { findToStand } from '../records/find'
import { listIndicators } from '../records/indicators'
import { quotable } from '../records/narrative/quotable'
import { yearsUpTo } from '../records/results'
import { getYear } from '../records/years'

type Candidate = Pick<Suggestion, 'reference' | 'kind'>

/** Of so many indicators that were found all that can be said is offered; of more, the figure first. */
const inFull = 2

/**
 * What can stand live in a text, most likely first: what the words name or begin. Nothing that may not be printed is
 * offered, nor what has nothing to say.
 */
export function suggestFigures(book: Book, { yearId, typed, limit }: ParsedInputOf<'narrative.suggest'>): Suggestion[] {
  const candidates = candidatesOf(book, getYear(book, yearId), typed, limit)
  const suggestions: Suggestion[] = []
  // Only as many are worked out as are shown: each may rest on hundreds of readings.
  for (let at = 0; at < candidates.length && suggestions.length < limit; ) {
    const next = candidates.slice(at, at + limit - suggestions.length)
    at += next.length
    const said = liveSaid(
      book,
      yearId,
      next.map(({ reference }) => reference),
    )
    for (const { reference, kind } of next) {
      const now = said.get(reference)
      if (now?.state === 'says')
        suggestions.push({ reference, kind, words: now.words, title: now.title, detail: now.detail })
    }
  }
  return suggestions
}

function candidatesOf(book: Book, year: Year, typed: string, limit: number): Candidate[] {
  const named = namedExactly(typed)
  const found = typed.trim() === '' ? keyIndicators(book, year, limit) : findToStand(book, typed, 2 * limit)
  const indicators = found.filter(({ noun }) => noun === 'indicators').map(({ reference }) => reference)
  const first: Candidate[] = found.flatMap(({ noun, reference, yearId }): Candidate[] => {
    if (noun === 'indicators') return [{ reference, kind: 'figure' }]
    if (noun === 'benchmarks') return [{ reference, kind: 'figure' }]
    if (noun === 'evidence') return [{ reference, kind: 'picture' }]
    return noun === 'consultations' && yearId === year.id ? [{ reference: `${reference} rate`, kind: 'rate' }] : []
  })
  const quotes = quotable(book, year, typed, limit).map((reference): Candidate => ({ reference, kind: 'quote' }))
  const more = [
    ...indicators.slice(0, inFull).flatMap((reference) => besideIndicator(book, year, reference)),
    ...indicators.slice(inFull).map((reference): Candidate => ({ reference: `chart ${reference}`, kind: 'chart' })),
    ...first
      .filter(({ kind }) => kind === 'rate')
      .flatMap(({ reference }) =>
        ['answered', 'invited', 'population'].map(
          (figure): Candidate => ({ reference: reference.replace('rate', figure), kind: 'rate' }),
        ),
      ),
  ]
  // Where one thing was meant, all of it comes before what was said; otherwise quotes come after the figures.
  const all =
    first.length <= inFull ? [...named, ...first, ...more, ...quotes] : [...named, ...first, ...quotes, ...more]
  const seen = new Set<string>()
  return all.filter(({ reference }) => !seen.has(reference) && seen.add(reference)).slice(0, 3 * limit)
}

/** A whole reference as it would stand in the text: `I-12 2024`, `D-0031`. */
function namedExactly(typed: string): Candidate[] {
  const live = parseLiveReference(typed.trim().replace(/^[a-z]/, (letter) => letter.toUpperCase()))
  if (live === null) return []
  const kind = (
    {
      indicator: 'figure',
      benchmark: 'figure',
      comparison: 'comparison',
      consultation: 'rate',
      quote: 'quote',
    } as const
  )[live.kind]
  return [{ reference: writeLiveReference(live), kind }]
}

/** Before anything is typed: the key indicators. */
function keyIndicators(book: Book, year: Year, limit: number) {
  const indicators = listIndicators(book, { yearId: year.id })
  const key = indicators.filter((one) => one.key)
  return (key.length > 0 ? key : indicators)
    .slice(0, limit)
    .map(({ reference }) => ({ noun: 'indicators' as const, reference, yearId: null }))
}

/** How it compares, its chart, last year, its groups. */
function besideIndicator(book: Book, year: Year, reference: string): Candidate[] {
  const indicator = listIndicators(book, { yearId: year.id }).find((one) => one.reference === reference)
  if (indicator === undefined) return []
  const benchmarks = listBenchmarks(book, { yearId: year.id, indicatorId: indicator.id })
  const before = yearsUpTo(book, year.id, 1).find(({ id }) => id !== year.id)
  return [
    { reference: `${reference} against last year`, kind: 'comparison' },
    ...benchmarks.map((one): Candidate => ({ reference: `${reference} against ${one.reference}`, kind: 'comparison' })),
    { reference: `chart ${reference}`, kind: 'chart' },
    ...(before === undefined ? [] : [figure(indicator, before.label, null)]),
    ...benchmarks.map((one): Candidate => ({ reference: one.reference, kind: 'figure' })),
    ...groupsOf(book, indicator).map((group) => figure(indicator, null, group)),
  ]
}

const figure = ({ number }: Indicator, year: string | null, group: string | null): Candidate => ({
  reference: writeLiveReference({ kind: 'indicator', number, year, group }),
  kind: 'figure',
})

const groupsOf = (book: Book, { breakdownIds }: Indicator): string[] =>
  listBreakdowns(book)
    .filter(({ id }) => breakdownIds.includes(id))
    .flatMap(({ groups }) => groups.map(({ label }) => label))
