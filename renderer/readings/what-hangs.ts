import type { GridCell, GridDefinition } from '../../shared/model/grid'
import type { ReadingValue } from '../../shared/model/reading'
import { questionReading } from '../../shared/rules/plausibility'
import type { Question } from '../../shared/rules/question'
import { type Desk, type EditableCell, editableCell, placesOf } from './desk'
import { sameDraft } from './draft'
import { valueIn } from './entry'
import type { Place } from './movement'
import { unsavedIn } from './unsaved-cells'
import type { Acts } from './use-acts'
import { cellOf, definitionIn } from './view'

/** What there is to say about a cell, hanging on it. */
export type Hangs = {
  place: Place
  cell: EditableCell
  definition: GridDefinition
  reading: GridCell | null
  /** What stands in the cell, or what is typed so far; null where nothing does. */
  value: ReadingValue | null
  questions: Question[]
  /** Why it is not saved. */
  problem: string | null
}

type Year = { startsOn: string; endsOn: string }

/** On which cell something hangs, and what: the one that is edited or chosen, else the last that was questioned. */
export function whatHangs(desk: Desk, year: Year, acts: Acts): Hangs | null {
  const { at, here, editing, drafted, unsaved, hung } = acts
  const stuckHere = here === null ? undefined : unsavedIn(unsaved, desk.yearId, here)
  const hangsHere = editing !== null || (stuckHere !== undefined && stuckHere.state.is !== 'saving')
  const place = hangsHere ? at : hung === null ? null : (placesOf(desk, [hung.entry])[0] ?? null)
  const cell = place === null ? null : editableCell(desk, place)
  const definition = cell === null ? undefined : definitionIn(desk.definitions, cell.view.row, cell.column)
  if (place === null || cell === null || definition === undefined) return null
  const { reading } = cellOf(cell.view.row, cell.column)
  const stuck = unsavedIn(unsaved, desk.yearId, cell)
  const typed = drafted ?? stuck?.entry
  const value = (typed === undefined ? reading?.value : valueIn(typed)) ?? null
  const problem =
    editing === null && stuck !== undefined && stuck.state.is !== 'saving'
      ? `${stuck.state.words} “${stuck.entry.text}” stands here unsaved.`
      : null
  const hangs = { place, cell, definition, reading, value, problem }
  if (editing === null) return { ...hangs, questions: hangsHere ? [] : [...(hung?.questions ?? [])] }
  return { ...hangs, questions: value === null ? [] : questionsOf(desk, year, acts, { ...hangs, value }) }
}

/** What is odd about what is typed so far, and what the book asks about the figure as it stands. */
function questionsOf(
  { currency }: Desk,
  year: Year,
  { editing, drafted }: Acts,
  { cell, definition, reading, value }: Omit<Hangs, 'questions' | 'value'> & { value: ReadingValue },
): Question[] {
  const untouched = editing !== null && sameDraft(editing.draft, editing.before)
  if (untouched && (reading === null || reading.keptWhy !== '')) return []
  const live = questionReading({
    definition,
    value,
    asked: drafted?.asked === undefined ? (reading?.asked ?? null) : drafted.asked,
    answered: reading?.answered ?? null,
    period: cell.column.span,
    year,
    earlier: null,
    currency,
  })
  // An unfinished judgement is not asked for its grounds at the first letter.
  if (!untouched) return live.filter(({ field }) => field !== 'grounds')
  const more = (reading?.odd ?? []).filter((odd) => !live.some(({ words }) => words === odd))
  return [...live, ...more.map((words) => ({ field: 'value' as const, words, suggestions: [], refuse: false }))]
}
