import { TextInput } from '@mantine/core'
import { numberStyleOf, readNumber } from '../../../shared/rules/typed-figure-number'
import { exampleNumbers, quoted } from '../../../shared/rules/typed-figure-words'
import { useLanguage } from '../../client/language'
import { belowField } from './below-field'
import type { FieldProps } from './field-props'
import styles from './fields.module.css'
import { useFieldsLocked } from './locked'
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
  const language = useLanguage()
  const style = numberStyleOf(language)
  const format = new Intl.NumberFormat(language, { maximumFractionDigits: 10, numberingSystem: 'latn' })
  const shown = (number: number | null) => (number === null ? '' : format.format(number))
  const numberIn = (text: string) => readNumber(withoutUnit(text, unit), style)
  const locked = useFieldsLocked()

  const field = useSavedField({
    label,
    value: shown(value),
    read: (text) => {
      if (text.trim() === '')
        return needed ? { problem: 'Write a number. The old one stands until then.' } : { text: '' }
      const number = numberIn(text)
      if (number === null || (whole && !Number.isInteger(number))) {
        const what = number === null ? 'a number' : 'a whole number'
        return {
          problem: `${quoted(text)} is not ${what}. Type it like ${exampleNumbers(style)}. Kept here, not yet saved.`,
        }
      }
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

/** What may stand around a number: its unit, a currency's sign, a per cent sign. */
function withoutUnit(text: string, unit: string): string {
  const bare = text
    .trim()
    .replace(/^([-−]?)\s*\p{Sc}\s*/u, '$1')
    .replace(/\s*(?:%|\p{Sc})$/u, '')
  const end = unit.toLowerCase()
  return end !== '' && bare.toLowerCase().endsWith(end) ? bare.slice(0, bare.length - end.length).trim() : bare
}
