import { Switch } from '@mantine/core'
import { belowField } from './below-field'
import type { FieldProps } from './field-props'
import { useFieldsLocked } from './locked'
import { useSavedField } from './use-saved-field'

const written = (on: boolean) => (on ? 'on' : 'off')

/** Yes or no, saved as it is switched. */
export function SwitchField({ label, hint, value, onSave, keptAs }: FieldProps<boolean>) {
  const locked = useFieldsLocked()
  const field = useSavedField({
    label,
    value: written(value),
    read: (text) => ({ text }),
    save: (text) => onSave(text === 'on'),
    keptAs,
  })
  return (
    <Switch
      label={label}
      description={hint}
      checked={field.text === 'on'}
      error={belowField(field.problem)}
      onChange={(event) => field.choose(written(event.currentTarget.checked))}
      onBlur={field.settle}
      disabled={locked}
    />
  )
}
