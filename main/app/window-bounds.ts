import { type BrowserWindow, screen } from 'electron'
import type { Area } from './place-for-window'
import type { SettingsFile } from './settings'

/** Work areas of the screens, the main one first. */
export function screensNow(): Area[] {
  const main = screen.getPrimaryDisplay()
  return [main, ...screen.getAllDisplays().filter(({ id }) => id !== main.id)].map(({ workArea }) => workArea)
}

/** Remembers where a window stands, a moment after it last moved. */
export function rememberPlace(window: BrowserWindow, settings: SettingsFile): void {
  let later: NodeJS.Timeout | undefined
  const store = () => {
    clearTimeout(later)
    if (window.isDestroyed() || window.isMinimized() || window.isFullScreen()) return
    settings.set({ window: { ...window.getNormalBounds(), maximised: window.isMaximized() } })
  }
  const soon = () => {
    clearTimeout(later)
    later = setTimeout(store, 500)
  }
  window.on('resize', soon)
  window.on('move', soon)
  window.on('maximize', soon)
  window.on('unmaximize', soon)
  window.on('close', store)
  window.on('closed', () => clearTimeout(later))
}
