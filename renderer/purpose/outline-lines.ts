import type { Activity, Objective, OutlineKind } from '../../shared/model/objective'
import { countOf } from '../../shared/rules/count-words'

/** One line of the outline. `key` stays the same while a new line becomes one of the book. */
export type Line = {
  key: string
  /** Null while it is not in the book yet. */
  id: string | null
  kind: OutlineKind
  /** Key of the objective an activity stands under; null for an objective. */
  under: string | null
  text: string
  /** A, or A-03; empty while it is not in the book yet. */
  reference: string
  /** What a new line begins with, where one was divided. */
  begins: string
}

/** A line typed and not in the book yet: behind which line it stands; null is at the very beginning. */
export type NewLine = { key: string; kind: OutlineKind; after: string | null; begins: string }

type Book = {
  /** In their order. */
  objectives: readonly Pick<Objective, 'id' | 'code' | 'title'>[]
  /** In their order. */
  activities: readonly Pick<Activity, 'id' | 'name' | 'objectiveId' | 'reference'>[]
}

/**
 * The outline as it is shown: objectives, each with its activities, and new lines where they were begun.
 * @param keys keys of lines that were begun here, by the id they have in the book now
 */
export function outlineLines(book: Book, begun: readonly NewLine[], keys: ReadonlyMap<string, string>): Line[] {
  const keyOf = (id: string) => keys.get(id) ?? id
  const lines = book.objectives.flatMap((objective): Line[] => [
    {
      key: keyOf(objective.id),
      id: objective.id,
      kind: 'objective',
      under: null,
      text: objective.title,
      reference: objective.code,
      begins: '',
    },
    ...book.activities
      .filter(({ objectiveId }) => objectiveId === objective.id)
      .map(
        (activity): Line => ({
          key: keyOf(activity.id),
          id: activity.id,
          kind: 'activity',
          under: keyOf(objective.id),
          text: activity.name,
          reference: activity.reference,
          begins: '',
        }),
      ),
  ])
  const there = new Set(lines.map(({ key }) => key))
  for (const line of begun) if (!there.has(line.key)) takeIn(lines, line)
  return lines
}

function takeIn(lines: Line[], { key, kind, after, begins }: NewLine): void {
  const line: Line = { key, id: null, kind, under: null, text: '', reference: '', begins }
  const behind = lines.findIndex((one) => one.key === after)
  const above = lines[behind]
  // An activity belongs to an objective; with none above it is one.
  if (above === undefined) lines.unshift({ ...line, kind: 'objective' })
  else if (kind === 'activity') lines.splice(behind + 1, 0, { ...line, under: objectiveOf(above) })
  else lines.splice(endOfGroup(lines, behind), 0, line)
}

/**
 * Lines begun behind one that is gone (undone, or removed in another window) stay where they stood: behind
 * the nearest line above them that is still there.
 * @param before the outline as it was last shown
 */
export function anchored(begun: readonly NewLine[], before: readonly Line[], there: ReadonlySet<string>): NewLine[] {
  return begun.map((line) => {
    if (line.after === null || there.has(line.after)) return line
    const above = before.slice(
      0,
      Math.max(
        0,
        before.findIndex(({ key }) => key === line.key),
      ),
    )
    return { ...line, after: above.findLast(({ key }) => there.has(key))?.key ?? null }
  })
}

const objectiveOf = (line: Line): string => line.under ?? line.key

/** Behind a line's objective and all its activities; the beginning for no line. */
function endOfGroup(lines: readonly Line[], from: number): number {
  const line = lines[from]
  if (line === undefined) return 0
  const group = objectiveOf(line)
  return lines.findLastIndex((one) => objectiveOf(one) === group) + 1
}

/** What Enter at the end of a line begins: its like below, or the first activity of an objective that has some. */
export function lineBelow(lines: readonly Line[], key: string): OutlineKind {
  const line = lines.find((one) => one.key === key)
  const hasActivities = lines.some((one) => one.under === key)
  return line?.kind === 'objective' && !hasActivities ? 'objective' : 'activity'
}

/** A change of the book that a move in the outline comes to. Lines not in the book yet are no places. */
export type Move =
  | { do: 'reorder'; ids: string[] }
  | { do: 'place'; id: string; objectiveId: string; afterId: string | null }
  | { do: 'raise'; id: string; afterId: string }
  | { do: 'lower'; id: string; objectiveId: string }

type Kept = Line & { id: string }
const isKept = (line: Line): line is Kept => line.id !== null

const objectivesOf = (lines: readonly Line[]) => lines.filter(isKept).filter(({ kind }) => kind === 'objective')
const activitiesOf = (lines: readonly Line[], objective: string) =>
  lines.filter(isKept).filter(({ under }) => under === objective)

/** One step up or down: an objective with its activities, an activity also over to the next objective. */
export function stepped(lines: readonly Line[], key: string, step: -1 | 1): Move | null {
  const line = lines.find((one) => one.key === key)
  if (line === undefined || !isKept(line)) return null
  const objectives = objectivesOf(lines)
  if (line.kind === 'objective') {
    const ids = objectives.map(({ id }) => id)
    const at = ids.indexOf(line.id)
    const other = ids[at + step]
    return other === undefined ? null : { do: 'reorder', ids: ids.with(at, other).with(at + step, line.id) }
  }
  const siblings = activitiesOf(lines, line.under ?? '')
  const at = siblings.findIndex(({ id }) => id === line.id)
  const own = objectives.findIndex((one) => one.key === line.under)
  const here = objectives[own]
  if (here !== undefined && siblings[at + step] !== undefined) {
    const after = step === 1 ? siblings[at + 1] : siblings[at - 2]
    return { do: 'place', id: line.id, objectiveId: here.id, afterId: after?.id ?? null }
  }
  const next = own + step < 0 ? undefined : objectives[own + step]
  if (next === undefined) return null
  const after = step === 1 ? undefined : activitiesOf(lines, next.key).at(-1)
  return { do: 'place', id: line.id, objectiveId: next.id, afterId: after?.id ?? null }
}

/** Dropped in the gap before the line at `gap` (the number of lines: at the end). Null where nothing would move. */
export function dropped(lines: readonly Line[], key: string, gap: number): Move | null {
  const line = lines.find((one) => one.key === key)
  if (line === undefined || !isKept(line)) return null
  const above = lines.slice(0, gap).filter(isKept)
  if (line.kind === 'objective') {
    const ids = objectivesOf(lines).map(({ id }) => id)
    const before = above.filter(({ kind, id }) => kind === 'objective' && id !== line.id).map(({ id }) => id)
    const next = ids.filter((id) => id !== line.id).toSpliced(before.length, 0, line.id)
    return next.every((id, at) => id === ids[at]) ? null : { do: 'reorder', ids: next }
  }
  const upper = above.findLast(({ id }) => id !== line.id)
  const objective = upper?.kind === 'objective' ? upper : objectivesOf(lines).find((one) => one.key === upper?.under)
  if (upper === undefined || objective === undefined) return null
  const siblings = activitiesOf(lines, line.under ?? '')
  const current = siblings[siblings.findIndex(({ id }) => id === line.id) - 1]?.id ?? null
  const afterId = upper.kind === 'objective' ? null : upper.id
  if (objective.key === line.under && afterId === current) return null
  return { do: 'place', id: line.id, objectiveId: objective.id, afterId }
}

/** Tab (`in`) or Shift+Tab (`out`): the change, or null where a line is at that level already or has nothing above. */
export function releveled(lines: readonly Line[], key: string, to: 'in' | 'out'): Move | null {
  const line = lines.find((one) => one.key === key)
  if (line === undefined || !isKept(line)) return null
  const objectives = objectivesOf(lines)
  if (to === 'in' && line.kind === 'objective') {
    const above = objectives[objectives.findIndex(({ id }) => id === line.id) - 1]
    return above === undefined ? null : { do: 'lower', id: line.id, objectiveId: above.id }
  }
  const under = objectives.find((one) => one.key === line.under)
  return to === 'out' && under !== undefined ? { do: 'raise', id: line.id, afterId: under.id } : null
}

/** The same for a line not in the book yet: it only changes its kind. */
export function releveledNew(lines: readonly Line[], line: NewLine, to: 'in' | 'out'): NewLine | null {
  const at = lines.findIndex(({ key }) => key === line.key)
  if (to === 'in')
    return line.kind === 'objective' && at > 0 ? { ...line, kind: 'activity', after: lines[at - 1]?.key ?? null } : null
  return line.kind === 'activity' ? { ...line, kind: 'objective' } : null
}

/** Behind which objective or activity of the book a new line goes; null before all. */
export function behindOf(lines: readonly Line[], key: string): string | null {
  const at = lines.findIndex((one) => one.key === key)
  const above = lines.slice(0, Math.max(at, 0)).filter(isKept)
  const objective = above.findLast(({ kind }) => kind === 'objective')
  if (objective === undefined || lines[at]?.kind === 'objective') return objective?.id ?? null
  return above.findLast(({ under }) => under === objective.key)?.id ?? objective.id
}

/** The gap in which a line that is let go at `gap` would come to stand; null where it would not move. */
export function landing(lines: readonly Line[], key: string, gap: number): number | null {
  if (dropped(lines, key, gap) === null) return null
  if (lines.find((line) => line.key === key)?.kind === 'activity') return gap
  const next = lines.slice(gap).findIndex(({ kind }) => kind === 'objective')
  return next === -1 ? lines.length : gap + next
}

/** Where a line stands, for those who do not see it: "3 of eight activities under Open to all". */
export function whereWords(lines: readonly Line[], key: string): string {
  const line = lines.find((one) => one.key === key)
  if (line === undefined) return ''
  const like = line.kind === 'objective' ? objectivesOf(lines) : activitiesOf(lines, line.under ?? '')
  const place = `${like.findIndex((one) => one.key === key) + 1} of ${countOf(like.length, line.kind, `${line.kind === 'objective' ? 'objectives' : 'activities'}`)}`
  const under = lines.find((one) => one.key === line.under)
  return under === undefined ? place : `${place} under ${under.text}`
}
