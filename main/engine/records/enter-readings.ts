import type { ParsedInputOf } from '../../../shared/contract'
import type { EnteredCell, EntryDone } from '../../../shared/model/entry'
import { FairbookError } from '../../../shared/model/error'
import type { Definition, Indicator } from '../../../shared/model/indicator'
import type { Reading } from '../../../shared/model/reading'
import { capital } from '../../../shared/rules/count-words'
import { periodWords } from '../../../shared/rules/date-words'
import { definitionFor } from '../../../shared/rules/definition-change'
import { listWords, numberWords } from '../../../shared/rules/number-words'
import type { Question } from '../../../shared/rules/question'
import type { Book, Changed } from '../book/book'
import type { Transaction } from '../journal/transaction'
import { refuseFed } from './consultations/fed-readings'
import { found } from './found'
import { getIndicator } from './indicators'
import { ReadingQuestions } from './reading-questions'
import { valueColumns } from './reading-row'
import { checkGroup, type Said, standingIn, takeOut, writeCorrection, writeReading } from './reading-writing'
import { toRow } from './row'
import { getYear } from './years'

type Ask = ParsedInputOf<'readings.enter'>
type Cell = Ask['cells'][number]

/** A slip of the fingers is seen within this time, in milliseconds. */
const slipOfTheFingers = 10 * 60_000
const mostNamed = 5

/** A cell looked at, before anything is written. */
type Judged = {
  cell: Cell
  index: number
  indicator: Indicator
  definition: Definition
  standing: Reading | undefined
  said: Said
  questions: Question[]
}

/**
 * Enters one cell of the grid, or a block of them, as one change: all or none. For each cell:
 *
 *  - nothing stands, a value: a reading is recorded under the definition in force on its last day;
 *  - a reading stands and the value, or how many were asked or answered, differs: it is corrected, so that
 *    what it said is kept, with `why` (empty: it can be said later, with `readings.explain`). Where the same person recorded
 *    it within the last ten minutes it is put right in place: a slip of the fingers is no correction worth
 *    keeping, and the journal has it all the same;
 *  - only source, note or why an odd figure was kept differs: that is changed in place;
 *  - null: the reading is removed, and one it had corrected stands again;
 *  - nothing differs: nothing is written.
 *
 * What cannot be is refused, every such cell named in `detail.cells`. Odd figures that are not `confirmed`
 * are refused in the same way with the code `confirm`, or with `odd: 'keep-and-say'` kept, and the questions
 * answered for each cell.
 * @throws FairbookError `wrong-input`, `confirm`, `refused` for a group the indicator is not broken down by
 */
export function enterReadings(book: Book, ask: Ask): Changed<{ cells: EnteredCell[] }> {
  return book.change('readings.enter', (tx) => {
    const judged = judge(book, tx, ask)
    refuseImpossible(judged)
    if (ask.odd === 'refuse') refuseOdd(judged)
    const cells = judged.map((one) => enter(book, tx, one, ask))
    return { record: { cells }, summary: summaryOf(judged, cells) }
  })
}

function judge(book: Book, tx: Transaction, ask: Ask): Judged[] {
  const year = getYear(book, ask.yearId)
  const asking = new ReadingQuestions(book)
  const indicators = new Map<string, Indicator>()
  const places = new Set<string>()
  return ask.cells.map((cell, index) => {
    const indicator = indicators.get(cell.indicatorId) ?? getIndicator(book, cell.indicatorId)
    indicators.set(cell.indicatorId, indicator)
    checkGroup(tx, indicator, cell.groupId)
    const place = [cell.indicatorId, cell.groupId, cell.periodStart, cell.periodEnd].join(' ')
    if (places.has(place))
      throw new FairbookError('wrong-input', `${nameOf(indicator, cell)} is named twice. Nothing was changed.`, {
        fields: [`cells.${index}`],
      })
    places.add(place)
    const standing = standingIn(book, cell)
    const definition =
      standing === undefined
        ? definitionFor(indicator, cell.periodEnd)
        : found(
            indicator.definitions.find(({ id }) => id === standing.definitionId),
            'definition',
            standing.definitionId,
          )
    const said = {
      asked: cell.asked === undefined ? (standing?.asked ?? null) : cell.asked,
      answered: cell.answered === undefined ? (standing?.answered ?? null) : cell.answered,
      source: cell.source ?? standing?.source ?? '',
      note: cell.note ?? standing?.note ?? '',
      keptWhy: cell.keptWhy,
    }
    const unlike = standing !== undefined && (measureDiffers(standing, cell, said) || said.source !== standing.source)
    if (standing !== undefined && unlike) refuseFed(standing)
    const questions =
      cell.value === null || (standing !== undefined && !measureDiffers(standing, cell, said))
        ? []
        : asking.of({ ...cell, value: cell.value, ...said, indicator, definition, year })
    return { cell, index, indicator, definition, standing, said, questions }
  })
}

/** Whether the value itself differs, or how many it rests on. */
function measureDiffers(standing: Reading, { value }: Cell, { asked, answered }: Said): boolean {
  if (value === null || standing.asked !== asked || standing.answered !== answered) return true
  const now = valueColumns(value)
  return Object.entries(valueColumns(standing.value)).some(([column, was]) => now[column] !== was)
}

const nameOf = (indicator: Indicator, { periodStart, periodEnd }: Cell) =>
  `${indicator.reference} ${indicator.name}, ${periodWords(periodStart, periodEnd)}`

function refuseImpossible(judged: readonly Judged[]): void {
  const impossible = judged
    .map((one) => ({ ...one, questions: one.questions.filter(({ refuse }) => refuse) }))
    .filter(({ questions }) => questions.length > 0)
  if (impossible.length > 0)
    throw new FairbookError('wrong-input', `${inWords(impossible)} Nothing was changed.`, {
      fields: impossible.map(({ index }) => `cells.${index}.value`),
      cells: impossible.map(told),
    })
}

function refuseOdd(judged: readonly Judged[]): void {
  const odd = judged.filter(({ questions, cell }) => questions.length > 0 && !cell.confirmed)
  const [first] = odd
  if (first !== undefined)
    throw new FairbookError('confirm', `${inWords(odd)} If it is right, confirm it and say why.`, {
      questions: odd.flatMap(({ questions }) => questions),
      indicatorId: first.indicator.id,
      cells: odd.map(told),
    })
}

const told = ({ index, cell, questions }: Judged) => ({
  index,
  indicatorId: cell.indicatorId,
  groupId: cell.groupId,
  periodStart: cell.periodStart,
  periodEnd: cell.periodEnd,
  questions,
})

function inWords(questioned: readonly Judged[]): string {
  const named = questioned
    .slice(0, mostNamed)
    .map(
      ({ indicator, cell, questions }) =>
        `${nameOf(indicator, cell)}: ${questions.map(({ words }) => words).join(' ')}`,
    )
  const more = questioned.length - named.length
  return [...named, ...(more > 0 ? [`And ${numberWords(more)} more.`] : [])].join(' ')
}

function enter(book: Book, tx: Transaction, judged: Judged, ask: Ask): EnteredCell {
  const { cell, questions } = judged
  const did = write(book, tx, judged, ask)
  const { indicatorId, groupId, periodStart, periodEnd } = cell
  const reading = standingIn(book, cell) ?? null
  return { indicatorId, groupId, periodStart, periodEnd, did, reading, questions }
}

function write(book: Book, tx: Transaction, { cell, definition, standing, said }: Judged, ask: Ask): EntryDone {
  const { value } = cell
  if (standing === undefined) {
    if (value === null) return 'nothing'
    writeReading(book, tx, { ...cell, yearId: ask.yearId }, definition, value, said)
    return 'recorded'
  }
  if (value === null) {
    takeOut(book, tx, standing)
    return standing.correctsId === null ? 'removed' : 'earlier-stands'
  }
  if (!measureDiffers(standing, cell, said)) {
    // A figure typed again as it stands is still kept for the reason given before.
    const keptWhy = cell.confirmed ? said.keptWhy : standing.keptWhy
    const before = tx.rows.length
    tx.update('reading', standing.id, toRow({ source: said.source, note: said.note, keptWhy }))
    return tx.rows.length > before ? 'described' : 'nothing'
  }
  if (isSlip(standing, book.person)) {
    tx.update('reading', standing.id, { ...valueColumns(value), ...toRow(said) })
    return 'put-right'
  }
  writeCorrection(book, tx, standing, value, said, ask.why)
  return 'corrected'
}

const isSlip = ({ recordedBy, recordedAt }: Reading, person: string) =>
  recordedBy === person && Date.now() - Date.parse(recordedAt) < slipOfTheFingers

const verbs = {
  recorded: 'recorded',
  corrected: 'corrected',
  'put-right': 'put right',
  described: 'described',
  removed: 'removed',
  'earlier-stands': 'removed',
} as const satisfies Record<Exclude<EntryDone, 'nothing'>, string>

/** "Corrected I-12 Visits, 1 to 31 March 2025", "Recorded 24 readings, removed 2". */
function summaryOf(judged: readonly Judged[], cells: readonly EnteredCell[]): string {
  const counts = new Map<string, number>()
  for (const { did } of cells) {
    if (did !== 'nothing') counts.set(verbs[did], (counts.get(verbs[did]) ?? 0) + 1)
  }
  const done = [...counts]
  const [first] = done
  if (done.length === 1 && first?.[1] === 1) {
    const place = cells.findIndex(({ did }) => did !== 'nothing')
    const one = judged[place]
    return one === undefined ? '' : `${capital(first[0])} ${nameOf(one.indicator, one.cell)}`
  }
  const words = done.map(
    ([verb, count], place) => `${verb} ${numberWords(count)}${place > 0 ? '' : count === 1 ? ' reading' : ' readings'}`,
  )
  return capital(listWords(words))
}
