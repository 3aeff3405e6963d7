import {
  type KeyboardEvent,
  type PointerEvent,
  type RefObject,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import { scrollKeeping, zoomStepped, zoomTurned } from './zoom'

/** What is seen of a drawing and how large: by buttons, keys, the wheel with Ctrl, and dragging the ground. */
export function useZoom(view: RefObject<HTMLElement | null>) {
  const [zoom, setZoom] = useState(1)
  /** The point that stays where it is, from the edge of what is seen; and the zoom it was seen at. */
  const held = useRef<{ x: number; y: number; before: number; left: number; top: number } | null>(null)

  const zoomTo = (next: number, point?: { clientX: number; clientY: number }) => {
    const box = view.current?.getBoundingClientRect()
    if (view.current === null || box === undefined || next === zoom) return
    const { scrollLeft: left, scrollTop: top } = view.current
    held.current = {
      x: point === undefined ? box.width / 2 : point.clientX - box.left,
      y: point === undefined ? box.height / 2 : point.clientY - box.top,
      before: zoom,
      left,
      top,
    }
    setZoom(next)
  }

  useLayoutEffect(() => {
    if (held.current === null || view.current === null) return
    const { x, y, before, left, top } = held.current
    held.current = null
    view.current.scrollLeft = scrollKeeping(x, left, before, zoom)
    view.current.scrollTop = scrollKeeping(y, top, before, zoom)
  }, [zoom, view])

  const turn = useEffectEvent((event: WheelEvent) => {
    if (!event.ctrlKey && !event.metaKey) return
    event.preventDefault()
    zoomTo(zoomTurned(zoom, event.deltaY), event)
  })
  useEffect(() => {
    const { current } = view
    const onTurn = (event: WheelEvent) => turn(event)
    // React's own listeners may not keep the page from scrolling.
    current?.addEventListener('wheel', onTurn, { passive: false })
    return () => current?.removeEventListener('wheel', onTurn)
  }, [view])

  return {
    zoom,
    larger: () => zoomTo(zoomStepped(zoom, 1)),
    smaller: () => zoomTo(zoomStepped(zoom, -1)),
    whole: () => zoomTo(1),
    /** For `onKeyDown` around the drawing. */
    press: (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey) return
      if (event.key === '+' || event.key === '=') zoomTo(zoomStepped(zoom, 1))
      else if (event.key === '-' || event.key === '−') zoomTo(zoomStepped(zoom, -1))
      else if (event.key === '0') zoomTo(1)
      else return
      event.preventDefault()
    },
    /** For `onPointerDown` around the drawing: empty ground is dragged about. */
    pan: (event: PointerEvent<HTMLElement>) => {
      const ground = event.target instanceof Element && event.target.closest('[data-stakeholder]') === null
      if (event.button !== 0 || !ground || view.current === null) return
      dragGround(view.current, event)
    },
  }
}

function dragGround(view: HTMLElement, { clientX, clientY }: PointerEvent): void {
  const { scrollLeft, scrollTop } = view
  const follow = (at: globalThis.PointerEvent) => {
    view.dataset.panning = 'true'
    view.scrollLeft = scrollLeft + clientX - at.clientX
    view.scrollTop = scrollTop + clientY - at.clientY
  }
  const stop = () => {
    delete view.dataset.panning
    window.removeEventListener('pointermove', follow)
    window.removeEventListener('pointerup', stop)
    window.removeEventListener('pointercancel', stop)
  }
  window.addEventListener('pointermove', follow)
  window.addEventListener('pointerup', stop)
  window.addEventListener('pointercancel', stop)
}
