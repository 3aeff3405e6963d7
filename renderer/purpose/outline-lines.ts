import type { Activity, Objective } from '../../shared/model/objective'

export type LineKind = 'objective' | 'activity'

/** One line of the outline. `key` stays the same while a new line becomes one of the book. */
export type Line = {
  key: string
  /** Null while it is not in the book yet. */
  id: string | null
  kind: LineKind
  /** Key of the objective an activity stands under; null for an objective. */
  under: string | null
  text: string
  /** A, or A-03; empty while it is not in the book yet. */
  reference: string
  /** What a new line begins with, where one was divided. */
  begins: string
}

/** A line typed and not in the book yet: behind which line it stands; null is at the very beginning. */
export type NewLine = { key: string; kind: LineKind; after: string | null; begins: string }

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
  if (kind === 'activity') {
    const above = lines[behind] ?? lines.findLast(() => true)
    // An activity belongs to an objective; without any it is one.
    if (above === undefined) lines.push({ ...line, kind: 'objective' })
    else lines.splice(lines.indexOf(above) + 1, 0, { ...line, under: objectiveOf(above) })
    return
  }
  lines.splice(endOfGroup(lines, behind), 0, line)
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
export function lineBelow(lines: readonly Line[], key: string): LineKind {
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

/** Where a new line goes in the book: behind the nearest line above it that is there. */
export function placeOf(lines: readonly Line[], key: string): { objectiveId: string | null; afterId: string | null } {
  const at = lines.findIndex((one) => one.key === key)
  const line = lines[at]
  const above = lines.slice(0, Math.max(at, 0)).filter(isKept)
  if (line?.kind === 'objective')
    return { objectiveId: null, afterId: above.findLast(({ kind }) => kind === 'objective')?.id ?? null }
  const objective = above.findLast(({ kind }) => kind === 'objective')
  const sibling = above.findLast(({ under }) => under !== null && under === objective?.key)
  return { objectiveId: objective?.id ?? null, afterId: sibling?.id ?? null }
}

export type PastedLine = { kind: LineKind; text: string }

/**
 * Lines of a list as Word, a web page or a plain text puts them on the clipboard: bullets and numbers go,
 * what is set in is an activity, the rest is of the kind of the line it is pasted into.
 */
export function pastedLines(text: string, kind: LineKind): PastedLine[] {
  return text
    .split(/\r\n?|\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => ({
      kind: /^(?:\t| {2,}|\u00a0)/.test(line) ? 'activity' : kind,
      text: line.trim().replace(/^(?:[-–•·*o▪◦]|\(?(?:\d{1,3}|[a-zA-Z])[.)])\s+/, ''),
    }))
}

/** The letter a new objective is called by: the one after the last in use, A to Z and then AA to ZZ. */
export function nextCode(codes: readonly string[]): string {
  const last = Math.max(-1, ...codes.map(placeOfCode))
  const free = last + 1 < 26 * 27 ? last + 1 : firstFree(codes)
  return codeAt(free)
}

const letter = (place: number) => String.fromCharCode(65 + place)
const codeAt = (place: number) => (place < 26 ? letter(place) : letter(Math.floor(place / 26) - 1) + letter(place % 26))

function placeOfCode(code: string): number {
  return [...code].reduce((sum, sign) => (sum + 1) * 26 + sign.charCodeAt(0) - 65, -1)
}

function firstFree(codes: readonly string[]): number {
  const taken = new Set(codes)
  let place = 0
  while (taken.has(codeAt(place))) place += 1
  return place
}
