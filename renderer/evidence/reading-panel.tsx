import { Button } from '@mantine/core'
import { groundsWords } from '../../shared/model/evidence'
import { useRead } from '../client/queries'
import { PanelPart, SidePanel } from '../components/side-panel'
import { Status } from '../components/status'
import { useNavigation } from '../frame/navigation'
import styles from './evidence.module.css'
import { EvidenceOf } from './evidence-of'
import type { Without } from './without-page'

type Props = { reading: Without; yearId: string; onClose: () => void }

/** A reading and what it rests on, to be mended here. */
export function ReadingPanel({ reading, yearId, onClose }: Props) {
  const { id, reference, title, where, indicatorId } = reading
  const { go } = useNavigation()
  const held = useRead('evidence.grounds', { readingIds: [id] }).data?.[0]
  return (
    <SidePanel title={title} reference={reference} historyOf={id} onClose={onClose}>
      <p className={styles.what}>{where}</p>
      {held !== undefined && (
        <p className={styles.state}>
          <Status kind={held.grounds === 'none' ? 'none' : 'met'}>
            {held.grounds === 'none' ? 'Nothing shows this figure yet' : groundsWords[held.grounds]}
          </Status>
        </p>
      )}
      <PanelPart title="Evidence">
        <EvidenceOf target="reading" id={id} words={reference} />
      </PanelPart>
      <div className={styles.foot}>
        <Button variant="default" onClick={() => go({ place: 'readings', by: 'quarters', indicatorId }, yearId)}>
          See it among the readings
        </Button>
      </div>
    </SidePanel>
  )
}
