import { dirname, join } from 'node:path'
import { nativeTheme, shell } from 'electron'
import type { z } from 'zod'
import type { DesktopCall, DesktopContract } from '../../shared/desktop'
import type { BookInfo } from '../../shared/model/book'
import { FairbookError } from '../../shared/model/error'
import { asFileName } from '../../shared/rules/as-file-name'
import { copyTo, listBackups } from './backups'
import type { BookEngine } from './book-engine'
import { type BookWindow, samePath } from './book-window'
import {
  askForBook,
  askForEvidence,
  askForFolder,
  askWhereToCopy,
  askWhereToExport,
  askWhereToKeep,
  documentsFolder,
  freePath,
} from './dialogs'
import { places } from './places'
import { forgetBook, listRecents } from './recent-books'
import type { SettingsFile } from './settings'
import type { Windows } from './windows'

/** Bytes of the longest file name that disks take: a copy keeps its own, ending and all. */
const longestName = 255

type Handlers = {
  [N in DesktopCall]: (
    window: BookWindow,
    input: z.output<DesktopContract[N]['input']>,
  ) => Promise<z.input<DesktopContract[N]['output']>> | z.input<DesktopContract[N]['output']>
}

const sampleName = 'Harbour Lane sample'

/** What the window may ask of the desktop side, done. */
export function desktopHandlers(settings: SettingsFile, windows: Windows): Handlers {
  /** Opens a book here, unless another window has it, which then comes to the front. */
  const openHere = async (window: BookWindow, path: string): Promise<BookInfo | null> => {
    const there = windows.withBook(path)
    if (there !== undefined && there !== window) {
      there.toFront()
      return null
    }
    // The same book again: it can only be opened once it has been put away.
    if (there === window) return window.info()
    return window.take((engine) => engine.open(samePath(path)))
  }

  const settingsNow = () => {
    const { person, theme } = settings.get()
    return { person, theme }
  }

  return {
    'window.book': (window) => window.info(),
    'recents.list': () => listRecents(settings),
    'recents.forget': (_window, { path }) => {
      forgetBook(settings, path)
      windows.changed()
      return {}
    },
    'book.open': async (window, { path }) => {
      const chosen = path ?? (await askForBook(window.window))
      return chosen === null ? null : openHere(window, chosen)
    },
    'book.begin': () => {
      windows.beginBook()
      return {}
    },
    'book.create': async (window, book) => {
      const suggested = join(documentsFolder(), `${asFileName(book.organisation)}.fairbook`)
      const path = await askWhereToKeep(window.window, 'Where should the book be kept?', suggested)
      return path === null ? null : window.take((engine) => engine.create(path, book))
    },
    'book.sample': (window) =>
      window.take((engine: BookEngine) => engine.createSample(freePath(documentsFolder(), sampleName))),
    'book.close': async (window) => {
      await window.close()
      return {}
    },
    'backups.list': () =>
      listBackups(places().forEngine.backups).map(({ path, organisation, at, bytes }) => ({
        path,
        organisation,
        at,
        bytes,
      })),
    'backups.restore': async (window, { path }) => {
      const copy = listBackups(places().forEngine.backups).find((it) => it.path === path)
      if (copy === undefined) throw new FairbookError('no-such-file', 'That copy is not there any more.')
      const name = `${asFileName(copy.organisation)}, copy of ${copy.at.slice(0, 16).replace('T', ' ').replace(':', '.')}`
      const target = await askWhereToKeep(
        window.window,
        'Where should the earlier copy be kept?',
        join(documentsFolder(), `${name}.fairbook`),
      )
      if (target === null) return null
      copyTo(copy.path, target)
      return openHere(window, target)
    },
    'settings.get': settingsNow,
    'settings.set': (_window, { person, theme }) => {
      settings.set({ ...(person === undefined ? {} : { person }), ...(theme === undefined ? {} : { theme }) })
      nativeTheme.themeSource = settings.get().theme
      windows.settingsChanged()
      return settingsNow()
    },
    'export.choose': async (window, { kind, suggested }) => {
      const folder = window.path === null ? documentsFolder() : dirname(window.path)
      const path = await askWhereToExport(window.window, kind, join(folder, asFileName(suggested)))
      if (path === null) return null
      window.chosenPaths.add(path)
      return { path }
    },
    'export.open': async (window, { path }) => {
      mustBeChosen(window, path)
      const problem = await shell.openPath(path)
      if (problem !== '') {
        throw new FairbookError('refused', `No program on this computer opens ${path}. The file is there all the same.`)
      }
      return {}
    },
    'export.show': (window, { path }) => {
      mustBeChosen(window, path)
      shell.showItemInFolder(path)
      return {}
    },
    'evidence-files.choose': async (window) => {
      const paths = await askForEvidence(window.window)
      for (const path of paths) window.givenPaths.add(path)
      return { paths }
    },
    'evidence-copy.choose': async (window, { fileName }) => {
      const path = await askWhereToCopy(window.window, asFileName(fileName, longestName))
      if (path !== null) window.chosenPaths.add(path)
      return path === null ? null : { path }
    },
    'evidence-folder.choose': async (window, { name }) => {
      const folder = await askForFolder(window.window)
      if (folder === null) return null
      const path = freePath(folder, asFileName(name), '')
      window.chosenPaths.add(path)
      return { path }
    },
    'call.cancel': (window, { call }) => {
      if (window.hasBook) window.book.cancel(window, call)
      return {}
    },
  }
}

/** @throws {FairbookError} for a file the person did not choose in a save dialog of this window */
export function mustBeChosen(window: BookWindow, path: unknown): void {
  if (path !== undefined && !(typeof path === 'string' && window.chosenPaths.has(path))) {
    throw new FairbookError('refused', 'Choose in the save dialog where to write; only there may this window write.')
  }
}

/** @throws {FairbookError} for files no person gave this window: neither dropped on it nor chosen in a dialog */
export function mustBeGiven(window: BookWindow, paths: unknown): void {
  if (Array.isArray(paths) && !paths.every((path) => window.givenPaths.has(path))) {
    throw new FairbookError('refused', 'Drop files here or choose them in the dialog; no others may this window read.')
  }
}
