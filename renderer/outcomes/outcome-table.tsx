import { type KeyboardEvent, type MouseEvent, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useFieldsLocked } from '../components/fields/locked'
import { useNotices } from '../frame/notices'
import { beside, type Cell, cellId, cellNamed, keyLeadsTo } from './cell-places'
import { type Column, columnNames, columns } from './cell-texts'
import { isOnItsWay, isReady } from './draft-line'
import type { Onward } from './onward'
import { type LineActs, OutcomeLine } from './outcome-line'
import { type Group, type Held, idOf, type Row } from './outcome-rows'
import styles from './outcomes.module.css'
import { type Opened, RowMenu } from './row-menu'
import { canType, type Line, linesOf } from './table-lines'
import { type Kept, useCells } from './use-cells'
import { useDrafts } from './use-drafts'
import type { OutcomeChanges } from './use-outcome-changes'

export type TableWish = { at: 'last' } | { at: 'cell'; id: string; column: Column }

type Props = {
  held: Held
  groups: readonly Group[]
  year: { label: string }
  chosen: Row | undefined
  changes: OutcomeChanges
  /** Where the page wants the keyboard: a cell, or the last, empty line. */
  wish: TableWish | null
  onWished: () => void
  onChoose: (id: string) => void
  onOpen: (what: Opened, row: Row) => void
  onRemove: (row: Row, what: 'outcome' | 'indicator') => void
}

const nothingKept: ReadonlyMap<Column, Kept> = new Map()

/** The chains as one wide table under their objectives, typed into in place. */
export function OutcomeTable(props: Props) {
  const { held, groups, year, chosen, changes, wish, onWished, onChoose, onOpen, onRemove } = props
  const locked = useFieldsLocked()
  const { say, trouble } = useNotices()
  const grid = useRef<HTMLTableElement>(null)
  const drafts = useDrafts()
  const [furtherOf, setFurtherOf] = useState<string | null>(null)
  const [active, setActive] = useState<Cell | null>(null)
  const [editing, setEditing] = useState<(Cell & { text: string }) | null>(null)
  const [menu, setMenu] = useState<string | null>(null)
  const wanted = useRef<Cell | null>(null)
  /** Whether the cell that is pressed had the keyboard already. */
  const hadFocus = useRef(false)
  const cells = useCells(held)

  const blocks = useMemo(
    () =>
      groups.map((group) => ({
        group,
        lines: linesOf(group, drafts.of(group.objective.id), furtherOf, locked),
      })),
    [groups, drafts, furtherOf, locked],
  )
  const lines = useMemo(() => blocks.flatMap((block) => block.lines), [blocks])
  const keptOf = useMemo(() => {
    const all = new Map<string, Map<Column, Kept>>()
    for (const [id, kept] of cells.kept) {
      const cell = cellNamed(id)
      if (cell !== null) all.set(cell.key, (all.get(cell.key) ?? new Map()).set(cell.column, kept))
    }
    return all
  }, [cells.kept])
  const here = active !== null && lines.some(({ key }) => key === active.key) ? active : null
  const entry: Cell | null =
    here ?? (lines[0] === undefined ? null : { key: chosen?.key ?? lines[0].key, column: 'stakeholder' })

  // What was wanted takes the keyboard with the drawing of it, so that no key comes in between.
  useLayoutEffect(() => {
    const cell = wanted.current
    if (cell === null) return
    const element = grid.current?.querySelector<HTMLElement>(`[data-cell="${cellId(cell.key, cell.column)}"]`)
    if (element == null) return
    wanted.current = null
    element.focus()
    element.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  })

  const lineOf = (key: string) => lines.find((line) => line.key === key)
  const goTo = (cell: Cell) => {
    wanted.current = cell
    setActive(cell)
    const row = lineOf(cell.key)?.row
    if (row != null && idOf(row) !== (chosen === undefined ? null : idOf(chosen))) onChoose(idOf(row))
  }
  const edit = (line: Line, column: Column, text?: string) => {
    if (locked || !canType(line, column)) return
    // On its way into the book: in a moment it is a line of its own.
    if (line.kind === 'draft' && isOnItsWay(drafts.of(line.objectiveId))) return
    const cell = { key: line.key, column }
    setActive(cell)
    const known = cells.kept.get(cellId(line.key, column))?.text ?? line.texts[column]
    setEditing({ ...cell, text: text ?? known })
  }
  /** Another cell may be typed in by now. */
  const close = (line: Line, column: Column) =>
    setEditing((now) => (now?.key === line.key && now.column === column ? null : now))
  const leave = (line: Line, column: Column, onward: Onward) => {
    close(line, column)
    const cell = { key: line.key, column }
    // Left with the mouse: the keyboard is where it was put.
    if (onward === 'stay') setActive(cell)
    else goTo(beside(lines, cell, onward))
  }

  /** Stores what was typed for an outcome or an indicator of a line. */
  const store = (line: Line, column: Column, text: string, onward: Onward) => {
    const { row } = line
    if (row === null) return
    const cell = cellId(line.key, column)
    void cells.save(cell, `${columnNames[column]} ${row.outcome.reference}`, text, async () => {
      if (column === 'outcome') return changes.change(row, { statement: text })
      if (line.kind === 'row' && row.indicator !== null) return changes.renameIndicator(row.indicator.id, text)
      const indicator = await changes.addIndicator(row.outcome.id, text)
      if (line.kind === 'further') {
        setFurtherOf(null)
        cells.forget(cell)
        if (onward !== 'stay') wanted.current = { key: indicator.id, column: 'indicator' }
      }
      onChoose(indicator.id)
      return indicator
    })
  }
  /** Stores the outcome of a begun line once it is said for whom, by what, and what changes. */
  const storeIfReady = async (line: Line) => {
    const draft = drafts.of(line.objectiveId)
    if (!isReady(draft)) return
    drafts.after(line.objectiveId, { is: 'storing' })
    const accountability =
      held.stakeholders.find(({ id }) => id === draft.stakeholder?.id)?.accountability ?? ('below' as const)
    const cell = cellId(line.key, 'outcome')
    const saved = await cells.save(cell, 'A new outcome', draft.statement, async () => {
      const outcome = await changes.begin(draft, accountability)
      if (outcome !== null) drafts.after(line.objectiveId, { is: 'stored', id: outcome.id })
    })
    if (saved) cells.forget(cell)
    else drafts.after(line.objectiveId, { is: 'refused' })
  }
  // With the drawing of its outcome, what was typed for its indicator goes over into the cell, and the keyboard with it.
  useLayoutEffect(() => {
    for (const { group, lines: own } of blocks) {
      const objectiveId = group.objective.id
      const draft = drafts.of(objectiveId)
      if (draft.outcome.is !== 'stored') continue
      const { id } = draft.outcome
      const line = own.find(({ kind, row }) => kind === 'row' && row?.outcome.id === id)
      if (line?.row == null) continue
      drafts.clear(objectiveId)
      const focused = document.activeElement
      const stayed =
        active?.key === `draft-${objectiveId}` &&
        (focused === document.body || grid.current?.contains(focused) === true)
      const cell: Cell = { key: line.key, column: 'indicator' }
      onChoose(id)
      const done = draft.indicator !== '' && (draft.finished !== null || !stayed)
      if (done) store(line, 'indicator', draft.indicator, draft.finished ?? 'stay')
      if (!stayed) continue
      goTo(done ? beside(lines, cell, draft.finished ?? 'stay') : cell)
      if (!done && draft.indicator !== '') setEditing({ ...cell, text: draft.indicator })
    }
  })

  const current: LineActs = {
    options: (line, column) => {
      if (column === 'stakeholder') return held.stakeholders.map(({ id, name }) => ({ id, name }))
      const own = held.activities.filter(({ objectiveId }) => objectiveId === line.objectiveId)
      const others = held.activities.filter(({ objectiveId }) => objectiveId !== line.objectiveId)
      return [...own, ...others].map(({ id, name }) => ({ id, name }))
    },
    halfDone: (line, column, words) => {
      if (line.kind === 'draft' && (column === 'stakeholder' || column === 'activity'))
        drafts.after(line.objectiveId, { is: 'half', column, words })
      close(line, column)
    },
    cancel: (line, column) => {
      if (line.kind === 'draft' && (column === 'stakeholder' || column === 'activity'))
        drafts.after(line.objectiveId, { is: 'half', column, words: '' })
      setEditing(null)
      cells.forget(cellId(line.key, column))
      goTo({ key: line.key, column })
      if (line.kind === 'further' && line.row !== null) {
        setFurtherOf(null)
        goTo({ key: line.row.key, column })
      }
    },
    picked: (line, column, option, onward) => {
      if (column !== 'stakeholder' && column !== 'activity') return
      leave(line, column, onward)
      const name = 'new' in option ? option.new : option.name
      const cell = cellId(line.key, column)
      if (line.row !== null && name === line.texts[column] && !cells.kept.has(cell)) return
      void cells
        .save(cell, columnNames[column], name, async () => {
          const one =
            column === 'stakeholder'
              ? await changes.stakeholder(option)
              : await changes.activity(option, line.objectiveId)
          const picked = { id: one.id, name: one.name }
          if (line.row === null) drafts.after(line.objectiveId, { is: 'picked', column, option: picked })
          else
            await changes.change(
              line.row,
              column === 'stakeholder' ? { stakeholderId: one.id } : { activityId: one.id },
            )
        })
        .then((saved) => {
          if (!saved || line.row !== null) return
          cells.forget(cell)
          void storeIfReady(line)
        })
    },
    done: (line, column, text, onward) => {
      const cell = cellId(line.key, column)
      if (text === line.texts[column] && cells.kept.get(cell)?.problem == null) {
        leave(line, column, onward)
        if (line.kind === 'further' && line.row !== null) {
          setFurtherOf(null)
          if (onward !== 'stay') goTo({ key: line.row.key, column })
        }
        return
      }
      leave(line, column, onward)
      if (line.row !== null) return store(line, column, text, onward)
      cells.forget(cell)
      drafts.after(line.objectiveId, { is: 'said', statement: text })
      void storeIfReady(line)
      // An outcome leads on to how it is known.
      if (onward === 'below') goTo({ key: line.key, column: 'indicator' })
    },
  }
  const latest = useRef(current)
  latest.current = current
  const acts = useMemo<LineActs>(
    () => ({
      options: (...given) => latest.current.options(...given),
      cancel: (...given) => latest.current.cancel(...given),
      halfDone: (...given) => latest.current.halfDone(...given),
      picked: (...given) => latest.current.picked(...given),
      done: (...given) => latest.current.done(...given),
    }),
    [],
  )

  const act = (line: Line, column: Column) => {
    if (line.kind !== 'row' || line.row === null) return edit(line, column)
    if (column === 'more') return setMenu(line.key)
    if (column === 'benchmark' && line.row.indicator !== null) return onOpen('benchmark', line.row)
    if (column === 'national' && line.row.indicator !== null) return onOpen('national', line.row)
    edit(line, column)
  }
  const further = (row: Row) => {
    wanted.current = null
    setFurtherOf(row.outcome.id)
    setEditing({ key: `further-${row.outcome.id}`, column: 'indicator', text: '' })
  }
  const step = async (line: Line, by: -1 | 1) => {
    if (locked || line.kind !== 'row') return
    try {
      const moved = await changes.step(groups, line.key, by)
      if (moved) say(by === 1 ? 'Moved down' : 'Moved up')
    } catch (error) {
      trouble(error)
    }
    wanted.current = active
  }

  useEffect(() => {
    if (wish === null) return
    const line =
      wish.at === 'last'
        ? (lines.find(({ kind, objectiveId }) => kind === 'draft' && objectiveId === chosen?.objectiveId) ??
          lines.findLast(({ kind }) => kind === 'draft'))
        : lines.find(({ row, kind }) => kind === 'row' && row !== null && idOf(row) === wish.id)
    if (line !== undefined) {
      const column = wish.at === 'last' ? 'stakeholder' : wish.column
      wanted.current = { key: line.key, column }
      setActive({ key: line.key, column })
    }
    onWished()
  }, [wish, lines, chosen, onWished])

  const cellAt = (target: EventTarget): { line: Line; column: Column } | null => {
    const named = target instanceof Element ? target.closest<HTMLElement>('[data-cell]')?.dataset.cell : undefined
    const cell = cellNamed(named ?? '')
    const line = cell === null ? undefined : lineOf(cell.key)
    return cell === null || line === undefined ? null : { line, column: cell.column }
  }
  const press = (event: KeyboardEvent) => {
    const at = cellAt(event.target)
    if (at === null || editing !== null || menu !== null) return
    const { line, column } = at
    const cell = { key: line.key, column }
    const handled = () => event.preventDefault()
    if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      handled()
      void step(line, event.key === 'ArrowUp' ? -1 : 1)
      return
    }
    if (event.altKey || event.metaKey) return
    if (line.kind === 'draft' && column === 'indicator' && !event.ctrlKey) {
      const before = drafts.of(line.objectiveId)
      if (drafts.after(line.objectiveId, { is: 'key', key: event.key, shift: event.shiftKey }) !== before)
        return handled()
    }
    const next = keyLeadsTo(lines, cell, event)
    if (next !== undefined) {
      handled()
      goTo(next)
    } else if (event.key === 'Tab') {
      const sideways = beside(lines, cell, event.shiftKey ? 'before' : 'next')
      // At the end of its line Tab leaves the table, as it does everywhere else.
      if (sideways.column === column) return
      handled()
      goTo(sideways)
    } else if (event.key === 'Enter' || event.key === 'F2') {
      handled()
      act(line, column)
    } else if (event.key.length === 1 && !event.ctrlKey && canType(line, column)) {
      handled()
      edit(line, column, event.key === ' ' ? undefined : event.key)
    }
  }
  /** The right button, the menu key or Shift+F10: the last two never come as keys. */
  const askForMenu = (event: MouseEvent) => {
    const at = cellAt(event.target)
    if (at === null || at.line.kind !== 'row') return
    event.preventDefault()
    goTo({ key: at.line.key, column: at.column })
    setMenu(at.line.key)
  }
  const click = (event: MouseEvent) => {
    const at = cellAt(event.target)
    if (at === null || editing !== null) return
    const { line, column } = at
    const wasHere = hadFocus.current && here?.key === line.key && here.column === column
    const leads = column === 'more' || column === 'national' || column === 'benchmark'
    goTo({ key: line.key, column })
    // An empty cell is typed into at once; a name at the second click, so that one can choose a line.
    if (wasHere || leads || (line.texts[column] === '' && canType(line, column))) act(line, column)
  }

  let index = 1
  return (
    <div className={styles.scroll}>
      <table
        ref={grid}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: ARIA’s grid pattern, on a table that is one
        role="grid"
        aria-label="Outcomes and indicators"
        aria-rowcount={lines.length + groups.length + 1}
        aria-colcount={columns.length}
        className={styles.grid}
        onKeyDown={press}
        onMouseDown={({ target }) => {
          hadFocus.current = target instanceof Element && target.closest('[data-cell]') === document.activeElement
        }}
        onClick={click}
        onContextMenu={askForMenu}
      >
        <thead>
          <tr aria-rowindex={1} className={styles.headRow}>
            {columns.map((column, at) => (
              <th key={column} scope="col" aria-colindex={at + 1} className={styles.headCell}>
                {column === 'more' ? <span className={styles.unseen}>More</span> : columnNames[column]}
              </th>
            ))}
          </tr>
        </thead>
        {blocks.map(({ group: { objective }, lines: own }) => {
          index += 1
          return (
            <tbody key={objective.id}>
              <tr aria-rowindex={index}>
                <th scope="rowgroup" colSpan={columns.length} className={styles.groupHead}>
                  <span className={styles.letter}>{objective.code}</span> {objective.title}
                  {objective.inYear?.included === false && (
                    <span className={styles.aside}>left out of {year.label}</span>
                  )}
                </th>
              </tr>
              {own.map((line) => {
                index += 1
                return (
                  <OutcomeLine
                    key={line.key}
                    line={line}
                    index={index}
                    chosen={line.kind === 'row' && line.key === chosen?.key}
                    active={entry?.key === line.key ? entry.column : null}
                    editing={editing?.key === line.key ? editing : null}
                    kept={keptOf.get(line.key) ?? nothingKept}
                    locked={locked}
                    acts={acts}
                  />
                )
              })}
            </tbody>
          )
        })}
      </table>
      <RowMenu
        line={menu === null ? undefined : lineOf(menu)}
        locked={locked}
        onClose={() => {
          wanted.current = active
          setMenu(null)
        }}
        onOpen={onOpen}
        onFurther={further}
        onStep={(line, by) => void step(line, by)}
        onRemove={onRemove}
      />
    </div>
  )
}
