import { FairbookError } from '../../../shared/model/error'
import type { Figure } from '../../../shared/model/figure'
import type { Definition, Indicator } from '../../../shared/model/indicator'
import type { ReadingValue } from '../../../shared/model/reading'
import type { Year } from '../../../shared/model/year'
import { sameMeasure } from '../../../shared/rules/definition-change'
import { groupFigure, yearFigure } from '../../../shared/rules/figure'
import { questionReading } from '../../../shared/rules/plausibility'
import { type Question, question } from '../../../shared/rules/question'
import type { Book } from '../book/book'
import { listBreakdowns } from './breakdowns'
import { getOrganisation } from './organisation'
import { percentOf, readReading } from './reading-row'
import { listYears } from './years'

export type Asked = {
  indicator: Indicator
  definition: Definition
  year: Year
  value: ReadingValue
  groupId: string | null
  asked: number | null
  answered: number | null
  periodStart: string
  periodEnd: string
}

/**
 * Asks of each reading what a careful bookkeeper would. What cannot be is refused; what is odd needs
 * `confirmed`, and is then kept: odd figures can be true. One of these serves one change, so that the
 * year before is read once for each indicator.
 */
export class ReadingQuestions {
  readonly #book: Book
  readonly #currency: string
  readonly #years: Year[]
  readonly #earlier = new Map<string, Figure | null>()

  constructor(book: Book) {
    this.#book = book
    this.#currency = getOrganisation(book).currency
    this.#years = listYears(book)
  }

  /** Everything there is to ask about a reading; those with `refuse` say that it cannot be. */
  of(reading: Asked): Question[] {
    const { indicator, definition, year, value } = reading
    if (value.kind === 'percentage') {
      if (percentOf(value) === null)
        return [question('value', 'Give the percentage, or how many of how many.', [], true)]
      if (value.numerator !== null && value.denominator !== null && value.numerator > value.denominator) {
        const words = `${value.numerator} of ${value.denominator} cannot be. The part is larger than the whole.`
        return [question('numerator', words, [], true)]
      }
    }
    return questionReading({
      definition,
      value,
      asked: reading.asked,
      answered: reading.answered,
      period: { start: reading.periodStart, end: reading.periodEnd },
      year,
      earlier: this.#earlierFigure(indicator, definition, year, reading.groupId),
      currency: this.#currency,
    })
  }

  /**
   * @param place where it stands, for the message: "Row 12" or nothing
   * @throws FairbookError `wrong-input` for what cannot be, `confirm` for what is odd
   */
  check(reading: Asked & { confirmed: boolean }, place = ''): void {
    const { indicator } = reading
    const name = `${place}${place ? ', ' : ''}${indicator.reference} ${indicator.name}`
    const questions = this.of(reading)
    const impossible = questions.find(({ refuse }) => refuse)
    if (impossible)
      throw new FairbookError('wrong-input', `${name}: ${impossible.words} Nothing was changed.`, {
        fields: [impossible.field === 'numerator' ? 'value.numerator' : impossible.field],
      })
    if (questions.length > 0 && !reading.confirmed) {
      const words = questions.map((question) => question.words).join(' ')
      throw new FairbookError('confirm', `${name}: ${words} If it is right, confirm it and say why.`, {
        questions,
        indicatorId: indicator.id,
      })
    }
  }

  #earlierFigure(indicator: Indicator, definition: Definition, year: Year, groupId: string | null): Figure | null {
    const key = `${indicator.id} ${year.id} ${groupId ?? ''}`
    const known = this.#earlier.get(key)
    if (known !== undefined) return known
    const before = this.#years[this.#years.findIndex(({ id }) => id === year.id) - 1]
    const figure = before ? this.#figureOf(indicator, before, groupId) : null
    const taken = figure ? indicator.definitions.find(({ id }) => id === figure.definitionId) : undefined
    const earlier = taken && sameMeasure(taken, definition) ? figure : null
    this.#earlier.set(key, earlier)
    return earlier
  }

  #figureOf(indicator: Indicator, year: Year, groupId: string | null): Figure | null {
    const rows = this.#book
      .rows('SELECT * FROM reading WHERE year_id = ? AND indicator_id = ? AND superseded_by_id IS NULL')
      .all(year.id, indicator.id)
    const breakdowns = listBreakdowns(this.#book).filter(({ id }) => indicator.breakdownIds.includes(id))
    const context = { definitions: indicator.definitions, year, breakdowns, currency: this.#currency }
    const readings = rows.map(readReading)
    return groupId === null ? yearFigure(readings, context) : groupFigure(groupId, readings, context)
  }
}
