import type { ParsedInputOf } from '../../../../shared/contract'
import type { ActionToReport } from '../../../../shared/model/action'
import { FairbookError } from '../../../../shared/model/error'
import { isAskedAbout } from '../../../../shared/rules/actions'
import type { Book, Changed } from '../../book/book'
import { newId } from '../../book/new-id'
import { found } from '../found'
import { getYear, listYears } from '../years'
import { allActions, readReport } from './list'

/**
 * What this year's accounts say, or are asked to say, of actions of earlier years; by number. One that was reported on
 * stays, whatever became of it since.
 */
export function actionsToReport(book: Book, yearId: string): ActionToReport[] {
  const year = getYear(book, yearId)
  const years = listYears(book)
  const ofYear = new Map(years.map((one) => [one.id, one]))
  const before = years.findLast(({ endsOn }) => endsOn < year.startsOn)
  const reports = new Map(
    book
      .rows('SELECT * FROM action_report WHERE year_id = ?')
      .all(yearId)
      .map(readReport)
      .map((report) => [report.actionId, report]),
  )
  return allActions(book)
    .filter((action) => {
      const its = ofYear.get(action.yearId)
      return reports.has(action.id) || (its !== undefined && isAskedAbout(action, its, year, before))
    })
    .toSorted((a, b) => a.number - b.number)
    .map((action) => ({ ...action, report: reports.get(action.id) ?? null }))
}

/** Says what became of an action, or takes that back. @throws FairbookError `refused` for accounts that are not later */
export function reportOnAction(
  book: Book,
  { actionId, yearId, words }: ParsedInputOf<'actions.report'>,
): Changed<ActionToReport> {
  return book.change('actions.report', (tx) => {
    const action = found(
      allActions(book).find(({ id }) => id === actionId),
      'action',
      actionId,
    )
    const year = getYear(book, yearId)
    if (getYear(book, action.yearId).endsOn >= year.startsOn)
      throw new FairbookError(
        'refused',
        `${action.reference} came out of the accounts of ${action.yearLabel}, so only later ones report on it. Its result says what came of it.`,
      )
    const said = words.trim()
    const there = book.rows('SELECT * FROM action_report WHERE action_id = ? AND year_id = ?').get(actionId, yearId)
    const report = there === undefined ? undefined : readReport(there)
    if (report === undefined && said !== '')
      tx.insert('action_report', { id: newId(), action_id: actionId, year_id: yearId, words: said })
    else if (report !== undefined && said === '') tx.remove('action_report', report.id)
    else if (report !== undefined) tx.update('action_report', report.id, { words: said })
    const now = book.rows('SELECT * FROM action_report WHERE action_id = ? AND year_id = ?').get(actionId, yearId)
    return {
      record: { ...action, report: now === undefined ? null : readReport(now) },
      summary:
        said === ''
          ? `No longer said in ${year.label} what became of ${action.reference}`
          : `Said in ${year.label} what became of ${action.reference}`,
    }
  })
}
