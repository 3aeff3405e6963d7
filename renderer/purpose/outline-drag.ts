import { type PointerEvent, type RefObject, useState } from 'react'

type Drag = { key: string; gap: number }

/**
 * Dragging a line by its grip: where the mouse is says between which lines it would come to stand.
 * @param list holds the lines, each with its key as `data-key`
 */
export function useOutlineDrag(list: RefObject<HTMLElement | null>, drop: (key: string, gap: number) => void) {
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
    const started = event.clientY
    let moved = false
    const follow = (at: globalThis.PointerEvent) => {
      moved ||= Math.abs(at.clientY - started) > 4
      if (moved) setDrag({ key, gap: gapAt(at.clientY) })
    }
    const stop = () => {
      setDrag(null)
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
    window.addEventListener('pointermove', follow)
    window.addEventListener('pointerup', letGo)
    window.addEventListener('pointercancel', stop)
    window.addEventListener('keydown', giveUp, true)
  }
  return { drag, grip }
}
