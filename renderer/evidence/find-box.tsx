import { Combobox, TextInput, useCombobox } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useEffect, useEffectEvent, useRef } from 'react'
import styles from './evidence.module.css'

export type Found = { key: string; name: string; aside: string; end: string }

type Props = {
  label: string
  hint?: string
  typed: string
  /** What was found for what is typed; null while it is looked for. */
  found: readonly Found[] | null
  onType: (typed: string) => void
  onPick: (key: string) => void
}

/** Finds as one types: arrows choose, Enter takes, and the field is ready for the next. */
export function FindBox({ label, hint, typed, found, onType, onPick }: Props) {
  const store = useCombobox()
  const input = useRef<HTMLInputElement>(null)
  const options = found ?? []
  const first = useEffectEvent(() => store.selectFirstOption())
  const keys = options.map(({ key }) => key).join()
  useEffect(() => {
    if (keys === '') return
    // Once the list is drawn; it stands elsewhere in the page.
    const frame = requestAnimationFrame(() => first())
    return () => cancelAnimationFrame(frame)
  }, [keys])
  return (
    <Combobox
      store={store}
      shadow="md"
      radius="md"
      onOptionSubmit={(key) => {
        store.closeDropdown()
        onType('')
        onPick(key)
        input.current?.focus()
      }}
    >
      <Combobox.Target>
        <TextInput
          ref={input}
          label={label}
          description={hint}
          value={typed}
          autoComplete="off"
          leftSection={<IconSearch size="1rem" stroke={1.5} aria-hidden />}
          onChange={(event) => {
            onType(event.currentTarget.value)
            store.openDropdown()
          }}
          onBlur={() => store.closeDropdown()}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || typed === '') return
            // Only this: the panel around it stays open.
            event.preventDefault()
            onType('')
            store.closeDropdown()
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={typed.trim() === '' || found === null} className={styles.found ?? ''}>
        <Combobox.Options aria-label={label}>
          {options.map(({ key, name, aside, end }) => (
            <Combobox.Option key={key} value={key} className={styles.option ?? ''}>
              <span className={styles.optionName}>{name}</span>
              <span className={styles.quiet}>{end}</span>
              {aside !== '' && <span className={styles.aside}>{aside}</span>}
            </Combobox.Option>
          ))}
          {options.length === 0 && <Combobox.Empty>Nothing by these words.</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}
