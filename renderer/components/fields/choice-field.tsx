import { Radio, Select, Stack } from '@mantine/core'
import { belowField } from './below-field'
import type { FieldProps } from './field-props'
import { useFieldsLocked } from './locked'
import { useSavedField } from './use-saved-field'

export type Choice<V extends string> = { value: V; label: string; hint?: string }

type Props<V extends string> = FieldProps<V> & {
  options: readonly Choice<V>[]
  /** Choices that all can be seen (`radio`, up to four unless told), or a list that opens. */
  as?: 'radio' | 'list'
}

const mostSeen = 4
const mostWithoutSearch = 10

/** One of several, saved as it is chosen. */
export function ChoiceField<V extends string>(props: Props<V>) {
  const { label, hint, value, onSave, keptAs, options, as = options.length <= mostSeen ? 'radio' : 'list' } = props
  const locked = useFieldsLocked()
  const chosen = (text: string) => options.find((option) => option.value === text)
  const field = useSavedField({
    label,
    value,
    read: (text) => ({ text }),
    save: async (text) => {
      const option = chosen(text)
      if (option !== undefined) await onSave(option.value)
    },
    keptAs,
  })
  const choose = (text: string | null) => {
    if (text !== null && text !== field.text) field.choose(text)
  }
  const shared = { label, description: hint, error: belowField(field.problem), value: field.text, onChange: choose }
  if (as === 'radio') {
    return (
      <Radio.Group {...shared} readOnly={locked} onBlur={field.settle}>
        <Stack gap="xs">
          {options.map((option) => (
            <Radio
              key={option.value}
              value={option.value}
              label={option.label}
              description={option.hint}
              disabled={locked && option.value !== field.text}
            />
          ))}
        </Stack>
      </Radio.Group>
    )
  }
  return (
    <Select
      {...shared}
      data={options.map(({ value, label }) => ({ value, label }))}
      allowDeselect={false}
      searchable={options.length > mostWithoutSearch}
      nothingFoundMessage="Nothing here by that name"
      readOnly={locked}
      data-locked={locked || undefined}
      onBlur={field.settle}
      checkIconPosition="right"
    />
  )
}
