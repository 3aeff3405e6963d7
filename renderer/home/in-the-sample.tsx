import { Button } from '@mantine/core'
import { askForOwnBook } from '../new-book/ask'
import { useTour } from '../tour/tour-state'
import styles from './home.module.css'

/** What the sample is for, and the way from it to one's own book. */
export function InTheSample() {
  const { goTo } = useTour()
  return (
    <p className={styles.sample}>
      <span>Everything here is invented, and yours to try out.</span>
      <Button variant="subtle" onClick={() => goTo(0)}>
        Take the ten-minute tour
      </Button>
      <Button variant="subtle" onClick={askForOwnBook}>
        Begin your own from its structure…
      </Button>
    </p>
  )
}
