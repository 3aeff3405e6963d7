import { keepPreviousData, QueryClient, type UseQueryResult, useMutation, useQuery } from '@tanstack/react-query'
import { type CallInput, type CallOutput, call } from './bridge'
import { type ReadName, touchedBy, type WriteName } from './nouns'

/**
 * Answers stay good until the engine tells of a change, so nothing is fetched on a timer or on
 * focus; and nothing here depends on a network, so nothing waits for one.
 */
export const queries = new QueryClient({
  defaultOptions: {
    queries: { networkMode: 'always', staleTime: Number.POSITIVE_INFINITY, retry: false, refetchOnWindowFocus: false },
    mutations: { networkMode: 'always', retry: false },
  },
})

/** A read of the book that stays up to date by itself. */
export function useRead<N extends ReadName>(
  name: N,
  input: CallInput<N>,
  options: { when?: boolean } = {},
): UseQueryResult<CallOutput<N>> {
  return useQuery({
    queryKey: ['book', name, input],
    queryFn: () => call(name, input),
    enabled: options.when ?? true,
    placeholderData: keepPreviousData,
  })
}

/** What the desktop side knows: settings, recent books, copies, the book of this window. */
export function useDesktop<N extends 'window.book' | 'recents.list' | 'backups.list' | 'settings.get'>(
  name: N,
  options: { when?: boolean } = {},
): UseQueryResult<CallOutput<N>> {
  // Every one of these takes nothing.
  return useQuery({
    queryKey: ['desktop', name],
    queryFn: () => call(name, {} as CallInput<N>),
    enabled: options.when ?? true,
  })
}

/** A change of the book. What it touched is fetched again when the engine tells so. */
export function useWrite<N extends WriteName>(name: N) {
  return useMutation<CallOutput<N>, Error, CallInput<N>>({
    mutationKey: [name],
    mutationFn: (input) => call(name, input),
  })
}

/**
 * Reads again at once, for whoever works out the next change from it; whoever shows it sees the same answer,
 * and an answer still on its way that may be older is passed over.
 * @throws FairbookError
 */
export async function readNow<N extends ReadName>(name: N, input: CallInput<N>): Promise<CallOutput<N>> {
  const queryKey = ['book', name, input]
  await queries.refetchQueries({ queryKey, exact: true }, { throwOnError: true })
  // Nobody shows it any more: it was not kept.
  return queries.getQueryData<CallOutput<N>>(queryKey) ?? call(name, input)
}

/** Fetches again what is made of these nouns. */
export async function refetchTouched(nouns: readonly string[]): Promise<void> {
  await queries.invalidateQueries({
    // Under 'book' stand reads of the contract only: `useRead` is the one who writes these keys.
    predicate: ({ queryKey: [of, name] }) => of === 'book' && touchedBy(name as ReadName, nouns),
  })
}
