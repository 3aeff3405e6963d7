import { useComputedColorScheme } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import type { IndicatorResult } from '../../shared/model/figure'
import type { Indicator } from '../../shared/model/indicator'
import { windowDark, windowLight } from '../../shared/pictures/palette'
import { YearLine } from '../../shared/pictures/year-line'
import styles from './indicators.module.css'
import { marginSentences, yearsDrawn } from './years-drawn'

type Props = { result: IndicatorResult; indicator: Indicator; currency: string }

const height = 288
const narrowest = 420

/** The years as a line, with target, others, margins and breaks; what the picture can't say stands below. */
export function YearsPicture({ result, indicator, currency }: Props) {
  const { ref, width } = useElementSize()
  const palette = useComputedColorScheme('light') === 'dark' ? windowDark : windowLight
  const drawn = yearsDrawn({ result, indicator, currency })
  if (drawn === null) return null
  const sentences = [
    ...marginSentences(result),
    ...result.series.flatMap((point) =>
      point.breakBefore ? [breakSentence(point.label, noteOf(indicator, point.figure?.definitionId))] : [],
    ),
  ]
  return (
    <section className={styles.years} aria-label="Year by year">
      <div ref={ref} className={styles.picture}>
        {width > 0 && (
          <YearLine {...drawn} palette={palette} width={Math.max(narrowest, Math.floor(width))} height={height} />
        )}
      </div>
      {sentences.map((sentence) => (
        <p key={sentence} className={styles.small}>
          {sentence}
        </p>
      ))}
    </section>
  )
}

const noteOf = ({ definitions }: Indicator, id: string | undefined) =>
  definitions.find((definition) => definition.id === id)?.changeNote ?? ''

const breakSentence = (label: string, note: string) =>
  `Double rule: measured in another way in ${label}, so it is not compared with the years before. ${note}`.trim()
