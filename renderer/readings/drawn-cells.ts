import type { Place } from './movement'

/** Finds the cell at a place, when its row is drawn. */
export const cellAt = (scroller: HTMLElement | null, { row, column }: Place): HTMLElement | null =>
  scroller?.querySelector<HTMLElement>(`[data-row="${row}"] > [data-column="${column}"]`) ?? null

/** The cell an event came from. */
export function placeUnder(target: EventTarget | null): Place | null {
  if (!(target instanceof Element)) return null
  const cell = target.closest<HTMLElement>('[data-column]')
  const row = cell?.closest<HTMLElement>('[data-row]')
  return cell && row ? { row: Number(row.dataset.row), column: Number(cell.dataset.column) } : null
}
