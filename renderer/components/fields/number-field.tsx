import { TextInput } from '@mantine/core'
import { belowField } from './below-field'
import type { FieldProps } from './field-props'
import styles from './fields.module.css'
import { useFieldsLocked } from './locked'
import { useTypedNumbers } from './typed-numbers'
import { useSavedField } from './use-saved-field'

type Props = FieldProps<number | null> & {
  /** Stands after the field: "people", "%". Understood, too, when it is typed. */
  unit?: string
  /** Only whole numbers. */
  whole?: boolean
  /** Empty is not an answer here. */
  needed?: boolean
}

/** A number, typed or pasted as people write it: "1,234", "£12.50", "45 %". Empty is none. */
export function NumberField({ label, hint, value, onSave, keptAs, autoFocus, unit = '', whole, needed }: Props) {
  const { shown, numberIn, notANumber } = useTypedNumbers(unit)
  const locked = useFieldsLocked()

  const field = useSavedField({
    label,
    value: shown(value),
    read: (text) => {
      if (text.trim() === '')
        return needed ? { problem: 'Write a number. The old one stands until then.' } : { text: '' }
      const number = numberIn(text)
      if (number === null) return { problem: notANumber(text) }
      if (whole && !Number.isInteger(number)) return { problem: notANumber(text, 'a whole number') }
      return { text: shown(number) }
    },
    save: (text) => onSave(text === '' ? null : numberIn(text)),
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
      inputMode="decimal"
      className={styles.short ?? ''}
      {...(unit === '' ? {} : { rightSection: <span className={styles.unit}>{unit}</span>, rightSectionWidth: 'auto' })}
    />
  )
}
