import type { InputOf, OutputOf, ProcedureName } from '../../../shared/contract'

/** How a loader works on a book: through the same procedures as the window, in the same process or another. */
export type CallProcedure = <N extends ProcedureName>(name: N, input: InputOf<N>) => OutputOf<N> | Promise<OutputOf<N>>

/** Told how far a load is: in words, and steps done of all. */
export type LoadProgress = (words: string, done: number, total: number) => void
