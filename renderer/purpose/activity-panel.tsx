import type { Activity, ObjectiveInYear } from '../../shared/model/objective'
import { countOf } from '../../shared/rules/count-words'
import { useRead, useWrite } from '../client/queries'
import { ChoiceField } from '../components/fields/choice-field'
import { DayField } from '../components/fields/day-field'
import { TextField } from '../components/fields/text-field'
import { Removal } from '../components/removal'
import { SidePanel } from '../components/side-panel'
import styles from './purpose.module.css'

type Props = { activity: Activity; objectives: ObjectiveInYear[]; onClose: () => void }

/** What else is said of one activity. */
export function ActivityPanel({ activity, objectives, onClose }: Props) {
  const change = useWrite('activities.change').mutateAsync
  const remove = useWrite('activities.remove').mutateAsync
  const outcomes = useRead('outcomes.list', {}).data?.filter(({ activityId }) => activityId === activity.id) ?? []
  const { id } = activity
  return (
    <SidePanel title={activity.name} reference={activity.reference} historyOf={activity.id} onClose={onClose}>
      <div className={styles.panelFields}>
        <TextField
          label="What is done, in a line or two?"
          hint="In the sample: “Lessons for children in term time, from first splashes to 25 metres and beyond.”"
          multiline
          value={activity.description}
          onSave={(description) => change({ id, description })}
          keptAs={`activity.${id}.description`}
        />
        <ChoiceField
          label="For which objective?"
          value={activity.objectiveId}
          options={objectives.map(({ id: value, code, title }) => ({ value, label: `${code} ${title}` }))}
          onSave={(objectiveId) => change({ id, objectiveId })}
          as="list"
        />
        <DayField
          label="Began on"
          hint="Only if it began in the years of this book."
          value={activity.startedOn}
          onSave={(startedOn) => change({ id, startedOn })}
          keptAs={`activity.${id}.startedOn`}
        />
        <DayField
          label="Ended on"
          value={activity.endedOn}
          onSave={(endedOn) => change({ id, endedOn })}
          keptAs={`activity.${id}.endedOn`}
        />
      </div>
      <Removal
        what="activity"
        name={activity.name}
        hanging={outcomes.map((outcome) => ({
          id: outcome.id,
          reference: outcome.reference,
          words: outcome.statement,
        }))}
        hangs={`${countOf(outcomes.length, 'outcome comes', 'outcomes come')} from it. If it is no longer done, say when it ended.`}
        onRemove={() => remove({ id })}
        onGone={onClose}
      />
    </SidePanel>
  )
}
