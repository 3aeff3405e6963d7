import { Button, Checkbox, Menu, Popover, TextInput } from '@mantine/core'
import { IconCheck, IconChevronDown } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { numberWords } from '../../shared/rules/number-words'
import { wordsOf } from '../../shared/rules/search-words'
import styles from './daybook.module.css'
import { chosenWords } from './filter-words'

const chevron = <IconChevronDown size="1rem" stroke={1.5} aria-hidden />

type OneProps<V extends string> = {
  label: string
  /** What the button says now. */
  words: string
  narrows: boolean
  value: V | null
  options: readonly { value: V; label: string }[]
  onChoose(value: V): void
  /** Below the choices: something else to be said. */
  children?: ReactNode
}

/** A button that opens a few choices of which one holds. */
export function OneOf<V extends string>({ label, words, narrows, value, options, onChoose, children }: OneProps<V>) {
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button
          variant="default"
          className={styles.filter ?? ''}
          aria-label={`${label}: ${words}`}
          data-narrows={narrows || undefined}
          rightSection={chevron}
        >
          {words}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.RadioGroup
          value={value}
          onChange={(chosen) => {
            const option = options.find((one) => one.value === chosen)
            if (option !== undefined) onChoose(option.value)
          }}
        >
          {options.map((option) => (
            <Menu.RadioItem
              key={option.value}
              value={option.value}
              closeMenuOnClick
              checkIcon={<IconCheck size="1rem" stroke={1.5} aria-hidden />}
            >
              {option.label}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        {children}
      </Menu.Dropdown>
    </Menu>
  )
}

type ManyProps<V extends string> = {
  label: string
  /** Said while nothing is chosen: "Anyone". */
  none: string
  chosen: readonly V[]
  options: readonly { value: V; label: string; count?: number }[]
  onChoose(chosen: V[]): void
}

const mostWithoutSearch = 10

/** A button that opens things to tick; any of those ticked will do. */
export function ManyOf<V extends string>({ label, none, chosen, options, onChoose }: ManyProps<V>) {
  const names = options.filter(({ value }) => chosen.includes(value)).map((option) => option.label)
  return (
    <FilterPopover label={label} words={chosenWords(names, none)} narrows={chosen.length > 0}>
      <Ticks label={label} chosen={chosen} options={options} onChoose={onChoose} />
    </FilterPopover>
  )
}

type PopoverProps = { label: string; words: string; narrows: boolean; wide?: boolean; children: ReactNode }

/** A button of the filter, and what hangs on it. */
export function FilterPopover({ label, words, narrows, wide = false, children }: PopoverProps) {
  return (
    <Popover position="bottom-start" width={wide ? 340 : 260} trapFocus returnFocus>
      <Popover.Target>
        <Button
          variant="default"
          className={styles.filter ?? ''}
          aria-label={`${label}: ${words}`}
          data-narrows={narrows || undefined}
          rightSection={chevron}
        >
          {words}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={label}>
        <div className={styles.popover}>{children}</div>
      </Popover.Dropdown>
    </Popover>
  )
}

type TicksProps<V extends string> = Omit<ManyProps<V>, 'none'> & {
  /** What else is done with one of them, at the end of its line. */
  beside?: (value: V, name: string) => ReactNode
}

/** Things to tick, found by typing where there are many. */
export function Ticks<V extends string>({ label, chosen, options, onChoose, beside }: TicksProps<V>) {
  const [typed, setTyped] = useState('')
  const wanted = wordsOf(typed)
  const shown = options.filter((option) => {
    const own = wordsOf(option.label)
    return wanted.every((word) => own.some((one) => one.startsWith(word)))
  })
  return (
    <>
      {options.length > mostWithoutSearch && (
        <TextInput
          aria-label={`Find in ${label.toLowerCase()}`}
          placeholder="Find"
          type="search"
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          data-autofocus
        />
      )}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would draw its own edge */}
      <div role="group" aria-label={label} className={styles.ticks}>
        {shown.map(({ value, label: name, count }) => (
          <div key={value} className={styles.row}>
            <Checkbox
              size="xs"
              label={
                <>
                  {name}
                  {count !== undefined && <span className={styles.quiet}> {numberWords(count)}</span>}
                </>
              }
              checked={chosen.includes(value)}
              onChange={(event) =>
                onChoose(event.currentTarget.checked ? [...chosen, value] : chosen.filter((one) => one !== value))
              }
            />
            {beside?.(value, name)}
          </div>
        ))}
        {shown.length === 0 && <p className={styles.quiet}>Nothing here by that name.</p>}
      </div>
    </>
  )
}
