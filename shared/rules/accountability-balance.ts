import type { Accountability, StakeholderInYear } from '../model/stakeholder'
import { capital, countOf, inLetters } from './count-words'
import { listWords } from './number-words'

/** One direction of accountability: who stands there, and who of those in the account was asked. */
type Direction = { direction: Accountability; groups: number; inAccount: number; asked: number; notAsked: string[] }

/** How a book stands towards those above, below, within and beside, in sentences. */
export type AccountabilityBalance = {
  /** "Two groups above us, five below, three within and four beside." */
  groups: string
  /** What is missing or uneven, each a sentence; none where there is nothing to remark. */
  remarks: string[]
}

const order = ['above', 'below', 'within', 'beside'] as const satisfies readonly Accountability[]

const toUs = { above: 'above us', below: 'below', within: 'within', beside: 'beside us' } as const
const who = {
  above: 'funders, the council or a regulator',
  below: 'those who use what you do',
  within: 'staff, volunteers or trustees',
  beside: 'neighbours, suppliers or partners',
} as const
const theseOnes = {
  above: 'those we answer to',
  below: 'those we are here for',
  within: 'those within',
  beside: 'those beside us',
} as const

/** How many names are told before the rest is a count. */
const mostNamed = 4

/**
 * The balance of accountability: whether an organisation listens in every direction, not only upwards to
 * those who pay (Moxham found that accountability runs mostly upward, little downward or within).
 * It says what is missing and never that it should be otherwise.
 */
export function accountabilityBalance(
  stakeholders: readonly StakeholderInYear[],
  yearLabel: string,
): AccountabilityBalance {
  const directions = order.map((direction) => directionOf(direction, stakeholders))
  return {
    groups: groupsSentence(directions),
    remarks: [...emptyDirections(directions), ...askedSentence(directions, yearLabel)],
  }
}

function directionOf(direction: Accountability, stakeholders: readonly StakeholderInYear[]): Direction {
  const here = stakeholders.filter(({ accountability }) => accountability === direction)
  const inAccount = here.filter(({ inYear }) => inYear?.included === true)
  const notAsked = inAccount.filter(({ inYear }) => (inYear?.askedHow ?? '').trim() === '')
  return {
    direction,
    groups: here.length,
    inAccount: inAccount.length,
    asked: inAccount.length - notAsked.length,
    notAsked: notAsked.map(({ name }) => name),
  }
}

function groupsSentence(directions: readonly Direction[]): string {
  const there = directions.filter(({ groups }) => groups > 0)
  const words = there.map(({ direction, groups }, at) =>
    at === 0 ? `${countOf(groups, 'group', 'groups')} ${toUs[direction]}` : `${inLetters(groups)} ${toUs[direction]}`,
  )
  return words.length === 0 ? 'Nobody yet.' : `${capital(listWords(words))}.`
}

function emptyDirections(directions: readonly Direction[]): string[] {
  const empty = directions.filter(({ groups }) => groups === 0)
  if (empty.length === directions.length) return []
  return empty.map(({ direction }) => `Nobody stands ${toUs[direction]} yet; often that is ${who[direction]}.`)
}

function askedSentence(directions: readonly Direction[], yearLabel: string): string[] {
  const there = directions.filter(({ inAccount }) => inAccount > 0)
  const asked = there.reduce((sum, each) => sum + each.asked, 0)
  if (there.length === 0) return []
  if (asked === 0) return [`Nobody has been asked yet in ${yearLabel}.`]
  const missing = there.filter(({ notAsked }) => notAsked.length > 0)
  if (missing.length === 0) return [`All of them were asked in ${yearLabel}.`]
  const full = there.filter(({ notAsked }) => notAsked.length === 0)
  const all =
    full.length === 0
      ? []
      : [`All of ${listWords(full.map(({ direction }) => theseOnes[direction]))} were asked in ${yearLabel}.`]
  const notYet = missing.map(
    ({ direction, notAsked, inAccount }) =>
      `of ${theseOnes[direction]}, ${inLetters(notAsked.length)} of ${inLetters(inAccount)} (${named(notAsked)})`,
  )
  return [...all, `Not asked: ${notYet.join('; ')}.`]
}

function named(names: readonly string[]): string {
  if (names.length <= mostNamed) return listWords(names)
  return `${names.slice(0, mostNamed - 1).join(', ')} and ${inLetters(names.length - mostNamed + 1)} more`
}
