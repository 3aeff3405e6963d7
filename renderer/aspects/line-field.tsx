import type { KeyboardEvent } from 'react'
import { fieldProblem } from '../components/field-problem'
import { useFieldsLocked } from '../components/fields/locked'
import { useSavedField } from '../components/fields/use-saved-field'
import styles from './checklist.module.css'

type Props = {
  label: string
  value: string
  onSave: (text: string) => Promise<unknown>
  keptAs: string
  as: 'title' | 'description' | 'item'
  placeholder?: string
  /** Enter was pressed: on to the next line. */
  onEnter?: () => void
  onMove?: (by: -1 | 1) => void
}

const oneLine = (text: string) => ({ text: text.replace(/\s*[\r\n]+\s*/g, ' ').trim() })

/** A line of the checklist, typed in its place; it grows where it needs more than one. Alt and an arrow move it. */
export function LineField({ label, value, onSave, keptAs, as, placeholder, onEnter, onMove }: Props) {
  const locked = useFieldsLocked()
  const field = useSavedField({ label, value, read: oneLine, save: onSave, keptAs })
  const press = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown') && onMove !== undefined) {
      event.preventDefault()
      if (locked) return
      field.settle()
      onMove(event.key === 'ArrowUp' ? -1 : 1)
      return
    }
    field.press(event, 'alone')
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) onEnter?.()
  }
  if (locked && value === '') return null
  return (
    <>
      <textarea
        className={styles.line}
        data-as={as}
        rows={1}
        aria-label={label}
        aria-invalid={field.problem === null ? undefined : true}
        placeholder={placeholder}
        value={field.text}
        readOnly={locked}
        onChange={(event) => field.type(event.currentTarget.value)}
        onBlur={field.settle}
        onKeyDown={press}
        data-saves
      />
      {fieldProblem(field.problem)}
    </>
  )
}
