import { Button } from '@mantine/core'
import type { BookInfo } from '../../shared/model/book'
import type { Activity, ObjectiveInYear } from '../../shared/model/objective'
import { isClosed } from '../../shared/model/year'
import { capital, countOf } from '../../shared/rules/count-words'
import { useWrite } from '../client/queries'
import { FieldsLocked, useFieldsLocked } from '../components/fields/locked'
import { TextField } from '../components/fields/text-field'
import { Removal } from '../components/removal'
import { PanelPart, SidePanel } from '../components/side-panel'
import { useNavigation } from '../frame/navigation'
import { useNotices } from '../frame/notices'
import { chapterState } from './chapter'
import styles from './purpose.module.css'
import { ReportedField } from './reported-field'

type Props = {
  objective: ObjectiveInYear
  activities: Activity[]
  year: BookInfo['years'][number]
  onClose: () => void
}

/** What else is said of one objective: in general, and in this year's account. */
export function ObjectivePanel({ objective, activities, year, onClose }: Props) {
  const change = useWrite('objectives.change').mutateAsync
  const setInYear = useWrite('objectives.setInYear').mutateAsync
  const remove = useWrite('objectives.remove').mutateAsync
  const { go } = useNavigation()
  const { trouble } = useNotices()
  const { id, inYear } = objective
  const locked = useFieldsLocked() || isClosed(year)
  const included = inYear?.included !== false
  const canLeaveOut = included && !locked
  const leaveOut = () => setInYear({ objectiveId: id, yearId: year.id, included: false }).catch(trouble)
  const own = activities.filter(({ objectiveId }) => objectiveId === id)
  return (
    <SidePanel title={objective.title} reference={objective.code} historyOf={objective.id} onClose={onClose}>
      <div className={styles.panelFields}>
        <TextField
          label="In full"
          hint="As it stands in your papers: “To be open to all, whatever their means or ability.”"
          multiline
          value={objective.description}
          onSave={(description) => change({ id, description })}
          keptAs={`objective.${id}.description`}
        />
        <TextField
          label="Letter"
          hint="People know it by this; the accounts are ordered as the list is."
          value={objective.code}
          onSave={(code) => change({ id, code: code.toUpperCase() })}
          keptAs={`objective.${id}.code`}
        />
        <FieldsLocked value={locked}>
          <ReportedField objective={objective} year={year} />
        </FieldsLocked>
      </div>
      {included && (
        <PanelPart title={`Its chapter in ${year.label}`}>
          <p className={styles.chapter}>
            {capital(chapterState(objective).state)}.{' '}
            <Button variant="subtle" onClick={() => go({ place: 'purpose', view: 'year', chosen: id })}>
              Go to the chapter
            </Button>
          </p>
        </PanelPart>
      )}
      <Removal
        what="objective"
        name={objective.title}
        hanging={own.map((activity) => ({ id: activity.id, reference: activity.reference, words: activity.name }))}
        hangs={`${countOf(own.length, 'activity belongs', 'activities belong')} to it. Move or remove ${own.length === 1 ? 'it' : 'them'} first${canLeaveOut ? `; or only leave the objective out of ${year.label}` : ''}.`}
        milder={canLeaveOut ? { words: `Leave it out of ${year.label}`, onPress: () => void leaveOut() } : null}
        onRemove={() => remove({ id })}
        onGone={onClose}
      />
    </SidePanel>
  )
}
