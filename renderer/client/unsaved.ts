import { useSyncExternalStore } from 'react'

/** A field whose text is not in the book. */
export type Unsaved = {
  label: string
  /** `written`: it will be saved on leaving the field. `refused`: it could not be. */
  state: 'written' | 'saving' | 'refused'
}

/** Text the book would not take, kept when its field went from the screen. */
export type KeptText = { text: string; problem: string }

let unsaved: ReadonlyMap<string, Unsaved> = new Map()
const kept = new Map<string, KeptText>()
const listeners = new Set<() => void>()

function replace(next: ReadonlyMap<string, Unsaved>): void {
  unsaved = next
  for (const listener of listeners) listener()
}

/** Says how a field stands; null when its text is in the book. */
export function setUnsaved(key: string, field: Unsaved | null): void {
  const before = unsaved.get(key)
  if (before?.state === field?.state && before?.label === field?.label) return
  const next = new Map(unsaved)
  if (field === null) next.delete(key)
  else next.set(key, field)
  replace(next)
}

/** Keeps what a field could not save, until the field is shown again. */
export function keepText(key: string, text: KeptText): void {
  kept.set(key, text)
}

export const keptText = (key: string): KeptText | undefined => kept.get(key)

/** What is kept of the fields of one kind, by what follows the kind in their keys. */
export function keptTexts(kind: string): [key: string, text: KeptText][] {
  return [...kept].filter(([key]) => key.startsWith(kind)).map(([key, text]) => [key.slice(kind.length), text])
}

export function forgetKeptText(key: string): void {
  kept.delete(key)
}

/** Another book: nothing written in the last one belongs to it. */
export function forgetUnsaved(): void {
  kept.clear()
  if (unsaved.size > 0) replace(new Map())
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The fields whose text is not in the book at this moment. */
export function useUnsaved(): ReadonlyMap<string, Unsaved> {
  return useSyncExternalStore(subscribe, () => unsaved)
}
