import type { AspectLine } from '../../shared/model/aspect'
import { useWrite } from '../client/queries'
import { DayField } from '../components/fields/day-field'
import { PanelPart, SidePanel } from '../components/side-panel'
import { EvidenceOf } from '../evidence/evidence-of'
import { useNavigation } from '../frame/navigation'
import styles from './answers.module.css'

type Props = {
  line: AspectLine
  yearId: string
  /** The year before, where there is one. */
  before: { label: string } | null
  onClose: () => void
}

/** One key aspect beside the list: the day its answer was true, its evidence, and where the item comes from. */
export function AspectPanel({ line, yearId, before, onClose }: Props) {
  const answer = useWrite('aspects.answer').mutateAsync
  const { go } = useNavigation()
  const { id, wording, source } = line
  return (
    <SidePanel
      title={wording}
      reference=""
      {...(line.answer === null ? {} : { historyOf: line.answer.id })}
      onClose={onClose}
    >
      <div className={styles.panelFields}>
        <DayField
          label="The day it was so"
          hint="When staff were counted, or the policy was adopted. May stay empty."
          value={line.answer?.datedOn ?? null}
          onSave={(datedOn) => answer({ yearId, itemId: id, datedOn })}
          keptAs={`aspect.${id}.datedOn`}
        />
      </div>
      <PanelPart title="Evidence">
        {line.answer === null ? (
          <p className={styles.small}>Evidence is for an answer: it can be added once there is one.</p>
        ) : (
          <EvidenceOf target="aspect" id={line.answer.id} words={`“${wording}”`} />
        )}
      </PanelPart>
      {before !== null && (
        <PanelPart title={`In ${before.label}`}>
          <p className={styles.before}>{line.before === '' ? 'Not answered.' : line.before}</p>
        </PanelPart>
      )}
      <PanelPart title="The item itself">
        {source !== '' && <p className={styles.small}>{source}</p>}
        <button
          type="button"
          className={styles.link}
          onClick={() => go({ place: 'aspects', view: 'checklist', chosen: id })}
        >
          See it in the checklist
        </button>
      </PanelPart>
    </SidePanel>
  )
}
