import { Autocomplete } from '@mantine/core'
import type { TablerIcon } from '@tabler/icons-react'
import { wordsOf } from '../../shared/rules/search-words'
import styles from './note.module.css'

type TextProps = {
  label: string
  icon: TablerIcon
  value: string
  /** What is offered while one types. */
  offers?: readonly string[]
  /** By which a problem with it is told. */
  field?: string
  onType: (text: string) => void
  onLeave?: () => void
}

/** One thing said in a word or two, as narrow as its text. */
export function TextChip({ label, icon: Icon, value, offers = [], field, onType, onLeave }: TextProps) {
  return (
    <Autocomplete
      variant="unstyled"
      className={styles.chip ?? ''}
      classNames={{ input: styles.chipInput ?? '', section: styles.chipIcon ?? '' }}
      aria-label={label}
      placeholder={label}
      value={value}
      data={[...offers]}
      filter={({ options, search }) => options.filter((one) => 'value' in one && fits(one.value, search))}
      onChange={onType}
      onBlur={onLeave ?? (() => {})}
      openOnFocus={false}
      autoSelectOnBlur
      leftSection={<Icon size="1rem" stroke={1.5} aria-hidden />}
      leftSectionWidth="1.375rem"
      comboboxProps={{ width: 256, position: 'bottom-start' }}
      withScrollArea={false}
      limit={8}
      data-field={field}
      maxLength={500}
      autoComplete="off"
    />
  )
}

/** Every word typed begins one of the name. */
function fits(name: string, typed: string): boolean {
  const own = wordsOf(name)
  return wordsOf(typed).every((word) => own.some((one) => one.startsWith(word)))
}

type ChoiceProps<V extends string> = {
  label: string
  icon: TablerIcon
  value: V
  options: readonly { value: V; label: string }[]
  onChoose: (value: V) => void
}

/** One of a few, chosen by its first letter without opening the list. */
export function ChoiceChip<V extends string>({ label, icon: Icon, value, options, onChoose }: ChoiceProps<V>) {
  return (
    <span className={styles.choice}>
      <Icon size="1rem" stroke={1.5} aria-hidden />
      <select
        className={styles.select}
        aria-label={label}
        value={value}
        onChange={(event) => {
          const chosen = options.find((option) => option.value === event.currentTarget.value)
          if (chosen !== undefined) onChoose(chosen.value)
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </span>
  )
}
