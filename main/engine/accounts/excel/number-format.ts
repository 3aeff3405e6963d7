import type { Definition } from '../../../../shared/model/indicator'

/** Number formats by what a figure is. Values with a sign or a unit get it here, never as text. */
export const formats = {
  day: 'd mmm yyyy',
  moment: 'd mmm yyyy hh:mm',
  whole: '#,##0',
  year: '0',
  yesNo: '"Yes";;"No"',
  /** 1, −1 and 0 as marks: the word stands beside it. */
  mark: '"▲";"▼";"–"',
  text: '@',
} as const

const noughts = (decimals: number) => (decimals === 0 ? '' : `.${'0'.repeat(decimals)}`)

/** Currency signs that are known to print; any other currency is named by its code. */
const signs: Record<string, string> = { GBP: '£', EUR: '€', USD: '$' }

function sign(currency: string): string {
  const known = signs[currency]
  return known === undefined ? `"${currency} "` : `"${known}"`
}

type Shown = Pick<Definition, 'kind' | 'scaleFigure'>

/** Whether values of the definition stand in the workbook as fractions (61% is 0.61). */
export const isFraction = ({ kind, scaleFigure }: Shown): boolean =>
  kind === 'percentage' || (kind === 'scale' && scaleFigure === 'share')

/** How a figure of the definition is shown: `#,##0`, `0.0%`, `"£"#,##0.00`, `"Yes";;"No"`. */
export function valueFormat(definition: Shown, decimals: number, currency: string): string {
  if (isFraction(definition)) return `0${noughts(decimals)}%`
  switch (definition.kind) {
    case 'yes-no':
      return formats.yesNo
    case 'money':
      return `${sign(currency)}#,##0${noughts(decimals === 0 ? 0 : 2)};"\u2212"${sign(currency)}#,##0${noughts(decimals === 0 ? 0 : 2)}`
    default:
      return `#,##0${noughts(decimals)};"\u2212"#,##0${noughts(decimals)}`
  }
}

/** How a difference is shown: always with its sign, and in points for shares. */
export function differenceFormat(definition: Shown, decimals: number, currency: string): string {
  const plain = `#,##0${noughts(definition.kind === 'money' && decimals !== 0 ? 2 : decimals)}`
  if (isFraction(definition)) return signedFormat(`${plain}" pts"`)
  if (definition.kind === 'money') return signedFormat(`${sign(currency)}${plain}`)
  return signedFormat(plain)
}

const signedFormat = (format: string) => `"+"${format};"\u2212"${format};${format}`

export const changeFormat = signedFormat('0.0%')

/** A number without a definition of its own: people, scores added up. */
export function countFormat(value: number): string {
  return Number.isInteger(value) ? formats.whole : '#,##0.0##'
}

/**
 * The value as it stands in a cell: fractions for shares, pounds for pence, the rest as it is. The dust of
 * binary arithmetic is taken off, so that 61% is 0.61.
 */
export function cellValue(value: number, definition: Shown): number {
  const scaled = isFraction(definition) || definition.kind === 'money' ? value / 100 : value
  return Number(scaled.toPrecision(15))
}
