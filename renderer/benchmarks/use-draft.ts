import { useState } from 'react'
import type { BenchmarkKind } from '../../shared/model/benchmark'
import { forgetKeptText, keepText, keptText, setUnsaved } from '../client/unsaved'
import { type Draft, isWritten, newDraft } from './draft'

/**
 * The draft of a benchmark for one indicator and year. It outlives the page: what was typed is there again
 * when one comes back, and until it is kept the bar says that it is not saved.
 */
export function useDraft(name: string) {
  const key = `new-benchmark.${name}`
  const [draft, setDraft] = useState<Draft | null>(() => {
    const kept = keptText(key)
    // Written by this file alone, so it reads as it was written.
    return kept === undefined ? null : (JSON.parse(kept.text) as Draft)
  })
  const hold = (next: Draft | null, problem = '') => {
    setDraft(next)
    if (next !== null && isWritten(next)) {
      keepText(key, { text: JSON.stringify(next), problem })
      setUnsaved(key, { label: 'New benchmark', state: problem === '' ? 'written' : 'refused' })
    } else {
      forgetKeptText(key)
      setUnsaved(key, null)
    }
  }
  return {
    draft,
    begin: (kind: BenchmarkKind) => hold(newDraft(kind)),
    write: (next: Draft) => hold(next),
    /** It could not be kept as it is. */
    refuse: (problem: string) => hold(draft, problem),
    drop: () => hold(null),
  }
}
