import { IconGripVertical } from '@tabler/icons-react'
import { type ClipboardEvent, type KeyboardEvent, type PointerEvent, useEffect, useEffectEvent, useRef } from 'react'
import { fieldProblem } from '../components/field-problem'
import { useFieldsLocked } from '../components/fields/locked'
import { useSavedField } from '../components/fields/use-saved-field'
import styles from './outline.module.css'
import type { Line } from './outline-lines'
import { pastedLines } from './pasted-lines'
import { kindWords, type Outline } from './use-outline'

type Props = {
  line: Line
  outline: Outline
  chosen: boolean
  /** Quietly after the name: "left out of 2025", "stopped in May 2025". */
  aside: string
  /** The one line Tab leads into. */
  entry: boolean
  /** Where a line that is dragged would come to stand. */
  marked: 'above' | 'below' | null
  /** It is the line that is dragged. */
  moving: boolean
  onOpen: (() => void) | null
  onGrip: (event: PointerEvent) => void
}

const oneLine = (text: string) => ({ text: text.replace(/\s*[\r\n]+\s*/g, ' ').trim() })

/** One line of the outline: its letter, its name to type in, and the way to what else is said of it. */
export function OutlineLine(props: Props) {
  const { line, outline, chosen, aside, entry, marked, moving, onOpen, onGrip } = props
  const { key } = line
  const locked = useFieldsLocked()
  const input = useRef<HTMLTextAreaElement>(null)
  const what = line.reference === '' ? `New ${line.kind}` : `${kindWords[line.kind]} ${line.reference}`
  const field = useSavedField({
    label: what,
    value: line.text,
    read: oneLine,
    save: (text) => outline.save(key, text),
    keptAs: line.id === null ? undefined : `outline.${line.id}`,
  })
  const problem = field.problem ?? outline.problems.get(key) ?? null

  const begin = useEffectEvent(() => {
    if (line.begins !== '' && line.text === '') field.choose(line.begins)
    if (!outline.takesKeyboard(key)) return
    input.current?.focus()
    input.current?.setSelectionRange(0, 0)
  })
  useEffect(() => begin(), [])

  const press = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing || locked) return
    const { selectionStart: from, selectionEnd: to, value, clientHeight } = event.currentTarget
    const handled = (): void => event.preventDefault()
    if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      handled()
      field.settle()
      outline.step(key, event.key === 'ArrowUp' ? -1 : 1)
      return
    }
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      handled()
      field.settle()
      onOpen?.()
      return
    }
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const oneRow = clientHeight < 48
    if (event.key === 'ArrowUp' && from === to && (oneRow || from === 0)) {
      if (focusLine(event.currentTarget, outline.neighbour(key, -1), 'end')) handled()
    } else if (event.key === 'ArrowDown' && from === to && (oneRow || from === value.length)) {
      if (focusLine(event.currentTarget, outline.neighbour(key, 1), 'start')) handled()
    } else if (event.key === 'Tab') {
      field.settle()
      if (outline.level(key, event.shiftKey ? 'out' : 'in')) handled()
    } else if (event.key === 'Enter') {
      handled()
      if (value.trim() === '') {
        // Twice Enter: one level up, as in a list; at the top it stays where it is.
        if (line.id === null) outline.level(key, 'out')
        else field.settle()
        return
      }
      const [left, behind] = [value.slice(0, from).trim(), value.slice(to).trim()]
      if (left === '' || behind === '') {
        field.settle()
        outline.enter(key, left === '')
        return
      }
      // Before the upper half is saved: it waits for the lower one.
      outline.divide(key, left, behind)
      field.type(left)
      field.settle()
    } else if (event.key === 'Backspace' && value === '') {
      handled()
      field.putBack()
      void outline.remove(key)
    } else {
      field.press(event, 'alone')
    }
  }

  const paste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const [first, ...more] = pastedLines(event.clipboardData.getData('text/plain'), line.kind)
    if (first === undefined || more.length === 0 || locked) return
    event.preventDefault()
    const { selectionStart: from, selectionEnd: to, value } = event.currentTarget
    if (value === '' && line.id === null) {
      // All of them are new, so they come and go as one.
      void outline.paste(key, [first, ...more], true).then((done) => {
        if (!done) field.choose(first.text)
      })
      return
    }
    field.choose(value.slice(0, from) + first.text + value.slice(to))
    void outline.paste(key, more, false)
  }

  return (
    <li
      className={styles.line}
      data-kind={line.kind}
      data-key={key}
      data-chosen={chosen || undefined}
      data-marked={marked ?? undefined}
      data-moving={moving || undefined}
    >
      <div className={styles.row}>
        <span
          className={styles.grip}
          aria-hidden="true"
          title="Drag to move"
          data-off={line.id === null || locked || undefined}
          onPointerDown={(event) => {
            if (line.id !== null && !locked) onGrip(event)
          }}
        >
          <IconGripVertical size="1rem" stroke={1.5} />
        </span>
        <span className={styles.reference}>{line.reference}</span>
        <textarea
          ref={input}
          className={styles.text}
          rows={1}
          aria-label={what}
          aria-describedby={problem === null ? undefined : `${key}-problem`}
          aria-invalid={problem === null ? undefined : true}
          placeholder={line.kind === 'objective' ? 'What do you want to achieve?' : 'What do you do for it?'}
          value={field.text}
          readOnly={locked}
          tabIndex={entry ? 0 : -1}
          data-saves
          onChange={(event) => {
            outline.clearProblem(key)
            field.type(event.currentTarget.value)
          }}
          onKeyDown={press}
          onPaste={paste}
          onBlur={() => {
            outline.clearProblem(key)
            // A look into another program leaves an empty line where it is.
            if (field.text.trim() === '' && document.hasFocus()) outline.leftEmpty(key)
            field.settle()
          }}
        />
        <span className={styles.aside}>{aside}</span>
        {onOpen !== null && (
          <button
            type="button"
            className={styles.more}
            aria-pressed={chosen}
            onClick={onOpen}
            tabIndex={entry ? 0 : -1}
          >
            More<span className={styles.unseen}> about {line.text}</span>
          </button>
        )}
      </div>
      {problem !== null && (
        <div role="alert" id={`${key}-problem`} className={styles.problem}>
          {fieldProblem(problem)}
        </div>
      )}
    </li>
  )
}

/** Puts the keyboard into another line of the list. False where there is none. */
function focusLine(from: HTMLElement, key: string | undefined, caret: 'start' | 'end'): boolean {
  const lines = [...(from.closest('ul')?.querySelectorAll<HTMLElement>('[data-key]') ?? [])]
  const to = lines.find((line) => line.dataset.key === key)?.querySelector('textarea')
  if (to == null) return false
  to.focus()
  const at = caret === 'start' ? 0 : to.value.length
  to.setSelectionRange(at, at)
  return true
}
