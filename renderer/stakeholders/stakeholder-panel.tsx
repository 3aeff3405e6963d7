import { useState } from 'react'
import type { Relationship, StakeholderInYear } from '../../shared/model/stakeholder'
import { countOf } from '../../shared/rules/count-words'
import { useRead, useWrite } from '../client/queries'
import { Answered } from '../components/answers'
import { ChoiceField } from '../components/fields/choice-field'
import { TextField } from '../components/fields/text-field'
import { Removal } from '../components/removal'
import { PanelPart, SidePanel } from '../components/side-panel'
import { InTheDaybook } from '../daybook/in-the-daybook'
import { directions } from './add-stakeholder'
import { Changes } from './changes'
import { InAccount } from './in-account'
import { InThisYear } from './in-this-year'
import styles from './panel.module.css'
import { Relationships } from './relationships'

type Props = {
  stakeholder: StakeholderInYear
  others: StakeholderInYear[]
  relationships: Relationship[]
  organisation: string
  year: { id: string; label: string }
  onClose: () => void
}

/** All the book knows of one stakeholder, in general and in one year, to be changed where it stands. */
export function StakeholderPanel({ stakeholder, others, relationships, organisation, year, onClose }: Props) {
  const { id, name } = stakeholder
  const change = useWrite('stakeholders.change').mutateAsync
  const remove = useWrite('stakeholders.remove').mutateAsync
  const outcomes = useRead('outcomes.list', {})
  const indicators = useRead('indicators.list', { yearId: year.id })
  const own = (outcomes.data ?? []).filter(({ stakeholderId }) => stakeholderId === id)
  const shownBy = (indicators.data ?? []).filter(({ outcomeId }) => own.some((outcome) => outcome.id === outcomeId))
  const results = useRead(
    'results.ofYear',
    { yearId: year.id, indicatorIds: shownBy.map((indicator) => indicator.id), earlierYears: 0 },
    { when: outcomes.data !== undefined && indicators.data !== undefined },
  )
  const ties = relationships.filter(({ fromId, toId }) => fromId === id || toId === id)
  const [leaving, setLeaving] = useState(false)
  const inAccount = stakeholder.inYear?.included === true
  return (
    <SidePanel title={name} reference={stakeholder.reference} historyOf={id} onClose={onClose}>
      <div className={styles.fields}>
        <TextField
          label="Name"
          value={name}
          onSave={(text) => change({ id, name: text })}
          keptAs={`stakeholder.${id}.name`}
        />
        <TextField
          label="Who are they?"
          {...hintWhileEmpty(stakeholder.description, 'In the sample: “Anyone who comes to a public session.”')}
          multiline
          value={stakeholder.description}
          onSave={(description) => change({ id, description })}
          keptAs={`stakeholder.${id}.description`}
        />
        <ChoiceField
          label="Who are they to us?"
          value={stakeholder.accountability}
          options={directions}
          onSave={(accountability) => change({ id, accountability })}
          as="list"
        />
        <TextField
          label="What passes between them and us?"
          {...hintWhileEmpty(stakeholder.exchange, 'In the sample: “They swim and pay; we keep it open.”')}
          value={stakeholder.exchange}
          onSave={(exchange) => change({ id, exchange })}
          keptAs={`stakeholder.${id}.exchange`}
        />
      </div>
      <PanelPart title={`In ${year.label}`}>
        <div className={styles.fields}>
          <InAccount stakeholder={stakeholder} year={year} leaving={leaving} onLeaving={setLeaving} />
          <InThisYear stakeholder={stakeholder} yearId={year.id} />
        </div>
      </PanelPart>
      <Relationships {...{ stakeholder, others, organisation }} relationships={ties} />
      <Answered of={{ outcomes, indicators, results }}>
        {(held) => (
          <PanelPart title="What should change for them">
            <Changes outcomes={own} indicators={shownBy} results={held.results} />
          </PanelPart>
        )}
      </Answered>
      <InTheDaybook of={{ stakeholderIds: [id] }} />
      <Removal
        what="stakeholder"
        name={name}
        hanging={own.map((outcome) => ({ id: outcome.id, reference: outcome.reference, words: outcome.statement }))}
        listed
        hangs={hangsWords(own.length, shownBy.length)}
        {...(ties.length === 0 ? {} : { goesWith: goesWords(ties.length) })}
        milder={inAccount && !leaving ? { words: `Leave out of ${year.label}`, onPress: () => setLeaving(true) } : null}
        onRemove={() => remove({ id })}
        onGone={onClose}
      />
    </SidePanel>
  )
}

/** An example helps who has written nothing yet, and is in the way afterwards. */
const hintWhileEmpty = (value: string, hint: string) => (value === '' ? { hint } : {})

function hangsWords(outcomes: number, indicators: number): string {
  const shown = indicators === 0 ? '' : `, shown by ${countOf(indicators, 'indicator', 'indicators')},`
  return `${countOf(outcomes, 'outcome', 'outcomes')}${shown} ${outcomes === 1 ? 'belongs' : 'belong'} to them.`
}

function goesWords(ties: number): string {
  return ties === 1 ? 'One relationship goes with them.' : `${countOf(ties, '', 'relationships')} go with them.`
}
