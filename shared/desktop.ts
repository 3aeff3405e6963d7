import { z } from 'zod'
import { BookInfo, NewBook } from './model/book'
import type { FairbookProblem } from './model/error'

/**
 * What the window may ask of the desktop side: dialogs, recent books, settings. Everything about
 * the book itself goes through the engine's contract (`contract.ts`).
 */
export const RecentBook = z.object({
  path: z.string(),
  organisation: z.string(),
  yearLabel: z.string(),
  yearStatus: z.string(),
  /** UTC ISO timestamp. */
  openedAt: z.string(),
  /** False when the file is not where it was (a USB stick taken out, a folder renamed). */
  here: z.boolean(),
})
export type RecentBook = z.infer<typeof RecentBook>

export const BackupCopy = z.object({
  path: z.string(),
  organisation: z.string(),
  /** UTC ISO timestamp of the copy. */
  at: z.string(),
  bytes: z.number().int(),
})
export type BackupCopy = z.infer<typeof BackupCopy>

export const Settings = z.object({
  /** In whose name changes are made; empty until asked. */
  person: z.string(),
  theme: z.enum(['system', 'light', 'dark']),
})
export type Settings = z.infer<typeof Settings>

const nothing = z.object({})
const done = z.object({})

export const desktopContract = {
  /** The book open in this window, or null on the welcome page. */
  'window.book': { input: nothing, output: BookInfo.nullable() },
  'recents.list': { input: nothing, output: z.array(RecentBook) },
  'recents.forget': { input: z.object({ path: z.string() }), output: done },
  /** Opens a book in this window; with no path, asks for one. Null when the person cancelled. */
  'book.open': { input: z.object({ path: z.string().optional() }), output: BookInfo.nullable() },
  /** Shows the form for a new book, in a window that has none. */
  'book.begin': { input: nothing, output: done },
  /** Asks where to keep the new book, creates it and opens it here. Null when cancelled. */
  'book.create': { input: NewBook, output: BookInfo.nullable() },
  /** Makes the sample book (in the documents folder, a free name) and opens it here. */
  'book.sample': { input: nothing, output: BookInfo.nullable() },
  /** Closes the book of this window and shows the welcome page. */
  'book.close': { input: nothing, output: done },
  'backups.list': { input: nothing, output: z.array(BackupCopy) },
  /** Puts a backup copy beside the original under a new name, chosen in a dialog, and opens it. */
  'backups.restore': { input: z.object({ path: z.string() }), output: BookInfo.nullable() },
  'settings.get': { input: nothing, output: Settings },
  'settings.set': { input: Settings.partial(), output: Settings },
  /** Save dialog for an export. Null when cancelled. */
  'export.choose': {
    input: z.object({ kind: z.enum(['word', 'excel']), suggested: z.string() }),
    output: z.object({ path: z.string() }).nullable(),
  },
  /** Opens a file this window exported with the program the person has for it. */
  'export.open': { input: z.object({ path: z.string() }), output: done },
  'export.show': { input: z.object({ path: z.string() }), output: done },
  /** Asks which files are to be taken in as evidence. None when cancelled. */
  'evidence-files.choose': { input: nothing, output: z.object({ paths: z.array(z.string()) }) },
  /** Save dialog for a copy of one file of the evidence. Null when cancelled. */
  'evidence-copy.choose': {
    input: z.object({ fileName: z.string() }),
    output: z.object({ path: z.string() }).nullable(),
  },
  /** Asks in which folder a new one of this name is to be made. Null when cancelled. */
  'evidence-folder.choose': {
    input: z.object({ name: z.string() }),
    output: z.object({ path: z.string() }).nullable(),
  },
  /** Stops long work: the id `startCall` of the bridge gave. */
  'call.cancel': { input: z.object({ call: z.number().int() }), output: done },
} as const

export type DesktopContract = typeof desktopContract
export type DesktopCall = keyof DesktopContract

/** What the desktop side tells a window without being asked. */
export type DesktopEvent =
  | { type: 'changed'; nouns: string[]; sequence: number; at: string }
  | { type: 'progress'; call: number; words: string; done: number; total: number }
  /** The window's book changed: another one, none, or the same reopened after the engine came back. */
  | { type: 'book'; reopened: boolean }
  /** The engine stopped and is being started again. */
  | { type: 'engine'; state: 'restarting' | 'ready' }
  /** A command chosen from the native menu. */
  | { type: 'command'; command: DesktopCommand }
  | { type: 'settings' }

export const desktopCommands = [
  'new-book',
  'new-like-this',
  'undo',
  'redo',
  'history',
  'data-protection',
  'find',
  'note',
  'help',
  'export-word',
  'export-excel',
  'restore-copy',
  'about',
] as const
export type DesktopCommand = (typeof desktopCommands)[number]

/**
 * What the preload puts on `window.fairbook`; the window's only way out.
 * `HeldFile` is the File of the window's own world.
 */
export type Bridge<HeldFile> = {
  /** A procedure of the engine or a desktop call, told apart by name. Rejects with a FairbookProblem. */
  call(name: string, input: unknown): Promise<Answer>
  /** The same, with the number under which its progress is told and by which it can be cancelled. */
  startCall(name: string, input: unknown): { call: number; answer: Promise<Answer> }
  on(listener: (event: DesktopEvent) => void): () => void
  /**
   * Where files stand that a person dropped or pasted here; empty for what is no file of this computer (a
   * picture copied from a program). Only what was given so, or chosen in a dialog, may be read into the book.
   */
  pathsOf(files: readonly HeldFile[]): string[]
}

/** Answers cross the bridge as data, since errors lose their fields on the way. */
export type Answer = { ok: true; result: unknown } | { ok: false; problem: FairbookProblem }
