import { MutationObserver } from '@tanstack/react-query'
import type { Question } from '../../shared/rules/question'
import { type CallInput, type CallOutput, call, problemOf } from '../client/bridge'
import { queries } from '../client/queries'
import type { Correction } from './corrections'
import { cellEntry, type Entry } from './entry'
import { allUnsaved, changeUnsaved, isLast } from './unsaved-cells'

/** What the book asks about cells it took: odd figures can be true, so they are kept and questioned. */
export type Asked = { entry: Entry; questions: Question[] }

export type Entered = {
  asked: Asked[]
  /** What took the place of an earlier reading, which is kept. */
  corrected: Entry[]
}

const nothing: Entered = { asked: [], corrected: [] }

type Refresh = (indicatorIds: ReadonlySet<string>) => Promise<void>

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
export function enter(entries: readonly Entry[], refresh: Refresh): Promise<Entered> {
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

async function send(entries: readonly Entry[], refresh: Refresh): Promise<Entered> {
  const first = entries[0]
  if (first === undefined) return nothing
  try {
    const { record, change } = await write('readings.enter', {
      yearId: first.yearId,
      cells: entries.map(cellEntry),
      odd: 'keep-and-say',
    })
    if (change !== null) ours.add(change.sequence)
    await refreshed(
      entries.map(({ row }) => row.indicatorId),
      refresh,
    )
    changeUnsaved(entries.filter(isLast).map((entry) => ({ entry, state: null })))
    const asked = entries.flatMap((entry, place) => {
      const questions = record.cells[place]?.questions ?? []
      return questions.length > 0 && entry.keptWhy === undefined ? [{ entry, questions }] : []
    })
    return { asked, corrected: entries.filter((_, place) => record.cells[place]?.did === 'corrected') }
  } catch (error) {
    return refused(entries, error, refresh)
  }
}

type Refused = { index: number; questions: Question[] }

const refreshed = (indicatorIds: readonly string[], refresh: Refresh) =>
  refresh(new Set(indicatorIds)).catch(() => queries.invalidateQueries({ queryKey: ['readings'] }))

async function refused(entries: readonly Entry[], error: unknown, refresh: Refresh): Promise<Entered> {
  const problem = problemOf(error)
  // The book names the cells that cannot be; it answers by the contract.
  const named = problem.code === 'wrong-input' ? ((problem.detail.cells ?? []) as Refused[]) : []
  if (named.length === 0) {
    const is = problem.code === 'engine-stopped' ? 'not-saved' : 'refused'
    const words = is === 'not-saved' ? 'Not saved: the book is being opened again.' : problem.message
    changeUnsaved(entries.filter(isLast).map((entry) => ({ entry, state: { is, words } })))
    return nothing
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

/**
 * Says why readings were corrected, after what was entered before has been answered.
 * @throws FairbookError as the book gives it
 */
export function explain(corrections: readonly Correction[], why: string, refresh: Refresh): Promise<void> {
  const done = queue.then(async () => {
    const ids = corrections.map(({ reading }) => reading.readingId)
    const { change } = await write('readings.explain', { ids, why })
    if (change !== null) ours.add(change.sequence)
    await refreshed(
      corrections.map(({ indicatorId }) => indicatorId),
      refresh,
    )
  })
  queue = done.catch(() => undefined)
  return done
}

/** Counted among what is being saved, and finished even when the page is left. */
function write<N extends 'readings.enter' | 'readings.explain'>(name: N, input: CallInput<N>): Promise<CallOutput<N>> {
  const observer = new MutationObserver<CallOutput<N>, Error, CallInput<N>>(queries, {
    mutationKey: [name],
    mutationFn: (given) => call(name, given),
  })
  return observer.mutate(input)
}

/** Saves again what could not be saved because the book was away: each change as it was typed would be lost, so as one. */
export function saveAgain(refreshOf: (yearId: string) => Refresh): Promise<Entered> {
  const entries = allUnsaved().flatMap(({ entry, state }) => (state.is === 'not-saved' ? [entry] : []))
  const [first] = entries
  if (first === undefined) return Promise.resolve(nothing)
  return enter(
    entries.filter(({ yearId }) => yearId === first.yearId),
    refreshOf(first.yearId),
  )
}
