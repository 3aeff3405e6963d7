import { type RefObject, useEffectEvent, useLayoutEffect, useMemo } from 'react'
import { ActionsOfReading } from '../actions/actions-of-reading'
import type { CorrectionsSaid } from './correction-line'
import { correctionsIn, unexplained } from './corrections'
import { type Desk, plannedSources, readingsIn, sourceEntry } from './desk'
import { Foot } from './foot'
import { aboutWords, choosingHints, editingHints, figureWords } from './foot-words'
import { RestsOn } from './rests-on'
import { hasFigures } from './rows'
import type { Acts } from './use-acts'
import { cellOf, definitionIn } from './view'

type Props = {
  desk: Desk
  acts: Acts
  sourceField: RefObject<HTMLInputElement | null>
  whyField: RefObject<HTMLInputElement | null>
  /** Whether something is asked about the cell. */
  asks: boolean
  /** Keeps the chosen cell in sight when the foot grows. */
  onGrown(): void
}

/** What is said in the foot of the chosen cell or block. */
export function DeskFoot({ desk, acts, sourceField, whyField, asks, onGrown }: Props) {
  const { at, to, area, editing, remark } = acts
  const view = desk.rows[at.row]
  const column = desk.columns[at.column]
  const row = hasFigures(view) ? view.row : null
  const single = at.row === to.row && at.column === to.column
  const cell = row === null || column === undefined ? null : cellOf(row, column)
  const { rows, columns } = desk
  const { top, bottom, left, right } = area
  // A block can be the whole grid, and every key asks again.
  const held = useMemo(() => {
    const of = { rows, columns }
    const block = { top, bottom, left, right }
    return { readings: readingsIn(of, block), corrections: correctionsIn(of, block) }
  }, [rows, columns, top, bottom, left, right])
  const planned = useMemo(() => plannedSources(held.readings), [held])
  const corrections = useCorrections(desk, acts, held.corrections, whyField)
  const grown = corrections.corrections.length > 0
  const keepInSight = useEffectEvent(onGrown)
  useLayoutEffect(() => {
    if (grown) keepInSight()
  }, [grown])
  const about = () => {
    if (!single) return `${(bottom - top + 1) * (right - left + 1)} cells chosen`
    return row === null || column === undefined || cell === null ? '' : aboutWords(row, column, cell)
  }
  const figure = () =>
    row === null || column === undefined || cell === null
      ? ''
      : figureWords(cell, column, definitionIn(desk.definitions, row, column))
  const notSaved = [...acts.unsaved.values()].flatMap((cells) =>
    Object.values(cells).filter(({ state }) => state.is === 'not-saved'),
  )
  const waits = corrections.corrections.some(({ why }) => why === '')
  return (
    <Foot
      figure={single ? figure() : ''}
      reading={single ? (cell?.reading ?? null) : null}
      about={remark === '' ? about() : remark}
      hints={editing !== null ? editingHints(editing, asks) : cell === null ? [] : choosingHints(cell, asks, waits)}
      sourced={held.readings.length}
      planned={planned.map(({ source }) => source)}
      rows={rows}
      usual={hasFigures(view) ? view.source : ''}
      sourceField={sourceField}
      notSaved={notSaved.length}
      corrections={corrections}
      restsOn={
        single && cell?.reading != null && editing === null ? (
          <>
            <RestsOn reading={cell.reading} yearId={desk.yearId} locked={desk.locked !== null} />
            <ActionsOfReading
              key={`actions ${cell.reading.readingId}`}
              id={cell.reading.readingId}
              reference={cell.reading.reference}
              yearId={desk.yearId}
            />
          </>
        ) : null
      }
      onSource={(source) => acts.submit(held.readings.map((one) => sourceEntry(desk, one, source)))}
      onPlanned={() => {
        acts.submit(planned.map(({ of, source }) => sourceEntry(desk, of, source)))
        acts.focusCell(at, to)
      }}
      onLeave={() => acts.focusCell(at, to)}
      onSaveAgain={acts.again}
    />
  )
}

/** Of the chosen cells first; else of what was corrected last and goes without a reason. */
function useCorrections(
  desk: Desk,
  acts: Acts,
  chosen: CorrectionsSaid['corrections'],
  field: RefObject<HTMLInputElement | null>,
): CorrectionsSaid {
  const { rows, columns, yearId } = desk
  const last = useMemo(
    () => unexplained({ rows, columns, yearId }, acts.corrected),
    [rows, columns, yearId, acts.corrected],
  )
  const elsewhere = chosen.length === 0
  const corrections = elsewhere ? last : chosen
  return {
    corrections,
    elsewhere,
    locked: desk.locked !== null,
    field,
    explain: (why) => acts.explain(corrections, why),
    onLater: () => {
      acts.leaveUnexplained()
      acts.focusCell(acts.at, acts.to)
    },
    onLeave: () => acts.focusCell(acts.at, acts.to),
  }
}
