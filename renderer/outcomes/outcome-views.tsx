import { SegmentedControl } from '@mantine/core'
import { type OutcomeView, useNavigation } from '../frame/navigation'
import styles from './outcomes.module.css'

/** The chains to work on, or the table the documents print. */
export function OutcomeViews({ view, chosen }: { view: OutcomeView; chosen: string | null }) {
  const { go } = useNavigation()
  return (
    <SegmentedControl<OutcomeView>
      className={styles.views ?? ''}
      aria-label="How outcomes are shown"
      value={view}
      onChange={(next) => go({ place: 'outcomes', view: next, chosen })}
      data={[
        { value: 'chain', label: 'The chain' },
        { value: 'social-benefit', label: 'Social benefit table' },
      ]}
    />
  )
}
