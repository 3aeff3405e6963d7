import { type KeyboardEvent, type RefObject, useEffect, useEffectEvent, useRef } from 'react'
import { fieldProblem } from '../components/field-problem'
import styles from './note.module.css'
import { NoteChips } from './note-chips'
import { isBegun, kindOfDraft, toneBefore } from './note-draft'
import { useNoting } from './noting'

type Props = {
  /** The line, for whoever gives it the keyboard. */
  line: RefObject<HTMLTextAreaElement | null>
  autoFocus?: boolean
  onEscape?: () => void
}

/** What was said or seen, and below it when, who, how and what may be made of it. Enter saves from anywhere in it. */
export function QuickEntry({ line, autoFocus = false, onEscape }: Props) {
  const { draft, type, problem, saving, save } = useNoting()
  const box = useRef<HTMLFormElement>(null)

  const finish = async () => {
    if (await save()) line.current?.focus()
  }
  // Half-typed words are gone on with where they end.
  const begin = useEffectEvent(() => {
    if (autoFocus) line.current?.setSelectionRange(draft.words.length, draft.words.length)
  })
  useEffect(() => begin(), [])
  // What is wrong is shown where it is put right.
  useEffect(() => {
    if (problem !== null) box.current?.querySelector<HTMLElement>(`[data-field="${problem.field}"]`)?.focus()
  }, [problem])

  const press = (event: KeyboardEvent<HTMLElement>) => {
    if (event.nativeEvent.isComposing || event.defaultPrevented) return
    const listOpen = event.target instanceof Element && event.target.getAttribute('aria-expanded') === 'true'
    if (event.key === 'Escape' && onEscape !== undefined && !listOpen) {
      event.preventDefault()
      onEscape()
    }
    // Shift+Enter is a new line in what was said.
    if (event.key !== 'Enter' || event.shiftKey || event.target instanceof HTMLButtonElement) return
    event.preventDefault()
    void finish()
  }
  return (
    <form
      ref={box}
      className={styles.entry}
      aria-label="Note what was said or seen"
      data-said={kindOfDraft(draft) === 'said' || undefined}
      noValidate
      onKeyDown={press}
      onSubmit={(event) => {
        event.preventDefault()
        void finish()
      }}
    >
      <textarea
        ref={line}
        className={styles.line}
        aria-label="What was said or seen?"
        aria-invalid={problem?.field === 'words' || undefined}
        aria-describedby={problem === null ? undefined : 'note-problem'}
        placeholder="What was said or seen?"
        rows={1}
        value={draft.words}
        maxLength={20_000}
        // biome-ignore lint/a11y/noAutofocus: the panel was opened to be typed into
        autoFocus={autoFocus}
        autoComplete="off"
        data-saves
        data-field="words"
        onChange={(event) => {
          const words = event.currentTarget.value
          const before = isBegun(draft) && !/^[\s+±−–-]*$/.test(draft.words) ? null : toneBefore(words)
          type(before ?? { words })
        }}
      />
      {problem !== null && (
        <div id="note-problem" role="alert" className={styles.problem}>
          {fieldProblem(problem.words)}
        </div>
      )}
      <div className={styles.below}>
        <NoteChips />
        <span className={styles.hint} aria-hidden="true">
          {saving ? 'Saving…' : 'Enter saves'}
        </span>
      </div>
    </form>
  )
}
