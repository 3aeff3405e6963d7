import { round } from './number-words'
import { type NumberStyle, readNumber } from './typed-figure-number'
import { exampleNumbers, quoted, type Understood } from './typed-figure-words'

type Context = { definition: { unit: string }; currency: string; style: NumberStyle }

/**
 * "£12.50", "12.50 GBP", "-£5", "(£12.50)" and plain "12.5", kept in hundredths. Another currency is not
 * changed into the book's, and more than two decimals are not rounded away: both are said.
 */
export function typedMoney(text: string, { definition, currency, style }: Context): Understood {
  const { figure, sign } = apart(text, definition.unit)
  const amount = readNumber(figure, style)
  if (amount === null) {
    return { problem: `${quoted(text)} is not an amount. Type it like ${exampleNumbers(style)}.` }
  }
  if (sign !== '' && !namesOf(currency, style.language).includes(sign)) {
    return { problem: `${quoted(text)} is not in ${currency}, the currency of this book.` }
  }
  const hundredths = round(amount * 100, 0)
  if (round(amount, 2) !== amount) return { problem: `${quoted(text)} has more than two decimals.` }
  if (!Number.isSafeInteger(hundredths)) return { problem: `${quoted(text)} is more than can be kept.` }
  return { value: { kind: 'money', pence: hundredths } }
}

/** The figure with its sign or brackets, and what stands beside it: a currency's sign, code or name. */
function apart(text: string, unit: string): { figure: string; sign: string } {
  const end = unit.trim().toLowerCase()
  const bare = end !== '' && text.toLowerCase().endsWith(end) ? text.slice(0, text.length - end.length).trim() : text
  const letters = /[\p{Sc}\p{L}]+\.?/gu
  const found = bare.match(letters) ?? []
  // Two currencies in one cell are for nobody to choose from: it is then no number either.
  if (found.length > 1) return { figure: bare, sign: '' }
  return { figure: bare.replace(letters, '').trim(), sign: (found[0] ?? '').toLowerCase() }
}

const names = new Map<string, readonly string[]>()

/** What an amount of this currency may carry: "£", "gbp", "pounds", in English and in the book's language. */
function namesOf(currency: string, language: string): readonly string[] {
  const key = `${currency} ${language}`
  const known = names.get(key)
  if (known !== undefined) return known
  const shown = (['symbol', 'narrowSymbol', 'name'] as const).flatMap((currencyDisplay) =>
    [language, 'en-GB'].flatMap((locale) =>
      [1, 2].map((amount) => {
        const parts = new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay }).formatToParts(
          amount,
        )
        return parts.find(({ type }) => type === 'currency')?.value ?? ''
      }),
    ),
  )
  // "British pounds" are mostly called pounds.
  const short = shown.flatMap((name) => name.split(' ').at(-1) ?? [])
  const all = [...new Set([currency, ...shown, ...short].map((name) => name.toLowerCase()))]
  names.set(key, all)
  return all
}
