import { useEffect, useState } from 'react'
import { problemOf } from '../client/bridge'
import { forgetKeptText, keepText, keptTexts, setUnsaved } from '../client/unsaved'
import { keptWords } from '../components/fields/problem-words'

/** What was typed into a cell and has not come back from the book. */
export type Kept = { text: string; problem: string | null; done: boolean }

/** How what is kept of cells is called, so that it is found again. */
const ofCells = 'outcomes-cell '

/**
 * Cells that save as one goes: what was typed stands in its cell until the book has it; what the book
 * won't take stays there with the reason, and is what editing begins with. It outlives the page.
 */
export function useCells(held: unknown) {
  const [kept, setKept] = useState<ReadonlyMap<string, Kept>>(
    () => new Map(keptTexts(ofCells).map(([cell, { text, problem }]) => [cell, { text, problem, done: false }])),
  )
  const put = (cell: string, next: Kept | null) =>
    setKept((all) => {
      const changed = new Map(all)
      if (next === null) changed.delete(cell)
      else changed.set(cell, next)
      return changed
    })
  // The book was read again: what it took is there now.
  // biome-ignore lint/correctness/useExhaustiveDependencies: every new reading of the book counts
  useEffect(() => {
    setKept((all) => ([...all.values()].some(({ done }) => done) ? withoutDone(all) : all))
  }, [held])

  const mark = (cell: string, label: string, state: 'saving' | 'refused' | null) =>
    setUnsaved(ofCells + cell, state === null ? null : { label, state })
  return {
    kept,
    /** Saves what was typed. True once the book has it. */
    save: async (cell: string, label: string, text: string, write: () => Promise<unknown>): Promise<boolean> => {
      put(cell, { text, problem: null, done: false })
      mark(cell, label, 'saving')
      try {
        await write()
        put(cell, { text, problem: null, done: true })
        forgetKeptText(ofCells + cell)
        mark(cell, label, null)
        return true
      } catch (error) {
        const problem = keptWords(problemOf(error))
        put(cell, { text, problem, done: false })
        keepText(ofCells + cell, { text, problem })
        mark(cell, label, 'refused')
        return false
      }
    },
    forget: (cell: string) => {
      put(cell, null)
      forgetKeptText(ofCells + cell)
      mark(cell, '', null)
    },
  }
}

function withoutDone(all: ReadonlyMap<string, Kept>): ReadonlyMap<string, Kept> {
  return new Map([...all].filter(([, { done }]) => !done))
}
