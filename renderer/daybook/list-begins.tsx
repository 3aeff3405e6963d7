import { Button } from '@mantine/core'
import { capital, countOf } from '../../shared/rules/count-words'
import styles from './daybook.module.css'

type Props = {
  /** How many notes stand above those that are shown. */
  newer: number
  /** By what the note in the panel is called, where the filter leaves it out of the list. */
  leftOut: string | null
  onNewest(): void
  onAll(): void
}

/** Above the list: that it begins further down, or that what the panel shows is not in it; and the way on. */
export function ListBegins({ newer, leftOut, onNewest, onAll }: Props) {
  if (leftOut !== null) {
    return (
      <p className={styles.begins} role="status">
        {leftOut} is not in this list: the filter leaves it out.{' '}
        <Button variant="subtle" size="compact-sm" onClick={onAll}>
          Show it among all notes
        </Button>
      </p>
    )
  }
  if (newer === 0) return null
  return (
    <p className={styles.begins} role="status">
      {capital(countOf(newer, 'newer note is', 'newer notes are'))} above these.{' '}
      <Button variant="subtle" size="compact-sm" onClick={onNewest}>
        Show the newest
      </Button>
    </p>
  )
}
