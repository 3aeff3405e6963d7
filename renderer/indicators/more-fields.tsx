import type { Definition, Indicator } from '../../shared/model/indicator'
import { useRead, useWrite } from '../client/queries'
import { ChoiceField } from '../components/fields/choice-field'
import { DayField } from '../components/fields/day-field'
import { SwitchField } from '../components/fields/switch-field'
import styles from './form.module.css'

type Props = { indicator: Indicator; inForce: Definition }

/** What seldom changes: the outcome it belongs to, whether it is a key indicator, how it is shown and added up. */
export function MoreFields({ indicator, inForce }: Props) {
  const change = useWrite('indicators.change').mutateAsync
  const mend = useWrite('indicators.mendDefinition').mutateAsync
  const outcomes = useRead('outcomes.list', {}).data ?? []
  const { id } = indicator
  const numbers = inForce.kind !== 'judgement' && inForce.kind !== 'yes-no'
  return (
    <>
      <SwitchField
        label="A key indicator"
        hint="Shown on the home page, and first in its chapter."
        value={indicator.key}
        onSave={(key) => change({ id, key })}
      />
      <ChoiceField
        label="Which outcome does it show?"
        value={indicator.outcomeId}
        options={outcomes.map(({ id: value, reference, statement }) => ({ value, label: `${reference} ${statement}` }))}
        as="list"
        onSave={(outcomeId) => change({ id, outcomeId })}
      />
      {numbers && (
        <div className={styles.pair}>
          <ChoiceField
            label="How many decimals?"
            value={String(inForce.decimals)}
            options={['0', '1', '2', '3', '4'].map((value) => ({ value, label: value === '0' ? 'None' : value }))}
            as="list"
            onSave={(decimals) => mend({ id, decimals: Number(decimals) })}
          />
          <ChoiceField
            label="How do parts make the year?"
            value={inForce.combining}
            options={[
              { value: 'none', label: 'Not at all' },
              { value: 'sum', label: 'Added up' },
              { value: 'last', label: 'The last one counts' },
            ]}
            as="list"
            onSave={(combining) => mend({ id, combining })}
          />
        </div>
      )}
      <ChoiceField
        label="Does it tell by counting or by words?"
        value={indicator.qualitative ? 'words' : 'counting'}
        options={[
          { value: 'counting', label: 'By counting' },
          { value: 'words', label: 'By words' },
        ]}
        onSave={(by) => change({ id, qualitative: by === 'words' })}
      />
      <DayField
        label="Asked since"
        hint="Only if it began in the years of this book."
        value={indicator.startedOn}
        onSave={(startedOn) => change({ id, startedOn })}
        keptAs={`indicator.${id}.startedOn`}
      />
    </>
  )
}
