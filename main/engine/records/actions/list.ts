import type { ParsedInputOf } from '../../../../shared/contract'
import { Action, ActionReport, type ListedAction, type WholeAction } from '../../../../shared/model/action'
import { reference } from '../../../../shared/model/reference'
import { byDue, isOverdue } from '../../../../shared/rules/actions'
import type { Book } from '../../book/book'
import { today } from '../../today'
import { found } from '../found'
import { reader } from '../row'
import { sourcesOf } from './links'

export const readAction = reader(Action, (row) => ({ reference: reference('action', Number(row.number)) }))
export const readReport = reader(ActionReport)

/** Actions `a` with the label of their year, as `listed` takes them. */
export const selectAction = 'SELECT a.*, y.label AS year_label FROM action a JOIN year y ON y.id = a.year_id'

/** Rows of actions as lists have them: in their order, as they stand today. */
export function listed(book: Book, rows: readonly unknown[]): ListedAction[] {
  const day = today()
  const actions = rows.map((row) => ({
    ...readAction(row),
    yearLabel: String((row as { year_label: string }).year_label),
  }))
  const sources = sourcesOf(
    book,
    actions.map(({ id }) => id),
  )
  return actions
    .map((action) => ({ ...action, overdue: isOverdue(action, day), from: sources.get(action.id) ?? [] }))
    .toSorted(byDue)
}

const folded = (words: string) => words.trim().toLocaleLowerCase('en-GB')

/** Actions that pass the filters, by the day they are due. */
export function listActions(book: Book, ask: ParsedInputOf<'actions.list'>): ListedAction[] {
  const conditions: string[] = []
  const given: Record<string, string> = {}
  const narrow = (condition: string, name: string, value: string | undefined) => {
    if (value === undefined) return
    conditions.push(condition)
    given[name] = value
  }
  narrow('a.year_id = @yearId', 'yearId', ask.yearId)
  narrow('a.id IN (SELECT action_id FROM action_reading WHERE reading_id = @reading)', 'reading', ask.readingId)
  narrow('a.id IN (SELECT action_id FROM action_experience WHERE experience_id = @said)', 'said', ask.experienceId)
  narrow(
    'a.id IN (SELECT action_id FROM action_consultation WHERE consultation_id = @asked)',
    'asked',
    ask.consultationId,
  )
  // What came from a reading came from its indicator.
  narrow(
    `a.id IN (SELECT action_id FROM action_indicator WHERE indicator_id = @indicator UNION
       SELECT l.action_id FROM action_reading l JOIN reading r ON r.id = l.reading_id WHERE r.indicator_id = @indicator)`,
    'indicator',
    ask.indicatorId,
  )
  const where = conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`
  return listed(book, book.rows(`${selectAction} ${where}`).all(given)).filter(
    ({ state, who, overdue }) =>
      (ask.states === undefined || ask.states.includes(state)) &&
      (ask.who === undefined || folded(who) === folded(ask.who)) &&
      (ask.overdue === undefined || overdue === ask.overdue),
  )
}

/** @throws FairbookError `not-found` */
export function getAction(book: Book, id: string): WholeAction {
  const row = book.rows(`${selectAction} WHERE a.id = ?`).get(id)
  const [action] = row === undefined ? [] : listed(book, [row])
  const reports = book
    .rows(
      `SELECT r.*, y.label AS year_label FROM action_report r JOIN year y ON y.id = r.year_id
       WHERE r.action_id = ? ORDER BY y.starts_on`,
    )
    .all(id)
    .map((report) => ({ ...readReport(report), yearLabel: String((report as { year_label: string }).year_label) }))
  return { ...found(action, 'action', id), reports }
}

/** All actions of a book by the day they are due, whatever year they came out of. */
export const allActions = (book: Book): ListedAction[] => listActions(book, {})
