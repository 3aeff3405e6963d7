import { useEffect, useRef, useState } from 'react'
import { FairbookError } from '../../shared/model/error'
import type { OutlineKind, OutlineLine } from '../../shared/model/objective'
import { nextCode } from '../../shared/rules/objective-code'
import { problemOf } from '../client/bridge'
import { useInTurn } from '../client/in-turn'
import { useWrite } from '../client/queries'
import { useNotices } from '../frame/notices'
import { type OutlineBook, useOutlineBook } from './outline-book'
import {
  anchored,
  behindOf,
  dropped,
  type Line,
  lineBelow,
  type Move,
  type NewLine,
  outlineLines,
  releveled,
  releveledNew,
  stepped,
  whereWords,
} from './outline-lines'

type Options = OutlineBook & {
  yearId: string
  /** An objective became an activity or the other way round, and has another id by it. */
  onBecame: (id: string, now: string) => void
}

/** A line sent to the book without an answer: what it said, and what the book held before. */
type Unanswered = { text: string; before: ReadonlySet<string> }

/** A divided line: the line above and what is left of it, and what goes to the new one below. */
type Halves = { above: string; left: string; rest: string }

export type Outline = ReturnType<typeof useOutline>

/**
 * The outline as something one types in: lines begun here, and every change of the book it comes to, one
 * after the other, each worked out from what the one before left.
 */
export function useOutline({ yearId, objectives, activities, onBecame }: Options) {
  const [begun, setBegun] = useState<readonly NewLine[]>([])
  const [problems, setProblems] = useState<ReadonlyMap<string, string>>(new Map())
  const [keys, setKeys] = useState<ReadonlyMap<string, string>>(new Map())
  const { shown, newest, readAgain, hold } = useOutlineBook(yearId, { objectives, activities })
  /** The line begun last, which takes the keyboard once it is drawn. */
  const wanted = useRef<string | null>(null)
  const inTurn = useInTurn()
  const count = useRef(0)
  const unanswered = useRef(new Map<string, Unanswered>())
  /** Lines divided with Enter and not in the book yet, by the key of the new one below. */
  const halves = useRef(new Map<string, Halves>())
  /** Lines on their way into the book for the first time. */
  const goingIn = useRef(new Set<string>())
  /** Lines with a move waiting or on its way. */
  const moving = useRef<readonly string[]>([])
  const { say } = useNotices()
  const write = {
    takeIn: useWrite('objectives.takeIn').mutateAsync,
    changeObjective: useWrite('objectives.change').mutateAsync,
    reorder: useWrite('objectives.reorder').mutateAsync,
    lower: useWrite('objectives.makeActivity').mutateAsync,
    removeObjective: useWrite('objectives.remove').mutateAsync,
    changeActivity: useWrite('activities.change').mutateAsync,
    place: useWrite('activities.place').mutateAsync,
    raise: useWrite('activities.makeObjective').mutateAsync,
    removeActivity: useWrite('activities.remove').mutateAsync,
  }

  const drawn = useRef<readonly Line[]>([])
  const steady = anchored(begun, drawn.current, thereIn(shown, begun, keys))
  const lines = outlineLines(shown, steady, keys)
  // What is done in turn looks at the outline as it is by then, not as it was drawn.
  const now = useRef({ begun: steady, keys })
  now.current = { begun: steady, keys }
  const linesNow = (): Line[] => outlineLines(newest.current, now.current.begun, now.current.keys)
  const lineOf = (key: string) => linesNow().find((line) => line.key === key)

  useEffect(() => {
    drawn.current = lines
    // Lines begun here that have come back from the book.
    const there = new Set([...shown.objectives, ...shown.activities].map(({ id }) => keys.get(id)))
    setBegun((all) => (all.some(({ key }) => there.has(key)) ? all.filter(({ key }) => !there.has(key)) : all))
  })

  const change = (next: readonly NewLine[]) => {
    now.current = { ...now.current, begun: [...next] }
    setBegun(next)
  }
  const drop = (key: string) => change(now.current.begun.filter((line) => line.key !== key))
  const sayProblem = (key: string, problem: string | null) =>
    setProblems((all) => {
      const next = new Map(all)
      if (problem === null) next.delete(key)
      else next.set(key, problem)
      return next
    })
  const isNow = (key: string, id: string) => {
    const next = new Map(now.current.keys).set(id, key)
    now.current = { ...now.current, keys: next }
    setKeys(next)
  }
  const idsInBook = () => new Set([...newest.current.objectives, ...newest.current.activities].map(({ id }) => id))

  /** Reads again after a change. Where that fails, the window reads again by itself once the book is back. */
  const seeWhatIs = () => readAgain().catch(() => undefined)

  /** Sends lines into the book; remembers those nobody answered for, since they may be there all the same. */
  const takeIn = async (
    keysOf: readonly string[],
    behindId: string | null,
    texts: readonly OutlineLine[],
    divided?: { id: string; text: string },
  ) => {
    const before = idsInBook()
    for (const key of keysOf) goingIn.current.add(key)
    try {
      await hold(async () => {
        const { record } = await write.takeIn({ behindId, lines: [...texts], divided })
        for (const [at, { id }] of record.entries()) isNow(keysOf[at] ?? id, id)
      })
    } catch (error) {
      if (problemOf(error).code === 'engine-stopped')
        for (const [at, { text }] of texts.entries()) unanswered.current.set(keysOf[at] ?? '', { text, before })
      throw error
    } finally {
      for (const key of keysOf) goingIn.current.delete(key)
    }
    await seeWhatIs()
  }

  /** A line that came into the book though its answer got lost; it is not sent twice. */
  const foundAfterAll = async (key: string): Promise<void> => {
    const sent = unanswered.current.get(key)
    if (sent === undefined) return
    await readAgain()
    unanswered.current.delete(key)
    const { objectives, activities } = newest.current
    const named = [...objectives.map(({ id, title }) => ({ id, name: title })), ...activities]
    const taken = now.current.keys
    const there = named.find(({ id, name }) => name === sent.text && !sent.before.has(id) && !taken.has(id))
    if (there !== undefined) isNow(key, there.id)
  }

  /** A line divided in two comes into the book in one change, whichever half is saved first. */
  const saveHalves = async (key: string, text: string): Promise<void> => {
    const [below, half] = [...halves.current].find(([of, { above }]) => of === key || above === key) ?? []
    if (below === undefined || half === undefined) return
    // As it is now: what was refused a moment ago may have been typed over.
    const { above, left, rest } = below === key ? { ...half, rest: text } : { ...half, left: text }
    halves.current.delete(below)
    await foundAfterAll(below)
    const [upper, lower] = [lineOf(above), lineOf(below)]
    if (upper === undefined || lower === undefined || lower.id !== null) return
    const behind = { kind: lower.kind, text: rest }
    try {
      if (upper.id === null)
        await takeIn([above, below], behindOf(linesNow(), above), [{ kind: upper.kind, text: left }, behind])
      else await takeIn([below], behindOf(linesNow(), below), [behind], { id: upper.id, text: left })
    } catch (error) {
      halves.current.set(below, { above, left, rest })
      throw error
    }
  }

  /** Saves what a line says; a new one comes into the book by it. */
  const save = (key: string, text: string) =>
    inTurn(async () => {
      await foundAfterAll(key)
      await saveHalves(key, text)
      const line = lineOf(key)
      if (line === undefined)
        throw new FairbookError('not-found', 'This line is no longer in the book. It may have been removed elsewhere.')
      if (line.id === null) {
        await takeIn([key], behindOf(linesNow(), key), [{ kind: line.kind, text }])
      } else if (line.text !== text) {
        if (line.kind === 'objective') await write.changeObjective({ id: line.id, title: text })
        else await write.changeActivity({ id: line.id, name: text })
        await seeWhatIs()
      }
    })

  /** Makes a move in the book; a line that gets another id by it is known again under that. */
  const make = (key: string, move: Move): Promise<void> =>
    hold(async () => {
      const became = (id: string) => {
        isNow(key, id)
        if ('id' in move) onBecame(move.id, id)
      }
      switch (move.do) {
        case 'reorder':
          await write.reorder({ ids: move.ids })
          return
        case 'place':
          await write.place({ id: move.id, objectiveId: move.objectiveId, afterId: move.afterId })
          return
        case 'raise': {
          const code = nextCode(newest.current.objectives.map((objective) => objective.code))
          return became((await write.raise({ id: move.id, code, afterId: move.afterId })).record.id)
        }
        case 'lower':
          return became((await write.lower({ id: move.id, objectiveId: move.objectiveId })).record.id)
      }
    })

  /** Makes a move in the book; what stands against it is said under the line. */
  const move = async (key: string, moveIn: (lines: readonly Line[]) => Move | null, done: string) => {
    moving.current = [...moving.current, key]
    await inTurn(async () => {
      const chosen = moveIn(linesNow())
      if (chosen === null) return
      try {
        await make(key, chosen)
        sayProblem(key, null)
        await seeWhatIs()
        say(`${done}: ${whereWords(linesNow(), key)}`)
      } catch (error) {
        sayProblem(key, problemOf(error).message)
      }
    })
    moving.current = moving.current.toSpliced(moving.current.indexOf(key), 1)
  }

  const fresh = (line: Omit<NewLine, 'key'>): NewLine => {
    count.current += 1
    return { ...line, key: `new-${count.current}` }
  }
  const begin = (line: Omit<NewLine, 'key'>) => {
    const one = fresh(line)
    wanted.current = one.key
    change([...now.current.begun, one])
    return one.key
  }
  const neighbour = (key: string, step: -1 | 1) => {
    const at = lines.findIndex((line) => line.key === key)
    return at === -1 || at + step < 0 ? undefined : lines[at + step]?.key
  }

  return {
    lines,
    problems,
    save,
    neighbour,
    /** Whether this line was begun just now and takes the keyboard; said once. */
    takesKeyboard: (key: string): boolean => {
      if (wanted.current !== key) return false
      wanted.current = null
      return true
    },
    clearProblem: (key: string) => {
      if (problems.has(key)) sayProblem(key, null)
    },
    /** A line behind everything; the first of an empty outline. */
    beginLast: () => void begin({ kind: 'objective', after: lines.at(-1)?.key ?? null, begins: '' }),
    /** Enter: a line below; above when the caret stood before everything. */
    enter: (key: string, atStart: boolean) => {
      const line = lineOf(key)
      if (line === undefined) return
      if (atStart) {
        const above = line.kind === 'activity' ? neighbour(key, -1) : objectiveAbove(lines, key)
        begin({ kind: line.kind, after: above ?? null, begins: '' })
        return
      }
      begin({ kind: lineBelow(lines, key), after: key, begins: '' })
    },
    /** Enter within a line: what stood behind the caret goes to a line below. */
    divide: (key: string, left: string, rest: string) => {
      if (lineOf(key) === undefined) return
      const below = begin({ kind: lineBelow(lines, key), after: key, begins: rest })
      halves.current.set(below, { above: key, left, rest })
    },
    /**
     * Lines pasted behind another come into the book together; the first may be a line begun here that is
     * still empty. Where the book will not have them they stand here one by one, each to say why. False then.
     */
    paste: (key: string, pasted: readonly OutlineLine[], intoEmpty: boolean) =>
      inTurn(async (): Promise<boolean> => {
        let after = key
        const all = pasted.map(({ kind, text }, at): NewLine => {
          const one =
            at === 0 && intoEmpty ? { key, kind, after: null, begins: '' } : fresh({ kind, after, begins: text })
          after = one.key
          return one
        })
        const keysOf = all.map((line) => line.key)
        try {
          await takeIn(keysOf, (intoEmpty ? null : lineOf(key)?.id) ?? behindOf(linesNow(), key), pasted)
          say(`${pasted.length} lines added`)
          return true
        } catch {
          change([...now.current.begun, ...all.slice(intoEmpty ? 1 : 0)])
          return false
        }
      }),
    /** Tab and Shift+Tab. False where there is nothing to do, so that the key goes its usual way. */
    level: (key: string, to: 'in' | 'out'): boolean => {
      const own = now.current.begun.find((line) => line.key === key)
      const changed = own === undefined || lineOf(key)?.id !== null ? null : releveledNew(linesNow(), own, to)
      const fits = changed !== null || releveled(linesNow(), key, to) !== null
      // While a line is on its way, into the book or to another place, nobody knows what there will be to do:
      // the key is taken, and does in its turn what it can.
      const onItsWay = moving.current.includes(key) || (fits && goingIn.current.has(key))
      if (!onItsWay && changed !== null) {
        change(now.current.begun.map((line) => (line.key === key ? changed : line)))
        say(words[to])
        return true
      }
      // Refused a moment ago: the key is not held here for good.
      if (!onItsWay && (!fits || problems.has(key))) return false
      void move(key, (all) => releveled(all, key, to), words[to])
      return true
    },
    step: (key: string, step: -1 | 1) => void move(key, (all) => stepped(all, key, step), 'Moved'),
    dropAt: (key: string, gap: number) => void move(key, (all) => dropped(all, key, gap), 'Moved'),
    /** A new line left empty goes away by itself. */
    leftEmpty: (key: string) => {
      if (lineOf(key)?.id === null) drop(key)
    },
    /** Takes a line out of the book, or says under it what hangs on it. */
    remove: (key: string) =>
      inTurn(async () => {
        const line = lineOf(key)
        if (line === undefined) return
        if (line.id === null) {
          drop(key)
          return
        }
        const { id, kind, text } = line
        try {
          if (kind === 'objective') await write.removeObjective({ id })
          else await write.removeActivity({ id })
          await seeWhatIs()
          say(`Removed ${text}`)
        } catch (error) {
          sayProblem(key, problemOf(error).message)
        }
      }),
  }
}

/** What a line has become by Tab or Shift+Tab. */
const words = { in: 'Now an activity', out: 'Now an objective' } as const

/** Keys of all lines that are there: the book's, and those begun here. */
function thereIn(book: OutlineBook, begun: readonly NewLine[], keys: ReadonlyMap<string, string>): Set<string> {
  const kept = [...book.objectives, ...book.activities].map(({ id }) => keys.get(id) ?? id)
  return new Set([...kept, ...begun.map(({ key }) => key)])
}

function objectiveAbove(lines: readonly Line[], key: string): string | undefined {
  const at = lines.findIndex((line) => line.key === key)
  return lines.slice(0, at).findLast(({ kind }) => kind === 'objective')?.key
}

/** Only the kind; what a line is called in words. */
export const kindWords = { objective: 'Objective', activity: 'Activity' } as const satisfies Record<OutlineKind, string>
