import { type FocusEvent, type RefObject, useLayoutEffect, useRef } from 'react'
import type { Line } from './outline-lines'

/**
 * Keeps the keyboard in the list when the line it stood in goes away: taken out with Backspace, by undo
 * or in another window. It goes on at the end of the line above, as in a letter.
 */
export function useKeyboardStays(list: RefObject<HTMLElement | null>, lines: readonly Line[]) {
  const focused = useRef<string | null>(null)
  const drawn = useRef(lines)

  useLayoutEffect(() => {
    const key = focused.current
    const before = drawn.current
    drawn.current = lines
    if (key === null || lines.some((line) => line.key === key)) return
    focused.current = null
    // Only where nothing else has taken it.
    if (document.activeElement !== document.body) return
    const at = before.findIndex((line) => line.key === key)
    const next = list.current?.querySelectorAll('textarea')[Math.max(0, at - 1)]
    next?.focus()
    next?.setSelectionRange(next.value.length, next.value.length)
  })

  return {
    /** For `onFocus`: the key of the line the keyboard is in. */
    enter: (event: FocusEvent<HTMLElement>): string | null => {
      focused.current = event.target.closest<HTMLElement>('[data-key]')?.dataset.key ?? null
      return focused.current
    },
    /** For `onBlur`; not told of lines that go away. */
    leave: (): void => {
      focused.current = null
    },
  }
}
