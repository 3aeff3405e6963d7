import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Definition, DefinitionFields, Indicator } from '../../shared/model/indicator'
import { dayWords } from '../../shared/rules/date-words'
import { addDays } from '../../shared/rules/days'
import { changedMeasure } from '../../shared/rules/definition-change'
import { listWords } from '../../shared/rules/number-words'
import { problemOf } from '../client/bridge'
import { useWrite } from '../client/queries'
import { fieldProblem } from '../components/field-problem'
import { DayField } from '../components/fields/day-field'
import { TextField } from '../components/fields/text-field'
import { useNotices } from '../frame/notices'
import styles from './form.module.css'
import { MeasureFields } from './measure-fields'

type Props = {
  indicator: Indicator
  inForce: Definition
  /** The last day of the readings that stand. */
  lastDay: string | null
  /** The last day of the year looked at. */
  yearEnds: string
  onDone: () => void
}

/** Something else is measured from a day on: written as a whole, since a half of it would measure nothing. */
export function Redefine({ indicator, inForce, lastDay, yearEnds, onDone }: Props) {
  const redefine = useWrite('indicators.redefine')
  const { say } = useNotices()
  const [draft, setDraft] = useState<DefinitionFields>(() => fieldsOf(inForce))
  const [validFrom, setValidFrom] = useState(() =>
    addDays(lastDay !== null && lastDay > yearEnds ? lastDay : yearEnds, 1),
  )
  const [changeNote, setChangeNote] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const changed = changedMeasure(inForce, draft)

  const measure = async () => {
    setProblem(null)
    try {
      await redefine.mutateAsync({ id: indicator.id, validFrom, changeNote, definition: draft })
      say(`${indicator.name} is measured differently from ${dayWords(validFrom)} on`)
      onDone()
    } catch (error) {
      setProblem(problemOf(error).message.replace(/^[a-z]\w*(?:\.\w+)*: /i, ''))
    }
  }
  return (
    <section className={styles.redefine} aria-label="Measure it differently">
      <p className={styles.small}>
        Readings before that day keep the definition they were taken under. Nothing here is stored until you press the
        button at the end.
      </p>
      <MeasureFields
        definition={draft}
        onChange={async (fields) => setDraft((before) => ({ ...before, ...fields }))}
        keptAs={`redefine.${indicator.id}`}
      />
      <DayField
        label="From which day?"
        hint={lastDay === null ? '' : `The last reading taken the old way ends on ${dayWords(lastDay)}.`}
        value={validFrom}
        needed
        onSave={async (day) => {
          if (day !== null) setValidFrom(day)
        }}
      />
      <TextField
        label="What changed, and why?"
        hint="It stands beside the double rule. In the sample: “From 2025 gas is measured per visit, because the pool was open longer.”"
        multiline
        value={changeNote}
        onSave={async (words) => setChangeNote(words)}
      />
      <p className={styles.small}>
        {changed.length === 0
          ? 'So far nothing that is measured differs from before.'
          : `The trend breaks on ${dayWords(validFrom)}: ${listWords(changed)} changed.`}
      </p>
      <div className={styles.buttons}>
        <Button onClick={() => void measure()} disabled={redefine.isPending}>
          Measure it like this from {dayWords(validFrom)}
        </Button>
        <Button variant="default" onClick={onDone}>
          Leave it as it was
        </Button>
      </div>
      {problem !== null && (
        <div role="alert" className={styles.problem}>
          {fieldProblem(`${problem} What you wrote is kept here.`)}
        </div>
      )}
    </section>
  )
}

function fieldsOf(it: Definition): DefinitionFields {
  const { kind, definition, unit, decimals, scale, scaleFigure, shareFrom, combining } = it
  return { kind, definition, unit, decimals, scale, scaleFigure, shareFrom, combining }
}
