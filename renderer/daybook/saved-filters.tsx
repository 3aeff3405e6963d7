import { ActionIcon, Button, TextInput, Tooltip } from '@mantine/core'
import { IconPencil, IconTrash } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import type { ExperienceFilter, SavedFilter } from '../../shared/model/daybook'
import { problemOf } from '../client/bridge'
import { useRead, useWrite } from '../client/queries'
import { fieldProblem } from '../components/field-problem'
import { useFieldsLocked } from '../components/fields/locked'
import { useNotices } from '../frame/notices'
import styles from './daybook.module.css'
import { FilterPopover } from './filter-choices'
import { narrows } from './filter-words'

type Props = { filter: ExperienceFilter; onFilter(filter: ExperienceFilter): void }

const place = 'daybook'

/** Filters somebody wants again: chosen by name, kept, renamed and taken away here. */
export function SavedFilters({ filter, onFilter }: Props) {
  const saved = useRead('filters.list', { place }).data ?? []
  const locked = useFieldsLocked()
  const now = JSON.stringify(filter)
  const current = saved.find((one) => JSON.stringify(one.filter) === now)
  if (saved.length === 0 && (locked || !narrows(filter))) return null
  return (
    <FilterPopover label="Saved filters" words={current?.name ?? 'Saved filters'} narrows={current !== undefined} wide>
      {saved.length > 0 && (
        <ul>
          {saved.map((one) => (
            <SavedLine
              key={one.id}
              saved={one}
              current={one.id === current?.id}
              locked={locked}
              onUse={() => onFilter(one.filter)}
            />
          ))}
        </ul>
      )}
      {!locked && narrows(filter) && current === undefined && <SaveThis filter={filter} />}
    </FilterPopover>
  )
}

function SaveThis({ filter }: { filter: ExperienceFilter }) {
  const save = useWrite('filters.save').mutateAsync
  const [name, setName] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() === '') return setProblem('Give it a name.')
    try {
      await save({ place, name, filter })
    } catch (error) {
      setProblem(problemOf(error).message)
    }
  }
  return (
    <form className={styles.popover} onSubmit={(event) => void submit(event)} noValidate>
      <TextInput
        label="Save this filter as"
        placeholder="Complaints about the showers"
        value={name}
        error={fieldProblem(problem)}
        onChange={(event) => {
          setProblem(null)
          setName(event.currentTarget.value)
        }}
        maxLength={80}
        autoComplete="off"
        data-autofocus
      />
      <Button type="submit" variant="default">
        Save the filter
      </Button>
    </form>
  )
}

type LineProps = { saved: SavedFilter; current: boolean; locked: boolean; onUse(): void }

function SavedLine({ saved: { id, name }, current, locked, onUse }: LineProps) {
  const change = useWrite('filters.change').mutateAsync
  const remove = useWrite('filters.remove').mutateAsync
  const { offerUndo, trouble } = useNotices()
  const [renaming, setRenaming] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)

  const rename = async () => {
    if (renaming === null) return
    try {
      if (renaming.trim() !== name) await change({ id, name: renaming })
      setRenaming(null)
    } catch (error) {
      setProblem(problemOf(error).message)
    }
  }
  const takeAway = async () => {
    try {
      const { change: done } = await remove({ id })
      if (done !== null) offerUndo(`Removed the filter ${name}.`, done.sequence)
    } catch (error) {
      trouble(error)
    }
  }
  if (renaming !== null) {
    return (
      <li>
        <TextInput
          aria-label={`New name of ${name}`}
          value={renaming}
          error={fieldProblem(problem)}
          onChange={(event) => {
            setProblem(null)
            setRenaming(event.currentTarget.value)
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter') void rename()
            if (event.key !== 'Escape') return
            event.stopPropagation()
            setRenaming(null)
          }}
          onBlur={() => void rename()}
          maxLength={80}
          autoComplete="off"
          autoFocus
        />
      </li>
    )
  }
  return (
    <li className={styles.row}>
      <Button variant="subtle" justify="flex-start" onClick={onUse} aria-pressed={current}>
        {name}
      </Button>
      {!locked && (
        <>
          <Tooltip label="Rename">
            <ActionIcon aria-label={`Rename ${name}`} onClick={() => setRenaming(name)}>
              <IconPencil size="1rem" stroke={1.5} aria-hidden />
            </ActionIcon>
          </Tooltip>
          <Tooltip label="Remove">
            <ActionIcon aria-label={`Remove ${name}`} onClick={() => void takeAway()}>
              <IconTrash size="1rem" stroke={1.5} aria-hidden />
            </ActionIcon>
          </Tooltip>
        </>
      )}
    </li>
  )
}
