import { Button } from '@mantine/core'
import { useRef, useState } from 'react'
import type { Activity, ObjectiveInYear } from '../../shared/model/objective'
import { dayWords } from '../../shared/rules/date-words'
import { useFieldsLocked } from '../components/fields/locked'
import { useLineDrag } from '../components/line-drag'
import { useKeyboardStays } from './keyboard-stays'
import styles from './outline.module.css'
import { OutlineLine } from './outline-line'
import { type Line, landing } from './outline-lines'
import { useOutline } from './use-outline'

type Props = {
  year: { id: string; label: string; endsOn: string }
  objectives: ObjectiveInYear[]
  activities: Activity[]
  /** Id of the objective or activity beside the list. */
  chosen: string | null
  onChoose: (id: string) => void
}

/** Objectives and their activities, typed and put in order like a list in a letter. */
export function Objectives({ year, objectives, activities, chosen, onChoose }: Props) {
  const outline = useOutline({
    yearId: year.id,
    objectives,
    activities,
    onBecame: (id, now) => {
      if (id === chosen) onChoose(now)
    },
  })
  const { lines } = outline
  const list = useRef<HTMLUListElement>(null)
  const { drag, grip } = useLineDrag(list, outline.dropAt)
  const gap = drag === null ? null : landing(lines, drag.key, drag.gap)
  const [last, setLast] = useState<string | null>(null)
  const locked = useFieldsLocked()
  const entry = lines.some(({ key }) => key === last) ? last : lines[0]?.key
  const { enter, leave } = useKeyboardStays(list, lines)

  const asideOf = (line: Line): string => {
    if (line.kind === 'objective') {
      const objective = objectives.find(({ id }) => id === line.id)
      return objective?.inYear?.included === false ? `left out of ${year.label}` : ''
    }
    const ended = activities.find(({ id }) => id === line.id)?.endedOn
    return ended != null && ended <= year.endsOn ? `ended ${dayWords(ended)}` : ''
  }

  if (lines.length === 0) {
    return (
      <section className={styles.empty} aria-labelledby="no-objectives">
        <h2 id="no-objectives">No objectives yet</h2>
        <p>
          An objective is something the organisation set out to achieve, and its activities are what it does for it. The
          sample has six: “Open to all” is one, and public swimming sessions and concession prices are two of its
          activities.
        </p>
        {!locked && <Button onClick={outline.beginLast}>Write the first objective</Button>}
      </section>
    )
  }
  return (
    <div className={styles.outline}>
      <ul
        ref={list}
        className={styles.lines}
        aria-label="Objectives and activities"
        aria-describedby={locked ? undefined : 'outline-keys'}
        data-dragging={drag !== null || undefined}
        onFocus={(event) => {
          const key = enter(event)
          const line = lines.find((one) => one.key === key)
          setLast(key)
          // What is open beside the list follows the keyboard.
          if (chosen !== null && line?.id != null && line.id !== chosen) onChoose(line.id)
        }}
        onBlur={leave}
      >
        {lines.map((line, at) => (
          <OutlineLine
            key={line.key}
            line={line}
            outline={outline}
            chosen={line.id !== null && line.id === chosen}
            aside={asideOf(line)}
            entry={line.key === entry}
            marked={gap === at ? 'above' : gap === lines.length && at === lines.length - 1 ? 'below' : null}
            moving={drag?.key === line.key}
            onOpen={line.id === null ? null : () => onChoose(line.id ?? '')}
            onGrip={grip(line.key)}
          />
        ))}
      </ul>
      {!locked && (
        <>
          <Button variant="subtle" className={styles.add ?? ''} onClick={outline.beginLast}>
            Add an objective
          </Button>
          <p className={styles.keys} id="outline-keys">
            Enter begins a new line, Tab makes it an activity, Shift+Tab an objective. Alt with an arrow up or down
            moves it, Backspace takes an empty one away, Ctrl+Enter shows more. F6 leaves the list.
          </p>
        </>
      )}
    </div>
  )
}
