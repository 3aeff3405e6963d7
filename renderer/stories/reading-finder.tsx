import { useState } from 'react'
import { useRead } from '../client/queries'
import { useFieldsLocked } from '../components/fields/locked'
import { FindBox } from '../evidence/find-box'

type Props = { yearId: string; except: readonly string[]; onChoose: (readingId: string) => void }

/** Finds a reading that a claim rests on, by its indicator, its period or its number. */
export function ReadingFinder({ yearId, except, onChoose }: Props) {
  const [typed, setTyped] = useState('')
  const words = typed.trim()
  const found = useRead('evidence.findTargets', { words, yearId }, { when: words !== '' }).data
  if (useFieldsLocked()) return null
  const readings = found?.filter(({ target, targetId }) => target === 'reading' && !except.includes(targetId))
  return (
    <FindBox
      label="Which reading does it rest on?"
      hint="By its indicator and its period, or by its number. Figures that stand live in the sentence count already."
      typed={typed}
      found={
        readings?.map((one) => ({ key: one.targetId, name: one.title, aside: one.where, end: one.reference })) ?? null
      }
      onType={setTyped}
      onPick={onChoose}
    />
  )
}
