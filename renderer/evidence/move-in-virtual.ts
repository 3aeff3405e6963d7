import type { KeyboardEvent } from 'react'

type Among = {
  list: HTMLElement | null
  total: number
  /** While a panel is open the choice moves with the focus. */
  follow: boolean
  /** Brings a row to where it is drawn. */
  show: (index: number, options: { align: 'auto' }) => void
}

const page = 10

/** Arrow keys, Page Up and Down, Home and End among rows with `data-index`, of which only those in sight are drawn. */
export function moveInVirtual(event: KeyboardEvent, { list, total, follow, show }: Among): void {
  const here = Number(document.activeElement?.closest<HTMLElement>('[data-index]')?.dataset.index ?? Number.NaN)
  if (Number.isNaN(here)) return
  const to = {
    ArrowDown: here + 1,
    ArrowUp: here - 1,
    PageDown: Math.min(here + page, total - 1),
    PageUp: Math.max(here - page, 0),
    Home: 0,
    End: total - 1,
  }[event.key]
  if (to === undefined || to < 0 || to >= total) return
  event.preventDefault()
  const move = () => {
    const row = list?.querySelector<HTMLElement>(`[data-index="${to}"] [data-row]`)
    row?.focus({ preventScroll: true })
    if (follow) row?.click()
  }
  show(to, { align: 'auto' })
  // Far away rows are drawn first.
  requestAnimationFrame(() => requestAnimationFrame(move))
}
