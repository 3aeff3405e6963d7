import { type KeyboardEvent, type Ref, useEffect, useRef, useState } from 'react'
import type { GridDefinition } from '../../shared/model/grid'
import { numberWords } from '../../shared/rules/number-words'
import {
  crossing,
  type Draft,
  joinCounts,
  joinJudgement,
  joinShare,
  splitCounts,
  splitJudgement,
  splitShare,
} from './draft'
import hanging from './hanging.module.css'
import styles from './readings-grid.module.css'

type Props = {
  draft: Draft
  definition: GridDefinition
  /** What it is called by who hears the screen read. */
  name: string
  /** Begun by typing over: the caret goes behind what was typed, nothing is marked. */
  typed: boolean
  onDraft(draft: Draft): void
}

/** Takes the keyboard when it appears, with all of it marked, or the caret at the end. */
function useTakeKeyboard<E extends HTMLInputElement | HTMLTextAreaElement>(typed: boolean): Ref<E> {
  const field = useRef<E>(null)
  const marked = useRef(!typed)
  useEffect(() => {
    const it = field.current
    if (it === null) return
    it.focus({ preventScroll: true })
    it.setSelectionRange(marked.current ? 0 : it.value.length, it.value.length)
  }, [])
  return field
}

/** In the cell itself: numbers, amounts, yes or no. */
export function InCellEditor({ draft, name, typed, onDraft }: Props) {
  const field = useTakeKeyboard<HTMLInputElement>(typed)
  return (
    <input
      ref={field}
      className={styles.input}
      aria-label={name}
      autoComplete="off"
      spellCheck={false}
      value={draft.text}
      onChange={(event) => onDraft({ ...draft, text: event.target.value })}
    />
  )
}

/** A percentage: how much, of how many who answered, of how many who were asked. */
export function ShareEditor({ draft, name, typed, onDraft }: Props) {
  const part = useTakeKeyboard<HTMLInputElement>(typed)
  const of = useRef<HTMLInputElement>(null)
  const [fields, setFields] = useState(() => splitShare(draft.text))
  const become = (next: typeof fields, perCent = draft.perCent) => {
    setFields(next)
    onDraft({ ...draft, text: joinShare(next.part, next.of), perCent })
  }
  return (
    <div className={hanging.fields}>
      <input
        ref={part}
        className={hanging.field}
        size={6}
        aria-label={name}
        autoComplete="off"
        spellCheck={false}
        value={fields.part}
        onChange={(event) => {
          const crossed = crossing(event.target.value)
          if (crossed === null) return become({ ...fields, part: event.target.value })
          become({ part: crossed.part, of: crossed.of || fields.of }, false)
          of.current?.focus()
        }}
      />
      of
      <input
        ref={of}
        className={hanging.field}
        size={3}
        aria-label="How many answered"
        autoComplete="off"
        spellCheck={false}
        value={fields.of}
        onChange={(event) => become({ ...fields, of: event.target.value })}
      />
      who answered,
      <input
        className={hanging.field}
        size={3}
        aria-label="How many were asked"
        autoComplete="off"
        spellCheck={false}
        value={draft.asked}
        onChange={(event) => onDraft({ ...draft, asked: event.target.value })}
      />
      asked
    </div>
  )
}

/** How many gave each answer. Tab, Space and the arrows go from one answer to the next; Tab leaves after the last. */
export function ScaleEditor({ draft, definition, name, typed, onDraft }: Props) {
  const first = useTakeKeyboard<HTMLInputElement>(typed)
  const box = useRef<HTMLDivElement>(null)
  const counts = splitCounts(draft.text, definition)
  const total = counts.reduce((sum, count) => sum + (Number(count.replaceAll(',', '')) || 0), 0)
  const press = (event: KeyboardEvent<HTMLDivElement>) => {
    const step = { Tab: event.shiftKey ? -1 : 1, ' ': 1, ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step === undefined || event.altKey || event.ctrlKey) return
    const fields = [...(box.current?.querySelectorAll('input') ?? [])]
    const next = fields[fields.findIndex((field) => field.matches(':focus')) + step]
    // Beyond the first and the last answer it is the grid's own key again, which leaves the cell.
    if (event.key === 'Tab' && next === undefined) return
    event.preventDefault()
    next?.focus()
    next?.select()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only moves the keyboard among its fields
    <div ref={box} className={hanging.answers} onKeyDown={press}>
      {definition.scale.map(({ label }, place) => (
        <ScaleAnswerField
          // The answers of a scale have no id; their order is what a reading counts by.
          key={`${place} ${label}`}
          field={place === 0 ? first : null}
          label={label}
          name={`${name}, ${label}`}
          value={counts[place] ?? ''}
          onCount={(count) => {
            // All of them at once, as they are copied from a row of a spreadsheet.
            const several = count.trim().split(/[\s;|]+/)
            const next = [...counts]
            several.forEach((one, ahead) => {
              if (place + ahead < next.length) next[place + ahead] = one
            })
            onDraft({ ...draft, text: joinCounts(next) })
          }}
        />
      ))}
      <span>In all</span>
      <span className={styles.figure}>{numberWords(total)}</span>
    </div>
  )
}

type AnswerFieldProps = {
  field: Ref<HTMLInputElement>
  label: string
  name: string
  value: string
  onCount(count: string): void
}

function ScaleAnswerField({ field, label, name, value, onCount }: AnswerFieldProps) {
  return (
    <>
      <span>{label}</span>
      <input
        ref={field}
        className={hanging.field}
        aria-label={name}
        inputMode="numeric"
        autoComplete="off"
        value={value}
        onChange={(event) => onCount(event.target.value)}
      />
    </>
  )
}

/** A judgement in words and what it rests on. */
export function JudgementEditor({ draft, name, typed, onDraft }: Props) {
  const field = useTakeKeyboard<HTMLTextAreaElement>(typed)
  const grounds = useRef<HTMLTextAreaElement>(null)
  const said = splitJudgement(draft.text)
  return (
    <>
      <label className={hanging.label}>
        What do you judge?
        <textarea
          ref={field}
          className={hanging.field}
          rows={2}
          aria-label={name}
          value={said.judgement}
          onChange={(event) => onDraft({ ...draft, text: joinJudgement(event.target.value, said.grounds) })}
          onKeyDown={(event) => {
            if (event.key !== 'Tab' || event.shiftKey) return
            event.preventDefault()
            grounds.current?.focus()
          }}
        />
      </label>
      <label className={hanging.label}>
        What does it rest on?
        <textarea
          ref={grounds}
          className={hanging.field}
          rows={3}
          value={said.grounds}
          onChange={(event) => onDraft({ ...draft, text: joinJudgement(said.judgement, event.target.value) })}
        />
      </label>
    </>
  )
}
