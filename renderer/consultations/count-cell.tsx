import type { ClipboardEvent } from 'react'
import { numberWords } from '../../shared/rules/number-words'
import { fieldProblem } from '../components/field-problem'
import { useFieldsLocked } from '../components/fields/locked'
import { useSavedField } from '../components/fields/use-saved-field'
import styles from './answers.module.css'
import { countIn } from './typed-counts'

type Props = {
  /** Of which answer, for who does not see the row. */
  label: string
  count: number
  onSave: (count: number) => Promise<unknown>
  /** Several counts from a spreadsheet. */
  onPaste?: (text: string) => boolean
  keptAs: string
}

const shown = (count: number) => (count === 0 ? '' : numberWords(count))

/** One count to type, saved on leaving it; empty is nobody. */
export function CountCell({ label, count, onSave, onPaste, keptAs }: Props) {
  const locked = useFieldsLocked()
  const field = useSavedField({
    label,
    value: shown(count),
    read: (text) => {
      const read = countIn(text)
      return read === null
        ? { problem: 'Type how many people it was, like 24. Kept here, not yet saved.' }
        : { text: shown(read) }
    },
    save: (text) => onSave(countIn(text) ?? 0),
    keptAs,
  })
  const paste = (event: ClipboardEvent<HTMLInputElement>) => {
    const text = event.clipboardData.getData('text/plain')
    if (locked || onPaste === undefined || !/[\t\n]/.test(text.trim())) return
    if (onPaste(text)) {
      event.preventDefault()
      field.putBack()
    }
  }
  return (
    <>
      <input
        className={styles.countCell}
        aria-label={label}
        aria-invalid={field.problem === null ? undefined : true}
        value={field.text}
        placeholder="0"
        inputMode="numeric"
        autoComplete="off"
        readOnly={locked}
        data-count
        data-saves
        onChange={(event) => field.type(event.currentTarget.value)}
        onBlur={field.settle}
        onPaste={paste}
        onKeyDown={(event) => {
          if (event.key === 'Escape') field.press(event, 'alone')
          // Where no cell is below, nothing takes the keyboard: Enter saves all the same.
          if (event.key === 'Enter') field.settle()
        }}
      />
      {field.problem !== null && <span role="alert">{fieldProblem(field.problem)}</span>}
    </>
  )
}
