import { app, Menu, type MenuItemConstructorOptions } from 'electron'
import type { DesktopCommand, Settings } from '../../shared/desktop'
import { askForBook } from './dialogs'
import { noteAnywhereLabel } from './note-anywhere'
import { listRecents } from './recent-books'
import type { SettingsFile } from './settings'
import type { Windows } from './windows'

const isMac = process.platform === 'darwin'
const separator = { type: 'separator' } as const

const themes = [
  { theme: 'system', label: 'Like the system' },
  { theme: 'light', label: 'Light' },
  { theme: 'dark', label: 'Dark' },
] as const satisfies { theme: Settings['theme']; label: string }[]

export type MenuActions = {
  openBook(path: string): void
  exploreSample(): void
  setTheme(theme: Settings['theme']): void
  setNoteAnywhere(on: boolean): void
}

/** Builds the native menu anew, for the window in front. */
export function showMenu(settings: SettingsFile, windows: Windows, actions: MenuActions): void {
  const front = windows.front()
  const hasBook = front?.hasBook ?? false
  const tell = (command: DesktopCommand) => () => windows.front()?.send({ type: 'command', command })

  const recents = listRecents(settings)
    .filter(({ here }) => here)
    .map(({ path, organisation }) => ({ label: organisation, sublabel: path, click: () => actions.openBook(path) }))

  const file: MenuItemConstructorOptions[] = [
    {
      id: 'new-book',
      label: 'New Book…',
      accelerator: 'CmdOrCtrl+N',
      click: () => windows.beginBook(),
    },
    { id: 'new-like-this', label: 'New Book Like This…', enabled: hasBook, click: tell('new-like-this') },
    {
      id: 'open',
      label: 'Open…',
      accelerator: 'CmdOrCtrl+O',
      click: async () => {
        const path = await askForBook((windows.front() ?? windows.add()).window)
        if (path !== null) actions.openBook(path)
      },
    },
    { id: 'recent', label: 'Open Recent', enabled: recents.length > 0, submenu: recents },
    { id: 'sample', label: 'Explore the Sample', click: () => actions.exploreSample() },
    separator,
    { id: 'export-word', label: 'Export to Word…', enabled: hasBook, click: tell('export-word') },
    { id: 'export-excel', label: 'Export to Excel…', enabled: hasBook, click: tell('export-excel') },
    separator,
    { id: 'restore-copy', label: 'Restore an Earlier Copy…', click: tell('restore-copy') },
    separator,
    { id: 'close-book', label: 'Close Book', enabled: hasBook, click: () => void windows.front()?.close() },
    { role: 'close', label: 'Close Window', accelerator: 'CmdOrCtrl+W' },
    ...(isMac ? [] : [{ role: 'quit', label: 'Quit' } as const]),
  ]

  // Undo and redo go to the page: it knows whether what is being typed is meant or the book.
  const edit: MenuItemConstructorOptions[] = [
    { id: 'undo', label: 'Undo', accelerator: 'CmdOrCtrl+Z', enabled: hasBook, click: tell('undo') },
    {
      id: 'redo',
      label: 'Redo',
      accelerator: isMac ? 'Shift+Cmd+Z' : 'Ctrl+Y',
      enabled: hasBook,
      click: tell('redo'),
    },
    {
      id: 'find',
      label: 'Find or Do Anything…',
      accelerator: 'CmdOrCtrl+K',
      // The page hears the keys itself: it knows whether a dialog is open.
      registerAccelerator: false,
      enabled: hasBook,
      click: tell('find'),
    },
    {
      id: 'note',
      label: 'Note Something…',
      accelerator: 'CmdOrCtrl+J',
      // The page hears the keys itself: it knows whether a dialog is open.
      registerAccelerator: false,
      enabled: hasBook,
      click: tell('note'),
    },
    {
      id: 'note-anywhere',
      label: noteAnywhereLabel,
      type: 'checkbox',
      checked: settings.get().noteAnywhere,
      click: () => actions.setNoteAnywhere(!settings.get().noteAnywhere),
    },
    { id: 'history', label: 'History of the Book…', enabled: hasBook, click: tell('history') },
    { id: 'data-protection', label: 'Data Protection…', enabled: hasBook, click: tell('data-protection') },
    separator,
    { role: 'cut', label: 'Cut' },
    { role: 'copy', label: 'Copy' },
    { role: 'paste', label: 'Paste' },
    { role: 'selectAll', label: 'Select All' },
  ]

  const current = settings.get().theme
  const view: MenuItemConstructorOptions[] = [
    {
      id: 'another-window',
      label: 'New Window on This Book',
      accelerator: 'CmdOrCtrl+Shift+N',
      enabled: hasBook,
      click: () => void windows.another(),
    },
    separator,
    { role: 'zoomIn', label: 'Larger', accelerator: 'CmdOrCtrl+Plus' },
    { role: 'zoomOut', label: 'Smaller' },
    { role: 'resetZoom', label: 'Usual Size' },
    separator,
    ...themes.map(({ theme, label }) => ({
      id: `theme-${theme}`,
      label,
      type: 'radio' as const,
      checked: theme === current,
      click: () => actions.setTheme(theme),
    })),
    separator,
    { role: 'togglefullscreen', label: 'Full Screen' },
    ...(app.isPackaged ? [] : [{ role: 'toggleDevTools', label: 'Developer Tools' } as const]),
  ]

  const about: MenuItemConstructorOptions = { id: 'about', label: 'About Fairbook', click: tell('about') }
  const program: MenuItemConstructorOptions = {
    label: app.name,
    submenu: [
      about,
      separator,
      { role: 'services' },
      separator,
      { role: 'hide' },
      { role: 'hideOthers' },
      { role: 'unhide' },
      separator,
      { role: 'quit' },
    ],
  }

  const help: MenuItemConstructorOptions = {
    role: 'help',
    label: 'Help',
    submenu: [
      { id: 'help', label: 'Help for This Page', accelerator: 'F1', enabled: hasBook, click: tell('help') },
      separator,
      about,
    ],
  }
  const menus: MenuItemConstructorOptions[] = [
    { label: 'File', submenu: file },
    { label: 'Edit', submenu: edit },
    { label: 'View', submenu: view },
  ]
  const all = isMac ? [program, ...menus, { role: 'windowMenu' as const }] : [...menus, help]
  Menu.setApplicationMenu(Menu.buildFromTemplate(all))
}
