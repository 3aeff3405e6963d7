import { existsSync } from 'node:fs'
import { app } from 'electron'
import type { RecentBook } from '../../shared/desktop'
import type { BookInfo } from '../../shared/model/book'
import { yearStatusWords } from '../../shared/model/year'
import type { SettingsFile } from './settings'

const mostKept = 12

/** The books opened lately, newest first, each with whether its file is still there. */
export function listRecents(settings: SettingsFile): RecentBook[] {
  return settings.get().recents.map((book) => ({ ...book, here: existsSync(book.path) }))
}

/** Puts a book that was just opened at the head of the list. */
export function rememberBook(settings: SettingsFile, info: BookInfo): void {
  const year = info.years.toSorted((a, b) => a.startsOn.localeCompare(b.startsOn)).at(-1)
  const book = {
    path: info.path,
    organisation: info.organisation,
    yearLabel: year?.label ?? '',
    yearStatus: year === undefined ? '' : yearStatusWords[year.status],
    openedAt: new Date().toISOString(),
  }
  const others = settings.get().recents.filter(({ path }) => path !== info.path)
  settings.set({ recents: [book, ...others].slice(0, mostKept) })
  app.addRecentDocument(info.path)
}

/** Takes a book off the list; the file stays where it is. */
export function forgetBook(settings: SettingsFile, path: string): void {
  settings.set({ recents: settings.get().recents.filter((book) => book.path !== path) })
}
