import { useEffect } from 'react'

/** F6 and Shift+F6 move between the regions of the window: sidebar, bar, page, panel. */
export function useRegionKeys(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'F6' || event.ctrlKey || event.altKey || event.metaKey) return
      // A dialog keeps the keyboard until it is answered.
      if (document.querySelector('[role="dialog"][aria-modal="true"]') !== null) return
      const regions = [...document.querySelectorAll<HTMLElement>('[data-region]')]
      if (regions.length === 0) return
      const here = regions.findIndex((region) => region.contains(document.activeElement))
      const step = event.shiftKey ? -1 : 1
      const next = regions.at(here === -1 ? 0 : (here + step + regions.length) % regions.length)
      event.preventDefault()
      next?.focus()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
}
