import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { ConsultationInFull } from '../../shared/model/consultation'
import { FairbookError } from '../../shared/model/error'
import { numberStyleOf } from '../../shared/rules/typed-figure-number'
import { call, problemOf } from '../client/bridge'
import { useLanguage } from '../client/language'
import { useRead, useWrite } from '../client/queries'
import { setUnsaved } from '../client/unsaved'
import { useFieldsLocked } from '../components/fields/locked'
import { useNotices } from '../frame/notices'
import {
  answersFor,
  isAnswered,
  newPaper,
  type Paper,
  type PaperAnswer,
  paperOf,
  unreadable,
  withAnswer,
} from './paper'

/** Papers on their way to the book, or that it could not take, by consultation; they outlive the page. */
const waiting = new Map<string, Paper[]>()

/** The delivery under way, by consultation: who leaves the page and comes back waits for it, or a paper would go twice. */
const deliveries = new Map<string, Promise<boolean>>()

/**
 * The pile of papers: the one that lies there, the ways to others, and keeping. A paper is one change of the book: it
 * goes there when one goes on from it or leaves the page, and the next lies there at once, so that no key is lost.
 */
export function usePapers(consultation: ConsultationInFull) {
  const { id: consultationId, questions, stakeholders } = consultation
  const add = useWrite('consultations.addResponse').mutateAsync
  const change = useWrite('consultations.changeResponse').mutateAsync
  const takeAway = useWrite('consultations.removeResponse').mutateAsync
  const { trouble, offerUndo } = useNotices()
  const locked = useFieldsLocked()
  const known = useRead('consultations.responses', { consultationId, limit: 1 }).data
  const lastPlace = known?.lastPlace ?? 0
  const style = numberStyleOf(useLanguage())
  const alone = stakeholders.length === 1 ? (stakeholders[0]?.stakeholderId ?? null) : null
  const [lying, setLying] = useState(() => ({
    paper: newPaper({ stakeholderId: alone, answeredOn: null }),
    /** Counts the papers that lay there: another paper, other fields. */
    turn: 0,
  }))
  const [stuckAt, setStuckAt] = useState<number | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const newest = useRef(lying)
  const { paper, turn } = lying

  const put = (next: typeof lying) => {
    newest.current = next
    setLying(next)
    tell()
  }
  const lay = (next: Paper) => put({ paper: next, turn: newest.current.turn + 1 })
  const write = (next: Paper) => put({ ...newest.current, paper: next })
  /** Says in the bar what the book has not yet. */
  const tell = () => {
    const inHand = newest.current.paper.changed
    const away = waiting.get(consultationId) ?? []
    const state = away.length > 0 ? 'saving' : 'written'
    setUnsaved(`papers ${consultationId}`, inHand || away.length > 0 ? { label: 'Papers', state } : null)
  }

  /** Brings papers to the book, one after the other; what it won't take waits until it is tried again. */
  const deliver = async (): Promise<boolean> => {
    const pile = waiting.get(consultationId) ?? []
    for (let next = pile[0]; next !== undefined; next = pile[0]) {
      const { id, stakeholderId, answeredOn } = next
      const answers = answersFor(next, questions, style)
      try {
        if (id === null) await add({ consultationId, stakeholderId, answeredOn, answers })
        else await change({ id, stakeholderId, answeredOn, answers })
        pile.shift()
      } catch (error) {
        setProblem(`${problemOf(error).message} What you typed is kept here, not yet saved.`)
        setUnsaved(`papers ${consultationId}`, { label: 'Papers', state: 'refused' })
        return false
      }
    }
    setProblem(null)
    tell()
    return true
  }
  // What went wrong before the page was left keeps nobody from going on.
  const underWay = useRef(deliveries.get(consultationId)?.then(() => true) ?? Promise.resolve(true))
  // One at a time, so that papers get their numbers in the order in which they were typed.
  const deliverNext = () => {
    underWay.current = underWay.current.then(() => deliver())
    deliveries.set(consultationId, underWay.current)
  }
  const send = (next: Paper): Promise<boolean> => {
    const pile = waiting.get(consultationId) ?? []
    pile.push(next)
    waiting.set(consultationId, pile)
    tell()
    deliverNext()
    return underWay.current
  }
  /** Sends the paper that lies there, if there is anything to send. @returns the question that can't be read, or null */
  const keep = (): { stuck: number } | { sent: Promise<boolean> } => {
    const { paper: now } = newest.current
    if (!now.changed || (now.id === null && !isAnswered(now))) return { sent: underWay.current }
    const stuck = unreadable(now, questions, style)
    setStuckAt(stuck === -1 ? null : stuck)
    if (stuck !== -1) return { stuck }
    write({ ...now, changed: false })
    return { sent: send(now) }
  }
  const layNew = () => {
    setStuckAt(null)
    lay(newPaper(newest.current.paper))
  }
  const layOther = async (ask: { before: number } | { after: number }): Promise<boolean> => {
    try {
      const { responses } = await call('consultations.responses', { consultationId, limit: 1, ...ask })
      const [found] = responses
      if (found === undefined) return false
      setStuckAt(null)
      lay(paperOf(found, style))
      return true
    } catch (error) {
      trouble(error)
      return false
    }
  }

  // A book that can only be read shows the last paper.
  const showLast = useEffectEvent(() => {
    if (locked && lastPlace > 0 && paper.id === null) void layOther({ before: lastPlace + 1 })
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: once the pile is known
  useEffect(() => showLast(), [lastPlace])

  const leave = useEffectEvent(() => {
    const kept = keep()
    if ('stuck' in kept)
      trouble(new FairbookError('refused', 'A number on the paper can’t be read, so the paper was not kept.'))
  })
  useEffect(() => () => leave(), [])

  const away = (waiting.get(consultationId) ?? []).filter(({ id }) => id === null).length
  return {
    paper,
    /** Its number: the next one of the pile while it is new. */
    place: paper.place ?? lastPlace + 1 + away,
    turn,
    lastPlace,
    problem,
    stuckAt,
    hasEarlier: paper.place === null ? lastPlace > 0 : paper.place > 1 && consultation.responses > 1,
    hasLater: paper.place !== null && paper.place < lastPlace,
    answer: (questionId: string, answer: Partial<PaperAnswer>) => {
      setStuckAt(null)
      write(withAnswer(newest.current.paper, questionId, answer))
    },
    say: (of: Partial<Pick<Paper, 'stakeholderId' | 'answeredOn'>>) => {
      const { paper: now } = newest.current
      write({ ...now, ...of, changed: now.changed || now.id !== null })
    },
    /** Tries again to bring to the book what it could not take. */
    again: deliverNext,
    /** Keeps the paper and lays the next one there. @returns the question at which it can't go on, or null */
    finish: async (): Promise<number | null> => {
      const { paper: now } = newest.current
      if (now.id === null && !isAnswered(now)) return 0
      const kept = keep()
      if ('stuck' in kept) return kept.stuck
      if (now.place === null) layNew()
      else if (!(await kept.sent) || !(await layOther({ after: now.place }))) layNew()
      return null
    },
    earlier: async () => {
      const kept = keep()
      if ('stuck' in kept || !(await kept.sent)) return
      await layOther({ before: newest.current.paper.place ?? Number.MAX_SAFE_INTEGER })
    },
    later: async () => {
      const { place } = newest.current.paper
      const kept = keep()
      if (place === null || 'stuck' in kept || !(await kept.sent)) return
      if (!(await layOther({ after: place })) && !locked) layNew()
    },
    remove: async () => {
      const { id, place } = newest.current.paper
      if (id === null || place === null) return
      try {
        const { change: done } = await takeAway({ id })
        if (done !== null) offerUndo(`Removed paper ${place}.`, done.sequence)
        if (!(await layOther({ after: place })) && !(await layOther({ before: place }))) layNew()
      } catch (error) {
        trouble(error)
      }
    },
  }
}
