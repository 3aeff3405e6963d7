import type { Benchmark } from '../model/benchmark'
import type { Comparison, Figure } from '../model/figure'
import type { BetterWhen, Definition } from '../model/indicator'
import { asShown, benchmarkLength, type Range, rangeOf, rangeWords, shownDecimals } from './benchmark-range'
import { differenceWords } from './difference-words'
import {
  asSentence,
  type Hindrance,
  hindranceInBenchmark,
  hindranceInDefinitions,
  hindranceInFigure,
  lengthOfTime,
} from './not-comparable'
import { listWords, numberWords, withoutDust } from './number-words'

/** A definition with the figure taken under it and, where it is of a sample, its margin of error at 95%. */
export type Taken = { figure: Figure | null; margin: number | null; definition: Definition }
/** Figures whose gap may be chance: each with the margin that its own year's population leaves it. */
type Sampled = { figure: Figure; margin: number | null }

type Setting = { betterWhen: BetterWhen; currency: string }
type Head = Pick<Comparison, 'with' | 'label' | 'benchmarkId' | 'againstWords' | 'against' | 'period' | 'citation'>

/**
 * Holds a figure against a benchmark: one value, or a range (anything inside it is the same). Whether it
 * is better or worse follows the indicator's direction, so anxiety, where lower is better, reads in
 * reverse (ONS personal well-being). SAN's principle "Make Comparisons"; the kinds of benchmark are those
 * of the seminar's toolkit chain with our own baseline and target.
 */
export function compareWithBenchmark(
  { figure, margin, definition }: Taken,
  benchmark: Benchmark,
  { year, ...setting }: Setting & { year: { id: string; startsOn: string; endsOn: string } },
): Comparison {
  const against = rangeOf(benchmark)
  const decimals = shownDecimals(against, definition)
  const head: Head = {
    with: benchmark.kind,
    label: benchmark.label,
    benchmarkId: benchmark.id,
    againstWords: against === null ? '' : rangeWords(against, definition, decimals, setting.currency),
    against,
    period: benchmark.period,
    citation: benchmark.citation,
  }
  const hindrance = hindranceInFigure(figure) ?? hindranceInBenchmark(benchmark, definition)
  if (hindrance !== null || figure === null || against === null) return notComparable(head, hindrance)
  const length = lengthOfTime(figure.days, benchmarkLength(benchmark, year), definition)
  if (length.hindrance !== null) return notComparable(head, length.hindrance)
  const remarks = [definitionRemark(benchmark), length.remark]
  return compared({ head, now: { figure, margin }, against, definition, decimals, remarks, earlier: null, ...setting })
}

/**
 * Holds a figure against the year before. Last year is always worked out from its own readings, never
 * typed a second time; when the definition changed between, the two are not compared.
 * @param earlier null when the book has no year before
 */
export function compareWithLastYear(
  { figure, margin, definition }: Taken,
  earlier: (Taken & { label: string }) | null,
  setting: Setting,
): Comparison {
  // What documents must not print as last year's figure they must not print as what it is compared with either.
  const printable = earlier?.figure?.caution === 'small-group' ? null : (earlier?.figure ?? null)
  const value = printable?.value ?? null
  const against = value === null ? null : { low: value, high: value }
  const head: Head = {
    with: 'last-year',
    label: earlier?.label ?? 'Last year',
    benchmarkId: null,
    againstWords: printable?.words ?? '',
    against,
    period: earlier?.label ?? '',
    citation: '',
  }
  const hindrance = hindranceInFigure(figure) ?? hindranceInEarlier(definition, earlier)
  const before = earlier?.figure ?? null
  if (hindrance !== null || figure === null || earlier === null || before === null || against === null)
    return notComparable(head, hindrance)
  const theirs = { days: before.days, words: before.days === 1 ? '1 day' : `${numberWords(before.days)} days` }
  const length = lengthOfTime(figure.days, theirs, definition)
  if (length.hindrance !== null) return notComparable(head, length.hindrance)
  const remarks = [length.remark, madeRemark(figure, before)]
  return compared({
    head,
    now: { figure, margin },
    against,
    definition,
    decimals: definition.decimals,
    remarks,
    earlier: { figure: before, margin: earlier.margin },
    ...setting,
  })
}

function hindranceInEarlier(now: Definition, earlier: (Taken & { label: string }) | null): Hindrance | null {
  if (earlier === null) return { reason: 'no-earlier-figure', words: 'There is no earlier year in the book.' }
  if (earlier.figure === null) return { reason: 'no-earlier-figure', words: `There is no figure for ${earlier.label}.` }
  return hindranceInDefinitions(now, earlier.definition) ?? hindranceInFigure(earlier.figure, earlier.label)
}

type Ready = Setting & {
  head: Head
  now: Sampled
  against: Range
  definition: Definition
  decimals: number
  remarks: string[]
  earlier: Sampled | null
}

function compared({
  head,
  now,
  against,
  definition,
  decimals,
  remarks,
  earlier,
  betterWhen,
  currency,
}: Ready): Comparison {
  const { figure } = now
  const shown = asShown(figure.value ?? 0, definition, definition.decimals)
  const low = asShown(against.low, definition, decimals)
  const high = asShown(against.high, definition, decimals)
  const end = Math.min(Math.max(shown, low), high)
  const difference = withoutDust(shown - end)
  const plain = figure.kind === 'number' || figure.kind === 'money'
  const percent = plain && end > 0 ? (100 * difference) / end : null
  const verdict = verdictOf(difference, betterWhen)
  const met = head.with === 'target' ? verdict === 'better' || difference === 0 : null
  const words = differenceWords({ difference, percent, met, ranged: low < high, definition, decimals, currency })
  const chance = mayBeChance(head, now, earlier, difference)
  const remark = [chance ? chanceWords(figure, earlier?.figure) : '', ...remarks]
    .filter((text) => text !== '')
    .join(' ')
  return { ...head, comparable: true, difference, percent, differenceWords: words, verdict, met, chance, remark }
}

function notComparable(head: Head, hindrance: Hindrance | null): Comparison {
  const { reason, words } = hindrance ?? { reason: 'no-figure', words: 'There is no figure to compare.' }
  return { ...head, comparable: false, reason, words, remark: '' }
}

/** Better or worse by the indicator's direction; what differs by nothing that is shown is the same. */
function verdictOf(difference: number, betterWhen: BetterWhen): 'better' | 'worse' | 'same' | 'neither' {
  if (difference === 0) return 'same'
  if (betterWhen === 'neither') return 'neither'
  return difference > 0 === (betterWhen === 'higher') ? 'better' : 'worse'
}

function definitionRemark(benchmark: Benchmark): string {
  if (benchmark.sameDefinition !== 'similar') return ''
  const note = benchmark.definitionNote.trim()
  return note === '' ? 'Measured in a similar way, not the same.' : `Measured in a similar way: ${asSentence(note)}`
}

function madeRemark(now: Figure, before: Figure): string {
  const last = (figure: Figure) => figure.made === 'periods-last'
  const added = (figure: Figure) => figure.made === 'periods-added'
  if ((last(now) && added(before)) || (added(now) && last(before))) {
    return 'One year is its last reading, the other its readings added up.'
  }
  return ''
}

/**
 * Whether a gap between figures of a sample may be chance: within the margin of error, or for two samples
 * within the root of their squares. Not for targets, which are a line to reach. What others published is
 * taken as it stands: of whom it was asked is said in words, and our population is none of theirs.
 */
function mayBeChance(head: Head, now: Sampled, earlier: Sampled | null, difference: number): boolean {
  if (head.with === 'target' || difference === 0) return false
  const ours = now.margin
  const theirs = earlier === null ? 0 : earlier.margin
  return ours !== null && theirs !== null && Math.abs(difference) <= Math.hypot(ours, theirs)
}

function chanceWords(figure: Figure, earlier: Figure | undefined): string {
  const counts = [figure.n, earlier?.n ?? null].filter((n) => n !== null).map((n) => numberWords(n))
  return `With ${listWords(counts)} answers we cannot say that they differ.`
}
