import { type RefObject, useRef, useState } from 'react'
import type { ReadingValue } from '../../shared/model/reading'
import type { Pasted } from './block-entries'
import { emptied, filled, pasted } from './block-entries'
import { type Desk, type EditableCell, editableCell, editableCells, valueEntry } from './desk'
import { type Draft, draftOf, type Editing, joinShare, sameDraft, splitShare } from './draft'
import { draftEntry } from './draft-entry'
import { type Entry, typedValue } from './entry'
import { pasteRemark } from './foot-words'
import { areaOf, type Field, nextEditable, nextRow, type Place } from './movement'
import type { Selection } from './selection'
import { changeUnsaved, unsavedIn, useUnsavedCells } from './unsaved-cells'
import { useEntering } from './use-entering'
import { cellOf } from './view'

/** Where the keyboard goes when a cell is left. */
export type Go = 'down' | 'up' | 'right' | 'left' | 'stay' | { to: Place }

export type Acts = ReturnType<typeof useActs>

/** What can be done in the grid, whether by key, mouse or button; each act is one change of the book. */
export function useActs(desk: Desk, { at, to, choose }: Selection, field: Field, wantsFocus: RefObject<boolean>) {
  const unsaved = useUnsavedCells()
  const [editing, setEditing] = useState<Editing | null>(null)
  const [remark, setRemark] = useState('')
  /** The column in which a run of Tabs began: Enter goes back below it. */
  const runStart = useRef<number | null>(null)
  const { hung, unhang, submit, again, corrected, leaveUnexplained, explain } = useEntering(desk.yearId)
  const area = areaOf(at, to)
  const here = editableCell(desk, at)
  const drafted = editing === null || here === null ? null : draftEntry(desk, here, editing)

  const focusCell = (place: Place = at, other: Place = place) => {
    wantsFocus.current = true
    setRemark('')
    choose(place, other)
  }

  const begin = (how: Editing['how'], typed = '', place: Place = at) => {
    const cell = editableCell(desk, place)
    if (cell === null) return setRemark(desk.locked ?? '')
    const { reading } = cellOf(cell.view.row, cell.column)
    const before = draftOf(reading, desk.style)
    const kept = unsavedIn(unsaved, desk.yearId, cell)
    const over = joinShare(typed, splitShare(before.text).of)
    const text = how === 'typed' ? over : (kept?.entry.text ?? before.text)
    setRemark('')
    choose(place)
    setEditing({ how, before, draft: { ...before, text } })
  }

  const leave = (go: Go) => {
    if (go === 'stay') return
    const column = runStart.current ?? at.column
    if (go === 'right' || go === 'left') {
      runStart.current = column
      return focusCell(nextEditable(at, go === 'left', field) ?? at)
    }
    runStart.current = null
    if (typeof go === 'object') return focusCell(go.to)
    focusCell({ row: nextRow(at.row, go === 'down' ? 1 : -1, field) ?? at.row, column })
  }

  const commit = (go: Go) => {
    const now = editing
    setEditing(null)
    if (now !== null && drafted !== null && here !== null) {
      const stuck = unsavedIn(unsaved, desk.yearId, here)
      const nothingThere = cellOf(here.view.row, here.column).reading === null
      if (drafted.typed.is === 'nothing' && nothingThere) {
        changeUnsaved(stuck === undefined ? [] : [{ entry: drafted, state: null }])
      } else if (stuck !== undefined || !sameDraft(now.draft, now.before)) submit([drafted])
    }
    leave(go)
  }

  const enterHere = (entry: Entry) => {
    setEditing(null)
    submit([entry])
    focusCell()
  }

  return {
    at,
    to,
    area,
    here,
    unsaved,
    editing,
    drafted,
    remark,
    hung,
    unhang,
    submit,
    again,
    corrected,
    leaveUnexplained,
    explain,
    focusCell,
    begin,
    commit,
    leave,
    change: (draft: Draft) => setEditing((now) => now && { ...now, draft }),
    cancel() {
      setEditing(null)
      focusCell()
    },
    /** One of the likely answers. */
    pick: (cell: EditableCell, value: ReadingValue) => enterHere(valueEntry(desk, cell, typedValue(value))),
    /** An odd figure stays, for a reason. */
    keep: (cell: EditableCell, value: ReadingValue, keptWhy: string) =>
      enterHere({ ...(drafted ?? valueEntry(desk, cell, typedValue(value))), keptWhy }),
    paste(block: Pasted[][]) {
      if (block.length === 0) return
      const { entries, area: on, left } = pasted(desk, area, block)
      submit(entries)
      focusCell({ row: on.top, column: on.left }, { row: on.bottom, column: on.right })
      setRemark(desk.locked ?? pasteRemark(entries, left))
    },
    fill(way: 'down' | 'right') {
      setRemark(desk.locked ?? '')
      submit(filled(desk, area, way))
    },
    empty() {
      giveUp()
      setRemark(desk.locked ?? '')
      submit(emptied(desk, area))
    },
    giveUp,
    /** To the next cell that can be typed into; false at the end, where Tab leaves the grid. */
    tab(back: boolean): boolean {
      const next = nextEditable(at, back, field)
      if (next === null) return false
      runStart.current ??= at.column
      focusCell(next)
      return true
    },
    moveTo(place: Place, extend: boolean) {
      runStart.current = null
      focusCell(extend ? at : place, place)
    },
  }

  /** Closes what hangs, and gives up what was typed in the block and could not be saved. */
  function giveUp() {
    unhang()
    leaveUnexplained()
    changeUnsaved(
      editableCells(desk, area).flatMap((cell) => {
        const stuck = unsavedIn(unsaved, desk.yearId, cell)
        return stuck?.state.is === 'refused' ? [{ entry: stuck.entry, state: null }] : []
      }),
    )
  }
}
