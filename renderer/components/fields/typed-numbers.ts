import { numberStyleOf, readNumber } from '../../../shared/rules/typed-figure-number'
import { exampleNumbers, quoted } from '../../../shared/rules/typed-figure-words'
import { useLanguage } from '../../client/language'

/**
 * Numbers as they are typed in the person's language.
 * @param unit what they are counted in; understood, too, when it is typed after them
 */
export function useTypedNumbers(unit: string) {
  const language = useLanguage()
  const style = numberStyleOf(language)
  const format = new Intl.NumberFormat(language, { maximumFractionDigits: 10, numberingSystem: 'latn' })
  return {
    /** With spaces and points that can be typed; nothing for none. */
    shown: (number: number | null): string => (number === null ? '' : format.format(number)),
    /** Null where it is not a number. */
    numberIn: (text: string): number | null => readNumber(withoutUnit(text, unit), style),
    /** Said under a field whose text is no number. */
    notANumber: (text: string, wanted = 'a number'): string =>
      `${quoted(text)} is not ${wanted}. Type it like ${exampleNumbers(style)}. Kept here, not yet saved.`,
  }
}

/** What may stand around a number: its unit, a currency's sign, a per cent sign. */
function withoutUnit(text: string, unit: string): string {
  const bare = text
    .trim()
    .replace(/^([-−]?)\s*\p{Sc}\s*/u, '$1')
    .replace(/\s*(?:%|\p{Sc})$/u, '')
  const end = unit.toLowerCase()
  return end !== '' && bare.toLowerCase().endsWith(end) ? bare.slice(0, bare.length - end.length).trim() : bare
}
