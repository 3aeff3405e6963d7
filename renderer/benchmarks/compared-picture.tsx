import { useComputedColorScheme } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import { windowDark, windowLight } from '../../shared/pictures/palette'
import { resultBars } from '../../shared/pictures/result-bars'
import { YearBars } from '../../shared/pictures/year-bars'
import styles from './benchmarks.module.css'
import type { Comparing } from './compared-figure'

/** Here every figure it is fairly compared with is drawn; the accounts draw the first two from outside. */
const lines = { of: ['national', 'sector', 'peer', 'baseline'], most: 6 } as const

/** The bars of the accounts: the years, the target, and what is compared. Nothing where nothing is a number. */
export function ComparedPicture({ comparing }: { comparing: Comparing }) {
  const { indicator, definition, result, currency } = comparing
  const { ref, width } = useElementSize()
  const palette = useComputedColorScheme('light') === 'dark' ? windowDark : windowLight
  const drawn = definition.kind !== 'judgement' && definition.kind !== 'yes-no'
  const bars = resultBars({ name: indicator.name, result, definition, currency, lines })
  if (!drawn || bars.years.every(({ value }) => value === null)) return null
  const margin = bars.years.some((year) => year.margin !== undefined)
  return (
    <div ref={ref} className={styles.picture}>
      {width > 0 && <YearBars {...bars} palette={palette} width={Math.floor(width)} />}
      {margin && (
        <p className={styles.quiet}>
          The thin line shows how far the answers may be from what all would have said, if those who answered are like
          the rest.
        </p>
      )}
    </div>
  )
}
