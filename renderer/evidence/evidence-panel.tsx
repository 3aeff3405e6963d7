import { type EvidenceWithUses, evidenceGrounds, fileStateWords, groundsWords } from '../../shared/model/evidence'
import { agree, capital, countOf } from '../../shared/rules/count-words'
import { useRead, useWrite } from '../client/queries'
import { Answered } from '../components/answers'
import { ChoiceField } from '../components/fields/choice-field'
import { DayField } from '../components/fields/day-field'
import { SwitchField } from '../components/fields/switch-field'
import { TextField } from '../components/fields/text-field'
import { Removal } from '../components/removal'
import { PanelPart, SidePanel } from '../components/side-panel'
import { Status } from '../components/status'
import { sizeWords, whenWords } from '../components/time-words'
import styles from './evidence.module.css'
import { formWords } from './form-words'
import { Preview } from './preview'
import { SaveCopy } from './save-copy'
import { Uses } from './uses'

/** One piece of evidence: what it is, what can be seen of it, and what it proves. */
export function EvidencePanel({ id, onClose }: { id: string; onClose: () => void }) {
  const evidence = useRead('evidence.get', { id })
  // While the next one is read, the answer is still that of the one before; removed elsewhere, there is none.
  const held = evidence.data?.id === id && !evidence.isError ? evidence.data : null
  if (held === null)
    return evidence.isError ? null : (
      <SidePanel title="Evidence" reference="" onClose={onClose}>
        <Answered of={{ evidence }}>{() => null}</Answered>
      </SidePanel>
    )
  return <Panel evidence={held} onClose={onClose} />
}

function Panel({ evidence, onClose }: { evidence: EvidenceWithUses; onClose: () => void }) {
  const { id, name, reference, form, state } = evidence
  const change = useWrite('evidence.change').mutateAsync
  const remove = useWrite('evidence.remove').mutateAsync
  const keptAs = (field: string) => `evidence.${id}.${field}`
  const uses = evidence.usedFor.filter(({ stands }) => stands).length
  return (
    <SidePanel title={name} reference={reference} historyOf={id} onClose={onClose}>
      <p className={styles.what}>
        {formWords(evidence)}
        {evidence.bytes !== null && `, ${sizeWords(evidence.bytes)}`}
      </p>
      {state !== null && state !== 'here' && (
        <p className={styles.state}>
          <Status kind="wrong">{fileStateWords[state]}. Add the file again where it still is.</Status>
        </p>
      )}
      {form === 'file' && state !== 'missing' && <Preview evidence={evidence} />}
      {form === 'file' && state === 'here' && <SaveCopy evidence={evidence} />}
      <Uses evidence={evidence} />
      <PanelPart title="About it">
        <div className={styles.fields}>
          <TextField label="Name" value={name} onSave={(text) => change({ id, name: text })} keptAs={keptAs('name')} />
          {form !== 'file' && (
            <TextField
              label={form === 'paper' ? 'Where is it kept?' : 'Its address'}
              value={evidence.place}
              onSave={(place) => change({ id, place })}
              keptAs={keptAs('place')}
            />
          )}
          <ChoiceField
            label="What is it as grounds for a figure?"
            value={evidence.grounds}
            options={evidenceGrounds.map((value) => ({ value, label: groundsWords[value] }))}
            onSave={(grounds) => change({ id, grounds })}
            as="list"
          />
          <TextField
            label="Who or what does it come from?"
            {...(evidence.source === '' ? { hint: 'In the sample: “The council’s surveyor”.' } : {})}
            value={evidence.source}
            onSave={(source) => change({ id, source })}
            keptAs={keptAs('source')}
          />
          <DayField
            label="Its date"
            value={evidence.datedOn}
            onSave={(datedOn) => change({ id, datedOn })}
            keptAs={keptAs('datedOn')}
          />
          <TextField
            label="What does it show?"
            multiline
            value={evidence.description}
            onSave={(description) => change({ id, description })}
            keptAs={keptAs('description')}
          />
          <SwitchField
            label="Confidential"
            hint="Its number stands in the account; what is in it stays in this book, and leaves it only when asked for."
            value={evidence.confidential}
            onSave={(confidential) => change({ id, confidential })}
          />
        </div>
        <p className={styles.added}>
          Added by {evidence.addedBy || 'nobody named'}, {whenWords(evidence.addedAt, new Date())}
        </p>
      </PanelPart>
      <Removal
        what="evidence"
        name={`${name}, ${reference}`}
        hanging={[]}
        hangs=""
        {...(uses === 0 ? {} : { goesWith: goesWith(uses) })}
        onRemove={() => remove({ id })}
        onGone={onClose}
      />
    </SidePanel>
  )
}

const goesWith = (uses: number) =>
  `${capital(countOf(uses, 'thing rests', 'things rest'))} on it, and ${agree(uses, 'does', 'do')} no longer once it is removed. Where it was added by mistake, unlink it from that alone.`
