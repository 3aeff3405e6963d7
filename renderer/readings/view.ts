import type { Grid, GridCell, GridDefinition, GridRow } from '../../shared/model/grid'
import type { ReadingValue } from '../../shared/model/reading'
import { periodWords } from '../../shared/rules/date-words'

export type FigureRow = Exclude<GridRow, { type: 'objective' }>

/** The days a cell speaks of; what is typed into it is a reading of them. */
export type Span = { start: string; end: string }

export type ViewColumn = {
  /** Stays the same when the year is divided otherwise: the whole year's column keeps what is typed into it. */
  key: string
  kind: 'name' | 'unit' | 'earlier' | 'period' | 'year' | 'target'
  /** For the head. */
  label: string
  /** For a sentence: "January to March 2025". */
  words: string
  /** Its place among those of its kind. */
  place: number
  span: Span | null
  /** False where the year is closed, and for what is only looked at. */
  open: boolean
}

const column = (kind: ViewColumn['kind'], label: string, more: Partial<ViewColumn> = {}): ViewColumn => ({
  key: kind,
  kind,
  label,
  words: label,
  place: 0,
  span: null,
  open: false,
  ...more,
})

const spanKey = ({ start, end }: Span) => `${start}/${end}`

/** The columns of a grid: the pinned name, the unit, earlier years, the pieces of this year, this year, its target. */
export function columnsOf(grid: Grid, open: boolean): ViewColumn[] {
  const first = grid.periods[0]
  const last = grid.periods.at(-1)
  const whole = first && last ? { start: first.periodStart, end: last.periodEnd } : null
  const earlier = grid.earlierYears.map(({ id, label }, place) => column('earlier', label, { key: id, place }))
  // Where the year is not divided its one piece is the year's column.
  const pieces = grid.scheme === 'year' ? [] : grid.periods
  const periods = pieces.map(({ periodStart, periodEnd, label, words }, place) => {
    const span = { start: periodStart, end: periodEnd }
    return column('period', label, { key: spanKey(span), words, place, span, open })
  })
  return [
    column('name', 'Indicator'),
    column('unit', 'Unit'),
    ...earlier,
    ...periods,
    column('year', grid.year.label, {
      key: whole ? spanKey(whole) : 'year',
      span: whole,
      words: first && last ? periodWords(first.periodStart, last.periodEnd) : '',
      open,
    }),
    column('target', 'Target'),
  ]
}

/** How many columns stay in sight. */
export const pinned = 1

/** A row by which it is known from one answer of the book to the next. */
export function rowId(row: GridRow): string {
  if (row.type === 'objective') return row.objectiveId
  return row.type === 'group' ? `${row.indicatorId} ${row.groupId}` : row.indicatorId
}

/** What one cell holds and whether it can be typed into. */
export type ViewCell = {
  /** Without the unit, which stands in its own column. */
  words: string
  /** The reading that stands here; null where there is none, or the figure is worked out. */
  reading: GridCell | null
  editable: boolean
  /** Why there is no figure for the year although there are readings. */
  because: string | null
}

const empty: ViewCell = { words: '', reading: null, editable: false, because: null }

/** A figure where its unit stands in a column of its own: "61%" is "61", "£512,000" is "512,000". */
export const bareWords = (words: string) => words.replaceAll(/(?<=\d)%|\p{Sc}/gu, '')

const shown = ({ words, value }: { words: string; value: number | null }) => (value === null ? words : bareWords(words))

const readingWords = ({ words, value }: GridCell) => (value.kind === 'judgement' ? words : bareWords(words))

export function cellOf(row: FigureRow, { kind, place, span, open }: ViewColumn): ViewCell {
  switch (kind) {
    case 'name':
      return { ...empty, words: row.type === 'group' ? row.label : row.name }
    case 'unit':
      return empty
    case 'earlier': {
      const figure = row.earlier[place]
      return { ...empty, words: figure === undefined ? '–' : shown(figure) }
    }
    case 'period': {
      const reading = row.cells[place] ?? null
      if (reading !== null)
        return { ...empty, words: readingWords(reading), reading, editable: open && !isFed(reading) }
      // What is worked out from parts of the column is not typed over: its days would count twice.
      const within = row.workedOut[place] ?? null
      return { ...empty, words: within === null ? '–' : shown(within), editable: open && within === null }
    }
    case 'year': {
      const reading = wholeYear(row, span)
      const parts = partsOf(row, reading).length > 0
      return {
        words: shown(row.figure),
        reading: parts ? null : reading,
        editable: open && !parts && !(reading !== null && isFed(reading)),
        because: row.figure.because,
      }
    }
    case 'target':
      return { ...empty, words: row.type === 'indicator' ? bareWords(row.target) : '' }
  }
}

/** Whether it is worked out from the answers to a question: then it is changed there and not typed over. */
export const isFed = ({ questionId }: GridCell) => questionId !== undefined

/** All readings of a row in this year. */
export const readingsOf = (row: FigureRow): GridCell[] => [...row.cells.filter((cell) => cell !== null), ...row.others]

function wholeYear(row: FigureRow, span: Span | null): GridCell | null {
  return readingsOf(row).find((cell) => cell.periodStart === span?.start && cell.periodEnd === span.end) ?? null
}

const partsOf = (row: FigureRow, whole: GridCell | null) => readingsOf(row).filter((cell) => cell !== whole)

/** The definition under which a reading entered in this column is taken. */
export function definitionIn(grid: Definitions, row: FigureRow, column: ViewColumn): GridDefinition | undefined {
  const reading = column.span === null ? null : cellOf(row, column).reading
  const place = column.kind === 'period' ? column.place : -1
  return grid.get(reading?.definitionId ?? row.definitionIds.at(place) ?? '')
}

export type Definitions = ReadonlyMap<string, GridDefinition>

/** What stands in the unit's column. */
export function unitWords(row: FigureRow, definition: GridDefinition | undefined, currency: string): string {
  if (row.type === 'group' || definition === undefined) return ''
  switch (definition.kind) {
    case 'percentage':
      return '%'
    case 'scale':
      return definition.scaleFigure === 'share' ? '%' : definition.unit || scaleEnds(definition)
    case 'money':
      return currencySign(currency)
    case 'yes-no':
      return 'yes or no'
    case 'judgement':
      return 'in words'
    case 'number':
      return definition.unit || 'number'
  }
}

function currencySign(currency: string): string {
  const parts = new Intl.NumberFormat('en-GB', { style: 'currency', currency }).formatToParts(1)
  return parts.find(({ type }) => type === 'currency')?.value ?? currency
}

function scaleEnds({ scale }: GridDefinition): string {
  const scores = scale.map(({ score }) => score)
  return `${Math.min(...scores)} to ${Math.max(...scores)}`
}

/** A row and a column in words, for messages and for who hears the screen read: "Swim visits, Under 16, Jan–Mar". */
export function cellName(row: FigureRow, column: ViewColumn, indicator: string): string {
  return [indicator, row.type === 'group' ? row.label : '', column.words].filter((words) => words !== '').join(', ')
}

export const sameValue = (one: ReadingValue | null, other: ReadingValue | null): boolean =>
  JSON.stringify(one) === JSON.stringify(other)
