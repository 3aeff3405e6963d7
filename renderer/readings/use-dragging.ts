import { type RefObject, useEffect, useEffectEvent, useRef } from 'react'
import { placeUnder } from './drawn-cells'
import type { Place } from './movement'

const edge = 24

/**
 * Draws a block with the mouse: after it is begun, `onOver` is told each new cell until the button is let go.
 * Near an edge the grid scrolls along.
 */
export function useDragging(scroller: RefObject<HTMLElement | null>, onOver: (place: Place) => void): () => void {
  const dragging = useRef<string | null>(null)
  const over = useEffectEvent((event: MouseEvent) => {
    const frame = scroller.current?.getBoundingClientRect()
    if (dragging.current === null || frame === undefined) return
    const near = (at: number, low: number, high: number) => (at < low + edge ? -1 : at > high - edge ? 1 : 0)
    scroller.current?.scrollBy({
      left: near(event.clientX, frame.left, frame.right) * edge,
      top: near(event.clientY, frame.top + edge, frame.bottom) * edge,
    })
    const place = placeUnder(document.elementFromPoint(event.clientX, event.clientY))
    const said = place === null ? '' : `${place.row} ${place.column}`
    if (place === null || said === dragging.current) return
    dragging.current = said
    onOver(place)
  })
  useEffect(() => {
    const move = (event: MouseEvent) => over(event)
    const end = () => {
      dragging.current = null
    }
    document.addEventListener('mousemove', move)
    document.addEventListener('mouseup', end)
    return () => {
      document.removeEventListener('mousemove', move)
      document.removeEventListener('mouseup', end)
    }
  }, [])
  return () => {
    dragging.current = ''
  }
}
