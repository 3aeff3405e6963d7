import type { KeyboardEvent } from 'react'

/**
 * Arrow keys, Home and End among the rows of a table whose rows can be chosen. Rows carry a button with
 * `data-row`; focus moves, and while a panel is open the choice moves with it.
 */
export function moveAmongRows(event: KeyboardEvent<HTMLElement>, follow: boolean): void {
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-row]')]
  const here = rows.findIndex((row) => row.contains(document.activeElement))
  if (here === -1) return
  const to = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: rows.length - 1 }[event.key]
  const next = to === undefined ? undefined : rows[to]
  if (next === undefined) return
  event.preventDefault()
  next.focus()
  if (follow) next.click()
}
