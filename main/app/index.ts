import { app, nativeTheme, session } from 'electron'
import { booksNamed } from './book-arguments'
import { desktopHandlers } from './desktop-calls'
import { unforeseen } from './log'
import { showMenu } from './menu'
import { NoteAnywhere } from './note-anywhere'
import { places } from './places'
import { announceProtocol, serveWindow } from './protocol'
import { lockSession, stayOffline } from './security'
import { SettingsFile } from './settings'
import { answerCalls } from './window-calls'
import { Windows } from './windows'

// A folder given on the command line keeps tests and trials apart from a person's own settings.
const given = app.commandLine.getSwitchValue('user-data-dir')
if (given !== '') app.setPath('userData', given)

// One thing that went wrong does not take the other windows with it.
process.on('uncaughtException', unforeseen)
process.on('unhandledRejection', unforeseen)

/** Books asked for before the program was ready: on the command line, or by macOS. */
const askedFor: string[] = booksNamed(process.argv, process.cwd())
let openLater = (path: string): void => void askedFor.push(path)

app.on('open-file', (event, path) => {
  event.preventDefault()
  openLater(path)
})

if (app.requestSingleInstanceLock()) {
  announceProtocol()
  stayOffline()
  void app.whenReady().then(start)
} else {
  // The first one has been told, and opens what was asked for.
  app.quit()
}

function start(): void {
  const settings = new SettingsFile(places().settings)
  const windows = new Windows(settings)
  const handlers = desktopHandlers(settings, windows)

  nativeTheme.themeSource = settings.get().theme
  lockSession(session.defaultSession)
  serveWindow(places().window)
  answerCalls(windows, handlers)

  const noteAnywhere = new NoteAnywhere(settings, windows)
  const actions = {
    openBook: (path: string) => void windows.openBook(path),
    exploreSample: () =>
      void windows.inEmpty('The sample could not be made', async (window) => handlers['book.sample'](window, {})),
    setTheme: (theme: 'system' | 'light' | 'dark') => {
      settings.set({ theme })
      nativeTheme.themeSource = theme
      windows.settingsChanged()
    },
    setNoteAnywhere: (on: boolean) => void noteAnywhere.set(on),
  }
  windows.onChange = () => showMenu(settings, windows, actions)
  windows.onChange()

  noteAnywhere.begin()
  windows.add()
  for (const path of askedFor) actions.openBook(path)
  openLater = actions.openBook

  app.on('second-instance', (_event, argv, folder) => {
    const books = booksNamed(argv, folder)
    for (const path of books) actions.openBook(path)
    if (books.length === 0) (windows.front() ?? windows.add()).toFront()
  })
  app.on('activate', () => {
    if (windows.count === 0) windows.add()
  })

  // Windows put their books away before they go, which holds up quitting; it goes on when the last has gone.
  let quitting = false
  app.on('before-quit', () => {
    quitting = true
  })
  app.on('window-all-closed', () => {
    if (quitting || process.platform !== 'darwin') app.quit()
  })
}
