import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { AccountsDocument } from '../../shared/model/document'
import type { Edition } from '../../shared/model/edition'
import { call, startCall } from '../client/bridge'
import { useEvents } from '../client/events'

/**
 * The accounts of a year as a document, built anew after every change and stopped when nobody looks any
 * more; `when` says no while that has to wait. Under 'book', so that a change of the book makes it be fetched again.
 */
export function useDocument(yearId: string, edition: Edition, options: { when?: boolean } = {}) {
  const [running, setRunning] = useState<number | null>(null)
  const [words, setWords] = useState('')
  useEvents((event) => {
    if (event.type === 'progress' && event.call === running) setWords(event.words)
  })
  const query = useQuery<AccountsDocument>({
    queryKey: ['book', 'accounts.document', { yearId, edition }],
    queryFn: async ({ signal }) => {
      const started = startCall('accounts.document', { yearId, edition })
      setRunning(started.call)
      // A refusal here means that it is already over.
      signal.addEventListener('abort', () => void call('call.cancel', { call: started.call }).catch(() => undefined))
      return await started.answer
    },
    enabled: options.when ?? true,
    placeholderData: keepPreviousData,
  })
  return { query, words }
}
