import type { z } from 'zod'
import { type AspectAnswerFields, type AspectItem, aspectAnswerWords } from '../model/aspect'
import { decimalsOf, numberWords } from './number-words'

type Item = Pick<AspectItem, 'kind' | 'unit'>
type Answer = Pick<z.infer<typeof AspectAnswerFields>, 'answer' | 'amount' | 'detail'>

/**
 * Whether an item of the checklist is answered: yes, no or not applicable where it asks that; a number; words.
 * "Not applicable" answers an item of any kind (the Social Audit Network's checklist has yes, no and NA on each line).
 */
export function isAnswered({ kind }: Item, answer: Answer | null): boolean {
  if (answer === null) return false
  if (answer.answer === 'not-applicable') return true
  if (kind === 'yes-no') return answer.answer !== null
  return kind === 'number' ? answer.amount !== null : answer.detail.trim() !== ''
}

/** An answer as it is read: "Yes", "14 people", the words; empty where nothing was answered. */
export function aspectWords(item: Item, answer: Answer | null): string {
  if (answer === null || !isAnswered(item, answer)) return ''
  if (answer.answer !== null && (item.kind === 'yes-no' || answer.answer === 'not-applicable'))
    return aspectAnswerWords[answer.answer]
  if (item.kind === 'text' || answer.amount === null) return answer.detail.trim()
  return `${numberWords(answer.amount, decimalsOf(answer.amount))}${unitAfter(item.unit)}`
}

/**
 * How an item is spoken of: "Key aspect 12", by its place in the whole checklist it stands in. Items have no number of
 * their own, since a checklist is put in order anew each time it is changed; a year keeps the version it was answered under.
 */
export const aspectReference = (number: number) => `Key aspect ${number}`

/** A per cent sign stands at its number, other units a space apart. */
const unitAfter = (unit: string) => (unit === '' ? '' : unit === '%' ? '%' : ` ${unit}`)

/**
 * What changed since the year before: "3 to 4 people", "no to yes", "other words"; empty where nothing did, or where
 * one of the two years has no answer.
 */
export function aspectChange(item: Item, before: Answer | null, now: Answer | null): string {
  const was = aspectWords(item, before)
  const is = aspectWords(item, now)
  if (was === '' || is === '' || was === is) return ''
  if (before?.answer === 'not-applicable' || now?.answer === 'not-applicable' || item.kind === 'yes-no')
    return item.kind === 'text' ? 'other words' : `${lower(was)} to ${lower(is)}`
  if (item.kind === 'text') return 'other words'
  const bare = numberWords(before?.amount ?? 0, decimalsOf(before?.amount ?? 0))
  return `${bare}${item.unit === '%' ? '%' : ''} to ${is}`
}

/** The words for yes and no stand within a sentence here; numbers have no letters to lower at their beginning. */
const lower = (words: string) => words.charAt(0).toLowerCase() + words.slice(1)
