import { TagsInput } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { WholeExperience } from '../../shared/model/daybook'
import { problemOf } from '../client/bridge'
import { useRead, useWrite } from '../client/queries'
import { fieldProblem } from '../components/field-problem'
import { useFieldsLocked } from '../components/fields/locked'

/** What it is about: themes typed, with those in use offered. */
export function ThemesOf({ experience: { id, themes } }: { experience: WholeExperience }) {
  const set = useWrite('experiences.setThemes').mutateAsync
  const used = useRead('experiences.themes', {}).data ?? []
  const locked = useFieldsLocked()
  const stored = themes.map(({ name }) => name)
  const [names, setNames] = useState(stored)
  const [problem, setProblem] = useState<string | null>(null)
  const key = stored.join('\n')
  // Changed elsewhere, or taken back.
  useEffect(() => setNames(key === '' ? [] : key.split('\n')), [key])
  const save = async (next: string[]) => {
    setNames(next)
    setProblem(null)
    try {
      await set({ id, themes: next })
    } catch (error) {
      setProblem(`${problemOf(error).message} Kept here, not yet saved.`)
    }
  }
  return (
    <TagsInput
      label="Themes"
      placeholder={names.length === 0 && !locked ? 'showers, price' : ''}
      data={used.map(({ name }) => name)}
      value={names}
      onChange={(next) => void save(next)}
      error={fieldProblem(problem)}
      acceptValueOnBlur
      splitChars={[',', ';']}
      maxLength={80}
      readOnly={locked}
      data-locked={locked || undefined}
    />
  )
}
