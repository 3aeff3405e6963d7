import type { AnswerCount } from '../../shared/model/question'
import { type InTurn, inTurn } from '../client/in-turn'

/** The counts of one question in the book. They are written all together. */
export type KeptCounts = {
  read: () => Promise<readonly AnswerCount[]>
  write: (counts: AnswerCount[]) => Promise<unknown>
}

/** Counts of every question wait for each other, also when the page was left meanwhile. */
const turn = inTurn()

/**
 * Changes counts from what the book has when their turn comes: of two that are under way each changes its own, and one
 * that fails leaves the other alone.
 */
export const changeCounts = (
  { read, write }: KeptCounts,
  change: (now: readonly AnswerCount[]) => AnswerCount[],
  wait: InTurn = turn,
): Promise<unknown> => wait(async () => write(change(await read())))

/** How many gave each of so many answers, in their order. */
export const countsInOrder = (answers: number, now: readonly AnswerCount[]): number[] =>
  Array.from({ length: answers }, (_, place) => now.find(({ position }) => position === place)?.count ?? 0)

export const countsByPlace = (counts: readonly number[]): AnswerCount[] =>
  counts.map((count, position) => ({ position, count, value: null }))
