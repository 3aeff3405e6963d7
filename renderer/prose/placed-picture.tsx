import { IconChartLine, IconPhoto } from '@tabler/icons-react'
import styles from './prose.module.css'

/** What stands between paragraphs: what kind of thing it is. */
export function PlacedPicture({ kind, number }: { kind: 'chart' | 'picture'; number: number }) {
  const Icon = kind === 'chart' ? IconChartLine : IconPhoto
  return (
    <p className={styles.placedKind}>
      <Icon size="1.25rem" stroke={1.5} aria-hidden />
      {kind === 'chart'
        ? `Chart of I-${String(number).padStart(2, '0')}`
        : `Picture E-${String(number).padStart(3, '0')}`}
    </p>
  )
}
