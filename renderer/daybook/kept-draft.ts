import { todayHere } from '../components/time-words'
import { broughtBack, emptyDraft, isBegun, type NoteDraft } from './note-draft'

/**
 * A note begun and not yet in the book, kept on this computer so that closing the window loses nothing typed; and to
 * whom the last one was told. All windows of a book share it, as they share the book.
 */
const keyOf = (bookId: string) => `note ${bookId}`

export const keptDraft = (bookId: string): NoteDraft | null => read(localStorage.getItem(keyOf(bookId)))

/** Keeps a note as it stands, and the language its day is typed in; of one not begun, only to whom the last was told. */
export function keepDraft(bookId: string, draft: NoteDraft, language: string): void {
  const kept = isBegun(draft) ? draft : { ...emptyDraft, toldTo: draft.toldTo }
  localStorage.setItem(keyOf(bookId), JSON.stringify({ ...kept, keptOn: todayHere(), keptIn: language }))
}

/** Tells what another window makes of the note. @returns how to stop */
export function onDraftElsewhere(bookId: string, listener: (draft: NoteDraft) => void): () => void {
  const hear = ({ key, newValue }: StorageEvent) => {
    const draft = key === keyOf(bookId) ? read(newValue) : null
    if (draft !== null) listener(draft)
  }
  window.addEventListener('storage', hear)
  return () => window.removeEventListener('storage', hear)
}

/** What is no note at all is none. */
function read(stored: string | null): NoteDraft | null {
  if (stored === null) return null
  try {
    return broughtBack(JSON.parse(stored), todayHere())
  } catch {
    return null
  }
}
