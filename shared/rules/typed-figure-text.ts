import type { ReadingValue } from '../model/reading'
import { type NumberStyle, writeNumber } from './typed-figure-number'

/**
 * A value as the text it is edited by; `typedFigure` reads the same value back. Nothing is rounded:
 * "1234.5", "29 of 34", "61%, 131 of 214", "12.50", "3 5 12 20 8", "Yes". Of a judgement the first line is
 * the judgement, the lines below what it rests on.
 */
export function editingText(value: ReadingValue, style: NumberStyle): string {
  switch (value.kind) {
    case 'number':
      return writeNumber(value.number, style)
    case 'percentage':
      return percentageText(value, style)
    case 'money':
      return moneyText(value.pence, style)
    case 'scale':
      return value.counts.join(' ')
    case 'yes-no':
      return value.yes ? 'Yes' : 'No'
    case 'judgement':
      return value.grounds === '' ? value.judgement : `${value.judgement}\n${value.grounds}`
  }
}

/** "12.50", and "12" where there are no hundredths. */
function moneyText(pence: number, style: NumberStyle): string {
  const whole = writeNumber(Math.trunc(Math.abs(pence) / 100), style)
  const rest = Math.abs(pence) % 100
  const hundredths = rest === 0 ? '' : `${style.decimal}${String(rest).padStart(2, '0')}`
  return `${pence < 0 ? '-' : ''}${whole}${hundredths}`
}

type Percentage = Extract<ReadingValue, { kind: 'percentage' }>

function percentageText({ percent, numerator, denominator }: Percentage, style: NumberStyle): string {
  const share = percent === null ? '' : `${writeNumber(percent, style)}%`
  if (denominator === null) return share
  const whole = writeNumber(denominator, style)
  if (numerator === null) return percent === null ? '' : `${share} of ${whole}`
  const parts = `${writeNumber(numerator, style)} of ${whole}`
  return percent === null || percent === (100 * numerator) / denominator ? parts : `${share}, ${parts}`
}

/**
 * A value as it goes to a spreadsheet, which reckons with it: a percentage as its per cent, an amount
 * without its currency, everything unrounded and without thousands.
 */
export function spreadsheetText(value: ReadingValue, style: NumberStyle): string {
  if (value.kind !== 'percentage') return editingText(value, style)
  const { percent, numerator, denominator } = value
  const worked = numerator !== null && denominator !== null ? (100 * numerator) / denominator : null
  const share = percent ?? worked
  return share === null ? '' : `${writeNumber(share, style)}%`
}
