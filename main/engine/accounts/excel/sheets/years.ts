import type { Indicator } from '../../../../../shared/model/indicator'
import { dayWords } from '../../../../../shared/rules/date-words'
import { definitionOfYear } from '../../lookups'
import { type Cell, type Column, formula, link, number, text } from '../cell'
import { type Context, type SheetMaker, sheetNames } from '../context'
import { valueFormat } from '../number-format'
import { headRow } from '../sheet'
import { drawTable } from '../table'
import { letter } from '../table-frame'
import { yearCell } from '../year-figure'
import { betterWhenWords } from './indicators'

/** The figures of the years side by side, worked out from Readings. */
export const yearsSheet: SheetMaker = {
  name: sheetNames.years,
  what: 'The figures of the years side by side, worked out from Readings',
  sentence: ({ year, shown }) => {
    if (year.indicators.length === 0) return 'No indicators were in use in the year.'
    const older = shown.complete ? '' : ' Years before the last stand without formulas: their readings are in the book.'
    return `Worked out here from the Readings sheet, so that you can follow each step. Empty means not asked, not nought.${older}`
  },
  titles: true,
  draw: (on, context) => {
    const { indicators } = context.year
    if (indicators.length === 0) return 0
    drawTable(on, { name: 'Years', columns: columnsOf(context), rows: indicators, frozen: 2 })
    return indicators.length
  },
}

/** Columns before the first year. */
const before = 4

function columnsOf(context: Context): Column<Indicator>[] {
  const { lookups, places, year } = context
  const series = (indicator: Indicator) => lookups.result.get(indicator.id)?.series ?? []
  const cellOf = (indicator: Indicator, place: number, row: number) => {
    const point = series(indicator).find(({ yearId }) => yearId === year.years[place]?.id)
    return yearCell(point, indicator, `$A${row}&" "&${letter(before + place)}$${headRow}`, context)
  }
  const last = year.years.length - 1
  const now = (indicator: Indicator, row: number) => cellOf(indicator, last, row)
  const nowColumn = letter(before + last)
  const bookColumn = letter(before + year.years.length + 4)
  const figure = (indicator: Indicator) => series(indicator).at(-1)?.figure ?? null
  const isHidden = (indicator: Indicator) => figure(indicator) !== null && now(indicator, 0).value === null
  return [
    { title: 'Ref.', width: 8, name: 'Figure_Ref', cell: (it) => link(it.reference, places.get(it.id)) },
    { title: 'Indicator', width: 36, strong: true, cell: ({ name }) => text(name) },
    { title: 'Unit', width: 14, cell: (it) => text(definitionOfYear(it, lookups).unit) },
    { title: 'Better when', width: 9, cell: ({ betterWhen }) => text(betterWhenWords[betterWhen]) },
    ...year.years.map(
      ({ id }, place): Column<Indicator> => ({
        title: lookups.yearWord.get(id) ?? '',
        width: 13,
        align: 'right',
        strong: place === last,
        ...(place === last ? { name: 'Figure_Now' } : place === last - 1 ? { name: 'Figure_Before' } : {}),
        cell: (it, row) => cellOf(it, place, headRow + 1 + row).cell,
      }),
    ),
    { title: 'As printed', width: 14, align: 'right', cell: (it, row) => printed(it, row) },
    {
      title: 'Out of',
      width: 10,
      align: 'right',
      cell: (it) => (isHidden(it) ? null : number(figure(it)?.n ?? null, '#,##0.##')),
    },
    {
      title: 'Agrees',
      width: 9,
      name: 'Figure_Agrees',
      cell: (it, row) => agrees(now(it, headRow + 1 + row), headRow + 1 + row),
    },
    { title: 'To be minded', width: 40, cell: (it, row) => text(mindedWords(it, headRow + 1 + row).join('\n')) },
    {
      title: 'Figure in the book',
      width: 14,
      align: 'right',
      screenOnly: true,
      cell: (it, row) => bookFigure(it, row),
    },
  ]

  function printed(indicator: Indicator, row: number): Cell {
    const at = now(indicator, headRow + 1 + row)
    if (at.value === null) return at.cell
    return text(figure(indicator)?.words ?? '')
  }

  function bookFigure(indicator: Indicator, row: number): Cell {
    const { value } = now(indicator, headRow + 1 + row)
    const definition = definitionOfYear(indicator, lookups)
    return number(value, valueFormat(definition, definition.decimals, year.organisation.currency))
  }

  function agrees(at: { value: number | null; live: boolean }, row: number): Cell {
    if (at.value === null || !at.live) return null
    return formula(
      `IF(ISNUMBER(${nowColumn}${row}),IF(ABS(${nowColumn}${row}-${bookColumn}${row})<0.0000001,"Agrees","Look"),"Look")`,
      'Agrees',
    )
  }

  /** Where the trend is broken, and what could not be worked out here. */
  function mindedWords(indicator: Indicator, row: number): string[] {
    const words: string[] = []
    for (const point of series(indicator)) {
      if (!point.breakBefore) continue
      const definition = lookups.definition.get(point.figure?.definitionId ?? '')
      const since = definition === undefined ? '' : ` on ${dayWords(definition.validFrom)}`
      const why = definition?.changeNote.trim() ? `: ${definition.changeNote.trim()}` : '.'
      words.push(`Broken before ${point.label}, what is measured changed${since}${why}`)
    }
    // What was left out for room is said once, above the table.
    const from = context.shown.complete ? 0 : Math.max(0, last - 1)
    const cells = year.years.slice(from).map((_, place) => cellOf(indicator, from + place, row))
    if (cells.some(({ live }) => !live))
      words.push('Some of its readings are kept out of this workbook, so a figure stands without its formula.')
    return words
  }
}
