import { Combobox, useCombobox } from '@mantine/core'
import { type KeyboardEvent, type RefObject, useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react'
import type { Onward } from './onward'
import styles from './outcomes.module.css'

type TextProps = {
  label: string
  /** What stands in it when editing begins. */
  text: string
  onDone: (text: string, onward: Onward) => void
  onCancel: () => void
}

function onwardOf(event: KeyboardEvent): Onward | null {
  if (event.nativeEvent.isComposing) return null
  if (event.key === 'Enter') return event.shiftKey ? 'above' : 'below'
  if (event.key === 'Tab') return event.shiftKey ? 'before' : 'next'
  return null
}

/** Typing in a cell: Enter and Tab take it and move on, Esc puts the old text back, leaving takes it. */
export function TextEditor({ label, text, onDone, onCancel }: TextProps) {
  const [typed, setTyped] = useState(text)
  const input = useRef<HTMLTextAreaElement>(null)
  const over = useRef(false)
  // Before the next key can come.
  useLayoutEffect(() => {
    setTyped(text)
    input.current?.focus()
    input.current?.setSelectionRange(text.length, text.length)
  }, [text])
  const done = (onward: Onward) => {
    if (over.current) return
    over.current = true
    onDone(typed.replace(/\s+/g, ' ').trim(), onward)
  }
  useLeaving(input, () => done('stay'))
  return (
    <textarea
      ref={input}
      className={styles.editor}
      rows={1}
      aria-label={label}
      value={typed}
      data-saves
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={() => done('stay')}
      onKeyDown={(event) => {
        event.stopPropagation()
        const onward = onwardOf(event)
        if (event.key === 'Escape') {
          event.preventDefault()
          event.nativeEvent.stopImmediatePropagation()
          over.current = true
          onCancel()
        } else if (onward !== null) {
          event.preventDefault()
          done(onward)
        }
      }}
    />
  )
}

export type Option = { id: string; name: string }

/** Takes what stands there when the editor goes from the screen without having been left: with its page, say. */
function useLeaving(input: RefObject<HTMLElement | null>, leave: () => void) {
  const leaving = useEffectEvent(leave)
  useEffect(() => {
    const element = input.current
    return () => {
      if (element?.isConnected === false) leaving()
    }
  }, [input])
}

type ChooseProps = Omit<TextProps, 'onDone'> & {
  options: readonly Option[]
  /** "stakeholder" or "activity", for the line that makes a new one. */
  what: string
  onPick: (option: Option | { new: string }, onward: Onward) => void
  /** Left with words that name nothing there is. */
  onHalf: (words: string) => void
}

const asNew = 'new'

/** Choosing in a cell from a list that also makes a new one. */
export function ChoiceEditor({ label, text, options, what, onPick, onHalf, onCancel }: ChooseProps) {
  const [typed, setTyped] = useState(text)
  const input = useRef<HTMLInputElement>(null)
  const over = useRef(false)
  const store = useCombobox()
  const words = typed.trim().toLocaleLowerCase('en-GB')
  const found = options.filter(({ name }) => ` ${name.toLocaleLowerCase('en-GB')}`.includes(` ${words}`))
  const same = options.find(({ name }) => name.toLocaleLowerCase('en-GB') === words)
  const article = /^[aeiou]/.test(what) ? 'an' : 'a'

  const begin = useEffectEvent(() => {
    input.current?.focus()
    input.current?.setSelectionRange(text.length, text.length)
    store.openDropdown()
  })
  useEffect(() => begin(), [])
  const follow = useEffectEvent(() => {
    store.selectFirstOption()
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: the first line is the choice after every letter
  useEffect(() => {
    // Once the list is drawn; it stands elsewhere in the page.
    const frame = requestAnimationFrame(() => follow())
    return () => cancelAnimationFrame(frame)
  }, [typed])

  const pick = (value: string, onward: Onward) => {
    if (over.current) return
    over.current = true
    const option = options.find(({ id }) => id === value)
    if (option !== undefined) onPick(option, onward)
    else if (typed.trim() === '') onCancel()
    else onPick({ new: typed.replace(/\s+/g, ' ').trim() }, onward)
  }
  const leave = () => {
    if (over.current) return
    // Left with a name that is there is chosen; anything else was not meant yet.
    if (same !== undefined) return pick(same.id, 'stay')
    over.current = true
    onHalf(typed.replace(/\s+/g, ' ').trim())
  }
  useLeaving(input, leave)
  return (
    <Combobox
      store={store}
      onOptionSubmit={(value) => pick(value, 'next')}
      position="bottom-start"
      withinPortal
      shadow="md"
      radius="md"
    >
      <Combobox.Target>
        <input
          ref={input}
          className={styles.editor}
          aria-label={label}
          value={typed}
          autoComplete="off"
          onChange={(event) => {
            setTyped(event.currentTarget.value)
            // Letters typed since an arrow was pressed choose anew.
            store.resetSelectedOption()
          }}
          onBlur={leave}
          onKeyDown={(event) => {
            event.stopPropagation()
            if (event.key === 'Escape') {
              event.preventDefault()
              event.nativeEvent.stopImmediatePropagation()
              over.current = true
              onCancel()
              return
            }
            const onward = onwardOf(event)
            if (onward === null) return
            event.preventDefault()
            const at = store.getSelectedOptionIndex()
            const value = at < 0 ? (found[0]?.id ?? asNew) : (found[at]?.id ?? asNew)
            pick(value, onward)
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown className={styles.choices ?? ''} onMouseDown={(event) => event.preventDefault()}>
        <Combobox.Options aria-label={label}>
          {found.map(({ id, name }) => (
            <Combobox.Option key={id} value={id} className={styles.choice ?? ''}>
              {name}
            </Combobox.Option>
          ))}
          {typed.trim() !== '' && same === undefined && (
            <Combobox.Option value={asNew} className={styles.choice ?? ''}>
              Add ‘{typed.trim()}’ as {article} {what}
            </Combobox.Option>
          )}
          {typed.trim() === '' && found.length === 0 && (
            <Combobox.Empty>Type a name to add the first {what}.</Combobox.Empty>
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}
