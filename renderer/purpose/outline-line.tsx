import { IconGripVertical } from '@tabler/icons-react'
import { type ClipboardEvent, type KeyboardEvent, type PointerEvent, useEffect, useEffectEvent, useRef } from 'react'
import { fieldProblem } from '../components/field-problem'
import { useFieldsLocked } from '../components/fields/locked'
import { useSavedField } from '../components/fields/use-saved-field'
import styles from './outline.module.css'
import { type Line, pastedLines } from './outline-lines'
import type { Outline } from './use-outline'

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
  const what = line.kind === 'objective' ? 'Objective' : 'Activity'
  const field = useSavedField({
    label: `${what} ${line.reference}`.trim(),
    value: line.text,
    read: oneLine,
    save: (text) => outline.save(key, text),
    keptAs: line.id === null ? undefined : `outline.${line.id}`,
  })
  const problem = field.problem ?? outline.problems.get(key) ?? null

  const begin = useEffectEvent(() => {
    if (line.begins === '' || line.text !== '') return
    field.type(line.begins)
    // Pasted with others, so nobody will leave it.
    if (outline.wanted.current?.key !== key) field.settle()
  })
  useEffect(() => begin(), [])

  // The outline says which line takes the keyboard once it is drawn again.
  useEffect(() => {
    const { wanted } = outline
    if (wanted.current?.key !== key || input.current === null) return
    const { caret } = wanted.current
    wanted.current = null
    input.current.focus()
    const length = input.current.value.length
    if (caret === 'start') input.current.setSelectionRange(0, 0)
    if (caret === 'end') input.current.setSelectionRange(length, length)
  })

  const press = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing || locked) return
    const { selectionStart: from, selectionEnd: to, value, clientHeight } = event.currentTarget
    const handled = (): void => event.preventDefault()
    if (event.altKey && event.shiftKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
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
      if (outline.go(key, -1)) handled()
    } else if (event.key === 'ArrowDown' && from === to && (oneRow || from === value.length)) {
      if (outline.go(key, 1)) handled()
    } else if (event.key === 'Tab') {
      field.settle()
      if (outline.level(key, event.shiftKey ? 'out' : 'in')) handled()
    } else if (event.key === 'Enter') {
      handled()
      if (value.trim() === '') {
        // Twice Enter: one level up, as in a list; at the top it stays where it is.
        outline.level(key, 'out')
        return
      }
      const atStart = from === 0 && to === 0
      const behind = atStart ? '' : value.slice(to).trim()
      if (behind !== '') field.type(value.slice(0, from).trim())
      field.settle()
      outline.enter(key, behind, atStart)
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
    field.choose(value.slice(0, from) + first.text + value.slice(to))
    outline.takeIn(key, more)
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
          aria-label={`${what} ${line.reference}`.trim()}
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
            if (field.text.trim() === '') outline.leftEmpty(key)
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
