import { ActionIcon, TextInput, Tooltip } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { useState } from 'react'
import type { OutputOf } from '../../shared/contract'
import { problemOf } from '../client/bridge'
import { useWrite } from '../client/queries'
import { fieldProblem } from '../components/field-problem'
import { useFieldsLocked } from '../components/fields/locked'
import { useNotices } from '../frame/notices'
import styles from './daybook.module.css'
import { FilterPopover, Ticks } from './filter-choices'
import { chosenWords } from './filter-words'
import { renamingWords } from './theme-words'

type Theme = OutputOf<'experiences.themes'>[number]
type Props = { themes: readonly Theme[]; chosen: readonly string[]; onChoose(themeIds: string[]): void }

/** Themes to tick; each renamed where it stands, or brought together with another by taking its name. */
export function ThemeFilter({ themes, chosen, onChoose }: Props) {
  const locked = useFieldsLocked()
  const [renaming, setRenaming] = useState<string | null>(null)
  /** Where the keyboard goes on once it is renamed. */
  const [renamed, setRenamed] = useState<string | null>(null)
  const names = themes.filter(({ id }) => chosen.includes(id)).map(({ name }) => name)
  const theme = themes.find(({ id }) => id === renaming)
  return (
    <FilterPopover label="Theme" words={chosenWords(names, 'Theme')} narrows={chosen.length > 0}>
      {theme === undefined ? (
        <Ticks
          label="Theme"
          chosen={chosen}
          options={themes.map(({ id, name, count }) => ({ value: id, label: name, count }))}
          onChoose={onChoose}
          beside={(id, name) =>
            !locked && (
              <Tooltip label="Rename">
                <ActionIcon
                  aria-label={`Rename the theme ${name}`}
                  onClick={() => setRenaming(id)}
                  autoFocus={id === renamed}
                >
                  <IconPencil size="1rem" stroke={1.5} aria-hidden />
                </ActionIcon>
              </Tooltip>
            )
          }
        />
      ) : (
        <Renaming
          key={theme.id}
          theme={theme}
          themes={themes}
          onDone={(id) => {
            setRenaming(null)
            setRenamed(id)
            if (id !== theme.id && chosen.includes(theme.id))
              onChoose([...new Set(chosen.map((one) => (one === theme.id ? id : one)))])
          }}
        />
      )}
    </FilterPopover>
  )
}

type RenamingProps = {
  theme: Theme
  themes: readonly Theme[]
  /** With the theme it is now: itself, or the one it became one with. */
  onDone(id: string): void
}

function Renaming({ theme, themes, onDone }: RenamingProps) {
  const rename = useWrite('experiences.renameTheme')
  const { offerUndo } = useNotices()
  const [name, setName] = useState(theme.name)
  const [problem, setProblem] = useState<string | null>(null)
  const { before, after } = renamingWords(theme, name, themes)
  const submit = async () => {
    if (rename.isPending) return
    if (name.trim() === '') return setProblem('Give it a name.')
    if (name.trim() === theme.name) return onDone(theme.id)
    try {
      const { record, change } = await rename.mutateAsync({ id: theme.id, name })
      if (change !== null) offerUndo(after, change.sequence)
      onDone(record.id)
    } catch (error) {
      setProblem(problemOf(error).message)
    }
  }
  return (
    <TextInput
      label={`New name of ${theme.name}`}
      description={before}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      className={styles.renaming ?? ''}
      value={name}
      error={fieldProblem(problem)}
      onChange={(event) => {
        setProblem(null)
        setName(event.currentTarget.value)
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter') void submit()
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onDone(theme.id)
      }}
      maxLength={80}
      autoComplete="off"
      autoFocus
    />
  )
}
