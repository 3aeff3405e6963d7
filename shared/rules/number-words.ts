/**
 * Figures as they are printed, in British English: 61%, 73,385, £2.40, −2.7 points. No-break spaces
 * inside a figure, so that it is never torn at the end of a line, and the real minus sign (U+2212).
 */

export const noBreakSpace = '\u00a0'
export const minus = '\u2212'

/** Rounds as people do on paper: halves away from nought, by the decimal figures, so 1.005 to two decimals is 1.01. */
export function round(value: number, decimals: number): number {
  if (Number.isSafeInteger(value) && decimals >= 0) return value + 0
  const shifted = Number(`${value}e${decimals}`)
  // Very large and very small numbers already print with an exponent; they have no half to settle.
  if (Number.isNaN(shifted)) return Number(value.toFixed(decimals))
  const rounded = Math.sign(shifted) * Math.round(Math.abs(shifted))
  const back = Number(`${rounded}e${-decimals}`)
  // Plain nought, never minus nought.
  return Number.isNaN(back) ? value : back + 0
}

/** Takes the dust of binary arithmetic off a sum: 0.1 + 0.2 is 0.3. */
export const withoutDust = (value: number): number =>
  // Whole numbers of up to 14 digits have none, and most are such.
  Number.isInteger(value) && Math.abs(value) < 1e14 ? value + 0 : Number(value.toPrecision(14)) + 0

/** How many decimals a number was given with, up to `most`: 63.7 has one. */
export function decimalsOf(value: number, most = 4): number {
  for (let decimals = 0; decimals < most; decimals++) if (round(value, decimals) === value) return decimals
  return most
}

/** By decimals, and by currency for amounts: making a format costs far more than using it. */
const formats = new Map<string | number, Intl.NumberFormat>()

function formatted(value: number, decimals: number, currency?: string): string {
  const key = currency === undefined ? decimals : `${currency} ${decimals}`
  let format = formats.get(key)
  if (format === undefined) {
    const money = currency === undefined ? {} : ({ style: 'currency', currency } as const)
    const fixed = { minimumFractionDigits: decimals, maximumFractionDigits: decimals }
    format = new Intl.NumberFormat('en-GB', { ...money, ...fixed })
    formats.set(key, format)
  }
  return format.format(value).replace('-', minus)
}

/** `73,385`, `7.6`, `−3`. */
export function numberWords(value: number, decimals = 0): string {
  return formatted(round(value, decimals), decimals)
}

/** `61%`, `31.2%`, from per cent (61, not 0.61). */
export function percentWords(percent: number, decimals = 0): string {
  return `${numberWords(percent, decimals)}%`
}

/** Pence as printed: whole pounds for no decimals (`£512,000`), otherwise pounds and pence (`£2.40`). */
export function moneyWords(pence: number, currency = 'GBP', decimals = 0): string {
  const places = decimals === 0 ? 0 : 2
  return formatted(round(pence / 100, places), places, currency)
}

/** `29 of 34`, never torn. */
export function outOfWords(part: number, whole: number): string {
  const plain = (count: number) => numberWords(count, decimalsOf(count))
  return `${plain(part)}${noBreakSpace}of${noBreakSpace}${plain(whole)}`
}

/** A figure with its unit, never torn from it: `10.4 kWh a visit`. A share or a figure without a unit stays as it is. */
export function withUnit(figure: string, unit: string): string {
  return unit === '' ? figure : `${figure}${noBreakSpace}${unit}`
}

/** Puts a plus before what is above nought: `+5.2%`. The minus is there already. */
export function signed(value: number, words: string): string {
  return value > 0 ? `+${words}` : words
}

/** A difference between two shares or means: `−2.7 points`, `+1 point`. */
export function pointsWords(points: number, decimals = 0): string {
  const rounded = round(points, decimals)
  const one = Math.abs(rounded) === 1 && decimals === 0
  return signed(rounded, `${numberWords(rounded, decimals)}${noBreakSpace}${one ? 'point' : 'points'}`)
}

/** A relative change, to one decimal: `+5.2%`. */
export function changeWords(percent: number): string {
  return signed(round(percent, 1), percentWords(percent, 1))
}

/** Several things in a sentence: `a, b and c`. */
export function listWords(words: readonly string[]): string {
  if (words.length < 2) return words.join('')
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}
