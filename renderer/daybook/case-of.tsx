import { Button } from '@mantine/core'
import { useState } from 'react'
import type { WholeExperience } from '../../shared/model/daybook'
import { type CaseTold, caseToldWords } from '../../shared/model/experience'
import { dayWords } from '../../shared/rules/date-words'
import { problemOf } from '../client/bridge'
import { useWrite } from '../client/queries'
import { fieldProblem } from '../components/field-problem'
import { ChoiceField } from '../components/fields/choice-field'
import { DayField } from '../components/fields/day-field'
import { useFieldsLocked } from '../components/fields/locked'
import { TextField } from '../components/fields/text-field'
import { PanelPart } from '../components/side-panel'
import { AddStep, StepLine } from './case-steps'
import styles from './panel.module.css'

/** What was done about a negative, until it is closed; for anything else, the way to open a case. */
export function CaseOf({ experience }: { experience: WholeExperience }) {
  const { id, caseState, caseSteps, caseChanged, caseTold, caseToldOn, caseClosedOn } = experience
  const changeCase = useWrite('experiences.changeCase').mutateAsync
  const locked = useFieldsLocked()
  if (caseState === 'none') return locked ? null : <OpenCase id={id} />
  return (
    <PanelPart title="What we did about it">
      <ul>
        {caseSteps.map((step) => (
          <StepLine key={step.id} step={step} />
        ))}
      </ul>
      {!locked && caseState === 'open' && <AddStep experienceId={id} first={caseSteps.length === 0} />}
      <div className={styles.fields}>
        <TextField
          label="What changed"
          multiline
          value={caseChanged}
          onSave={(text) => changeCase({ id, caseChanged: text })}
          keptAs={`experience.${id}.caseChanged`}
        />
        <ChoiceField
          label="Was the person told?"
          value={caseTold}
          options={(['not-yet', 'told', 'cannot'] as const satisfies CaseTold[]).map((value) => ({
            value,
            label: caseToldWords[value],
          }))}
          onSave={(value) => changeCase({ id, caseTold: value })}
        />
        {caseTold === 'told' && (
          <DayField
            label="Told on"
            value={caseToldOn}
            onSave={(day) => changeCase({ id, caseTold: 'told', caseToldOn: day })}
            keptAs={`experience.${id}.caseToldOn`}
          />
        )}
      </div>
      {caseClosedOn !== null && <p className={styles.closed}>Closed on {dayWords(caseClosedOn)}.</p>}
      {!locked && <Ending experience={experience} />}
    </PanelPart>
  )
}

/** The last word on a case, or the first of another look at it. */
function Ending({ experience: { id, caseState, caseTold } }: { experience: WholeExperience }) {
  const close = useWrite('experiences.closeCase').mutateAsync
  const reopen = useWrite('experiences.reopenCase').mutateAsync
  const [problem, setProblem] = useState<string | null>(null)
  const take = async (act: () => Promise<unknown>) => {
    setProblem(null)
    try {
      await act()
    } catch (error) {
      setProblem(problemOf(error).message)
    }
  }
  return (
    <>
      <div className={styles.acts}>
        {caseState === 'closed' ? (
          <Button variant="default" onClick={() => void take(() => reopen({ id }))}>
            Open the case again
          </Button>
        ) : caseTold === 'not-yet' ? (
          <Button onClick={() => void take(() => close({ id, caseTold: 'told' }))}>Told, close the case</Button>
        ) : (
          <Button onClick={() => void take(() => close({ id }))}>Close the case</Button>
        )}
      </div>
      {problem !== null && (
        <div role="alert" className={styles.problem}>
          {fieldProblem(problem)}
        </div>
      )}
    </>
  )
}

function OpenCase({ id }: { id: string }) {
  const open = useWrite('experiences.openCase').mutateAsync
  const [problem, setProblem] = useState<string | null>(null)
  return (
    <div className={styles.openCase}>
      <Button
        variant="subtle"
        onClick={() => void open({ id }).catch((error: unknown) => setProblem(problemOf(error).message))}
      >
        Something is to be done about it…
      </Button>
      {fieldProblem(problem)}
    </div>
  )
}
