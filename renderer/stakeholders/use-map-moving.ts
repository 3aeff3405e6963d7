import { type KeyboardEvent, type PointerEvent, useEffect, useEffectEvent, useRef, useState } from 'react'
import type { StakeholderInYear } from '../../shared/model/stakeholder'
import type { InfluenceScale, MapPlace } from '../../shared/pictures/influence-layout'
import { placeWords } from '../../shared/pictures/stakeholder-words'
import { refetchTouched, useWrite } from '../client/queries'
import { setUnsaved } from '../client/unsaved'
import { useNotices } from '../frame/notices'
import { kept, nudged, samePlace } from './map-places'

type Lifted = MapPlace & { id: string; name: string }

/** How long the arrow keys rest before a place is saved: what comes sooner belongs to the same change. */
const restFor = 1_000
/** The mouse moves so far, in pixels, before a press becomes a drag. */
const dragFrom = 4

/**
 * Moving stakeholders about the map by influence and interest: dragged, or by arrow keys. A drag, and a
 * burst of keys, is one change; until it is saved the bar says so.
 */
export function useMapMoving(yearId: string, stakeholders: readonly StakeholderInYear[]) {
  const write = useWrite('stakeholders.setInYear').mutateAsync
  const { trouble, say } = useNotices()
  const [lifted, setLifted] = useState<Lifted | null>(null)
  // Keys and the mouse come faster than drawing.
  const now = useRef<Lifted | null>(null)
  const rest = useRef<ReturnType<typeof setTimeout>>(undefined)
  const dragging = useRef(false)
  /** A drag ends with a click, which is not meant as choosing. */
  const dragged = useRef(false)

  const lift = (next: Lifted | null) => {
    const before = now.current
    if (before !== null && before.id !== next?.id) setUnsaved(`map.${before.id}`, null)
    if (next !== null) setUnsaved(`map.${next.id}`, { label: `The place of ${next.name}`, state: 'written' })
    now.current = next
    setLifted(next)
  }
  const storedPlace = (id: string): MapPlace | null => {
    const { influence = null, interest = null } = stakeholders.find((each) => each.id === id)?.inYear ?? {}
    return influence === null || interest === null ? null : { influence, interest }
  }

  /** Saves where the lifted one is now; it stays lifted until the book has been read again. */
  const settle = async () => {
    clearTimeout(rest.current)
    const one = now.current
    if (one === null || dragging.current) return
    const { id, name, influence, interest } = one
    if (samePlace(storedPlace(id), one)) {
      lift(null)
      return
    }
    setUnsaved(`map.${id}`, { label: `The place of ${name}`, state: 'saving' })
    try {
      await write({ stakeholderId: id, yearId, influence, interest })
      await refetchTouched(['stakeholders'])
      say(`${name}: ${placeWords(one)}`)
    } catch (error) {
      trouble(error)
    }
    // Moved on meanwhile: that is saved in its turn.
    if (now.current === one) lift(null)
  }
  const leave = useEffectEvent(() => void settle())
  useEffect(() => () => leave(), [])

  const onKey = (id: string, event: KeyboardEvent): boolean => {
    if (dragging.current) return false
    const one = now.current
    if (event.key === 'Escape' && one !== null) {
      event.preventDefault()
      clearTimeout(rest.current)
      lift(null)
      return true
    }
    const plain = !event.ctrlKey && !event.altKey && !event.metaKey
    const from = one?.id === id ? one : storedPlace(id)
    const to = plain ? nudged(from, event.key, event.shiftKey) : null
    if (to === null) {
      if (event.key !== 'Shift') void settle()
      return false
    }
    event.preventDefault()
    clearTimeout(rest.current)
    lift({ id, name: nameOf(id), ...to })
    rest.current = setTimeout(() => void settle(), restFor)
    return true
  }
  const nameOf = (id: string) => stakeholders.find((each) => each.id === id)?.name ?? ''

  const onGrip = (id: string, event: PointerEvent<SVGElement>, scale: InfluenceScale) => {
    const svg = event.currentTarget.ownerSVGElement
    if (event.button !== 0 || svg === null) return
    void settle()
    const stored = storedPlace(id)
    const name = nameOf(id)
    const started = pointIn(svg, event)
    // Taken beside its middle, it does not jump there.
    const beside =
      stored === null
        ? { x: 0, y: 0 }
        : { x: scale.xOf(stored.influence) - started.x, y: scale.yOf(stored.interest) - started.y }
    dragged.current = false
    const follow = (at: globalThis.PointerEvent) => {
      if (!dragging.current && Math.hypot(at.clientX - event.clientX, at.clientY - event.clientY) < dragFrom) return
      dragging.current = true
      const point = pointIn(svg, at)
      const place = kept(scale.placeAt({ x: point.x + beside.x, y: point.y + beside.y }))
      // One that waits beside the map is placed only where the map is.
      lift(stored === null && !scale.holds(point) ? null : { id, name, ...place })
    }
    const stop = () => {
      dragged.current = dragging.current
      dragging.current = false
      // After the click that comes with letting go.
      setTimeout(() => {
        dragged.current = false
      })
      window.removeEventListener('pointermove', follow)
      window.removeEventListener('pointerup', letGo)
      window.removeEventListener('pointercancel', giveUp)
      window.removeEventListener('keydown', onEscape, true)
    }
    const letGo = (at: globalThis.PointerEvent) => {
      if (dragging.current) follow(at)
      stop()
      void settle()
    }
    const giveUp = () => {
      stop()
      lift(null)
    }
    const onEscape = (pressed: globalThis.KeyboardEvent) => {
      if (pressed.key !== 'Escape') return
      pressed.preventDefault()
      pressed.stopPropagation()
      giveUp()
    }
    window.addEventListener('pointermove', follow)
    window.addEventListener('pointerup', letGo)
    window.addEventListener('pointercancel', giveUp)
    window.addEventListener('keydown', onEscape, true)
  }

  return {
    lifted,
    onKey,
    onGrip,
    onLeave: () => {
      if (!dragging.current) void settle()
    },
    /** Whether a click only ends a drag. */
    endsDrag: () => dragged.current,
  }
}

/** Where the mouse is, as the drawing counts. */
function pointIn(svg: SVGSVGElement, { clientX, clientY }: { clientX: number; clientY: number }) {
  const inner = svg.getScreenCTM()?.inverse()
  return new DOMPoint(clientX, clientY).matrixTransform(inner)
}
