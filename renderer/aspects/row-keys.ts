import type { KeyboardEvent } from 'react'

const rowsIn = (table: Element) => [...table.querySelectorAll<HTMLElement>('tr[data-item]')]

/** The field of a row's column: of a choice, the chosen one or the first; where a row has no such column, its answer. */
function fieldOf(row: HTMLElement, column: string): HTMLElement | null {
  const cell = row.querySelector(`[data-column="${column}"]`) ?? row.querySelector('[data-column="answer"]')
  return (
    cell?.querySelector<HTMLElement>('input:checked') ?? cell?.querySelector<HTMLElement>('input, textarea') ?? null
  )
}

/** Takes the keyboard to the answer of a row. */
function enter(row: HTMLElement | undefined, column = 'answer'): void {
  const field = row === undefined ? null : fieldOf(row, column)
  field?.focus()
  if (field instanceof HTMLTextAreaElement) field.setSelectionRange(field.value.length, field.value.length)
  else if (field instanceof HTMLInputElement && field.type !== 'radio') field.select()
}

/**
 * For `onKeyDown` of the table: an arrow up or down, and Enter, go to the row above or below in the same column. In
 * several lines of text the arrows go through them first, and Shift with Enter begins a line.
 */
export function moveAmongRows(event: KeyboardEvent<HTMLTableElement>): void {
  const { target } = event
  if (event.nativeEvent.isComposing || event.altKey || event.shiftKey) return
  if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return
  const by = stepOf(event.key, target)
  const row = target.closest<HTMLElement>('tr[data-item]')
  if (by === 0 || row === null) return
  const rows = rowsIn(event.currentTarget)
  event.preventDefault()
  enter(rows[rows.indexOf(row) + by], target.closest<HTMLElement>('[data-column]')?.dataset.column)
}

function stepOf(key: string, field: HTMLInputElement | HTMLTextAreaElement): -1 | 0 | 1 {
  if (key === 'Enter') return 1
  const inText = field instanceof HTMLTextAreaElement
  if (key === 'ArrowUp') return inText && field.selectionEnd > 0 ? 0 : -1
  if (key === 'ArrowDown') return inText && field.selectionStart < field.value.length ? 0 : 1
  return 0
}

/**
 * From a row that was found still so on to the next one to look at; where there is none, to the next row.
 * @param by the key: on to the answer; the button: on to the next button, where there is one
 */
export function goOnFrom(table: Element, itemId: string, by: 'key' | 'button'): void {
  const rows = rowsIn(table)
  const after = rows.slice(rows.findIndex(({ dataset }) => dataset.item === itemId) + 1)
  const next = after.find(({ dataset }) => dataset.brought !== undefined)
  const button = next?.querySelector<HTMLElement>('[data-still]')
  if (by === 'button' && button != null) button.focus()
  else enter(next ?? after[0] ?? rows.at(-1))
}
