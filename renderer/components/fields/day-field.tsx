import { TextInput } from '@mantine/core'
import { dayWords } from '../../../shared/rules/date-words'
import { dayFromWords, exampleDay } from '../../../shared/rules/day-from-words'
import { noBreakSpace } from '../../../shared/rules/number-words'
import { useLanguage } from '../../client/language'
import { belowField } from './below-field'
import type { FieldProps } from './field-props'
import styles from './fields.module.css'
import { useFieldsLocked } from './locked'
import { useSavedField } from './use-saved-field'

/** `value` is ISO `YYYY-MM-DD`, or null where no day is known. */
type Props = FieldProps<string | null> & {
  /** Empty is not an answer here. */
  needed?: boolean
}

/** With spaces that can be typed. */
const typed = (day: string | null) => (day === null ? '' : dayWords(day).replaceAll(noBreakSpace, ' '))

/** A day, typed as people write it: 31/3/2025, "31 March 2025". Empty is none. */
export function DayField({ label, hint, value, onSave, keptAs, autoFocus, needed = false }: Props) {
  const locked = useFieldsLocked()
  const language = useLanguage()
  const field = useSavedField({
    label,
    value: typed(value),
    read: (text) => {
      if (text.trim() === '' && !needed) return { text: '' }
      const day = dayFromWords(text, language)
      const help = `Write the day like ${exampleDay(language)}. What you wrote is kept here, not yet saved.`
      return day === null ? { problem: help } : { text: typed(day) }
    },
    save: (text) => onSave(dayFromWords(text, language)),
    keptAs,
  })
  return (
    <TextInput
      label={label}
      description={hint}
      value={field.text}
      error={belowField(field.problem)}
      onChange={(event) => field.type(event.currentTarget.value)}
      onBlur={field.settle}
      onKeyDown={(event) => field.press(event, 'alone')}
      readOnly={locked}
      autoFocus={autoFocus ?? false}
      autoComplete="off"
      data-saves
      className={styles.short ?? ''}
    />
  )
}
