import { realpathSync } from 'node:fs'
import { BrowserWindow, nativeTheme } from 'electron'
import type { DesktopEvent } from '../../shared/desktop'
import type { BookInfo } from '../../shared/model/book'
import { FairbookError } from '../../shared/model/error'
import type { BookEngine } from './book-engine'
import { tellProblem } from './dialogs'
import { OpenBook, type Viewer } from './open-book'
import { placeFor, smallest } from './place-for-window'
import { places } from './places'
import { rememberBook } from './recent-books'
import { lockPage, windowAddress } from './security'
import type { SettingsFile } from './settings'
import { rememberPlace, screensNow } from './window-bounds'

/** How long a page may take to ask for the storing of what is still being typed before its window closes; milliseconds. */
const leavingTime = 1_000

/** A window, and the book it shows: none on the welcome page. Other windows may show the same one. */
export class BookWindow implements Viewer {
  readonly window: BrowserWindow
  /** Where this window was given leave to write, by a save dialog. */
  readonly chosenPaths = new Set<string>()
  /** What this window was given to read: dropped on it, or chosen in a dialog. */
  readonly givenPaths = new Set<string>()
  #book: OpenBook | null = null
  #path: string | null = null
  #opening: Promise<unknown> = Promise.resolve()
  #left: (() => void) | null = null
  /** What is to be told once the page can hear; null from then on. */
  #early: DesktopEvent[] | null = []

  /** @param onChange told when the window gets another book, comes to the front, or is gone */
  constructor(
    private readonly settings: SettingsFile,
    private readonly onChange: () => void,
  ) {
    const remembered = settings.get().window
    this.window = new BrowserWindow({
      ...placeFor(remembered, screensNow()),
      minWidth: smallest.width,
      minHeight: smallest.height,
      show: false,
      title: 'Fairbook',
      // The page's own ground in either theme, so that nothing flashes while it loads.
      backgroundColor: nativeTheme.shouldUseDarkColors ? '#191E21' : '#FBFAF6',
      webPreferences: {
        preload: places().preload,
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webviewTag: false,
        // Chromium fetches dictionaries from the network.
        spellcheck: false,
      },
    })
    lockPage(this.window.webContents)
    rememberPlace(this.window, settings)
    this.window.once('ready-to-show', () => {
      if (remembered?.maximised) this.window.maximize()
      this.window.show()
    })
    this.window.on('page-title-updated', (event) => event.preventDefault())
    this.window.on('focus', onChange)
    this.window.on('close', (event) => {
      event.preventDefault()
      void this.#leave()
    })
    this.window.on('closed', () => {
      // A window may also go without being asked.
      void this.#putAway(this.#book)
      onChange()
    })
    this.window.webContents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
      if (isMainFrame && !isSameDocument) this.#pageGone()
    })
    this.window.webContents.on('render-process-gone', (_event, { reason }) => {
      if (reason !== 'clean-exit' && !this.window.isDestroyed()) this.window.reload()
    })
    this.window.webContents.once('dom-ready', () => this.#listening())
    void this.window.loadURL(windowAddress())
  }

  get hasBook(): boolean {
    return this.#book !== null
  }

  /** The path of the book, or null on the welcome page. */
  get path(): string | null {
    return this.#path
  }

  /** @throws {FairbookError} no-book-open on the welcome page */
  get book(): OpenBook {
    if (this.#book === null) throw new FairbookError('no-book-open', 'No book is open in this window.')
    return this.#book
  }

  /** What the book holds now, or null on the welcome page. Waits for one that is being opened. */
  async info(): Promise<BookInfo | null> {
    await this.#opening.catch(() => {})
    return this.#book === null ? null : ((await this.#book.engine.call('book.info', {})) as BookInfo)
  }

  /**
   * Opens or makes a book in an engine of its own, and shows it in place of the one before.
   * @throws {FairbookError} what the engine says; the book that was open before stays open
   */
  take(opening: (engine: BookEngine) => Promise<BookInfo>): Promise<BookInfo> {
    const book = new OpenBook(() => this.settings.get().person)
    return this.#change(book, opening(book.engine))
  }

  /** Shows a book that another window shows too. */
  share(book: OpenBook): Promise<BookInfo> {
    // Joined before anything is waited for: the other window may close meanwhile.
    book.join(this)
    const info = book.engine.call('book.info', {}).catch(async (error: unknown) => {
      await book.leave(this)
      throw error
    })
    return this.#change(book, info as Promise<BookInfo>)
  }

  async #change(book: OpenBook, opened: Promise<BookInfo>): Promise<BookInfo> {
    const taken = (async () => {
      const info = await opened
      await this.#putAway(this.#book)
      book.join(this)
      this.#book = book
      this.#show(info)
      return info
    })()
    this.#opening = taken
    const info = await taken
    this.send({ type: 'book', reopened: false })
    return info
  }

  /** Puts the book away and shows the welcome page. */
  async close(): Promise<void> {
    const book = this.#book
    await book?.settle(this)
    this.#book = null
    this.#show(null)
    await book?.leave(this)
    this.send({ type: 'book', reopened: false })
  }

  /** Tells the page something, or keeps it until there is a page to tell. */
  send(event: DesktopEvent): void {
    if (this.#early !== null) this.#early.push(event)
    else if (!this.window.isDestroyed()) this.window.webContents.send('fairbook:event', event)
  }

  #listening(): void {
    const early = this.#early ?? []
    this.#early = null
    for (const event of early) this.send(event)
  }

  /** The page has stored what was still being typed. */
  left(): void {
    this.#left?.()
  }

  personChanged(): void {
    this.#book?.engine.personChanged()
  }

  toFront(): void {
    if (this.window.isMinimized()) this.window.restore()
    this.window.show()
    this.window.focus()
  }

  /** The book could not be brought back: says so, on the welcome page. */
  lost(error: FairbookError): void {
    this.#book = null
    if (this.window.isDestroyed()) return
    this.#show(null)
    this.send({ type: 'engine', state: 'ready' })
    this.send({ type: 'book', reopened: false })
    void tellProblem(this.window, 'The book could not be opened again', error)
  }

  #show(info: BookInfo | null): void {
    this.#path = info?.path ?? null
    this.#forgetPaths()
    if (info !== null) rememberBook(this.settings, info)
    if (this.window.isDestroyed()) return
    this.window.setTitle(info === null ? 'Fairbook' : `${info.organisation} – Fairbook`)
    this.window.setRepresentedFilename(info?.path ?? '')
    this.onChange()
  }

  /** What was chosen or given for one book is not for another, nor for a page that was not there. */
  #forgetPaths(): void {
    this.chosenPaths.clear()
    this.givenPaths.clear()
  }

  /** The page is loaded anew: what the one before asked for and was given is not this one's. */
  #pageGone(): void {
    this.#book?.pageGone(this)
    this.#forgetPaths()
  }

  async #putAway(book: OpenBook | null): Promise<void> {
    await book?.settle(this)
    await book?.leave(this)
  }

  /** Lets the page store what is still being typed, puts the book away, and goes. */
  async #leave(): Promise<void> {
    if (this.#left !== null) return
    const stored = new Promise<void>((resolve) => {
      this.#left = resolve
    })
    if (this.#book !== null && !this.window.webContents.isCrashed()) {
      this.window.webContents.send('fairbook:leave')
      await Promise.race([stored, new Promise((resolve) => setTimeout(resolve, leavingTime))])
    }
    await this.#putAway(this.#book)
    this.window.destroy()
  }
}

/** One spelling of a path, so that the same book is known however it was named. */
export function samePath(path: string): string {
  try {
    return realpathSync.native(path)
  } catch {
    return path
  }
}
