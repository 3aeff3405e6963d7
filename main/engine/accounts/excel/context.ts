import type { ChapterKind } from '../../../../shared/model/chapter'
import type { Edition } from '../../../../shared/model/edition'
import { type HiddenFigures, hiddenFigures } from '../hidden-readings'
import { type Lookups, makeLookups } from '../lookups'
import { type ReadingsShown, readingsShown } from '../readings-shown'
import type { YearInBook } from '../year-in-book'
import type { Place } from './cell'
import { firstRow, type Sheet } from './sheet'

/** Everything a sheet is drawn from, worked out once. */
export type Context = {
  year: YearInBook
  edition: Edition
  lookups: Lookups
  shown: ReadingsShown
  hidden: HiddenFigures
  /** Where a row stands that others lead to, by the id of what it is about. */
  places: Map<string, Place>
  /** Columns that have a name for formulas; filled while the sheets are drawn. */
  names: Set<string>
}

/** A sheet of the workbook. */
export type SheetMaker = {
  name: string
  /** What is on it, for Contents. */
  what: string
  /** The sentence under its name. */
  sentence: (context: Context) => string
  /** Draws it and says how many rows it has; null where rows say nothing. */
  draw: (on: Sheet, context: Context) => number | null
  /** Repeat the table's head on every printed page. */
  titles: boolean
}

export const sheetNames = {
  contents: 'Contents',
  organisation: 'Organisation',
  stakeholders: 'Stakeholders',
  objectives: 'Objectives and activities',
  outcomes: 'Outcomes',
  socialBenefit: 'Social benefit',
  indicators: 'Indicators',
  definitions: 'Definitions',
  readings: 'Readings',
  years: 'Years',
  comparisons: 'Comparisons',
  benchmarks: 'Benchmarks',
  frameworks: 'Frameworks',
  corrections: 'Corrections',
  howToTrace: 'How to trace',
} as const

/** Sheets that only show again what a chapter does; figures are worked out from the others and traced through them. */
const sheetOfChapter: { [K in ChapterKind]?: string } = {
  stakeholders: sheetNames.stakeholders,
  'social-benefit': sheetNames.socialBenefit,
  comparisons: sheetNames.comparisons,
  frameworks: sheetNames.frameworks,
}

/** The sheets of chapters that are switched off. */
export function sheetsLeftOut({ chapters }: YearInBook): ReadonlySet<string> {
  return new Set(chapters.flatMap(({ kind, included }) => (included ? [] : (sheetOfChapter[kind] ?? []))))
}

export function makeContext(year: YearInBook, edition: Edition): Context {
  const lookups = makeLookups(year)
  const shown = readingsShown(year, lookups)
  const hidden = hiddenFigures(shown.readings, shown.figureOf, year, lookups)
  return { year, edition, lookups, shown, hidden, places: placesOf(year, shown), names: new Set() }
}

/** First tables begin in the same row on every sheet, so where each row will stand is known beforehand. */
function placesOf(year: YearInBook, shown: ReadingsShown): Map<string, Place> {
  const places = new Map<string, Place>()
  const add = (sheet: string, items: readonly { id: string }[]) => {
    for (const [place, { id }] of items.entries()) places.set(id, { sheet, row: firstRow + place })
  }
  if (!sheetsLeftOut(year).has(sheetNames.stakeholders)) add(sheetNames.stakeholders, year.stakeholders)
  add(sheetNames.objectives, year.objectives)
  add(sheetNames.outcomes, year.outcomes)
  add(sheetNames.indicators, year.indicators)
  add(sheetNames.readings, shown.readings)
  add(sheetNames.benchmarks, year.benchmarks)
  return places
}
