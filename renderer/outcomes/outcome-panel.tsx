import { benefitBlocks, benefitBlockWords } from '../../shared/model/outcome'
import { useWrite } from '../client/queries'
import { ChoiceField } from '../components/fields/choice-field'
import { TextField } from '../components/fields/text-field'
import { SidePanel } from '../components/side-panel'
import { InTheDaybook } from '../daybook/in-the-daybook'
import { BothSides } from '../stories/both-sides'
import { OutcomeRemoval } from './outcome-removal'
import type { Held, Row } from './outcome-rows'
import styles from './outcomes.module.css'
import type { OutcomeChanges } from './use-outcome-changes'

type Props = { yearId: string; row: Row; held: Held; changes: OutcomeChanges; onClose: () => void }

const meant = [
  { value: 'yes', label: 'Yes, we set out to do it' },
  { value: 'no', label: 'No, it came of itself' },
] as const
const wanted = [
  { value: 'yes', label: 'Yes, it is good for them' },
  { value: 'no', label: 'No, it is not wanted' },
] as const
const yesNo = (yes: boolean) => (yes ? 'yes' : 'no') as 'yes' | 'no'

/** Everything the book has of one outcome, in plain questions. */
export function OutcomePanel({ yearId, row, held, changes, onClose }: Props) {
  const change = useWrite('outcomes.change').mutateAsync
  const { outcome } = row
  const { id } = outcome
  return (
    <SidePanel title={outcome.statement} reference={outcome.reference} historyOf={id} onClose={onClose}>
      <div className={styles.panelFields}>
        <TextField
          label="What changes for them?"
          hint="In the sample: “They are active enough for their health.”"
          value={outcome.statement}
          onSave={(statement) => change({ id, statement })}
          keptAs={`outcome.${id}.statement`}
        />
        <TextField
          label="What does that look like?"
          multiline
          value={outcome.description}
          onSave={(description) => change({ id, description })}
          keptAs={`outcome.${id}.description`}
        />
        <ChoiceField
          label="Who is it for?"
          value={outcome.stakeholderId}
          options={held.stakeholders.map(({ id: value, name: label }) => ({ value, label }))}
          onSave={(stakeholderId) => change({ id, stakeholderId })}
          as="list"
        />
        <ChoiceField
          label="By doing what?"
          value={outcome.activityId}
          options={held.activities.map(({ id: value, name: label }) => ({ value, label }))}
          onSave={(activityId) => change({ id, activityId })}
          as="list"
        />
        <ChoiceField
          label="Did you mean it to happen?"
          value={yesNo(outcome.intended)}
          options={meant}
          onSave={(answer) => change({ id, intended: answer === 'yes' })}
        />
        <ChoiceField
          label="Do they want it?"
          hint="A change nobody wanted belongs in the account too."
          value={yesNo(outcome.positive)}
          options={wanted}
          onSave={(answer) => change({ id, positive: answer === 'yes' })}
        />
        <ChoiceField
          label="In which part of the social benefit table?"
          value={outcome.block}
          options={benefitBlocks.map((value) => ({ value, label: benefitBlockWords[value] }))}
          onSave={(block) => change({ id, block })}
          as="list"
        />
      </div>
      <BothSides
        outcomeId={id}
        indicators={held.indicators.filter(({ outcomeId }) => outcomeId === id)}
        yearId={yearId}
      />
      <InTheDaybook of={{ outcomeIds: [id] }} />
      <OutcomeRemoval outcome={outcome} changes={changes} onGone={onClose} />
    </SidePanel>
  )
}
