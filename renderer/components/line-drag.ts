import { type PointerEvent, type RefObject, useState } from 'react'

type Drag = { key: string; gap: number }

/** This near to the edge of what scrolls, it scrolls; pixels. */
const edge = 48
const scrollStep = 10

/**
 * Dragging a line by its grip: where the mouse is says between which lines it would come to stand. Near
 * the top or the bottom of the page the page goes along.
 * @param list holds the lines, each with its key as `data-key`
 */
export function useLineDrag(list: RefObject<HTMLElement | null>, drop: (key: string, gap: number) => void) {
  const [drag, setDrag] = useState<Drag | null>(null)

  const gapAt = (y: number): number => {
    const lines = [...(list.current?.querySelectorAll<HTMLElement>('[data-key]') ?? [])]
    const below = lines.findIndex((line) => {
      const { top, height } = line.getBoundingClientRect()
      return y < top + height / 2
    })
    return below === -1 ? lines.length : below
  }

  const grip = (key: string) => (event: PointerEvent) => {
    if (event.button !== 0) return
    event.preventDefault()
    const page = list.current?.closest('main')
    const started = event.clientY
    let here = started
    let moved = false
    let frame = 0
    const goAlong = () => {
      frame = requestAnimationFrame(goAlong)
      if (!moved || page == null) return
      const { top, bottom } = page.getBoundingClientRect()
      const before = page.scrollTop
      if (here < top + edge) page.scrollTop -= scrollStep
      else if (here > bottom - edge) page.scrollTop += scrollStep
      if (page.scrollTop !== before) setDrag({ key, gap: gapAt(here) })
    }
    const follow = (at: globalThis.PointerEvent) => {
      here = at.clientY
      moved ||= Math.abs(here - started) > 4
      if (moved) setDrag({ key, gap: gapAt(here) })
    }
    const stop = () => {
      setDrag(null)
      cancelAnimationFrame(frame)
      window.removeEventListener('pointermove', follow)
      window.removeEventListener('pointerup', letGo)
      window.removeEventListener('pointercancel', stop)
      window.removeEventListener('keydown', giveUp, true)
    }
    const letGo = (at: globalThis.PointerEvent) => {
      stop()
      if (moved) drop(key, gapAt(at.clientY))
    }
    const giveUp = (pressed: KeyboardEvent) => {
      if (pressed.key !== 'Escape') return
      pressed.preventDefault()
      pressed.stopPropagation()
      stop()
    }
    frame = requestAnimationFrame(goAlong)
    window.addEventListener('pointermove', follow)
    window.addEventListener('pointerup', letGo)
    window.addEventListener('pointercancel', stop)
    window.addEventListener('keydown', giveUp, true)
  }
  return { drag, grip }
}
