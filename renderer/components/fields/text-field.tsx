import { Textarea, TextInput } from '@mantine/core'
import { belowField } from './below-field'
import type { FieldProps } from './field-props'
import styles from './fields.module.css'
import { useFieldsLocked } from './locked'
import { useSavedField } from './use-saved-field'

type Props = FieldProps<string> & {
  /** Several lines; long prose saves after a rest too. */
  multiline?: boolean
  /** How many lines are there before it grows. */
  rows?: number
  /** For what will stand in the book: set in serif, at most 68 characters a line. */
  prose?: boolean
  /** It is the one subject of its part: the label is the heading, the hint stands above what is written. */
  asHeading?: boolean
}

const headingAbove: ('label' | 'description' | 'input' | 'error')[] = ['label', 'description', 'input', 'error']

const oneLine = (text: string) => ({ text: text.replace(/\s*[\r\n]+\s*/g, ' ').trim() })
const asItIs = (text: string) => ({ text })

/** A text that saves as one goes: on leaving it, on Enter (Ctrl+Enter in several lines), and after a rest in prose. */
export function TextField(props: Props) {
  const { label, hint, value, onSave, keptAs, autoFocus = false, multiline = false, rows = 2, prose = false } = props
  const { asHeading = false } = props
  const several = multiline || prose
  const locked = useFieldsLocked()
  const field = useSavedField({
    label,
    value,
    read: several ? asItIs : oneLine,
    save: onSave,
    keptAs,
    savesAtRest: several,
  })
  const shared = {
    label,
    description: hint,
    value: field.text,
    error: belowField(field.problem),
    onBlur: field.settle,
    readOnly: locked,
    autoFocus,
    autoComplete: 'off',
    'data-saves': true,
  }
  if (!several) {
    return (
      <TextInput
        {...shared}
        onChange={(event) => field.type(event.currentTarget.value)}
        onKeyDown={(event) => field.press(event, 'alone')}
      />
    )
  }
  return (
    <Textarea
      {...shared}
      autosize
      minRows={rows}
      {...(asHeading ? { inputWrapperOrder: headingAbove } : {})}
      {...(prose ? { className: asHeading ? styles.subject : styles.prose } : {})}
      onChange={(event) => field.type(event.currentTarget.value)}
      onKeyDown={(event) => field.press(event, 'with-ctrl')}
    />
  )
}
