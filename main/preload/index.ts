import { contextBridge, ipcRenderer, webUtils } from 'electron'
import type { Answer, Bridge, DesktopEvent } from '../../shared/desktop'
import { isBookPath } from '../../shared/rules/book-path'

/** Told before the page has begun to listen; handed over when it does. */
const early: DesktopEvent[] = []
const listeners = new Set<(event: DesktopEvent) => void>()
let calls = 0

ipcRenderer.on('fairbook:event', (_event, told: DesktopEvent) => {
  if (listeners.size === 0) early.push(told)
  for (const listener of listeners) listener(told)
})

function startCall(name: string, input: unknown): { call: number; answer: Promise<Answer> } {
  calls += 1
  return { call: calls, answer: ipcRenderer.invoke('fairbook:call', calls, name, input) }
}

const bridge: Bridge<File> = {
  call: (name, input) => startCall(name, input).answer,
  startCall,
  on(listener) {
    listeners.add(listener)
    for (const event of early.splice(0)) listener(event)
    return () => listeners.delete(listener)
  },
  pathsOf(files) {
    // A file that a page made up has no path, so what is told here was given by a person.
    const paths = files.map((file) => webUtils.getPathForFile(file))
    const given = paths.filter((path) => path !== '')
    if (given.length > 0) ipcRenderer.send('fairbook:given', given)
    return paths
  },
}
contextBridge.exposeInMainWorld('fairbook', bridge)

// The window is about to close: leaving the field stores what was being typed.
ipcRenderer.on('fairbook:leave', () => {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  // Two turns, so that the calls the page makes in answer are on their way first.
  setTimeout(() => setTimeout(() => ipcRenderer.send('fairbook:left')))
})

// Books dropped on the window open; only here are the paths of dropped files known. Nothing that is dropped is left
// to Chromium, which would try to show it.
window.addEventListener('dragover', (event) => {
  if (event.dataTransfer?.types.includes('Files')) event.preventDefault()
})
window.addEventListener('drop', (event) => {
  const files = [...(event.dataTransfer?.files ?? [])]
  if (files.length === 0) return
  event.preventDefault()
  const paths = files.map((file) => webUtils.getPathForFile(file))
  for (const path of paths.filter(isBookPath)) ipcRenderer.send('fairbook:dropped', path)
})
