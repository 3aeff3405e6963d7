import { Button } from '@mantine/core'
import { useNavigation } from '../frame/navigation'
import { places } from '../frame/places'
import styles from './readings-page.module.css'

/** A year in which nothing is measured yet. */
export function EmptyReadings({ year }: { year: string }) {
  const { go } = useNavigation()
  return (
    <section className={styles.empty} aria-labelledby="no-readings">
      <h2 id="no-readings">Nothing is measured in {year} yet</h2>
      <p>
        Here every indicator has a row, and what was counted or asked goes into its months, quarters or year. In the
        sample, swim visits are typed each quarter from the till, and the year adds itself up. First say what shows that
        something changed.
      </p>
      <Button onClick={() => go(places.outcomes.start)}>To outcomes and indicators</Button>
    </section>
  )
}
