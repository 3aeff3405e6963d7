import type { Figure, ResultQuestion } from '../model/figure'
import type { Breakdown, Definition } from '../model/indicator'
import type { Reading } from '../model/reading'
import { definitionOf, workOut } from './amount'
import { capital, countOf } from './count-words'
import { cautionOf } from './few-answers'
import { type FigureContext, groupsTotal, standingReadings, workOutYear } from './figure'
import { fullWords } from './figure-of'
import { asSentence } from './not-comparable'
import { questionReading } from './plausibility'

type Asked = { readings: readonly Reading[]; context: FigureContext; earlier: Figure | null }

/** What the figures of a year leave open: odd readings, readings that do not combine, totals that differ. */
export function questionsOfResult({ readings, context, earlier }: Asked): ResultQuestion[] {
  const standing = standingReadings(readings, context)
  const { figure, because } = workOutYear(readings, context)
  const questions = standing.flatMap((reading) => questionsOfReading(reading, context, earlier))
  if (because !== null) questions.push(ofWhole(because))
  if (figure !== null) questions.push(...coveredTwice(standing, figure, context).map(ofWhole))
  if (figure !== null && figure.made !== 'groups-added') {
    questions.push(
      ...context.breakdowns.flatMap((breakdown) => differingTotal(breakdown, figure, readings, context)).map(ofWhole),
    )
  }
  return [...new Map(questions.map((question) => [questionSentence(question), question])).values()]
}

/** A question with its answer behind it, as documents print it: "71% of 19 is … people. Kept: the forms are gone." */
export const questionSentence = ({ words, kept }: ResultQuestion): string =>
  kept === null ? words : `${words} Kept: ${kept}`

const ofWhole = (words: string): ResultQuestion => ({ words, groupId: null, kept: null })

function questionsOfReading(reading: Reading, context: FigureContext, earlier: Figure | null): ResultQuestion[] {
  const definition = definitionOf(reading, context.definitions)
  if (definition === undefined || givesAway(reading, definition, context)) return []
  const group = context.breakdowns.flatMap((breakdown) => breakdown.groups).find((it) => it.id === reading.groupId)
  const questions = questionReading({
    definition,
    value: reading.value,
    asked: reading.asked,
    answered: reading.answered,
    period: { start: reading.periodStart, end: reading.periodEnd },
    year: context.year,
    // Groups are not held against the whole of last year, nor readings against another measure.
    earlier: reading.groupId === null && earlier?.definitionId === reading.definitionId ? earlier : null,
    currency: context.currency,
  })
  const kept = reading.keptWhy.trim() === '' ? null : asSentence(reading.keptWhy)
  return questions.map(({ words }) => ({
    words: group === undefined ? words : `${group.label}: ${words}`,
    groupId: group?.id ?? null,
    kept,
  }))
}

/** A question about a group too small to print would print it. The question still stands at the reading itself. */
function givesAway(reading: Reading, definition: Definition, { smallGroup }: FigureContext): boolean {
  const { n } = workOut(reading, definition)
  return reading.groupId !== null && cautionOf(n, true, smallGroup) === 'small-group'
}

function coveredTwice(standing: readonly Reading[], figure: Figure, { year }: FigureContext): string[] {
  if (figure.made !== 'reading') return []
  const covering = standing.filter(
    (it) => it.groupId === null && it.periodStart <= year.startsOn && it.periodEnd >= year.endsOn,
  )
  return covering.length > 1
    ? [
        `${capital(countOf(covering.length, 'reading', 'readings'))} cover the whole year; the one recorded last is used.`,
      ]
    : []
}

/** A whole figure and the sum of its groups should agree; where they do not, somebody was left out or counted twice. */
function differingTotal(
  breakdown: Breakdown,
  whole: Figure,
  readings: readonly Reading[],
  context: FigureContext,
): string[] {
  const total = groupsTotal(breakdown, readings, context)
  if (total === null || total.days !== whole.days || total.definitionId !== whole.definitionId) return []
  const agrees =
    total.share || total.kind === 'scale' ? total.n === whole.n || whole.n === null : total.value === whole.value
  return agrees
    ? []
    : [`The groups of “${breakdown.name}” make ${fullWords(total)}, the whole says ${fullWords(whole)}.`]
}
