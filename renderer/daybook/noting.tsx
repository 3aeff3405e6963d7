import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { WholeExperience } from '../../shared/model/daybook'
import { call, problemOf } from '../client/bridge'
import { useEvents } from '../client/events'
import { useLanguage } from '../client/language'
import { useRead, useWrite } from '../client/queries'
import { setUnsaved } from '../client/unsaved'
import { keptWords } from '../components/fields/problem-words'
import { todayHere } from '../components/time-words'
import { useNotices } from '../frame/notices'
import { keepDraft, keptDraft, onDraftElsewhere } from './kept-draft'
import {
  afterSaving,
  dayInFull,
  emptyDraft,
  isBegun,
  type NewNote,
  type NoteDraft,
  type NoteField,
  noteOf,
  whoInFull,
} from './note-draft'

export type NoteProblem = { field: NoteField; words: string }

type Noting = {
  draft: NoteDraft
  type(part: Partial<NoteDraft>): void
  /** Writes out what stands in a chip as it is left. What is wrong stays said: showing it is what leaves a chip. */
  writeOut(wholly: (draft: NoteDraft) => Partial<NoteDraft>): void
  problem: NoteProblem | null
  saving: boolean
  /** Saves what stands in the line. @returns whether it is in the book */
  save(): Promise<boolean>
  /** The last note saved while this window is open, for a line that says so. */
  saved: WholeExperience | null
  groups: { id: string; name: string }[]
  /** Slips are typed one after the other: day, group and way stay for the next. */
  stack: boolean
  setStack(on: boolean): void
  /** The small panel over the page. */
  open: boolean
  setOpen(open: boolean): void
}

const Line = createContext<Noting | null>(null)

type Props = { bookId: string; yearId: string; children: ReactNode }

/** The note that is being typed: one for the page, the panel over any page and every place one goes meanwhile. */
export function NotingProvider({ bookId, yearId, children }: Props) {
  const [draft, setDraft] = useState(() => keptDraft(bookId) ?? emptyDraft)
  const [problem, setProblem] = useState<NoteProblem | null>(null)
  const [saved, setSaved] = useState<WholeExperience | null>(null)
  const [saving, setSaving] = useState(false)
  const [stack, setStack] = useState(false)
  const [open, setOpen] = useState(false)
  const groups = useRead('stakeholders.list', { yearId }).data
  const add = useWrite('experiences.add').mutateAsync
  const { say } = useNotices()
  const language = useLanguage()
  // What is saved is what stands there by then, and once: keys come faster than drawings.
  const now = useRef(draft)
  const busy = useRef(false)
  /** Sent, and nobody answered: it may be in the book all the same. */
  const unanswered = useRef<{ note: NewNote; at: string } | null>(null)

  const become = useCallback(
    (next: NoteDraft) => {
      now.current = next
      setDraft(next)
      keepDraft(bookId, next, language)
      setUnsaved('note', isBegun(next) ? { label: 'your note', state: 'written' } : null)
    },
    [bookId, language],
  )
  useEffect(() => {
    setUnsaved('note', isBegun(now.current) ? { label: 'your note', state: 'written' } : null)
    return onDraftElsewhere(bookId, (elsewhere) => {
      now.current = elsewhere
      setDraft(now.current)
      setUnsaved('note', isBegun(now.current) ? { label: 'your note', state: 'written' } : null)
    })
  }, [bookId])

  const save = useCallback(async (): Promise<boolean> => {
    if (busy.current) return false
    const today = todayHere()
    const read = noteOf(now.current, groups ?? [], today, language)
    if ('problem' in read) {
      setProblem({ field: read.field, words: read.problem })
      return false
    }
    // Written out as leaving a chip would: what is different by the time of the answer was changed by the person.
    const sent = { ...now.current, ...dayInFull(now.current, today, language), ...whoInFull(now.current, groups ?? []) }
    become(sent)
    busy.current = true
    setSaving(true)
    setProblem(null)
    const at = new Date().toISOString()
    try {
      const there = await foundAfterAll(unanswered.current, read.note)
      unanswered.current = null
      const record = there ?? (await add(read.note)).record
      setSaved(record)
      say(`Noted as ${record.reference}`)
      become(afterSaving(sent, now.current, stack))
      return true
    } catch (error) {
      const said = problemOf(error)
      if (said.code === 'engine-stopped') unanswered.current = { note: read.note, at }
      setProblem({ field: fieldOf(said.detail), words: keptWords(said) })
      setUnsaved('note', { label: 'your note', state: 'refused' })
      return false
    } finally {
      busy.current = false
      setSaving(false)
    }
  }, [add, become, groups, language, say, stack])

  useEvents((event) => {
    // What nobody answered for is tried again as soon as there is somebody.
    if (event.type === 'engine' && event.state === 'ready' && unanswered.current !== null) void save()
  })

  const noting = useMemo<Noting>(
    () => ({
      draft,
      type: (part) => {
        setProblem(null)
        become({ ...now.current, ...part })
      },
      writeOut: (wholly) => become({ ...now.current, ...wholly(now.current) }),
      problem,
      saving,
      save,
      saved,
      groups: groups ?? [],
      stack,
      setStack,
      open,
      setOpen,
    }),
    [draft, become, problem, saving, save, saved, groups, stack, open],
  )
  return <Line value={noting}>{children}</Line>
}

export function useNoting(): Noting {
  const noting = use(Line)
  if (noting === null) throw new Error('useNoting outside NotingProvider')
  return noting
}

/** The note that came into the book though its answer got lost; it is not noted twice. */
async function foundAfterAll(
  sent: { note: NewNote; at: string } | null,
  note: NewNote,
): Promise<WholeExperience | null> {
  if (sent === null || sent.note.words !== note.words) return null
  const { happenedOn } = sent.note
  const { experiences } = await call('experiences.list', { filter: { from: happenedOn, to: happenedOn } })
  const there = experiences.find(({ words, notedAt }) => words === note.words && notedAt >= sent.at)
  return there === undefined ? null : call('experiences.get', { id: there.id })
}

function fieldOf(detail: unknown): NoteField {
  const fields = typeof detail === 'object' && detail !== null && 'fields' in detail ? detail.fields : []
  return Array.isArray(fields) && fields.includes('happenedOn') ? 'when' : 'words'
}
