import { join } from 'node:path'
import { globalShortcut, Menu, nativeImage, Tray } from 'electron'
import { FairbookError } from '../../shared/model/error'
import { tellProblem } from './dialogs'
import { places } from './places'
import { listRecents } from './recent-books'
import type { SettingsFile } from './settings'
import type { Windows } from './windows'

const shortcut = 'CommandOrControl+Alt+J'
const shortcutWords = process.platform === 'darwin' ? '⌥⌘J' : 'Ctrl Alt J'
const trayPixels = process.platform === 'darwin' ? 18 : 16

/**
 * Noting something while another program is in front: a shortcut of the whole desktop, and an icon beside the clock
 * where the desktop has a place for one. Both are off until the person turns them on, and end with the program.
 */
export class NoteAnywhere {
  #tray: Tray | null = null

  constructor(
    private readonly settings: SettingsFile,
    private readonly windows: Windows,
  ) {}

  /** At the start of the program: as it was left. A shortcut that is taken meanwhile is told of when it is turned on. */
  begin(): void {
    if (this.settings.get().noteAnywhere) this.#turnOn()
  }

  /** Turns it on or off and keeps that; says plainly when another program has the shortcut. */
  async set(on: boolean): Promise<void> {
    this.settings.set({ noteAnywhere: on })
    const free = on ? this.#turnOn() : this.#turnOff()
    this.windows.changed()
    if (free) return
    await tellProblem(
      this.windows.front()?.window ?? null,
      `${shortcutWords} can’t be had`,
      new FairbookError(
        'refused',
        `Another program, or the desktop itself, uses ${shortcutWords} already. ${
          this.#tray === null
            ? 'Inside Fairbook, Ctrl J notes something as before.'
            : 'The icon beside the clock does the same, where your desktop shows one.'
        }`,
      ),
    )
  }

  /** Brings a window with a book to the front, with the line for a note; the last book where none is open. */
  async note(): Promise<void> {
    const open = this.windows.withAnyBook()
    if (open === undefined) {
      const last = listRecents(this.settings).find(({ here }) => here)
      if (last === undefined) return (this.windows.front() ?? this.windows.add()).toFront()
      await this.windows.openBook(last.path)
    }
    const window = this.windows.withAnyBook()
    window?.toFront()
    window?.send({ type: 'command', command: 'note' })
  }

  /** @returns whether the shortcut could be had */
  #turnOn(): boolean {
    this.#tray ??= this.#newTray()
    return globalShortcut.isRegistered(shortcut) || globalShortcut.register(shortcut, () => void this.note())
  }

  #turnOff(): true {
    globalShortcut.unregister(shortcut)
    this.#tray?.destroy()
    this.#tray = null
    return true
  }

  #newTray(): Tray | null {
    const icon = nativeImage.createFromPath(join(places().forEngine.resources, 'icons', 'fairbook.png'))
    try {
      const tray = new Tray(icon.resize({ width: trayPixels, height: trayPixels }))
      tray.setToolTip('Fairbook: note something')
      tray.setContextMenu(
        Menu.buildFromTemplate([
          { label: 'Note Something…', click: () => void this.note() },
          { label: 'Open Fairbook', click: () => (this.windows.front() ?? this.windows.add()).toFront() },
          { type: 'separator' },
          { label: 'Don’t Show This Any More', click: () => void this.set(false) },
        ]),
      )
      tray.on('click', () => void this.note())
      return tray
    } catch {
      // A desktop without a place for icons: the shortcut alone has to do.
      return null
    }
  }
}

/** As the menu writes it. */
export const noteAnywhereLabel = `Note Something from Anywhere (${shortcutWords})`
