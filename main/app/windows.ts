import { BrowserWindow, type WebContents } from 'electron'
import { FairbookError } from '../../shared/model/error'
import { BookWindow, samePath } from './book-window'
import { tellProblem } from './dialogs'
import { unforeseen } from './log'
import type { SettingsFile } from './settings'

/** How far a second window stands beside the first, so that both are seen. */
const beside = 32

/** All windows, each with at most one book. */
export class Windows {
  readonly #all = new Set<BookWindow>()
  /** Told when what a menu shows may have changed. */
  onChange: () => void = () => {}

  constructor(private readonly settings: SettingsFile) {}

  /** Opens a new window on the welcome page. */
  add(): BookWindow {
    const window = new BookWindow(this.settings, () => this.changed())
    this.#all.add(window)
    window.window.on('closed', () => {
      this.#all.delete(window)
      this.changed()
    })
    return window
  }

  of(contents: WebContents): BookWindow | undefined {
    return [...this.#all].find(({ window }) => !window.isDestroyed() && window.webContents === contents)
  }

  /** The window in front; any, when none of ours is. */
  front(): BookWindow | undefined {
    const focused = BrowserWindow.getFocusedWindow()
    return [...this.#all].find(({ window }) => window === focused) ?? [...this.#all].at(-1)
  }

  withBook(path: string): BookWindow | undefined {
    const wanted = samePath(path)
    return [...this.#all].find((window) => window.path !== null && samePath(window.path) === wanted)
  }

  /** A window that shows a book, the one in front if it does. */
  withAnyBook(): BookWindow | undefined {
    const front = this.front()
    return front?.hasBook ? front : [...this.#all].findLast(({ hasBook }) => hasBook)
  }

  /** The window in front when it shows no book, else a new one. */
  empty(): BookWindow {
    const front = this.front()
    return front !== undefined && !front.hasBook ? front : this.add()
  }

  /** Shows the form for a new book, in a window that has none. */
  beginBook(): void {
    const window = this.empty()
    window.toFront()
    window.send({ type: 'command', command: 'new-book' })
  }

  /**
   * Opens a book that was asked for from outside any page: the menu, a double click, a second start.
   * Where it is open already, its window comes to the front.
   */
  async openBook(path: string): Promise<void> {
    const there = this.withBook(path)
    if (there !== undefined) return there.toFront()
    await this.inEmpty('The book could not be opened', (window) => window.take((engine) => engine.open(samePath(path))))
  }

  /** A second window on the book of the one in front, a little beside it. */
  async another(): Promise<void> {
    const front = this.front()
    if (front === undefined || !front.hasBook) return
    const { book } = front
    const [x = 0, y = 0] = front.window.getPosition()
    const window = this.add()
    window.window.setPosition(x + beside, y + beside)
    try {
      await window.share(book)
    } catch (error) {
      const problem = error instanceof FairbookError ? error : unforeseen(error)
      await tellProblem(window.window, 'The book could not be shown in a second window', problem)
    }
  }

  /** Does something in a window without a book, and says what went wrong. */
  async inEmpty(title: string, act: (window: BookWindow) => Promise<unknown>): Promise<void> {
    const window = this.empty()
    window.toFront()
    try {
      await act(window)
    } catch (error) {
      await tellProblem(window.window, title, error instanceof FairbookError ? error : unforeseen(error))
    }
  }

  settingsChanged(): void {
    for (const window of this.#all) {
      window.personChanged()
      window.send({ type: 'settings' })
    }
    this.changed()
  }

  changed(): void {
    this.onChange()
  }

  get count(): number {
    return this.#all.size
  }
}
