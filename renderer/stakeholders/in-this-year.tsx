import type { StakeholderInYear } from '../../shared/model/stakeholder'
import { adviceAt } from '../../shared/pictures/influence-interest'
import { useWrite } from '../client/queries'
import { NumberField } from '../components/fields/number-field'
import { TextField } from '../components/fields/text-field'
import styles from './panel.module.css'

/** How many they are in a year, where they stand on the map, and how they were asked. */
export function InThisYear({ stakeholder, yearId }: { stakeholder: StakeholderInYear; yearId: string }) {
  const set = useWrite('stakeholders.setInYear').mutateAsync
  const { id, inYear } = stakeholder
  const advice = adviceAt({ influence: inYear?.influence ?? null, interest: inYear?.interest ?? null })
  const of = { stakeholderId: id, yearId }
  const keptAs = (field: string) => `stakeholder.${id}.${yearId}.${field}`
  return (
    <>
      <div className={styles.pair}>
        <NumberField
          label="How many?"
          whole
          value={inYear?.size ?? null}
          onSave={(size) => set({ ...of, size })}
          keptAs={keptAs('size')}
        />
        <TextField
          label="In words"
          value={inYear?.sizeWords ?? ''}
          onSave={(sizeWords) => set({ ...of, sizeWords })}
          keptAs={keptAs('sizeWords')}
        />
      </div>
      <div>
        <div className={styles.pair}>
          <NumberField
            label="Influence on us"
            hint="0 little, 10 much"
            value={inYear?.influence ?? null}
            onSave={(influence) => set({ ...of, influence })}
            keptAs={keptAs('influence')}
          />
          <NumberField
            label="Interest in us"
            hint="0 little, 10 much"
            value={inYear?.interest ?? null}
            onSave={(interest) => set({ ...of, interest })}
            keptAs={keptAs('interest')}
          />
        </div>
        {advice !== null && <p className={styles.advice}>{advice}</p>}
      </div>
      <TextField
        label="How were they asked?"
        {...((inYear?.askedHow ?? '') === ''
          ? { hint: '“Users’ survey, October: 214 of 600 answered.” Left empty, they were not asked this year.' }
          : {})}
        value={inYear?.askedHow ?? ''}
        onSave={(askedHow) => set({ ...of, askedHow })}
        keptAs={keptAs('askedHow')}
      />
    </>
  )
}
