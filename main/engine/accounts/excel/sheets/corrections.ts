import type { Reading } from '../../../../../shared/model/reading'
import { correctionWords } from '../../../../../shared/rules/correction-words'
import { leftOutOf } from '../../../../../shared/rules/edition'
import { type Cell, type Column, link, moment, text } from '../cell'
import { type Context, type SheetMaker, sheetNames } from '../context'
import { readingFigures } from '../reading-figures'
import { addHeading } from '../sheet'
import { drawTable } from '../table'

/** What was corrected, why and by whom; and what was questioned and kept. */
export const correctionsSheet: SheetMaker = {
  name: sheetNames.corrections,
  what: 'Readings that were corrected, why and by whom; readings that were questioned and kept',
  sentence: (context) => sentenceOf(corrected(context).length, kept(context).length),
  titles: false,
  draw: (on, context) => {
    const [corrections, questioned] = [corrected(context), kept(context)]
    if (corrections.length > 0)
      drawTable(on, { name: 'Corrections', columns: correctionColumns(context), rows: corrections, frozen: 2 })
    if (questioned.length > 0) {
      if (corrections.length > 0) addHeading(on, 'Questioned and kept')
      drawTable(on, { name: 'Questioned', columns: keptColumns(context), rows: questioned })
    }
    return corrections.length + questioned.length
  },
}

const corrected = ({ shown }: Context) => shown.readings.filter(({ correctsId }) => correctsId !== null)
const kept = ({ shown, edition }: Context) =>
  leftOutOf[edition].questions ? [] : shown.readings.filter(({ keptWhy }) => keptWhy.trim() !== '')

function sentenceOf(corrections: number, questioned: number): string {
  if (corrections > 0)
    return 'A correction keeps what it corrects: both stand on Readings, and only the later one counts.'
  const none = 'No reading shown here has been corrected.'
  return questioned > 0 ? `${none} These were questioned and kept:` : none
}

const widths = { ref: 9, name: 34, value: 13, other: 9, why: 46, when: 20, by: 20 } as const

function correctionColumns(context: Context): Column<Reading>[] {
  const { lookups, places } = context
  const earlier = ({ correctsId }: Reading) => lookups.reading.get(correctsId ?? '')
  const value = (reading: Reading | undefined): Cell =>
    reading === undefined ? null : readingFigures(reading, context, null).value
  return [
    {
      title: 'Corrected',
      width: widths.ref,
      cell: (it) => link(earlier(it)?.reference ?? '', places.get(it.correctsId ?? '')),
    },
    { title: 'Indicator', width: widths.name, strong: true, cell: (it) => text(indicatorWords(it, context)) },
    { title: 'Was', width: widths.value, align: 'right', cell: (it) => value(earlier(it)) },
    { title: 'By', width: widths.other, cell: (it) => link(it.reference, places.get(it.id)) },
    { title: 'Now', width: widths.value, align: 'right', strong: true, cell: (it) => value(it) },
    { title: 'Why', width: widths.why, cell: ({ correctionWhy }) => text(correctionWords(correctionWhy)) },
    { title: 'When, UTC', width: widths.when, cell: ({ recordedAt }) => moment(recordedAt) },
    { title: 'By whom', width: widths.by, auditing: true, cell: ({ recordedBy }) => text(recordedBy) },
    { title: 'Auditor: result', width: 12, auditor: 'result', cell: () => null },
    { title: 'Auditor: note', width: 20, auditor: 'note', cell: () => null },
  ]
}

/** Under the corrections and so in their widths. */
function keptColumns(context: Context): Column<Reading>[] {
  const { places } = context
  return [
    { title: 'Reading', width: widths.ref, cell: (it) => link(it.reference, places.get(it.id)) },
    { title: 'Indicator', width: widths.name, strong: true, cell: (it) => text(indicatorWords(it, context)) },
    {
      title: 'Value',
      width: widths.value,
      align: 'right',
      strong: true,
      cell: (it) => readingFigures(it, context, null).value,
    },
    { title: 'For', width: widths.other, cell: ({ groupId }) => text(groupId === null ? 'All' : 'Group') },
    {
      title: 'Unit',
      width: widths.value,
      cell: (it) => text(context.lookups.definition.get(it.definitionId)?.unit ?? ''),
    },
    { title: 'Why it was kept', width: widths.why, cell: ({ keptWhy }) => text(keptWhy) },
    { title: 'When, UTC', width: widths.when, cell: ({ recordedAt }) => moment(recordedAt) },
    { title: 'By whom', width: widths.by, auditing: true, cell: ({ recordedBy }) => text(recordedBy) },
  ]
}

/** "I-03 Swim visits, Age: under 16". */
function indicatorWords({ indicatorId, groupId }: Reading, { lookups }: Context): string {
  const indicator = lookups.indicator.get(indicatorId)
  const words = indicator === undefined ? '' : `${indicator.reference} ${indicator.name}`
  return groupId === null ? words : `${words}, ${lookups.group.get(groupId) ?? ''}`
}
