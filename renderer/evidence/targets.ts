import { useEffect } from 'react'
import { keyOf, type Target } from './target'

/** What stands on the page that evidence can be for, the last one to come being the one chosen. */
const shown: Target[] = []

/** Files dropped anywhere on the page are for this thing while it is shown; what came last goes first. */
export function useEvidenceTarget(target: Target | null): void {
  const { target: kind, targetId, words } = target ?? { target: null, targetId: '', words: '' }
  useEffect(() => {
    if (kind === null) return
    const here: Target = { target: kind, targetId, words }
    shown.push(here)
    return () => void shown.splice(shown.indexOf(here), 1)
  }, [kind, targetId, words])
}

/** What files dropped at this place are for: the thing under the pointer, the one chosen on the page, or none. */
export function targetAt(place: EventTarget | null): Target | null {
  const under = place instanceof Element ? place.closest<HTMLElement>('[data-evidence-for]') : null
  const named = under?.dataset.evidenceFor
  return shown.findLast((one) => keyOf(one) === named) ?? shown.at(-1) ?? null
}
