import type { IndicatorKind } from '../../../shared/model/indicator'
import type { ReadingValueInput } from '../../../shared/model/reading'

/** First and last day of a period as the source files write it: `2025`, `2025-Q2`, `2025-03`, a day, or two days with a stroke between. */
export function periodOf(words: string): { periodStart: string; periodEnd: string } {
  const [from = '', to] = words.split('/')
  if (to !== undefined) return { periodStart: from, periodEnd: to }
  const [, year, quarter, month, day] = /^(\d{4})(?:-Q([1-4])|-(\d{2})(?:-(\d{2}))?)?$/.exec(words) ?? []
  if (year === undefined)
    throw new Error(
      `“${words}” is not a period: write a year, a quarter, a month, a day, or two days with a stroke between.`,
    )
  if (day !== undefined) return { periodStart: words, periodEnd: words }
  if (quarter !== undefined) return monthsOf(year, Number(quarter) * 3 - 2, Number(quarter) * 3)
  return month === undefined ? monthsOf(year, 1, 12) : monthsOf(year, Number(month), Number(month))
}

/** The first day of a month (1 to 12) to the last day of another, in one year. */
export function monthsOf(
  year: string | number,
  first: number,
  last: number,
): { periodStart: string; periodEnd: string } {
  const two = (number: number) => String(number).padStart(2, '0')
  // Day 0 of the month after is the last day of this one.
  const lastDay = new Date(Date.UTC(Number(year), last, 0)).getUTCDate()
  return { periodStart: `${year}-${two(first)}-01`, periodEnd: `${year}-${two(last)}-${two(lastDay)}` }
}

/**
 * A value as the source files write it, by the kind of its indicator: pounds for money; for a percentage
 * the part with the whole in `outOf`, or per cent with a sign; for a scale how many gave each answer.
 */
export function readingValue(kind: IndicatorKind, text: string, outOf = ''): ReadingValueInput {
  switch (kind) {
    case 'number':
      return { kind, number: numberOf(text) }
    case 'money':
      return { kind, pence: penceOf(numberOf(text)) }
    case 'percentage': {
      const denominator = outOf === '' ? null : numberOf(outOf)
      return text.endsWith('%')
        ? { kind, percent: numberOf(text.slice(0, -1)), denominator }
        : { kind, numerator: numberOf(text), denominator }
    }
    case 'scale':
      return { kind, counts: text.split('/').map(numberOf) }
    case 'yes-no':
      if (text !== 'yes' && text !== 'no') throw new Error(`“${text}” is neither yes nor no.`)
      return { kind, yes: text === 'yes' }
    case 'judgement':
      throw new Error('Judgements stand in readings-in-words.json, with their grounds.')
  }
}

/** Whole pence of an amount in pounds. */
export const penceOf = (pounds: number): number => Math.round(pounds * 100)

/** A number or nothing: an empty cell is not nought. */
export const numberOrNull = (text: string): number | null => (text === '' ? null : numberOf(text))

function numberOf(text: string): number {
  const number = Number(text)
  if (text.trim() === '' || Number.isNaN(number)) throw new Error(`“${text}” is not a number.`)
  return number
}
