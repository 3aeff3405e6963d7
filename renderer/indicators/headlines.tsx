import type { IndicatorResult } from '../../shared/model/figure'
import type { Indicator } from '../../shared/model/indicator'
import { headlines } from './headline'
import styles from './indicators.module.css'

type Props = { result: IndicatorResult; indicator: Indicator }

/** The large figures under the title. */
export function Headlines({ result, indicator }: Props) {
  const lines = headlines(result, indicator)
  if (lines.length === 0) return null
  return (
    <dl className={styles.headlines} aria-label="The figures">
      {lines.map(({ id, figure, unit, below, current }) => (
        <div key={id} data-current={current || undefined}>
          <dt>{below}</dt>
          <dd>
            {figure}
            {unit !== '' && <span className={styles.unit}> {unit}</span>}
          </dd>
        </div>
      ))}
    </dl>
  )
}
