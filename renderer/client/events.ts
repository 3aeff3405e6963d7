import { useEffect, useEffectEvent, useState } from 'react'
import type { DesktopCommand, DesktopEvent } from '../../shared/desktop'
import { onEvent } from './bridge'
import { queries, refetchTouched } from './queries'
import { forgetUnsaved } from './unsaved'

type Listener = (event: DesktopEvent) => void

const listeners = new Set<Listener>()
/** Chosen from the menu before the page that answers it was there: a new window is opened with one. */
const unanswered = new Set<DesktopCommand>()
const answering = new Map<DesktopCommand, number>()

/** Begins to listen to the desktop side. Called once, before anything is shown. */
export function listen(): void {
  onEvent((event) => {
    if (event.type === 'command' && !answering.get(event.command)) unanswered.add(event.command)
    for (const listener of listeners) listener(event)
  })
}

/** Does what the menu item of this command would do. */
export function sendCommand(command: DesktopCommand): void {
  for (const listener of listeners) listener({ type: 'command', command })
}

/** Calls `listener` for every event of the desktop side while the component is there. */
export function useEvents(listener: Listener): void {
  const heard = useEffectEvent(listener)
  useEffect(() => {
    const hear = (event: DesktopEvent) => heard(event)
    listeners.add(hear)
    return () => {
      listeners.delete(hear)
    }
  }, [])
}

/** Runs `act` when this command is chosen from the native menu. */
export function useCommand(command: DesktopCommand, act: () => void): void {
  const chosen = useEffectEvent(act)
  useEvents((event) => {
    if (event.type === 'command' && event.command === command) act()
  })
  useEffect(() => {
    answering.set(command, (answering.get(command) ?? 0) + 1)
    if (unanswered.delete(command)) chosen()
    return () => {
      answering.set(command, (answering.get(command) ?? 1) - 1)
    }
  }, [command])
}

/** Keeps every answer in step with the book. Used once, at the top. */
export function useKeepInStep(): void {
  useEvents((event) => {
    if (event.type === 'changed') void refetchTouched(event.nouns)
    if (event.type === 'settings') void queries.invalidateQueries({ queryKey: ['desktop', 'settings.get'] })
    if (event.type === 'engine' && event.state === 'ready') void queries.invalidateQueries()
    if (event.type === 'book') {
      // Another book: nothing kept of the last one may be shown, not even for a moment.
      if (!event.reopened) {
        queries.removeQueries({ queryKey: ['book'] })
        forgetUnsaved()
      }
      void queries.invalidateQueries()
    }
  })
}

/** Whether the engine is there; while it is started again nothing can be read or changed. */
export function useEngineReady(): boolean {
  const [ready, setReady] = useState(true)
  useEvents((event) => {
    if (event.type === 'engine') setReady(event.state === 'ready')
    if (event.type === 'book') setReady(true)
  })
  return ready
}
