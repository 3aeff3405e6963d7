import { MutationObserver } from '@tanstack/react-query'
import type { InputOf, OutputOf } from '../../shared/contract'
import type { Question } from '../../shared/rules/question'
import { call, problemOf } from '../client/bridge'
import { queries } from '../client/queries'
import { cellEntry, type Entry } from './entry'
import { allUnsaved, changeUnsaved, isLast } from './unsaved-cells'

/** What the book asks about cells it took: odd figures can be true, so they are kept and questioned. */
export type Asked = { entry: Entry; questions: Question[] }

let queue: Promise<unknown> = Promise.resolve()
const ours = new Set<number>()

/** When everything entered so far has been answered. */
export const settled = (): Promise<unknown> => queue

/** Whether a change was made by entering cells here; asked once. */
export const wasOurs = (sequence: number): boolean => ours.delete(sequence)

/**
 * Enters cells as one change, in the order in which they were typed. They are shown as typed at once, and as
 * saved when the book has said so. Cells that are not understood or that the book refuses stay as they were
 * typed, with the reason; the others of a block are saved all the same.
 * @param refresh fetches the rows anew in which something is saved
 */
export function enter(
  entries: readonly Entry[],
  refresh: (saved: readonly Entry[]) => Promise<void>,
): Promise<Asked[]> {
  const clear = entries.filter(({ typed }) => typed.is !== 'unclear')
  changeUnsaved(
    entries.map((entry) => ({
      entry,
      state: entry.typed.is === 'unclear' ? { is: 'refused', words: entry.typed.words } : { is: 'saving' },
    })),
  )
  const done = queue.then(() => send(clear, refresh))
  queue = done
  return done
}

async function send(entries: readonly Entry[], refresh: (saved: readonly Entry[]) => Promise<void>): Promise<Asked[]> {
  const first = entries[0]
  if (first === undefined) return []
  try {
    const { record, change } = await write({
      yearId: first.yearId,
      cells: entries.map(cellEntry),
      odd: 'keep-and-say',
    })
    if (change !== null) ours.add(change.sequence)
    await refresh(entries).catch(() => queries.invalidateQueries({ queryKey: ['readings'] }))
    changeUnsaved(entries.filter(isLast).map((entry) => ({ entry, state: null })))
    return entries.flatMap((entry, place) => {
      const questions = record.cells[place]?.questions ?? []
      return questions.length > 0 && entry.keptWhy === undefined ? [{ entry, questions }] : []
    })
  } catch (error) {
    return refused(entries, error, refresh)
  }
}

type Refused = { index: number; questions: Question[] }

async function refused(
  entries: readonly Entry[],
  error: unknown,
  refresh: (saved: readonly Entry[]) => Promise<void>,
): Promise<Asked[]> {
  const problem = problemOf(error)
  // The book names the cells that cannot be; it answers by the contract.
  const named = problem.code === 'wrong-input' ? ((problem.detail.cells ?? []) as Refused[]) : []
  if (named.length === 0) {
    const is = problem.code === 'engine-stopped' ? 'not-saved' : 'refused'
    const words = is === 'not-saved' ? 'Not saved: the book is being opened again.' : problem.message
    changeUnsaved(entries.filter(isLast).map((entry) => ({ entry, state: { is, words } })))
    return []
  }
  const why = new Map(named.map(({ index, questions }) => [entries[index], questions]))
  changeUnsaved(
    [...why].flatMap(([entry, questions]) =>
      entry === undefined || !isLast(entry)
        ? []
        : [
            {
              entry,
              state: { is: 'refused', words: `${entry.name}: ${questions.map(({ words }) => words).join(' ')}` },
            },
          ],
    ),
  )
  return send(
    entries.filter((entry) => !why.has(entry)),
    refresh,
  )
}

/** Counted among what is being saved, and finished even when the page is left. */
function write(input: InputOf<'readings.enter'>): Promise<OutputOf<'readings.enter'>> {
  const observer = new MutationObserver<OutputOf<'readings.enter'>, Error, InputOf<'readings.enter'>>(queries, {
    mutationKey: ['readings.enter'],
    mutationFn: (given) => call('readings.enter', given),
  })
  return observer.mutate(input)
}

/** Saves again what could not be saved because the book was away: each change as it was typed would be lost, so as one. */
export function saveAgain(refresh: (saved: readonly Entry[]) => Promise<void>): Promise<Asked[]> {
  const entries = allUnsaved().flatMap(({ entry, state }) => (state.is === 'not-saved' ? [entry] : []))
  const [first] = entries
  if (first === undefined) return Promise.resolve([])
  return enter(
    entries.filter(({ yearId }) => yearId === first.yearId),
    refresh,
  )
}
