import type { Figure, SeriesPoint } from '../../../../shared/model/figure'
import type { Definition, Indicator } from '../../../../shared/model/indicator'
import { figureKey } from '../readings-shown'
import { type Cell, formula, number, text } from './cell'
import type { Context } from './context'
import { cellValue, valueFormat } from './number-format'

/** Why a figure of a year is not worked out in the workbook. */
export type YearCell = { cell: Cell; value: number | null; live: boolean }

const empty: YearCell = { cell: null, value: null, live: true }

/**
 * The cell of an indicator's figure for one year: a formula over the readings that make it, found by the key
 * in the column Makes. Empty where nothing was read, never nought. A number without formula where some of
 * its readings are kept out of the workbook, and words where the accounts print words.
 * @param key the formula of the key, for example `$A6&" "&E$5`
 */
export function yearCell(
  point: SeriesPoint | undefined,
  indicator: Indicator,
  key: string,
  context: Context,
): YearCell {
  const { lookups, hidden, year } = context
  const figure = point?.figure ?? null
  if (point === undefined || figure === null) return empty
  const hiddenWords = hidden.years.get(
    figureKey(indicator.reference, lookups.yearWord.get(point.yearId) ?? point.label),
  )
  if (hiddenWords !== undefined) return { ...empty, cell: text(hiddenWords, 'muted') }
  if (figure.value === null)
    return { ...empty, cell: text(figure.judgement === null ? figure.words : 'in words', 'muted') }
  const definition = lookups.definition.get(figure.definitionId)
  if (definition === undefined) return empty
  const value = cellValue(figure.value, definition)
  const format = valueFormat(definition, figure.decimals, year.organisation.currency)
  if (!isLive(figure, context)) return { cell: number(value, format), value, live: false }
  return { cell: formula(expressionOf(figure, definition, key), value, format), value, live: true }
}

/** All its readings stand on Readings with their figures. */
const isLive = (figure: Figure, { places, hidden }: Context) =>
  figure.readingIds.every((id) => places.has(id) && !hidden.readings.has(id))

/**
 * One reading is its value. Several are added up: shares and means by what is above and below the line,
 * never by their per cents.
 */
function expressionOf(figure: Figure, definition: Definition, key: string): string {
  const byPeople = definition.kind === 'percentage' || definition.kind === 'scale'
  if (figure.readingIds.length > 1 && byPeople) {
    const sum = (name: string) => `SUMIFS(${name},Reading_Figure,${key})`
    return `IF(${sum('Reading_Out_of')}=0,"",${sum('Reading_Part')}/${sum('Reading_Out_of')})`
  }
  return `IF(COUNTIFS(Reading_Figure,${key})=0,"",SUMIFS(Reading_Value,Reading_Figure,${key}))`
}
