import { type ReactNode, type RefObject, useLayoutEffect, useRef } from 'react'
import styles from './hanging.module.css'

type Props = {
  /** The scrolling part of the grid. */
  scroller: RefObject<HTMLElement | null>
  /** Finds the cell it hangs on. */
  cell: () => HTMLElement | null
  label: string
  children: ReactNode
}

/**
 * What hangs on a cell: its right edge on the cell's right edge, below the cell's row or, where there is no
 * room, above it; never over the row. It follows the cell when the grid is scrolled. It is not modal.
 */
export function Hanging({ scroller, cell, label, children }: Props) {
  const box = useRef<HTMLDivElement>(null)
  // After every drawing: what it says, and so its height, may have changed.
  useLayoutEffect(() => {
    const place = () => hang(box.current, cell(), scroller.current)
    place()
    const frame = scroller.current
    frame?.addEventListener('scroll', place, { passive: true })
    window.addEventListener('resize', place)
    return () => {
      frame?.removeEventListener('scroll', place)
      window.removeEventListener('resize', place)
    }
  })
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset brings a frame and a legend that are not wanted here
    <div ref={box} role="group" aria-label={label} className={styles.hanging}>
      {children}
    </div>
  )
}

const margin = 8

function hang(box: HTMLElement | null, cell: HTMLElement | null, scroller: HTMLElement | null): void {
  if (box === null) return
  const on = cell?.getBoundingClientRect()
  const frame = scroller?.getBoundingClientRect()
  const seen = on !== undefined && frame !== undefined && on.bottom > frame.top && on.top < frame.bottom
  box.style.visibility = seen ? 'visible' : 'hidden'
  if (!seen) return
  const { width, height } = box.getBoundingClientRect()
  const below = window.innerHeight - on.bottom - margin
  const above = on.top - margin
  const top = height <= below || below >= above ? on.bottom : on.top - height
  const left = Math.max(margin, Math.min(on.right - width, window.innerWidth - width - margin))
  box.style.top = `${Math.max(margin, top)}px`
  box.style.left = `${left}px`
  box.style.maxHeight = `${Math.max(below, above)}px`
}
