import { useEffect, useRef, useState } from 'react'
import type { Activity, ObjectiveInYear } from '../../shared/model/objective'
import { call, problemOf } from '../client/bridge'
import { useWrite } from '../client/queries'
import { useNotices } from '../frame/notices'
import {
  dropped,
  type Line,
  lineBelow,
  type Move,
  type NewLine,
  nextCode,
  outlineLines,
  type PastedLine,
  placeOf,
  releveled,
  releveledNew,
  stepped,
} from './outline-lines'

type Book = { yearId: string; objectives: readonly ObjectiveInYear[]; activities: readonly Activity[] }

/** Where the keyboard goes once the outline is drawn again. */
export type Wanted = { key: string; caret: 'start' | 'end' | 'kept' }

export type Outline = ReturnType<typeof useOutline>

/**
 * The outline as something one types in: lines begun here, and every change of the book it comes to, one
 * after the other, so that a line is never put behind one that is still on its way.
 */
export function useOutline({ yearId, objectives, activities }: Book) {
  const [begun, setBegun] = useState<readonly NewLine[]>([])
  const [problems, setProblems] = useState<ReadonlyMap<string, string>>(new Map())
  const [keys, setKeys] = useState<ReadonlyMap<string, string>>(new Map())
  const wanted = useRef<Wanted | null>(null)
  const turn = useRef<Promise<unknown>>(Promise.resolve())
  const count = useRef(0)
  const { say } = useNotices()
  const write = {
    addObjective: useWrite('objectives.add').mutateAsync,
    changeObjective: useWrite('objectives.change').mutateAsync,
    reorder: useWrite('objectives.reorder').mutateAsync,
    lower: useWrite('objectives.makeActivity').mutateAsync,
    removeObjective: useWrite('objectives.remove').mutateAsync,
    addActivity: useWrite('activities.add').mutateAsync,
    changeActivity: useWrite('activities.change').mutateAsync,
    place: useWrite('activities.place').mutateAsync,
    raise: useWrite('activities.makeObjective').mutateAsync,
    removeActivity: useWrite('activities.remove').mutateAsync,
  }

  const lines = outlineLines({ objectives, activities }, begun, keys)
  // What is done in turn looks at the outline as it is by then.
  const now = useRef({ lines, begun, keys })
  now.current = { lines, begun, keys }
  useEffect(() => {
    // Lines begun here that have come back from the book.
    const there = new Set([...objectives, ...activities].map(({ id }) => keys.get(id)))
    setBegun((all) => (all.some(({ key }) => there.has(key)) ? all.filter(({ key }) => !there.has(key)) : all))
  }, [objectives, activities, keys])

  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const next = turn.current.then(work)
    turn.current = next.catch(() => undefined)
    return next
  }
  const lineOf = (key: string) => now.current.lines.find((line) => line.key === key)
  /** The outline with ids the book gave a moment ago, before it was read again. */
  const born = useRef(new Map<string, string>())
  const linesNow = (): Line[] =>
    now.current.lines.map((line) => (line.id === null ? { ...line, id: born.current.get(line.key) ?? null } : line))
  const sayProblem = (key: string, problem: string | null) =>
    setProblems((all) => {
      const next = new Map(all)
      if (problem === null) next.delete(key)
      else next.set(key, problem)
      return next
    })
  const isNow = (key: string, id: string) => {
    born.current.set(key, id)
    setKeys((all) => new Map(all).set(id, key))
  }
  const codes = async () => (await call('objectives.list', { yearId })).map(({ code }) => code)

  /** Saves what a line says; a new one comes into the book by it. */
  const save = (key: string, text: string) =>
    inTurn(async () => {
      const line = linesNow().find((one) => one.key === key)
      if (line === undefined) return
      if (line.id !== null) {
        if (line.kind === 'objective') await write.changeObjective({ id: line.id, title: text })
        else await write.changeActivity({ id: line.id, name: text })
        return
      }
      const { objectiveId, afterId } = placeOf(linesNow(), key)
      const { record } =
        line.kind === 'objective' || objectiveId === null
          ? await write.addObjective({ code: nextCode(await codes()), title: text, afterId })
          : await write.addActivity({
              objectiveId,
              name: text,
              ...(afterId === null ? firstOf(objectiveId) : { afterId }),
            })
      isNow(key, record.id)
    })
  /** Before the activities an objective has; without any, wherever the book adds one. */
  const firstOf = (objectiveId: string) => {
    const first = activities.findIndex((activity) => activity.objectiveId === objectiveId)
    return first === -1 ? {} : { afterId: activities[first - 1]?.id ?? null }
  }

  const make = async (move: Move): Promise<string | null> => {
    switch (move.do) {
      case 'reorder':
        await write.reorder({ ids: move.ids })
        return null
      case 'place':
        await write.place({ id: move.id, objectiveId: move.objectiveId, afterId: move.afterId })
        return null
      case 'raise': {
        const code = nextCode(await codes())
        return (await write.raise({ id: move.id, code, afterId: move.afterId })).record.id
      }
      case 'lower':
        return (await write.lower({ id: move.id, objectiveId: move.objectiveId })).record.id
    }
  }

  /** Makes a move in the book; what stands against it is said under the line. */
  const move = (key: string, moveIn: (lines: readonly Line[]) => Move | null, done: string) =>
    inTurn(async () => {
      const chosen = moveIn(linesNow())
      if (chosen === null) return
      try {
        const became = await make(chosen)
        if (became !== null) isNow(key, became)
        sayProblem(key, null)
        wanted.current = { key, caret: 'kept' }
        say(done)
      } catch (error) {
        sayProblem(key, problemOf(error).message)
      }
    })

  const fresh = (line: Omit<NewLine, 'key'>): NewLine => {
    count.current += 1
    return { ...line, key: `new-${count.current}` }
  }
  const begin = (line: Omit<NewLine, 'key'>) => {
    const one = fresh(line)
    wanted.current = { key: one.key, caret: 'start' }
    setBegun((all) => [...all, one])
  }
  const drop = (key: string) => setBegun((all) => all.filter((line) => line.key !== key))
  const want = (key: string | undefined, caret: Wanted['caret']) => {
    if (key !== undefined) wanted.current = { key, caret }
    // Drawn again, so that the line takes the keyboard.
    setBegun((all) => [...all])
  }
  const neighbour = (key: string, step: -1 | 1) => {
    const at = lines.findIndex((line) => line.key === key)
    return at + step < 0 ? undefined : lines[at + step]?.key
  }

  return {
    lines,
    problems,
    wanted,
    save,
    clearProblem: (key: string) => {
      if (problems.has(key)) sayProblem(key, null)
    },
    /** The first line of an empty outline. */
    beginFirst: () => begin({ kind: 'objective', after: null, begins: '' }),
    /** A line behind everything. */
    beginLast: () => begin({ kind: 'objective', after: lines.at(-1)?.key ?? null, begins: '' }),
    /** Enter: a line below, with what stood behind the caret; above when the caret stood before everything. */
    enter: (key: string, behindCaret: string, atStart: boolean) => {
      const line = lineOf(key)
      if (line === undefined) return
      if (atStart) {
        const above = line.kind === 'activity' ? neighbour(key, -1) : objectiveAbove(lines, key)
        begin({ kind: line.kind, after: above ?? null, begins: '' })
        return
      }
      begin({ kind: lineBelow(lines, key), after: key, begins: behindCaret })
    },
    /** Lines pasted behind another; each comes into the book by itself. */
    takeIn: (key: string, pasted: readonly PastedLine[]) => {
      let after = key
      const all = pasted.map((line) => {
        const one = fresh({ kind: line.kind, after, begins: line.text })
        after = one.key
        return one
      })
      setBegun((before) => [...before, ...all])
    },
    /** Tab and Shift+Tab. False where there is nothing to do, so that the key goes its usual way. */
    level: (key: string, to: 'in' | 'out'): boolean => {
      const own = begun.find((line) => line.key === key)
      if (own !== undefined && !born.current.has(key)) {
        const next = releveledNew(lines, own, to)
        if (next === null) return false
        wanted.current = { key, caret: 'kept' }
        setBegun((all) => all.map((line) => (line.key === key ? next : line)))
        return true
      }
      // Refused a moment ago: the key is not held here for good.
      if (releveled(lines, key, to) === null || problems.has(key)) return false
      void move(key, (all) => releveled(all, key, to), to === 'in' ? 'Now an activity' : 'Now an objective')
      return true
    },
    step: (key: string, step: -1 | 1) =>
      void move(key, (all) => stepped(all, key, step), step === 1 ? 'Moved down' : 'Moved up'),
    dropAt: (key: string, gap: number) => void move(key, (all) => dropped(all, key, gap), 'Moved'),
    go: (key: string, step: -1 | 1) => {
      const next = neighbour(key, step)
      want(next, step === 1 ? 'start' : 'end')
      return next !== undefined
    },
    /** A new line left empty goes away by itself. */
    leftEmpty: (key: string) => {
      if (begun.some((line) => line.key === key) && !born.current.has(key)) drop(key)
    },
    /** Takes a line out of the book, or says under it what hangs on it. True once it is gone. */
    remove: async (key: string): Promise<boolean> => {
      const next = neighbour(key, -1) ?? neighbour(key, 1)
      const line = linesNow().find((one) => one.key === key)
      if (line === undefined) return false
      if (line.id === null) {
        drop(key)
        want(next, 'end')
        return true
      }
      const { id, kind, text } = line
      try {
        await inTurn(() => (kind === 'objective' ? write.removeObjective({ id }) : write.removeActivity({ id })))
        wanted.current = next === undefined ? null : { key: next, caret: 'end' }
        say(`Removed ${text}`)
        return true
      } catch (error) {
        sayProblem(key, problemOf(error).message)
        return false
      }
    },
  }
}

function objectiveAbove(lines: readonly Line[], key: string): string | undefined {
  const at = lines.findIndex((line) => line.key === key)
  return lines.slice(0, at).findLast(({ kind }) => kind === 'objective')?.key
}
