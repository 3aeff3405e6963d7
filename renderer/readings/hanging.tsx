import { type ReactNode, type RefObject, useLayoutEffect, useRef } from 'react'
import styles from './hanging.module.css'
import { hangingPlace } from './hanging-place'

type Props = {
  /** The scrolling part of the grid. */
  scroller: RefObject<HTMLElement | null>
  /** Finds the cell it hangs on. */
  cell: () => HTMLElement | null
  /** The chosen cell: left in sight when it is another. */
  away: () => HTMLElement | null
  label: string
  children: ReactNode
}

/**
 * What hangs on a cell: its right edge on the cell's right edge, below the cell's row or, where there is no
 * room, above it; never over the row. It follows the cell when the grid is scrolled. It is not modal.
 */
export function Hanging({ scroller, cell, away, label, children }: Props) {
  const box = useRef<HTMLDivElement>(null)
  // After every drawing: what it says, and so its height, may have changed.
  useLayoutEffect(() => {
    const place = () => hang(box.current, cell(), scroller.current, away())
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

function hang(
  box: HTMLElement | null,
  cell: HTMLElement | null,
  scroller: HTMLElement | null,
  away: HTMLElement | null,
): void {
  if (box === null) return
  const on = cell?.getBoundingClientRect()
  const frame = scroller?.getBoundingClientRect()
  const seen = on !== undefined && frame !== undefined && on.bottom > frame.top && on.top < frame.bottom
  box.style.visibility = seen ? 'visible' : 'hidden'
  if (!seen) return
  box.style.maxHeight = ''
  const { width, height } = box.getBoundingClientRect()
  const leave = away === null || away === cell ? null : away.getBoundingClientRect()
  const place = hangingPlace({ width, height }, on, { width: window.innerWidth, height: window.innerHeight }, leave)
  box.style.top = `${place.top}px`
  box.style.left = `${place.left}px`
  box.style.maxHeight = `${place.most}px`
}
