/** How numbers are written in a language: what stands before the decimals, and between thousands. */
export type NumberStyle = {
  /** `.` or `,`. */
  decimal: '.' | ','
  /** What this language writes between thousands. Spaces and apostrophes are understood everywhere. */
  group: string
  /** India writes 12,34,567: groups of two before the last of three. */
  twos: boolean
  /** BCP 47. */
  language: string
}

const styles = new Map<string, NumberStyle>()

/** How numbers are written in a language (BCP 47, as the organisation's `language`); as in Britain where it is not known. */
export function numberStyleOf(language: string): NumberStyle {
  const known = styles.get(language)
  if (known !== undefined) return known
  const style = readStyle(Intl.NumberFormat.supportedLocalesOf(wellFormed(language) ? language : 'en-GB')[0] ?? 'en-GB')
  styles.set(language, style)
  return style
}

const wellFormed = (language: string) => /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(language)

function readStyle(language: string): NumberStyle {
  const parts = new Intl.NumberFormat(language, { numberingSystem: 'latn' }).formatToParts(12345678.5)
  const sign = (type: string) => parts.find((part) => part.type === type)?.value ?? ''
  const groups = parts.filter((part) => part.type === 'integer').map((part) => part.value.length)
  const decimal = sign('decimal') === ',' ? ',' : '.'
  return { decimal, group: sign('group') || (decimal === ',' ? '.' : ','), twos: groups.slice(1).includes(2), language }
}

/** Spaces of every width, and the apostrophes of Switzerland. */
const anySpace = '[ \\u00a0\\u2009\\u202f]'
const looseGroup = `(?:${anySpace}|['’])`

const whole = (group: string, twos: boolean) => `\\d{1,3}(?:${group}\\d{${twos ? '2,3' : '3'}})*${group}\\d{3}|\\d+`
const pattern = (group: string, decimal: string, twos = false) =>
  new RegExp(`^(?:(${whole(group, twos)})(?:${decimal}(\\d+))?|${decimal}(\\d+))$`)

const looseDot = pattern(looseGroup, '\\.')
const looseComma = pattern(looseGroup, ',')
const dot = pattern(',', '\\.')
const dotTwos = pattern(',', '\\.', true)
const comma = pattern('\\.', ',')

/**
 * The number somebody wrote, sign and all: `1,234.5`, `−3`, `(1,234)`, `.5`, in a language of commas
 * `1.234,5`. What can only be meant one way is understood in either language (`1.234,5` in Britain);
 * what would be a guess is not (`1,5` in Britain). Null when it is no number.
 */
export function readNumber(text: string, style: NumberStyle): number | null {
  const { digits, negative } = withoutSign(text.trim())
  const read = readDigits(digits, style)
  if (read === null) return null
  // Plain nought, never minus nought.
  return negative && read !== 0 ? -read : read
}

function withoutSign(text: string): { digits: string; negative: boolean } {
  const bracketed = /^\(\s*(.*?)\s*\)$/.exec(text)?.[1]
  if (bracketed !== undefined) return { digits: bracketed, negative: true }
  const signed = new RegExp(`^([-+\\u2212\\u2013])${anySpace}*(.*)$`).exec(text)
  if (signed === null) return { digits: text, negative: false }
  return { digits: signed[2] ?? '', negative: signed[1] !== '+' }
}

function readDigits(digits: string, { decimal, twos }: NumberStyle): number | null {
  const own = decimal === ',' ? [comma, looseComma] : twos ? [dotTwos, looseDot] : [dot, looseDot]
  // The other way round only with both signs in it, so that it can mean one thing alone.
  const both = digits.includes(',') && digits.includes('.')
  const tried = both ? [...own, decimal === ',' ? dot : comma] : own
  for (const one of tried) {
    const match = one.exec(digits)
    if (match === null) continue
    const units = (match[1] ?? '').replace(/\D/g, '')
    const number = Number(`${units || '0'}.${match[2] ?? match[3] ?? '0'}`)
    return Number.isFinite(number) ? number : null
  }
  return null
}

/**
 * A number as it is typed in this language, whole and without thousands: `1234.5`, `-3`, and `1234,5`
 * where a comma stands before decimals. `readNumber` reads the same number back.
 */
export function writeNumber(number: number, { decimal }: Pick<NumberStyle, 'decimal'>): string {
  const plain = withoutExponent(String(Math.abs(number)))
  return `${number < 0 ? '-' : ''}${decimal === ',' ? plain.replace('.', ',') : plain}`
}

/** `1.5e-7` and `1e+21` written out. */
function withoutExponent(text: string): string {
  const match = /^(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(text)
  if (match === null) return text
  const [, first = '', rest = '', power] = match
  const exponent = Number(power)
  const digits = first + rest
  if (exponent < 0) return `0.${'0'.repeat(-exponent - 1)}${digits}`
  const point = exponent + 1
  return digits.length > point ? `${digits.slice(0, point)}.${digits.slice(point)}` : digits.padEnd(point, '0')
}
