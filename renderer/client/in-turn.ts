import { useState } from 'react'

/** Does works one after the other: each begins when the one before it has ended, well or not, and fails for itself. */
export type InTurn = <T>(work: () => Promise<T>) => Promise<T>

export function inTurn(): InTurn {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const next = last.then(work)
    last = next.catch(() => undefined)
    return next
  }
}

/** Works of one component, one after the other. */
export function useInTurn(): InTurn {
  return useState(inTurn)[0]
}
