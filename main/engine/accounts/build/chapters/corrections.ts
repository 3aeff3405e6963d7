import { correctionWords } from '../../../../../shared/rules/correction-words'
import { dayWords, periodWords } from '../../../../../shared/rules/date-words'
import { column, lead, row, table } from '../blocks'
import { chapter, type WriteChapter } from '../chapter'
import { capital, counted, referencesAfter, sentence, text } from '../words'
import { readingWords } from './readings'

/** Readings that were corrected: what they said, what they say, and why. Nothing is quietly changed. */
export const corrections: WriteChapter = (year) => {
  const byId = new Map(year.readings.map((reading) => [reading.id, reading]))
  const shownYears = new Set(year.years.map(({ id }) => id))
  const corrected = year.readings
    .filter(({ correctsId, yearId }) => correctsId !== null && shownYears.has(yearId))
    .sort((a, b) => (a.recordedAt < b.recordedAt ? -1 : a.recordedAt > b.recordedAt ? 1 : a.number - b.number))
  if (corrected.length === 0) return null
  const rows = corrected.flatMap((reading) => {
    const before = byId.get(reading.correctsId ?? '')
    const indicator = year.indicators.find(({ id }) => id === reading.indicatorId)
    if (before === undefined || indicator === undefined) return []
    return [
      row(
        indicator.reference,
        [text(indicator.name), text(`, ${periodWords(reading.periodStart, reading.periodEnd)}`)],
        [text(year.hiddenWords(before.id) ?? readingWords(before, year)), ...referencesAfter([before.reference])],
        [text(year.hiddenWords(reading.id) ?? readingWords(reading, year)), ...referencesAfter([reading.reference])],
        `${sentence(correctionWords(reading.correctionWhy))} ${dayWords(reading.recordedAt.slice(0, 10))}.`,
      ),
    ]
  })
  return chapter({ id: 'corrections' }, [
    lead('A correction keeps what it corrects. These figures once said something else.'),
    table(
      {
        id: 'correction-table',
        caption: capital(`${counted(rows.length, 'reading')} corrected, and why`),
        wide: true,
        note: [text('The day is that of the correction. Both readings stay in the book and in the workbook.')],
      },
      [
        column('Ref.', 11, 'reference'),
        column('Which', 42),
        column('It said', 24),
        column('It says', 24),
        column('Why', 63),
      ],
      rows,
    ),
  ])
}
