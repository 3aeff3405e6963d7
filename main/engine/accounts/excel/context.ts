import type { ChapterKind } from '../../../../shared/model/chapter'
import type { Edition } from '../../../../shared/model/edition'
import { leftOutOf } from '../../../../shared/rules/edition'
import { type HiddenFigures, hiddenFigures } from '../hidden-readings'
import { type Lookups, makeLookups } from '../lookups'
import { type ReadingsShown, readingsShown } from '../readings-shown'
import { casesTold, type Told, toldOf } from '../told'
import type { ToldExperience } from '../told-experiences'
import type { YearInBook } from '../year-in-book'
import { aspectRows } from './aspect-rows'
import type { Place } from './cell'
import { firstRow, type Sheet } from './sheet'

/** Everything a sheet is drawn from, worked out once. */
export type Context = {
  year: Omit<YearInBook, 'daily'>
  edition: Edition
  lookups: Lookups
  shown: ReadingsShown
  hidden: HiddenFigures
  /** The daily work as far as it may be told. */
  told: Told
  /** In an edition for everybody only what may be told. */
  daybook: ToldExperience[]
  /** Sheets this workbook does not have. */
  without: ReadonlySet<string>
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
  consultations: 'Consultations',
  questions: 'Questions and answers',
  daybook: 'Daybook',
  cases: 'What went wrong',
  keyAspects: 'Key aspects',
  actions: 'Actions',
  evidence: 'Evidence',
  corrections: 'Corrections',
  howToTrace: 'How to trace',
} as const

/** Sheets that only show again what a chapter does; figures are worked out from the others and traced through them. */
const sheetOfChapter: { [K in ChapterKind]?: string } = {
  stakeholders: sheetNames.stakeholders,
  'social-benefit': sheetNames.socialBenefit,
  comparisons: sheetNames.comparisons,
  frameworks: sheetNames.frameworks,
  voices: sheetNames.daybook,
  cases: sheetNames.cases,
  'key-aspects': sheetNames.keyAspects,
  learning: sheetNames.actions,
}

/** A sheet has no more rows than these. */
const rowsOfExcel = 1_048_576

/** The sheets of chapters that are switched off, and those of daily work there was none of. */
function sheetsLeftOut(
  { chapters, aspects }: Pick<YearInBook, 'chapters' | 'aspects'>,
  told: Told,
  daybook: ToldExperience[],
) {
  const off = chapters.flatMap(({ kind, included }) => (included ? [] : (sheetOfChapter[kind] ?? [])))
  const empty = [
    told.consultations.length === 0 ? sheetNames.consultations : '',
    told.consultations.every(({ questions }) => questions.length === 0) ? sheetNames.questions : '',
    daybook.length === 0 ? sheetNames.daybook : '',
    casesTold(told).length === 0 ? sheetNames.cases : '',
    aspects === null || aspects.counts.answered === 0 ? sheetNames.keyAspects : '',
    told.learning.actions.length + told.learning.earlierActions.length + told.learning.looks.length === 0
      ? sheetNames.actions
      : '',
    told.evidence.length === 0 ? sheetNames.evidence : '',
  ]
  return new Set([...off, ...empty])
}

export function makeContext(year: YearInBook, edition: Edition): Context {
  const lookups = makeLookups(year)
  const shown = readingsShown(year, lookups)
  const hidden = hiddenFigures(shown.readings, shown.figureOf, year, lookups)
  const told = toldOf(year, edition, (id) => hidden.readings.get(id))
  const daybook = daybookOf(told, edition)
  const without = sheetsLeftOut(year, told, daybook)
  const { daily: _, ...safe } = year
  const places = placesOf(safe, { shown, told, daybook, without })
  return { year: safe, edition, lookups, shown, hidden, told, daybook, without, places, names: new Set() }
}

/**
 * What stands on the sheet of the daybook: everything, as far as a sheet of Excel has rows; of more, what is quoted or
 * followed up and then the earliest, by day.
 */
export function daybookOf(
  { experiences }: Pick<Told, 'experiences'>,
  edition: Edition,
  most = rowsOfExcel - firstRow,
): ToldExperience[] {
  const rows = leftOutOf[edition].auditing ? experiences.filter(({ may }) => may !== 'nothing') : experiences
  if (rows.length <= most) return rows
  const [first, rest] = [true, false].map((needed) =>
    rows.filter((one) => (one.quoted || one.case !== null) === needed),
  )
  const kept = new Set([...(first ?? []), ...(rest ?? [])].slice(0, most))
  return rows.filter((one) => kept.has(one))
}

/** First tables begin in the same row on every sheet, so where each row will stand is known beforehand. */
function placesOf(
  year: Context['year'],
  { shown, told, daybook, without }: Pick<Context, 'shown' | 'told' | 'daybook' | 'without'>,
): Map<string, Place> {
  const places = new Map<string, Place>()
  const add = (sheet: string, items: readonly { id: string }[]) => {
    if (without.has(sheet)) return
    for (const [place, { id }] of items.entries()) places.set(id, { sheet, row: firstRow + place })
  }
  add(sheetNames.stakeholders, year.stakeholders)
  add(sheetNames.objectives, year.objectives)
  add(sheetNames.outcomes, year.outcomes)
  add(sheetNames.indicators, year.indicators)
  add(sheetNames.readings, shown.readings)
  add(sheetNames.benchmarks, year.benchmarks)
  add(sheetNames.consultations, told.consultations)
  add(sheetNames.daybook, daybook)
  add(
    sheetNames.cases,
    casesTold(told).map(({ one }) => ({ id: `case ${one.id}` })),
  )
  add(
    sheetNames.keyAspects,
    aspectRows(year).map(({ id, answer }) => answer ?? { id }),
  )
  add(sheetNames.actions, [...told.learning.actions, ...told.learning.earlierActions])
  add(sheetNames.evidence, told.evidence)
  return places
}
