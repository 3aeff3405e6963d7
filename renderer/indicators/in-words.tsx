import type { IndicatorResult } from '../../shared/model/figure'
import styles from './indicators.module.css'

/** A judgement or a yes or no, year by year, newest first: read beside each other, not drawn. */
export function InWords({ result }: { result: IndicatorResult }) {
  const spoken = result.series.filter(({ figure }) => figure?.kind === 'judgement' || figure?.kind === 'yes-no')
  if (spoken.length === 0) return null
  return (
    <section aria-labelledby="in-words">
      <h2 id="in-words" className={styles.heading}>
        Year by year
      </h2>
      <ul className={styles.spoken}>
        {spoken.toReversed().map(({ yearId, label, figure }) => (
          <li key={yearId}>
            <span className={styles.spokenYear}>{label}</span>
            <div>
              <p className={styles.judgement}>{figure?.words}</p>
              {figure?.grounds != null && figure.grounds !== '' && <p className={styles.small}>{figure.grounds}</p>}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
