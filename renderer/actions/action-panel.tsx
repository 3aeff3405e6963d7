import { Button } from '@mantine/core'
import { useState } from 'react'
import { actionStateWords, type LearningKind, learningWords, type WholeAction } from '../../shared/model/action'
import type { BookInfo } from '../../shared/model/book'
import { useRead, useWrite } from '../client/queries'
import { ChoiceField } from '../components/fields/choice-field'
import { DayField } from '../components/fields/day-field'
import { useFieldsLocked } from '../components/fields/locked'
import { TextField } from '../components/fields/text-field'
import { Removal } from '../components/removal'
import { PanelPart, SidePanel } from '../components/side-panel'
import { Mark } from '../components/status'
import { EvidenceOf } from '../evidence/evidence-of'
import { markOf } from './action-words'
import styles from './actions.module.css'
import { SourcesOf } from './sources-of'

type Props = { id: string; years: BookInfo['years']; onClose: () => void }

/** One action: what is made of it, what was decided, how it stands, and what it came from. */
export function ActionPanel({ id, years, onClose }: Props) {
  const action = useRead('actions.get', { id }).data
  const change = useWrite('actions.change').mutateAsync
  const remove = useWrite('actions.remove').mutateAsync
  if (action === undefined || action.id !== id) return null
  const save = (fields: Omit<Parameters<typeof change>[0], 'id'>) => change({ id, ...fields })
  const kept = (name: string) => `action.${id}.${name}`
  return (
    <SidePanel
      title={action.what}
      mark={<Mark kind={markOf(action)} />}
      reference={action.reference}
      historyOf={id}
      onClose={onClose}
    >
      <div className={styles.fields}>
        <TextField
          label="What will be done?"
          value={action.what}
          onSave={(what) => save({ what })}
          keptAs={kept('what')}
        />
        <TextField
          label="What do you make of it?"
          hint="What it says to you: why something should be done."
          multiline
          value={action.interpretation}
          onSave={(interpretation) => save({ interpretation })}
          keptAs={kept('interpretation')}
        />
        <TextField
          label="Who decided?"
          hint="A person or a meeting: “trustees’ meeting”."
          value={action.decidedBy}
          onSave={(decidedBy) => save({ decidedBy })}
          keptAs={kept('decidedBy')}
        />
        <DayField
          label="Decided on"
          value={action.decidedOn}
          onSave={(decidedOn) => save({ decidedOn })}
          keptAs={kept('decidedOn')}
        />
        <TextField label="Who does it?" value={action.who} onSave={(who) => save({ who })} keptAs={kept('who')} />
        <DayField label="By when?" value={action.dueOn} onSave={(dueOn) => save({ dueOn })} keptAs={kept('dueOn')} />
        <State action={action} />
        <ChoiceField<LearningKind>
          label="What did you learn by it?"
          as="radio"
          options={learning}
          value={action.learning}
          onSave={(kind) => save({ learning: kind })}
          keptAs={kept('learning')}
        />
        {years.length > 1 && action.reports.length === 0 && (
          <ChoiceField
            label="Out of which year’s accounts?"
            as="list"
            options={years.toReversed().map(({ id: value, label }) => ({ value, label }))}
            value={action.yearId}
            onSave={(yearId) => save({ yearId })}
            keptAs={kept('yearId')}
          />
        )}
      </div>
      {action.reports.length > 0 && (
        <PanelPart title="What later accounts say of it">
          <ul>
            {action.reports.map(({ id: report, yearLabel, words }) => (
              <li key={report}>
                <span className={styles.small}>{yearLabel}</span> {words}
              </li>
            ))}
          </ul>
        </PanelPart>
      )}
      <PanelPart title="What it came from">
        <SourcesOf action={action} />
      </PanelPart>
      <PanelPart title="Evidence">
        <EvidenceOf target="action" id={id} words={action.reference} />
      </PanelPart>
      <Removal
        what="action"
        name={action.reference}
        hanging={action.reports.map(({ id: report, yearLabel, words }) => ({
          id: report,
          reference: yearLabel,
          words,
        }))}
        listed
        hangs="later accounts report on it. Empty what they say of it first, or drop the action with a reason."
        onRemove={() => remove({ id })}
        onGone={onClose}
      />
    </SidePanel>
  )
}

const learning = (
  [
    ['not-said', ''],
    ['single', 'The lifeguards’ rota now has somebody at the door at four.'],
    ['double', 'We aimed at more visits; now we aim at those who do not come.'],
    ['deutero', 'We ask twice a year in ten minutes, since nobody read the long survey.'],
  ] as const
).map(([value, hint]) => ({
  value,
  label: learningWords[value],
  ...(hint === '' ? {} : { hint: `For example: ${hint}` }),
}))

/** How it stands: open, done with its day and result, or dropped with the reason. */
function State({ action }: { action: WholeAction }) {
  const { id, state, doneOn, result, droppedWhy } = action
  const change = useWrite('actions.change').mutateAsync
  const locked = useFieldsLocked()
  const [dropping, setDropping] = useState(false)
  const offered = (['planned', 'under-way', 'done'] as const).map((value) => ({
    value,
    label: actionStateWords[value],
  }))
  const dropped = { value: 'dropped' as const, label: actionStateWords.dropped }
  return (
    <>
      <ChoiceField
        label="How does it stand?"
        as="radio"
        options={state === 'dropped' ? [...offered, dropped] : offered}
        value={state}
        onSave={(next) => change({ id, state: next })}
        keptAs={`action.${id}.state`}
      />
      {state === 'done' && (
        <DayField
          label="Done on"
          needed
          value={doneOn}
          onSave={(day) => change({ id, doneOn: day })}
          keptAs={`action.${id}.doneOn`}
        />
      )}
      {(state === 'done' || state === 'under-way' || result !== '') && (
        <TextField
          label="What came of it?"
          multiline
          value={result}
          onSave={(words) => change({ id, result: words })}
          keptAs={`action.${id}.result`}
        />
      )}
      {state === 'dropped' || dropping ? (
        <TextField
          label="Why was it dropped?"
          hint="The accounts say so."
          autoFocus={dropping}
          value={droppedWhy}
          onSave={async (why) => {
            await change({ id, droppedWhy: why, ...(why === '' ? {} : { state: 'dropped' as const }) })
            setDropping(false)
          }}
          keptAs={`action.${id}.droppedWhy`}
        />
      ) : (
        !locked &&
        state !== 'done' && (
          <div>
            <Button variant="subtle" className={styles.lead ?? ''} onClick={() => setDropping(true)}>
              Drop it, and say why
            </Button>
          </div>
        )
      )}
    </>
  )
}
