import { useMemo, useState } from 'react'
import { forgetKeptText, keepText, keptText, setUnsaved } from '../client/unsaved'
import { type Draft, type DraftEvent, draftAfter, draftState, emptyDraft } from './draft-line'

const keyOf = (objectiveId: string) => `new-outcome.${objectiveId}`

/** The line begun under an objective, as it stands at this moment. */
function draftOf(objectiveId: string): Draft {
  const kept = keptText(keyOf(objectiveId))
  // Written by this file alone, so it reads as it was written.
  return kept === undefined ? emptyDraft : (JSON.parse(kept.text) as Draft)
}

function hold(objectiveId: string, draft: Draft): void {
  const key = keyOf(objectiveId)
  const state = draftState(draft)
  if (draft === emptyDraft) forgetKeptText(key)
  else keepText(key, { text: JSON.stringify(draft), problem: '' })
  setUnsaved(key, state && { label: 'A new outcome', state })
}

/**
 * The lines begun, one an objective. They outlive the page: what was typed is there again when one comes back,
 * and until the book has it the bar says that it is not saved.
 */
export function useDrafts() {
  const [version, setVersion] = useState(0)
  return useMemo(() => {
    const drawAgain = () => setVersion((before) => before + 1)
    return {
      version,
      of: draftOf,
      after: (objectiveId: string, event: DraftEvent): Draft => {
        const before = draftOf(objectiveId)
        const draft = draftAfter(before, event)
        if (draft === before) return draft
        hold(objectiveId, draft)
        drawAgain()
        return draft
      },
      clear: (objectiveId: string) => {
        hold(objectiveId, emptyDraft)
        drawAgain()
      },
    }
  }, [version])
}
