import {
  type ClipboardEvent,
  type FocusEvent,
  type KeyboardEvent,
  type Ref,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
} from 'react'
import type { Grid } from '../../shared/model/grid'
import type { ReadingValue } from '../../shared/model/reading'
import { questionReading } from '../../shared/rules/plausibility'
import type { Question } from '../../shared/rules/question'
import { numberStyleOf, readNumber } from '../../shared/rules/typed-figure-number'
import { keys } from '../frame/keys'
import {
  type Desk,
  editableCell,
  editableCells,
  emptied,
  entryOf,
  filledDown,
  pasted,
  valueEntry,
} from './block-entries'
import { InCellEditor } from './cell-editors'
import { CellHanging } from './cell-hanging'
import { plainWords } from './cell-look'
import { copyBlock, type Pasted, pastedBlock } from './clipboard'
import { draftOf, type Editing, inCell, joinShare, meantText, sameDraft, splitShare } from './draft'
import { cellAt } from './drawn-cells'
import { type Entry, typedValue, valueIn } from './entry'
import { fieldOf } from './field-of'
import { Foot } from './foot'
import { areaOf, moved, nextEditable, nextRow, type Place } from './movement'
import { ReadingsGrid } from './readings-grid'
import styles from './readings-grid.module.css'
import { hasFigures, type ViewRow } from './rows'
import { useSelection } from './selection'
import { changeUnsaved, rowKey, useUnsavedCells } from './unsaved-cells'
import { useEntering } from './use-entering'
import { cellName, cellOf, columnsOf, definitionIn, readingsOf, rowId } from './view'

export type DeskHandle = { paste(block: Pasted[][]): void; focus(): void }

type Props = {
  grid: Grid
  rows: readonly ViewRow[]
  /** BCP 47 language of the book: how numbers are written. */
  language: string
  year: { startsOn: string; endsOn: string }
  /** False where nothing can be typed: the year is approved, the book opened for reading only. */
  open: boolean
  handle: Ref<DeskHandle>
  onToggle(indicatorId: string): void
}

type Go = 'down' | 'up' | 'right' | 'left' | 'stay' | { to: Place }

/** The grid with what hangs on its cells and the foot: where readings are typed. */
export function ReadingsDesk({ grid, rows, language, year, open, handle, onToggle }: Props) {
  const columns = useMemo(() => columnsOf(grid, open), [grid, open])
  const definitions = useMemo(() => new Map(grid.definitions.map((one) => [one.id, one])), [grid.definitions])
  const style = numberStyleOf(language)
  const desk: Desk = { yearId: grid.year.id, rows, columns, definitions, currency: grid.currency, style }
  const unsaved = useUnsavedCells()
  const { at, to, choose } = useSelection(rows, columns)
  const area = areaOf(at, to)
  const scroller = useRef<HTMLDivElement>(null)
  const wantsFocus = useRef(false)
  const sourceField = useRef<HTMLInputElement>(null)
  /** The column in which a run of Tabs began: Enter goes back below it. */
  const runStart = useRef<number | null>(null)
  const [editing, setEditing] = useState<Editing | null>(null)
  const [remark, setRemark] = useState('')
  const { hung, unhang, submit, again } = useEntering()
  const field = fieldOf(desk, scroller)
  const here = editableCell(desk, at)
  const view = rows[at.row]
  const column = columns[at.column]

  const focusCell = (place: Place = at, other: Place = place) => {
    wantsFocus.current = true
    choose(place, other)
  }

  const begin = (how: Editing['how'], typed = '') => {
    if (here === null) return
    const { reading } = cellOf(here.view.row, here.column)
    const before = draftOf(reading, style)
    const kept = unsaved.get(rowKey(desk.yearId, rowId(here.view.row)))?.[here.column.key]
    const of = splitShare(before.text).of
    const draft =
      how === 'typed'
        ? { ...before, text: joinShare(typed, of) }
        : kept === undefined
          ? before
          : { ...before, text: kept.entry.text }
    setRemark('')
    choose(at)
    setEditing({ how, before, draft })
  }

  /** What is typed so far, as it would be entered. */
  const draftEntry = (now: Editing): Entry | null => {
    if (here === null) return null
    const entry = entryOf(desk, here, meantText(now.draft))
    if (now.draft.asked === now.before.asked) return entry
    const asked = now.draft.asked.trim() === '' ? null : readNumber(now.draft.asked, style)
    if (asked !== null && (asked < 0 || !Number.isSafeInteger(asked))) return unclearAsked(entry, now.draft.asked)
    if (asked === null && now.draft.asked.trim() !== '') return unclearAsked(entry, now.draft.asked)
    return { ...entry, asked }
  }

  const commit = (go: Go) => {
    const now = editing
    setEditing(null)
    const entry = now === null ? null : draftEntry(now)
    if (now !== null && entry !== null && here !== null) {
      const stuck = unsaved.get(entry.key)?.[entry.column.key]
      const nothingThere = cellOf(here.view.row, here.column).reading === null
      if (entry.typed.is === 'nothing' && nothingThere) changeUnsaved(stuck ? [{ entry, state: null }] : [])
      else if (stuck !== undefined || !sameDraft(now.draft, now.before)) submit([entry])
    }
    leave(go)
  }

  const leave = (go: Go) => {
    const column = runStart.current ?? at.column
    if (go === 'stay') return
    if (go === 'down' || go === 'up') {
      runStart.current = null
      return focusCell({ row: nextRow(at.row, go === 'down' ? 1 : -1, field) ?? at.row, column })
    }
    if (go === 'right' || go === 'left') {
      runStart.current = column
      return focusCell(nextEditable(at, go === 'left', field) ?? at)
    }
    runStart.current = null
    focusCell(go.to)
  }

  const cancel = () => {
    setEditing(null)
    focusCell()
  }

  const pick = (value: ReadingValue, on = here) => {
    if (on === null) return
    const entry = valueEntry(desk, on, typedValue(value))
    setEditing(null)
    submit([entry])
    focusCell()
  }

  const applyPaste = (block: Pasted[][]) => {
    if (block.length === 0) return
    const { entries, area: on, left } = pasted(desk, area, block)
    submit(entries)
    setRemark(pasteRemark(entries, left))
    focusCell({ row: on.top, column: on.left }, { row: on.bottom, column: on.right })
  }
  useImperativeHandle(handle, () => ({ paste: applyPaste, focus: () => focusCell() }))

  // What hangs, and on which cell: the one that is edited or chosen, else the last that something was said about.
  const stuckHere = here && unsaved.get(rowKey(desk.yearId, rowId(here.view.row)))?.[here.column.key]
  const hangsHere = editing !== null || (stuckHere != null && stuckHere.state.is !== 'saving')
  const hungPlace = hung === null ? null : placeOf(desk, hung.entry)
  const hangsAt = hangsHere ? at : hungPlace
  const hangCell = hangsAt === null ? null : editableCell(desk, hangsAt)
  const hangReading = hangCell === null ? null : cellOf(hangCell.view.row, hangCell.column).reading
  const hangUnsaved = hangCell && unsaved.get(rowKey(desk.yearId, rowId(hangCell.view.row)))?.[hangCell.column.key]
  const hangDefinition = hangCell === null ? undefined : definitionIn(definitions, hangCell.view.row, hangCell.column)
  const drafted = editing === null ? null : draftEntry(editing)
  const hangValue =
    (drafted !== null ? valueIn(drafted) : hangUnsaved ? valueIn(hangUnsaved.entry) : hangReading?.value) ?? null
  const hungHere = hung !== null && hungPlace?.row === hangsAt?.row && hungPlace?.column === hangsAt?.column
  const untouched = editing !== null && sameDraft(editing.draft, editing.before)

  const questions = (): Question[] => {
    if (hangCell === null || hangDefinition === undefined || hangValue === null) return []
    if (editing === null) return hungHere && hung !== null ? [...hung.questions] : []
    if (untouched && (hangReading === null || hangReading.keptWhy !== '')) return []
    const live = questionReading({
      definition: hangDefinition,
      value: hangValue,
      asked: drafted?.asked === undefined ? (hangReading?.asked ?? null) : drafted.asked,
      answered: hangReading?.answered ?? null,
      period: hangCell.column.span,
      year,
      earlier: null,
      currency: desk.currency,
    }).map((one) => ({ ...one, words: one.words }))
    // What the book asks about it as it stands, beyond what can be asked here.
    const more = untouched ? (hangReading?.odd ?? []).filter((odd) => !live.some(({ words }) => words === odd)) : []
    // An unfinished judgement is not asked for its grounds at the first letter.
    const grown = live.filter(({ field }) => untouched || field !== 'grounds')
    return [...grown, ...more.map((words) => ({ field: 'value' as const, words, suggestions: [], refuse: false }))]
  }
  const asking = questions()
  const problem =
    editing !== null
      ? null
      : hangUnsaved && hangUnsaved.state.is !== 'saving'
        ? `${hangUnsaved.state.words} “${hangUnsaved.entry.text}” stands here unsaved.`
        : null

  const keep = (why: string) => {
    if (hangCell === null || hangValue === null) return
    const entry = drafted ?? valueEntry(desk, hangCell, typedValue(hangValue))
    setEditing(null)
    submit([{ ...entry, keptWhy: why }])
    focusCell()
  }

  /** To what hangs on the cell, when it asks; else to where its source is said. */
  const toDetails = () => {
    const choice = document.querySelector<HTMLElement>('[data-choices] button')
    if (choice !== null) choice.focus()
    else if (editing === null && openOdd(at)) begin('opened')
    else if (editing === null) sourceField.current?.focus()
  }

  const openOdd = ({ row, column }: Place): boolean => {
    const view = rows[row]
    const one = columns[column]
    if (!hasFigures(view) || one === undefined || here === null) return false
    const { reading } = cellOf(view.row, one)
    return reading !== null && reading.odd.length > 0 && reading.keptWhy === ''
  }

  const pressEditing = (event: KeyboardEvent<HTMLElement>) => {
    if (event.nativeEvent.isComposing || event.defaultPrevented || editing === null) return
    const { key, altKey, shiftKey } = event
    const inChoices = event.target instanceof HTMLElement && event.target.closest('[data-choices], form') !== null
    if (altKey && key === 'ArrowDown') toDetails()
    else if (key === 'Escape') cancel()
    else if (inChoices) return
    else if (key === 'Tab') commit(shiftKey ? 'left' : 'right')
    else if (key === 'Enter') {
      if ((altKey || shiftKey) && event.target instanceof HTMLTextAreaElement) return
      commit(shiftKey ? 'up' : 'down')
    } else if (
      key.startsWith('Arrow') &&
      editing.how === 'typed' &&
      event.target === inputIn(scroller.current) &&
      !shiftKey
    ) {
      commit({ to: moved(at, { key, ctrl: false }, field) ?? at })
    } else return
    event.preventDefault()
  }

  const pressInGrid = (event: KeyboardEvent<HTMLElement>) => {
    const { key, altKey, shiftKey } = event
    const ctrl = event.ctrlKey || event.metaKey
    if (altKey && key === 'ArrowDown') {
      event.preventDefault()
      return toDetails()
    }
    if (altKey) return
    const onName = columns[at.column]?.kind === 'name' && hasFigures(view) && view.open !== null
    const to2 = moved(shiftKey ? to : at, { key, ctrl }, field)
    if (to2 !== null) {
      runStart.current = null
      focusCell(shiftKey ? at : to2, to2)
    } else if (onName && (key === 'Enter' || key === ' ') && hasFigures(view)) onToggle(view.row.indicatorId)
    else if (key === 'Tab' && !ctrl) {
      const next = nextEditable(at, shiftKey, field)
      // At the end Tab leaves the grid.
      if (next === null) return
      runStart.current ??= at.column
      focusCell(next)
    } else if (key === 'Enter' || key === 'F2') {
      if (here === null) leave(shiftKey ? 'up' : 'down')
      else begin('opened')
    } else if (key === 'Escape') giveUp()
    else if (key === 'Delete') {
      giveUp()
      submit(emptied(desk, area))
    } else if (key === 'Backspace') begin('typed', '')
    else if (ctrl && key.toLowerCase() === 'd') submit(filledDown(desk, area))
    else if (ctrl && key.toLowerCase() === 'a') {
      focusCell({ row: nextRow(-1, 1, field) ?? 0, column: 0 }, { row: rows.length - 1, column: columns.length - 1 })
    } else if (key === 'Dead' || key === 'Process') return begin('typed', '')
    else if ([...key].length === 1 && !ctrl) begin('typed', key)
    else return
    event.preventDefault()
  }

  /** Closes what hangs, and gives up what was typed here and could not be saved. */
  const giveUp = () => {
    unhang()
    const lost = editableCells(desk, area).flatMap((cell) => {
      const stuck = unsaved.get(rowKey(desk.yearId, rowId(cell.view.row)))?.[cell.column.key]
      return stuck !== undefined && stuck.state.is === 'refused' ? [{ entry: stuck.entry, state: null }] : []
    })
    changeUnsaved(lost)
  }

  const onBlur = (event: FocusEvent<HTMLElement>) => {
    if (editing === null || event.currentTarget.contains(event.relatedTarget)) return
    // Another program has the keyboard for a while: what is being typed stays as it is.
    if (document.activeElement === event.target) return
    commit('stay')
  }

  const readings = editableReadings(desk, area)
  const figureRow = hasFigures(view) ? view.row : null
  const chosen = figureRow && column ? cellOf(figureRow, column) : null
  const single = at.row === to.row && at.column === to.column
  const definition = figureRow && column ? definitionIn(definitions, figureRow, column) : undefined
  const notSaved = [...unsaved.values()]
    .flatMap((cells) => Object.values(cells))
    .filter(({ state }) => state.is === 'not-saved')

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears when the keyboard leaves the grid and what hangs on it
    <div className={styles.desk} onBlur={onBlur}>
      <ReadingsGrid
        yearId={desk.yearId}
        label={`Readings of ${grid.year.label}`}
        rows={rows}
        columns={columns}
        definitions={definitions}
        currency={desk.currency}
        selection={{ at, to, choose }}
        unsaved={unsaved}
        scroller={scroller}
        wantsFocus={wantsFocus}
        editor={editing === null || here === null ? null : editorInCell()}
        onKeyDown={(event) => (editing === null ? pressInGrid(event) : pressEditing(event))}
        onCopy={(event, cut) => copy(event, cut)}
        onPaste={(event) => {
          if (editing !== null) return
          event.preventDefault()
          applyPaste(pastedBlock(event.clipboardData))
        }}
        onPress={(place, extend) => {
          if (editing !== null) commit('stay')
          if (!hasFigures(rows[place.row])) return
          runStart.current = null
          focusCell(extend ? at : place, place)
        }}
        onEdit={() => begin('opened')}
        onToggle={onToggle}
      />
      {hangCell !== null && hangDefinition !== undefined && hangsAt !== null && (
        // biome-ignore lint/a11y/noStaticElementInteractions: its fields and buttons are what is used; the keys are the cell's
        <div
          onKeyDown={(event) => {
            if (editing !== null) return pressEditing(event)
            if (event.key !== 'Escape') return
            event.preventDefault()
            unhang()
            focusCell()
          }}
        >
          <CellHanging
            key={`${hangsAt.row} ${hangsAt.column} ${editing === null}`}
            scroller={scroller}
            cell={() => cellAt(scroller.current, hangsAt)}
            name={cellName(hangCell.view.row, hangCell.column, hangCell.view.indicator)}
            definition={hangDefinition}
            currency={desk.currency}
            editing={editing}
            value={hangValue}
            questions={asking}
            problem={problem}
            source={hangReading === null ? '' : hangReading.source}
            onDraft={(draft) => setEditing((now) => now && { ...now, draft })}
            onPick={(value) => pick(value, hangCell)}
            onKeep={keep}
          />
        </div>
      )}
      <Foot
        figure={single ? figureWords() : ''}
        reading={single ? (chosen?.reading ?? null) : null}
        about={aboutWords()}
        hints={hintWords()}
        sourced={readings.length}
        sources={sourcesIn(rows)}
        usual={view?.row.type === 'indicator' ? view.row.source : ''}
        sourceField={sourceField}
        notSaved={notSaved.length}
        onSource={(source) => submit(readings.map((entry) => ({ ...entry, source })))}
        onLeave={() => focusCell(at, to)}
        onSaveAgain={again}
      />
      <p id="readings-keys" hidden>
        Arrow keys move, typing replaces, F2 edits, F6 leaves the grid.
      </p>
    </div>
  )

  function editorInCell() {
    if (editing === null || here === null || hangDefinition === undefined) return null
    if (inCell.includes(hangDefinition.kind)) {
      return (
        <InCellEditor
          draft={editing.draft}
          definition={hangDefinition}
          name={cellName(here.view.row, here.column, here.view.indicator)}
          typed={editing.how === 'typed'}
          onDraft={(draft) => setEditing({ ...editing, draft })}
        />
      )
    }
    // The fields hang on the cell; the cell shows what is made of them.
    const words =
      hangValue === null
        ? editing.draft.text.replaceAll('\t', ' ')
        : plainWords(hangValue, hangDefinition, desk.currency)
    return <span className={styles.figure}>{words}</span>
  }

  function copy(event: ClipboardEvent, cut: boolean) {
    if (editing !== null) return
    event.preventDefault()
    copyBlock(event.clipboardData, area, desk)
    if (cut) submit(emptied(desk, area))
  }

  function figureWords(): string {
    if (chosen === null || column?.kind === 'name' || column?.kind === 'unit' || chosen.words === '–') return ''
    const share =
      definition?.kind === 'percentage' || (definition?.kind === 'scale' && definition.scaleFigure === 'share')
    return share && /^[\d.,]+$/.test(chosen.words) ? `${chosen.words}%` : chosen.words
  }

  function aboutWords(): string {
    if (remark !== '') return remark
    if (!single) return `${(area.bottom - area.top + 1) * (area.right - area.left + 1)} cells chosen`
    if (figureRow === null || column === undefined || chosen === null) return ''
    if (chosen.because !== null && chosen.reading === null) return chosen.because
    if (column.kind === 'year' && chosen.reading === null) {
      const parts = readingsOf(figureRow)
      if (parts.length > 0)
        return `Worked out from ${parts.length === 1 ? 'one reading' : `${parts.length} readings`} of parts of the year.`
      return figureRow.figure.value === null ? '' : 'Worked out from its groups.'
    }
    if (column.kind === 'period' && chosen.reading === null) {
      const others = figureRow.others.length
      return others === 0
        ? 'Nothing is entered here.'
        : `Nothing is entered here; ${others === 1 ? 'one reading speaks' : `${others} readings speak`} of other days of the year.`
    }
    return chosen.reading?.keptWhy ? `Kept: ${chosen.reading.keptWhy}` : ''
  }

  function hintWords(): string {
    if (editing !== null) {
      const back =
        editing.before.text === ''
          ? 'Esc leaves it empty'
          : `Esc puts back ${editing.before.text.replaceAll('\t', ' ').slice(0, 20)}`
      return ['Enter keeps it', back, asking.length > 0 ? 'Alt ↓ answers' : '']
        .filter((words) => words !== '')
        .join('   ')
    }
    if (here === null) return ''
    if (asking.length > 0 || openOdd(at)) return 'Alt ↓ answers the question'
    return chosen?.reading ? `F2 edits   Alt ↓ source   ${keys.undo} undo` : ''
  }
}

function unclearAsked(entry: Entry, asked: string): Entry {
  return {
    ...entry,
    typed: { is: 'unclear', words: `${entry.name}: “${asked}” asked is not a whole number of people.` },
  }
}

function inputIn(scroller: HTMLElement | null): Element | null {
  return scroller?.querySelector('input') ?? null
}

/** Where the cell of an entry stands now; null when it is not shown. */
function placeOf({ rows, columns, yearId }: Desk, { key, column }: Entry): Place | null {
  const row = rows.findIndex((view) => rowKey(yearId, rowId(view.row)) === key)
  const at = columns.findIndex((one) => one.key === column.key)
  return row === -1 || at === -1 ? null : { row, column: at }
}

/** The readings of a block, as entries that change nothing: what is said about them can be added. */
function editableReadings(desk: Desk, area: ReturnType<typeof areaOf>): Entry[] {
  return editableCells(desk, area).flatMap((cell) => {
    const { reading } = cellOf(cell.view.row, cell.column)
    return reading === null ? [] : [valueEntry(desk, cell, typedValue(reading.value))]
  })
}

function sourcesIn(rows: readonly ViewRow[]): string[] {
  const sources = rows.flatMap(({ row }) => {
    if (row.type === 'objective') return []
    return [...(row.type === 'indicator' ? [row.source] : []), ...readingsOf(row).map(({ source }) => source)]
  })
  return [...new Set(sources)].filter((source) => source !== '').slice(0, 200)
}

function pasteRemark(entries: readonly Entry[], left: number): string {
  const unclear = entries.filter(({ typed }) => typed.is === 'unclear').length
  const good = entries.length - unclear
  const figures = (count: number) => (count === 1 ? '1 figure' : `${count} figures`)
  return [
    good > 0
      ? `${figures(good)} pasted.`
      : entries.length === 0 && left === 0
        ? 'Nothing differs from what stands here.'
        : '',
    unclear > 0 ? `${figures(unclear)} not understood: shown as pasted, not saved.` : '',
    left > 0 ? `${left === 1 ? '1 cell' : `${left} cells`} fell where nothing can be typed.` : '',
  ]
    .filter((words) => words !== '')
    .join(' ')
}
