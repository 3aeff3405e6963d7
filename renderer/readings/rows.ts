import type { GridRow } from '../../shared/model/grid'
import type { FigureRow } from './view'

/** A row as it stands on the page. */
export type ViewRow = {
  row: GridRow
  /** The name of its indicator, for a group too. */
  indicator: string
  /** Where readings of its indicator are planned to come from, for a group too; empty where it is not said. */
  source: string
  /** Whether the rows of its groups are shown; null where it has none. */
  open: boolean | null
}

/** A row with figures, as it stands on the page. */
export type ViewFigureRow = ViewRow & { row: FigureRow }

export const hasFigures = (view: ViewRow | undefined): view is ViewFigureRow =>
  view !== undefined && view.row.type !== 'objective'

/**
 * The rows that are shown: of one objective or all, without the groups of what is closed. A row nothing
 * happened to stays the same object from one call to the next, so that it is not drawn again.
 */
export class RowsShown {
  #known = new Map<GridRow, ViewRow>()

  of(rows: readonly GridRow[], objectiveId: string | null, closed: ReadonlySet<string>): ViewRow[] {
    const known = new Map<GridRow, ViewRow>()
    const shown: ViewRow[] = []
    let objective = ''
    let indicator = { name: '', source: '', open: true }
    for (const row of rows) {
      if (row.type === 'objective') objective = row.objectiveId
      if (objectiveId !== null && objective !== objectiveId) continue
      if (row.type === 'indicator')
        indicator = { name: row.name, source: row.source, open: !closed.has(row.indicatorId) }
      if (row.type === 'group' && !indicator.open) continue
      const open = row.type === 'indicator' && row.groups > 0 ? indicator.open : null
      const name = row.type === 'objective' ? row.title : indicator.name
      const source = row.type === 'objective' ? '' : indicator.source
      const before = this.#known.get(row)
      const same = before?.open === open && before.indicator === name && before.source === source
      const view = same ? before : { row, indicator: name, source, open }
      known.set(row, view)
      shown.push(view)
    }
    this.#known = known
    return shown
  }
}
