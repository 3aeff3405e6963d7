import type { OutputOf, ParsedInputOf } from '../../../shared/contract'
import { FairbookError } from '../../../shared/model/error'
import { type Activity, Objective, type OutlineKind } from '../../../shared/model/objective'
import { countOf } from '../../../shared/rules/count-words'
import { nextCode } from '../../../shared/rules/objective-code'
import type { Book, Changed } from '../book/book'
import { newId } from '../book/new-id'
import type { Transaction } from '../journal/transaction'
import { getActivity, listActivities } from './activities'
import { lastPlace, reorder } from './order'
import { reader, toRow } from './row'

type TakenIn = OutputOf<'objectives.takeIn'>['record']
const readObjective = reader(Objective)

const listObjectiveRows = (book: Book): Objective[] =>
  book.rows('SELECT * FROM objective ORDER BY position, code').all().map(readObjective)

/**
 * Takes lines in behind one line of the outline, in their order and with the levels they have: a list
 * pasted from a letter comes in, and is taken back, at once. An activity with no objective above it
 * becomes one. A line divided in two keeps its upper part, which changes with it.
 */
export function takeInLines(book: Book, input: ParsedInputOf<'objectives.takeIn'>): Changed<TakenIn> {
  const { behindId, lines, divided } = input
  return book.change('objectives.takeIn', (tx) => {
    const cutShort = divided === undefined ? null : keepUpperPart(book, tx, divided)
    const objectives = listObjectiveRows(book)
    const activities: Pick<Activity, 'id' | 'objectiveId'>[] = listActivities(book)
    const codes = objectives.map(({ code }) => code)
    const order = objectives.map(({ id }) => id)
    const above = behindId === null ? null : placeOf(behindId, objectives, activities)
    let objectiveId = above?.objectiveId ?? null
    let activityId = above?.activityId ?? null

    const taken = lines.map(({ kind, text }) => {
      const id = newId()
      if (kind === 'objective' || objectiveId === null) {
        const code = nextCode(codes)
        codes.push(code)
        tx.insert('objective', { id, position: lastPlace(book, 'objective'), code, title: text, description: '' })
        order.splice(objectiveId === null ? 0 : order.indexOf(objectiveId) + 1, 0, id)
        objectiveId = id
        activityId = null
        return { kind: 'objective' as const, id, called: `objective ${code}, ${text}` }
      }
      const fields = { objectiveId, name: text, description: '', startedOn: null, endedOn: null }
      const position = lastPlace(book, 'activity')
      tx.insert('activity', { id, number: tx.nextNumber('activity'), position, ...toRow(fields) })
      activities.splice(behind(activities, objectiveId, activityId), 0, { id, objectiveId })
      activityId = id
      return { kind, id, called: `the activity ${text}` }
    })
    reorder(book, tx, 'objective', order)
    reorder(
      book,
      tx,
      'activity',
      activities.map(({ id }) => id),
    )
    return { record: taken.map(({ kind, id }) => ({ kind, id })), summary: cutShort ?? summaryOf(taken) }
  })
}

/** What is left of a line that was divided. Returns what was done in words where it was only cut short. */
function keepUpperPart(book: Book, tx: Transaction, { id, text }: { id: string; text: string }): string | null {
  const objective = listObjectiveRows(book).find((one) => one.id === id)
  const was = objective?.title ?? getActivity(book, id).name
  if (objective !== undefined) tx.update('objective', id, { title: text })
  else tx.update('activity', id, { name: text })
  if (!was.startsWith(text)) return null
  return `Divided ${objective === undefined ? 'the activity' : `objective ${objective.code},`} ${was}`
}

type Placed = { objectiveId: string; activityId: string | null }

function placeOf(
  id: string,
  objectives: readonly { id: string }[],
  activities: readonly { id: string; objectiveId: string }[],
): Placed {
  if (objectives.some((objective) => objective.id === id)) return { objectiveId: id, activityId: null }
  const activity = activities.find((one) => one.id === id)
  if (activity === undefined)
    throw new FairbookError(
      'not-found',
      'The line these were to stand behind is no longer in the book. It may have been removed in another window.',
    )
  return { objectiveId: activity.objectiveId, activityId: id }
}

/** Where in the one order of all activities the next one goes: behind its neighbour, or before the first of its own. */
function behind(activities: readonly { id: string; objectiveId: string }[], objectiveId: string, after: string | null) {
  if (after !== null) return activities.findIndex(({ id }) => id === after) + 1
  const first = activities.findIndex((one) => one.objectiveId === objectiveId)
  return first === -1 ? activities.length : first
}

function summaryOf(taken: readonly { kind: OutlineKind; called: string }[]): string {
  const [first, ...more] = taken
  if (first !== undefined && more.length === 0) return `Added ${first.called}`
  const objectives = taken.filter(({ kind }) => kind === 'objective').length
  const words = [countOf(objectives, 'objective', 'objectives')]
  if (objectives < taken.length) words.push(countOf(taken.length - objectives, 'activity', 'activities'))
  return `Added ${words.slice(objectives === 0 ? 1 : 0).join(' and ')}`
}
