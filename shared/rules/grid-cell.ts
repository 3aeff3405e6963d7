import type { Figure } from '../model/figure'
import type { GridCell } from '../model/grid'
import type { Definition } from '../model/indicator'
import type { Reading } from '../model/reading'
import { amountWords } from './figure-of'
import { questionReading } from './plausibility'

type Around = {
  /** The definition the reading was taken under. */
  definition: Definition
  year: { startsOn: string; endsOn: string }
  /** The year before, of the same whole or group and measured alike; null when there is none. */
  earlier: Figure | null
  /** The reading whose place it took; null where it is the first, or that one is of another year. */
  corrected: Reading | null
  currency: string
}

/** A reading as its cell shows it, with what it raises. */
export function gridCell(reading: Reading, { definition, year, earlier, corrected, currency }: Around): GridCell {
  const { value, asked, answered, periodStart, periodEnd } = reading
  const period = { start: periodStart, end: periodEnd }
  const questions = questionReading({ definition, value, asked, answered, period, year, earlier, currency })
  return {
    readingId: reading.id,
    reference: reading.reference,
    definitionId: reading.definitionId,
    periodStart,
    periodEnd,
    value,
    words: amountWords(reading, definition, currency),
    asked,
    answered,
    corrected:
      reading.correctsId === null
        ? null
        : {
            was: corrected === null ? '' : amountWords(corrected, definition, currency),
            recordedAt: corrected?.recordedAt ?? reading.recordedAt,
            why: reading.correctionWhy,
          },
    odd: questions.map(({ words }) => words),
    keptWhy: reading.keptWhy,
    source: reading.source,
    note: reading.note,
    recordedAt: reading.recordedAt,
    recordedBy: reading.recordedBy,
    ...(reading.questionId === undefined ? {} : { questionId: reading.questionId }),
    ...(reading.consultationId === undefined ? {} : { consultationId: reading.consultationId }),
  }
}
