import type { KeyboardEvent } from 'react'
import { editableCell } from './desk'
import { type Field, moved, nextRow, type Place } from './movement'
import { hasFigures } from './rows'
import type { Acts } from './use-acts'
import { cellOf } from './view'

export type KeySetting = {
  acts: Acts
  field: Field
  desk: Parameters<typeof editableCell>[0]
  /** The field in the chosen cell, while there is one. */
  cellField: () => Element | null
  /** To where the source is said. */
  toSource: () => void
  onToggle(indicatorId: string): void
}

/** A key in the grid while nothing is edited. */
export function pressInGrid(event: KeyboardEvent<HTMLElement>, setting: KeySetting): void {
  const { acts, field, desk, onToggle } = setting
  const { at, to, here } = acts
  const { key, altKey, shiftKey } = event
  const ctrl = event.ctrlKey || event.metaKey
  if (altKey && key === 'ArrowDown') {
    event.preventDefault()
    toDetails(setting)
    return
  }
  if (altKey) return
  const view = desk.rows[at.row]
  const next = moved(shiftKey ? to : at, { key, ctrl }, field)
  if (next !== null) acts.moveTo(next, shiftKey)
  else if ((key === 'Enter' || key === ' ') && onName(setting) && hasFigures(view)) onToggle(view.row.indicatorId)
  else if (key === 'Tab') {
    if (ctrl || !acts.tab(shiftKey)) return
  } else if (key === 'Enter' || key === 'F2') {
    if (here === null) acts.leave(shiftKey ? 'up' : 'down')
    else acts.begin('opened')
  } else if (key === 'Escape') acts.giveUp()
  else if (key === 'Delete') acts.empty()
  else if (key === 'Backspace') acts.begin('typed', '')
  else if (ctrl && key.toLowerCase() === 'd') acts.fill('down')
  else if (ctrl && key.toLowerCase() === 'r') acts.fill('right')
  else if (ctrl && key.toLowerCase() === 'a') {
    const last = { row: nextRow(field.rows, -1, field) ?? 0, column: field.columns - 1 }
    acts.focusCell({ row: nextRow(-1, 1, field) ?? 0, column: 0 }, last)
  }
  // A letter that is being composed goes to the field that opens.
  else if (key === 'Dead' || key === 'Process') {
    acts.begin('typed', '')
    return
  } else if ([...key].length === 1 && !ctrl) acts.begin('typed', key)
  else return
  event.preventDefault()
}

/** A key while a cell is edited, in its field or in what hangs on it. */
export function pressWhileEditing(event: KeyboardEvent<HTMLElement>, setting: KeySetting): void {
  const { acts, field, cellField } = setting
  if (event.nativeEvent.isComposing || event.defaultPrevented || acts.editing === null) return
  const { key, altKey, shiftKey, target } = event
  const inChoices = target instanceof HTMLElement && target.closest('[data-choices], form') !== null
  if (altKey && key === 'ArrowDown') toDetails(setting)
  else if (key === 'Escape') acts.cancel()
  else if (inChoices) return
  else if (key === 'Tab') acts.commit(shiftKey ? 'left' : 'right')
  else if (key === 'Enter') {
    if ((altKey || shiftKey) && target instanceof HTMLTextAreaElement) return
    acts.commit(shiftKey ? 'up' : 'down')
  } else if (key.startsWith('Arrow') && !shiftKey && acts.editing.how === 'typed' && target === cellField()) {
    // Begun by typing over: arrow keys leave the cell, as in a spreadsheet.
    acts.commit({ to: moved(acts.at, { key, ctrl: false }, field) ?? acts.at })
  } else return
  event.preventDefault()
}

const onName = ({ acts, desk }: KeySetting) => {
  const view = desk.rows[acts.at.row]
  return desk.columns[acts.at.column]?.kind === 'name' && hasFigures(view) && view.open !== null
}

/** To what hangs on the cell, when it asks; else to where its source is said. */
function toDetails({ acts, desk, toSource }: KeySetting): void {
  const choice = document.querySelector<HTMLElement>('[data-choices] button')
  if (choice !== null) choice.focus()
  else if (acts.editing === null && asksAt(desk, acts.at)) acts.begin('opened')
  else if (acts.editing === null) toSource()
}

/** Whether a figure that can be typed over is odd and was not kept for a reason. */
export function asksAt(desk: KeySetting['desk'], place: Place): boolean {
  const cell = editableCell(desk, place)
  const reading = cell === null ? null : cellOf(cell.view.row, cell.column).reading
  return reading !== null && reading.odd.length > 0 && reading.keptWhy === ''
}
