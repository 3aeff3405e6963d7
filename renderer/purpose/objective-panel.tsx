import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Activity, ObjectiveInYear } from '../../shared/model/objective'
import { countOf } from '../../shared/rules/count-words'
import { useWrite } from '../client/queries'
import { useFieldsLocked } from '../components/fields/locked'
import { TextField } from '../components/fields/text-field'
import { Removal } from '../components/removal'
import { PanelPart, SidePanel } from '../components/side-panel'
import styles from './purpose.module.css'
import { ReportedField } from './reported-field'

type Props = {
  objective: ObjectiveInYear
  activities: Activity[]
  year: { id: string; label: string }
  onClose: () => void
}

const chapter = [
  ['lead', 'In a few lines', 'What this year shows, bad news too.'],
  ['whatWeDid', 'What we did', ''],
  ['whatHappened', 'What happened', ''],
  ['conclusion', 'What we conclude', ''],
] as const

/** What else is said of one objective: in general, and in this year's account. */
export function ObjectivePanel({ objective, activities, year, onClose }: Props) {
  const change = useWrite('objectives.change').mutateAsync
  const setInYear = useWrite('objectives.setInYear').mutateAsync
  const remove = useWrite('objectives.remove').mutateAsync
  const locked = useFieldsLocked()
  const { id, inYear } = objective
  const written = chapter.some(([name]) => (inYear?.[name] ?? '') !== '')
  const [writing, setWriting] = useState(written)
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
        <ReportedField objective={objective} year={year} />
      </div>
      {inYear?.included !== false && (
        <PanelPart title={`Its chapter in ${year.label}`}>
          {writing ? (
            <div className={styles.panelFields}>
              {chapter.map(([name, label, hint]) => (
                <TextField
                  key={name}
                  label={label}
                  {...(hint === '' ? {} : { hint })}
                  multiline
                  rows={3}
                  value={inYear?.[name] ?? ''}
                  onSave={(text) => setInYear({ objectiveId: id, yearId: year.id, [name]: text })}
                  keptAs={`objective.${id}.${year.id}.${name}`}
                />
              ))}
            </div>
          ) : (
            <>
              <p className={styles.hanging}>Nothing is written yet.</p>
              {!locked && (
                <Button variant="subtle" onClick={() => setWriting(true)}>
                  Write it
                </Button>
              )}
            </>
          )}
        </PanelPart>
      )}
      <Removal
        what="objective"
        hanging={own.map((activity) => ({ id: activity.id, reference: activity.reference, words: activity.name }))}
        hangs={`${countOf(own.length, 'activity belongs', 'activities belong')} to it. Move or remove ${own.length === 1 ? 'it' : 'them'} first; or leave the objective out of ${year.label}.`}
        onRemove={() => remove({ id })}
        onGone={onClose}
        name={objective.title}
      />
    </SidePanel>
  )
}
