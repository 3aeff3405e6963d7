import { type FocusEvent, type Ref, useEffect, useImperativeHandle, useMemo, useRef } from 'react'
import type { Grid } from '../../shared/model/grid'
import { numberStyleOf } from '../../shared/rules/typed-figure-number'
import { emptied, type Pasted } from './block-entries'
import { InCellEditor } from './cell-editors'
import { CellHanging } from './cell-hanging'
import { plainWords } from './cell-look'
import { copyBlock, pastedBlock } from './clipboard'
import type { Desk } from './desk'
import { DeskFoot } from './desk-foot'
import { inCell } from './draft'
import { cellAt } from './drawn-cells'
import { fieldOf } from './field-of'
import { asksAt, type KeySetting, pressInGrid, pressWhileEditing } from './grid-keys'
import { ReadingsGrid } from './readings-grid'
import styles from './readings-grid.module.css'
import { hasFigures, type ViewRow } from './rows'
import { useSelection } from './selection'
import { type Acts, useActs } from './use-acts'
import { useClipboard } from './use-clipboard'
import { cellName, columnsOf } from './view'
import { type Hangs, whatHangs } from './what-hangs'

export type DeskHandle = { paste(block: Pasted[][]): void }

type Props = {
  grid: Grid
  rows: readonly ViewRow[]
  /** BCP 47 language of the book: how numbers are written. */
  language: string
  year: { startsOn: string; endsOn: string }
  /** Why nothing can be typed: the year is approved, the book opened for reading only; null where it can. */
  locked: string | null
  /** Its row is brought into sight and chosen. */
  indicatorId: string | null
  handle: Ref<DeskHandle>
  onToggle(indicatorId: string): void
}

/** The grid with what hangs on its cells and the foot: where readings are typed. */
export function ReadingsDesk({ grid, rows, language, year, locked, indicatorId, handle, onToggle }: Props) {
  const columns = useMemo(() => columnsOf(grid, locked === null), [grid, locked])
  const definitions = useMemo(() => new Map(grid.definitions.map((one) => [one.id, one])), [grid.definitions])
  const style = numberStyleOf(language)
  const desk: Desk = { yearId: grid.year.id, rows, columns, definitions, currency: grid.currency, style, locked }
  const selection = useSelection(rows, columns)
  const scroller = useRef<HTMLDivElement>(null)
  const wantsFocus = useRef(false)
  const sourceField = useRef<HTMLInputElement>(null)
  const whyField = useRef<HTMLInputElement>(null)
  const field = fieldOf(desk, scroller)
  const acts = useActs(desk, selection, field, wantsFocus)
  const hangs = whatHangs(desk, year, acts)
  const { editing, here } = acts
  useImperativeHandle(handle, () => ({ paste: acts.paste }))
  useShown(indicatorId, rows, (row) => acts.focusCell({ row, column: selection.at.column }))

  useClipboard(scroller, {
    copy(clipboard, cut) {
      copyBlock(clipboard, acts.area, desk)
      if (cut) acts.submit(emptied(desk, acts.area))
    },
    paste: (clipboard) => acts.paste(pastedBlock(clipboard)),
  })

  const keys: KeySetting = {
    acts,
    field,
    desk,
    cellField: () => scroller.current?.querySelector('input') ?? null,
    toSource: () => (whyField.current?.dataset.asked === undefined ? sourceField : whyField).current?.focus(),
    onToggle,
  }

  const onBlur = (event: FocusEvent<HTMLElement>) => {
    if (editing === null || event.currentTarget.contains(event.relatedTarget)) return
    // Another program has the keyboard for a while: what is being typed stays as it is.
    if (document.activeElement !== event.target) acts.commit('stay')
  }

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
        selection={selection}
        unsaved={acts.unsaved}
        scroller={scroller}
        wantsFocus={wantsFocus}
        editor={editing === null || here === null ? null : <Editor {...{ acts, hangs }} currency={desk.currency} />}
        onKeyDown={(event) => (editing === null ? pressInGrid(event, keys) : pressWhileEditing(event, keys))}
        onPress={(place, extend) => {
          if (editing !== null) acts.commit('stay')
          if (hasFigures(rows[place.row])) acts.moveTo(place, extend)
        }}
        onMark={(place) => {
          if (editing === null && asksAt(desk, place)) acts.begin('opened', '', place)
        }}
        onEdit={() => acts.begin('opened')}
        onToggle={onToggle}
      />
      {hangs !== null && (
        // biome-ignore lint/a11y/noStaticElementInteractions: its fields and buttons are what is used; the keys are the cell's
        <div
          onKeyDown={(event) => {
            if (editing !== null) return pressWhileEditing(event, keys)
            if (event.key !== 'Escape') return
            event.preventDefault()
            acts.unhang()
            acts.focusCell()
          }}
        >
          <CellHanging
            key={`${hangs.place.row} ${hangs.place.column} ${editing === null}`}
            scroller={scroller}
            cell={() => cellAt(scroller.current, hangs.place)}
            away={() => cellAt(scroller.current, acts.at)}
            name={nameOf(hangs)}
            currency={desk.currency}
            editing={editing}
            hangs={hangs}
            onDraft={acts.change}
            onPick={(value) => acts.pick(hangs.cell, value)}
            onKeep={(why) => hangs.value !== null && acts.keep(hangs.cell, hangs.value, why)}
          />
        </div>
      )}
      <DeskFoot
        {...{ desk, acts, sourceField, whyField }}
        asks={(hangs?.questions.length ?? 0) > 0 || asksAt(desk, acts.at)}
        onGrown={() => cellAt(scroller.current, acts.to)?.scrollIntoView({ block: 'nearest', inline: 'nearest' })}
      />
      <p id="readings-keys" hidden>
        Arrow keys move, typing replaces, F2 edits, F6 leaves the grid.
      </p>
    </div>
  )
}

const nameOf = ({ cell: { view, column } }: Hangs) => cellName(view.row, column, view.indicator)

/** Brings the row of an indicator into sight once it is there. */
function useShown(indicatorId: string | null, rows: readonly ViewRow[], show: (row: number) => void): void {
  const shown = useRef<string | null>(null)
  const row = rows.findIndex((view) => view.row.type === 'indicator' && view.row.indicatorId === indicatorId)
  useEffect(() => {
    if (row === -1 || shown.current === indicatorId) return
    shown.current = indicatorId
    show(row)
  })
}

/** What stands in the chosen cell while it is edited. */
function Editor({ acts, hangs, currency }: { acts: Acts; hangs: Hangs | null; currency: string }) {
  const { editing } = acts
  if (editing === null || hangs === null) return null
  const { definition, value } = hangs
  if (inCell.includes(definition.kind)) {
    const typed = editing.how === 'typed'
    return <InCellEditor {...{ draft: editing.draft, definition, typed }} name={nameOf(hangs)} onDraft={acts.change} />
  }
  // The fields hang on the cell; the cell shows what is made of them.
  const words = value === null ? editing.draft.text.replaceAll('\t', ' ') : plainWords(value, definition, currency)
  return <span className={styles.figure}>{words}</span>
}
