import { Button } from '@mantine/core'
import type { IndicatorResult } from '../../shared/model/figure'
import { differenceOf } from '../components/comparison-words'
import { useNavigation } from '../frame/navigation'
import styles from './indicators.module.css'

/** What the year's figure is held against, and what comes of it; or why it is not compared. */
export function Compared({ result }: { result: IndicatorResult }) {
  const { go } = useNavigation()
  const shown = result.comparisons.filter(
    (one) =>
      one.comparable ||
      one.benchmarkId !== null ||
      !['no-figure', 'no-earlier-figure', 'in-words'].includes(one.reason),
  )
  return (
    <section aria-labelledby="compared">
      <h2 id="compared" className={styles.heading}>
        Compared with
      </h2>
      {shown.length === 0 ? (
        <p className={styles.none}>Nothing yet: no year before, no target and nobody else’s figure.</p>
      ) : (
        <ul className={styles.lines}>
          {shown.map((one) => (
            <li key={`${one.with} ${one.benchmarkId}`}>
              <p className={styles.line}>
                <span>
                  {one.with === 'last-year' ? `Last year, ${one.label}` : one.label}
                  {one.period !== '' && one.period !== one.label && <span className={styles.small}> {one.period}</span>}
                </span>
                <span>{one.againstWords}</span>
              </p>
              <p className={styles.small}>{differenceOf(one)}</p>
              {one.citation !== '' && <p className={styles.small}>{one.citation}</p>}
            </li>
          ))}
        </ul>
      )}
      <Button
        variant="subtle"
        className={styles.lead ?? ''}
        onClick={() => go({ place: 'benchmarks', chosen: result.indicatorId })}
      >
        Go to its benchmarks
      </Button>
    </section>
  )
}
