import { SegmentedControl } from '@mantine/core'
import { type EvidenceView, useNavigation } from '../frame/navigation'
import styles from './evidence.module.css'

/** From the register to the readings and back. */
export function EvidenceViews({ view }: { view: EvidenceView }) {
  const { go } = useNavigation()
  return (
    <SegmentedControl<EvidenceView>
      className={styles.views ?? ''}
      aria-label="How evidence is shown"
      value={view}
      onChange={(next) => go({ place: 'evidence', view: next, chosen: null })}
      data={[
        { value: 'register', label: 'Register' },
        { value: 'without', label: 'Readings without evidence' },
      ]}
    />
  )
}
