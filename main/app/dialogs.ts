import { existsSync, mkdirSync } from 'node:fs'
import { extname, join } from 'node:path'
import { app, type BrowserWindow, dialog } from 'electron'
import type { FairbookError } from '../../shared/model/error'

const books = [{ name: 'Fairbook books', extensions: ['fairbook'] }]

/** The folder a person keeps documents in; made where the system has none yet. */
export function documentsFolder(): string {
  const folder = app.getPath('documents')
  mkdirSync(folder, { recursive: true })
  return folder
}

/** Asks which book to open; null when cancelled. */
export async function askForBook(window: BrowserWindow): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: 'Open a book',
    buttonLabel: 'Open',
    defaultPath: documentsFolder(),
    filters: books,
    properties: ['openFile'],
  })
  return canceled ? null : (filePaths[0] ?? null)
}

/** Asks which files are to be evidence; none when cancelled. */
export async function askForEvidence(window: BrowserWindow): Promise<string[]> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: 'Add files as evidence',
    buttonLabel: 'Add',
    properties: ['openFile', 'multiSelections'],
  })
  return canceled ? [] : filePaths
}

/** Asks where a copy of a file goes, under any name; null when cancelled. */
export async function askWhereToCopy(window: BrowserWindow, fileName: string): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: 'Save a copy',
    buttonLabel: 'Save',
    defaultPath: join(documentsFolder(), fileName),
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  })
  return canceled || !filePath ? null : filePath
}

/** Asks in which folder something new is to be put; null when cancelled. */
export async function askForFolder(window: BrowserWindow): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: 'Where should the folder be put?',
    buttonLabel: 'Put it here',
    defaultPath: documentsFolder(),
    properties: ['openDirectory', 'createDirectory'],
  })
  return canceled ? null : (filePaths[0] ?? null)
}

/** Asks where to keep a book; null when cancelled. */
export function askWhereToKeep(window: BrowserWindow, title: string, suggested: string): Promise<string | null> {
  return askWhereToSave(
    window,
    { title, buttonLabel: 'Keep it here', defaultPath: suggested, filters: books },
    'fairbook',
  )
}

const exports = {
  word: { title: 'Export to Word', filters: [{ name: 'Word document', extensions: ['docx'] }], extension: 'docx' },
  excel: { title: 'Export to Excel', filters: [{ name: 'Excel workbook', extensions: ['xlsx'] }], extension: 'xlsx' },
} as const

/** Asks where to write an export; null when cancelled. */
export function askWhereToExport(
  window: BrowserWindow,
  kind: keyof typeof exports,
  suggested: string,
): Promise<string | null> {
  const { title, filters, extension } = exports[kind]
  const name = extname(suggested).toLowerCase() === `.${extension}` ? suggested : `${suggested}.${extension}`
  const options = {
    title,
    buttonLabel: 'Export',
    defaultPath: name,
    filters: filters.map((it) => ({ ...it, extensions: [...it.extensions] })),
  }
  return askWhereToSave(window, options, extension)
}

async function askWhereToSave(
  window: BrowserWindow,
  options: Electron.SaveDialogOptions,
  extension: string,
): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    ...options,
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  })
  if (canceled || !filePath) return null
  // Some Linux dialogs leave the ending off.
  return extname(filePath).toLowerCase() === `.${extension}` ? filePath : `${filePath}.${extension}`
}

/** Says what went wrong outside of the page, where no page can say it. */
export async function tellProblem(window: BrowserWindow | null, title: string, error: FairbookError): Promise<void> {
  const box = { type: 'warning' as const, title: 'Fairbook', message: title, detail: error.message, buttons: ['Close'] }
  await (window === null ? dialog.showMessageBox(box) : dialog.showMessageBox(window, box))
}

/** A path in a folder that is free: `name.fairbook`, `name 2.fairbook`, …; a folder has no ending. */
export function freePath(folder: string, name: string, ending = '.fairbook'): string {
  const named = (number: number) => join(folder, `${name}${number === 1 ? '' : ` ${number}`}${ending}`)
  let number = 1
  while (existsSync(named(number))) number += 1
  return named(number)
}
