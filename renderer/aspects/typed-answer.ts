import type { InputOf } from '../../shared/contract'
import type { AspectAnswer, AspectAnswerChoice } from '../../shared/model/aspect'
import { aspectAnswerWords } from '../../shared/model/aspect'

/** What is said of an item in a year; what is left out stays as it is. */
export type AnswerChange = Omit<InputOf<'aspects.answer'>, 'yearId' | 'itemId'>

/** The word that stands in a field for words or a number where the item is not applicable. */
export const notApplicable = aspectAnswerWords['not-applicable']

/** Whether a text says that the item is not applicable: "n/a", "NA", in full. */
export const saysNotApplicable = (text: string): boolean => /^(?:n\.?\s?\/?\s?a\.?|not applicable)$/i.test(text.trim())

/** What stands in a field of an item answered in words. */
export const wordsOf = (answer: AspectAnswer | null): string =>
  answer?.answer === 'not-applicable' ? notApplicable : (answer?.detail ?? '')

/** What typing into an item answered in words says. */
export const changeOfWords = (text: string): AnswerChange =>
  text === notApplicable ? { answer: 'not-applicable', detail: '' } : { answer: null, detail: text }

/** What a key says in a row that is answered yes, no or not applicable: an answer, none ('clear'), or nothing. */
export function choiceOfKey(key: string): AspectAnswerChoice | 'clear' | null {
  switch (key.toLowerCase()) {
    case 'y':
      return 'yes'
    case 'n':
      return 'no'
    case 'a':
      return 'not-applicable'
    case 'delete':
    case 'backspace':
      return 'clear'
    default:
      return null
  }
}
