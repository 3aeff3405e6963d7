import { SegmentedControl } from '@mantine/core'
import styles from './daybook.module.css'

type Props = {
  label: string
  yes?: string
  no?: string
  value: boolean | null
  onChoose(value: boolean | null): void
}

/** One thing, its opposite, or either. */
export function YesOrNo({ label, yes = 'Yes', no = 'No', value, onChoose }: Props) {
  return (
    <div className={styles.row}>
      <span aria-hidden="true">{label}</span>
      <SegmentedControl
        aria-label={label}
        size="xs"
        value={value === null ? 'either' : value ? 'yes' : 'no'}
        onChange={(chosen) => onChoose(chosen === 'either' ? null : chosen === 'yes')}
        data={[
          { value: 'either', label: 'Either' },
          { value: 'yes', label: yes },
          { value: 'no', label: no },
        ]}
      />
    </div>
  )
}
