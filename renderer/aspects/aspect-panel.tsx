import type { AspectLine } from '../../shared/model/aspect'
import { useWrite } from '../client/queries'
import { DayField } from '../components/fields/day-field'
import { PanelPart, SidePanel } from '../components/side-panel'
import { useNavigation } from '../frame/navigation'
import styles from './answers.module.css'
import { EvidenceNumbers } from './evidence-numbers'

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
  const { id, wording, source, evidence } = line
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
      {evidence.length > 0 && (
        <PanelPart title="Evidence">
          <EvidenceNumbers of={evidence} />
        </PanelPart>
      )}
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
