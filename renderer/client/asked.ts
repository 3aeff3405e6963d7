import { useEffect, useEffectEvent } from 'react'

/** A wish that one part of the window has and another carries out: calling it asks. */
export type Asking = (() => void) & { readonly heard: EventTarget }

/** A new wish: call it anywhere, answer it with `useAsked`. */
export function asking(): Asking {
  const heard = new EventTarget()
  return Object.assign(() => void heard.dispatchEvent(new Event('ask')), { heard })
}

/** Runs `act` whenever this is asked for while the component is there. */
export function useAsked(wish: Asking, act: () => void): void {
  const answer = useEffectEvent(act)
  useEffect(() => {
    const listener = () => answer()
    wish.heard.addEventListener('ask', listener)
    return () => wish.heard.removeEventListener('ask', listener)
  }, [wish])
}
