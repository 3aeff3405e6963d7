import type { GridCell, GridDefinition } from '../../shared/model/grid'
import { countOf } from '../../shared/rules/count-words'
import { keys } from '../frame/keys'
import type { Editing } from './draft'
import type { Entry } from './entry'
import { type FigureRow, isFed, readingsOf, type ViewCell, type ViewColumn } from './view'

/** The chosen figure with its unit; empty where there is none. */
export function figureWords(cell: ViewCell, { kind }: ViewColumn, definition: GridDefinition | undefined): string {
  if (kind === 'name' || kind === 'unit' || cell.words === '–') return ''
  const share =
    definition?.kind === 'percentage' || (definition?.kind === 'scale' && definition.scaleFigure === 'share')
  return share && /^[\d.,]+$/.test(cell.words) ? `${cell.words}%` : cell.words
}

/** What a figure rests on where it is no reading of its own, or why there is none. */
export function aboutWords(row: FigureRow, column: ViewColumn, cell: ViewCell): string {
  const { reading, because } = cell
  if (reading !== null) {
    const kept = reading.keptWhy === '' ? '' : `Kept: ${reading.keptWhy}`
    return isFed(reading) ? `Worked out from the answers, so it is changed there. ${kept}`.trim() : kept
  }
  if (because !== null) return because
  if (column.kind === 'year') {
    const parts = readingsOf(row)
    if (parts.length > 0)
      return `Worked out from ${countOf(parts.length, 'reading', 'readings')} of parts of the year.${toCheck(parts)}`
    return row.figure.value === null ? '' : 'Worked out from its groups.'
  }
  if (column.kind !== 'period') return ''
  const parts = row.others.filter((one) => within(one, column))
  if (parts.length > 0)
    return `Worked out from ${countOf(parts.length, 'reading', 'readings')} of parts of it, which are changed where they were entered.`
  if (cell.words !== '–') return 'Worked out from its groups.'
  const others = row.others.length
  if (others === 0) return 'Nothing is entered here.'
  return `Nothing is entered here; ${countOf(others, 'reading', 'readings')} ${others === 1 ? 'speaks' : 'speak'} of other days of the year.`
}

const within = (reading: GridCell, { span }: ViewColumn) =>
  span !== null && reading.periodStart >= span.start && reading.periodEnd <= span.end

function toCheck(readings: readonly GridCell[]): string {
  const odd = readings.filter((one) => one.odd.length > 0 && one.keptWhy === '').length
  return odd === 0 ? '' : ` ${odd === 1 ? 'One of them is' : `${odd} of them are`} to check.`
}

/** What can be done while a cell is edited. */
export function editingHints({ before }: Editing, asks: boolean): string[] {
  const text = before.text.replace(/\s+/g, ' ')
  const back = text.length > 20 ? `${text.slice(0, 19)}…` : text
  return [
    'Enter keeps it',
    text === '' ? 'Esc leaves it empty' : `Esc puts back ${back}`,
    ...(asks ? ['Alt ↓ answers'] : []),
  ]
}

/** What can be done with a chosen cell. */
export function choosingHints(cell: ViewCell, asks: boolean, unexplained: boolean): string[] {
  if (!cell.editable) return []
  if (asks) return ['Alt ↓ answers the question']
  if (unexplained) return ['Alt ↓ says why it was corrected']
  return cell.reading === null ? ['Type a figure'] : ['F2 edits', 'Alt ↓ source', `${keys.undo} undo`]
}

/** What came of a pasted block. */
export function pasteRemark(entries: readonly Entry[], left: number): string {
  const unclear = entries.filter(({ typed }) => typed.is === 'unclear').length
  const good = entries.length - unclear
  const figures = (count: number) => (count === 1 ? '1 figure' : `${count} figures`)
  return [
    good > 0 ? `${figures(good)} pasted.` : '',
    entries.length === 0 && left === 0 ? 'Nothing differs from what stands here.' : '',
    unclear > 0 ? `${figures(unclear)} not understood: shown as pasted, not saved.` : '',
    left > 0 ? `${left === 1 ? '1 cell' : `${left} cells`} fell where nothing can be typed.` : '',
  ]
    .filter((words) => words !== '')
    .join(' ')
}
