import { belowField } from '../components/fields/below-field'
import { useSavedField } from '../components/fields/use-saved-field'
import styles from './answers.module.css'
import { notApplicable, saysNotApplicable } from './typed-answer'

type Props = {
  label: string
  value: string
  onSave: (text: string) => Promise<unknown>
  keptAs: string
  /** The words are the answer itself, and "n/a" is one. */
  answers?: boolean
}

/** Words typed in their place. Enter goes on to the next row, Shift and Enter begin a line. */
export function WordsCell({ label, value, onSave, keptAs, answers = false }: Props) {
  const field = useSavedField({
    label,
    value,
    read: (text) => ({ text: answers && saysNotApplicable(text) ? notApplicable : text.trim() }),
    save: onSave,
    keptAs,
    savesAtRest: true,
  })
  return (
    <>
      <textarea
        className={answers ? styles.field : styles.details}
        rows={1}
        aria-label={label}
        aria-invalid={field.problem === null ? undefined : true}
        value={field.text}
        onChange={(event) => field.type(event.currentTarget.value)}
        onBlur={field.settle}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !event.shiftKey) field.press(event, 'alone')
        }}
        data-saves
      />
      {belowField(field.problem)}
    </>
  )
}
