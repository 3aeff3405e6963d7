import { emptyDraft, isBegun, type NoteDraft } from './note-draft'

/**
 * A note begun and not yet in the book, kept on this computer so that closing the window loses nothing typed. All
 * windows of a book share it, as they share the book.
 */
const keyOf = (bookId: string) => `note ${bookId}`

export function keptDraft(bookId: string): NoteDraft | null {
  return read(localStorage.getItem(keyOf(bookId)))
}

/** Keeps a note as it stands; one that is not begun is not kept. */
export function keepDraft(bookId: string, draft: NoteDraft): void {
  if (isBegun(draft)) localStorage.setItem(keyOf(bookId), JSON.stringify(draft))
  else forgetDraft(bookId)
}

export function forgetDraft(bookId: string): void {
  localStorage.removeItem(keyOf(bookId))
}

/** Tells what another window makes of the note: null once it is in the book. @returns how to stop */
export function onDraftElsewhere(bookId: string, listener: (draft: NoteDraft | null) => void): () => void {
  const hear = ({ key, newValue }: StorageEvent) => {
    if (key === keyOf(bookId)) listener(read(newValue))
  }
  window.addEventListener('storage', hear)
  return () => window.removeEventListener('storage', hear)
}

/** Texts of an earlier version may lack a part; what is no note at all is none. */
function read(stored: string | null): NoteDraft | null {
  if (stored === null) return null
  try {
    const draft: unknown = JSON.parse(stored)
    return typeof draft === 'object' && draft !== null ? { ...emptyDraft, ...draft } : null
  } catch {
    return null
  }
}
