import { groundsWords } from '../../../../../shared/model/evidence'
import type { Reading } from '../../../../../shared/model/reading'
import { leftOutOf } from '../../../../../shared/rules/edition'
import { fewAnswers } from '../../../../../shared/rules/few-answers'
import { groundsOf, isFromAnswers } from '../../../../../shared/rules/grounds'
import { notShown, underFive } from '../../hidden-readings'
import { type Cell, type Column, day, link, moment, number, text } from '../cell'
import { type Context, type SheetMaker, sheetNames } from '../context'
import { formats } from '../number-format'
import { type ReadingFigures, readingFigures, readingWords } from '../reading-figures'
import { addSampleRows } from '../row-samples'
import { addSentence, firstRow } from '../sheet'

/** A reading with its figures, worked out once for all its cells. */
type Row = { reading: Reading; figures: ReadingFigures }

/** Every value, one row each, from which the formulas of the other sheets work. */
export const readingsSheet: SheetMaker = {
  name: sheetNames.readings,
  what: 'Every value, one row each: when, for whom, out of how many, from where',
  sentence: (context) => (context.shown.readings.length === 0 ? 'Nothing has been read yet.' : sentenceOf(context)),
  titles: true,
  draw: (on, context) => {
    const { readings } = context.shown
    if (readings.length === 0) return 0
    const rowAt = (reading: Reading, place: number): Row => ({
      reading,
      figures: readingFigures(reading, context, firstRow + place),
    })
    addSampleRows(on, { name: 'Readings', columns: columnsOf(context), frozen: 3 }, readings, rowAt)
    addSentence(on, notesOf(context))
    return readings.length
  },
}

function sentenceOf({ shown, edition }: Context): string {
  const which = shown.complete
    ? 'One row for each value of the years shown'
    : 'Every value of the year, and those that make the figures of the year before; older ones are in the book'
  return `${which}: filter it, or make a pivot table of it.${leftOutOf[edition].auditing ? '' : ' Columns on tint are for the auditor.'}`
}

function notesOf({ hidden }: Context): string {
  const few = `“few answers”: no percentage is made of fewer than ${fewAnswers}.`
  if (hidden.readings.size === 0) return few
  return `${few} “${underFive}”: fewer than five people stand behind it. “${notShown}”: under five, or it would give one away by subtraction.`
}

/** What proves a reading, and what that is worth, for those who audit. */
function evidenceColumns({ told, places }: Context): Column<Row>[] {
  const of = ({ reading }: Row) => told.evidenceFor('reading', reading.id)
  const gradeOf = (row: Row) =>
    groundsOf(
      of(row).map(({ grounds }) => grounds),
      isFromAnswers(row.reading),
    )
  return [
    {
      title: 'Evidence',
      width: 11,
      name: 'Reading_Evidence',
      cell: (row) =>
        link(
          of(row)
            .map(({ reference }) => reference)
            .join(', '),
          places.get(of(row)[0]?.id ?? ''),
        ),
    },
    { title: 'Grounds', width: 15, auditing: true, cell: (row) => text(groundsWords[gradeOf(row)]) },
  ]
}

function columnsOf(context: Context): Column<Row>[] {
  const { lookups, places, shown, told } = context
  const indicator = ({ reading }: Row) => lookups.indicator.get(reading.indicatorId)
  const definition = ({ reading }: Row) => lookups.definition.get(reading.definitionId)
  const other = (id: string | null): Cell =>
    id === null ? null : link(lookups.reading.get(id)?.reference ?? '', places.get(id))
  return [
    { title: 'Ref.', width: 8, name: 'Reading_Ref', cell: ({ reading }) => text(reading.reference) },
    {
      title: 'Indicator',
      width: 9,
      cell: (row) => link(indicator(row)?.reference ?? '', places.get(row.reading.indicatorId)),
    },
    { title: 'Name', width: 30, cell: (row) => text(indicator(row)?.name ?? '') },
    {
      title: 'Year',
      width: 10,
      align: 'right',
      cell: ({ reading }) => yearCell(lookups.yearWord.get(reading.yearId) ?? ''),
    },
    { title: 'From', width: 14, cell: ({ reading }) => day(reading.periodStart) },
    { title: 'To', width: 14, cell: ({ reading }) => day(reading.periodEnd) },
    {
      title: 'For whom',
      width: 19,
      cell: ({ reading }) => text(reading.groupId === null ? 'All' : (lookups.group.get(reading.groupId) ?? '')),
    },
    {
      title: 'Makes',
      width: 10,
      name: 'Reading_Figure',
      cell: ({ reading }) => text(shown.figureOf.get(reading.id) ?? ''),
    },
    {
      title: 'Value',
      width: 12,
      align: 'right',
      strong: true,
      name: 'Reading_Value',
      cell: ({ figures }) => figures.value,
    },
    { title: 'Unit', width: 11, cell: (row) => text(definition(row)?.unit ?? '') },
    { title: 'Part', width: 9, align: 'right', name: 'Reading_Part', cell: ({ figures }) => figures.part },
    { title: 'Out of', width: 9, align: 'right', name: 'Reading_Out_of', cell: ({ figures }) => figures.outOf },
    { title: 'Asked', width: 8, align: 'right', cell: ({ figures }) => figures.asked },
    { title: 'Answered', width: 10, align: 'right', cell: ({ figures }) => figures.answered },
    { title: 'In words', width: 28, cell: ({ reading }) => text(readingWords(reading, context)) },
    { title: 'Source', width: 23, name: 'Reading_Source', cell: ({ reading }) => text(reading.source.trim()) },
    { title: 'Corrects', width: 9, cell: ({ reading }) => other(reading.correctsId) },
    { title: 'Corrected by', width: 10, cell: ({ reading }) => other(reading.supersededById) },
    ...(told.evidence.length === 0 ? [] : evidenceColumns(context)),
    { title: 'Auditor: result', width: 12, auditor: 'result', name: 'Reading_Result', cell: () => null },
    { title: 'Auditor: note', width: 16, auditor: 'note', cell: () => null },
    {
      title: 'Version',
      width: 9,
      align: 'right',
      screenOnly: true,
      cell: (row) => number(definition(row)?.version ?? null, formats.year),
    },
    {
      title: 'Written down, UTC',
      width: 20,
      auditing: true,
      screenOnly: true,
      cell: ({ reading }) => moment(reading.recordedAt),
    },
    { title: 'By', width: 16, auditing: true, screenOnly: true, cell: ({ reading }) => text(reading.recordedBy) },
  ]
}

/** A plain year is a number, so that it sorts and filters as one. */
const yearCell = (word: string): Cell => (/^\d{4}$/.test(word) ? number(Number(word), formats.year) : text(word))
