import { type RefObject, useEffect, useEffectEvent } from 'react'

type Heard = {
  copy(clipboard: DataTransfer, cut: boolean): void
  paste(clipboard: DataTransfer): void
}

/**
 * Hears copy, cut and paste while a cell has the keyboard. These events go to where text is marked, and no text
 * is marked in a grid: they come to the page itself, not to the cell. While a field has the keyboard they are its own.
 */
export function useClipboard(scroller: RefObject<HTMLElement | null>, { copy, paste }: Heard): void {
  const heard = useEffectEvent((event: ClipboardEvent) => {
    const active = document.activeElement
    const inCell = active?.getAttribute('data-column') != null && scroller.current?.contains(active) === true
    if (!inCell || event.clipboardData === null) return
    event.preventDefault()
    if (event.type === 'paste') paste(event.clipboardData)
    else copy(event.clipboardData, event.type === 'cut')
  })
  useEffect(() => {
    const hear = (event: ClipboardEvent) => heard(event)
    const kinds = ['copy', 'cut', 'paste'] as const
    for (const kind of kinds) document.addEventListener(kind, hear)
    return () => {
      for (const kind of kinds) document.removeEventListener(kind, hear)
    }
  }, [])
}
