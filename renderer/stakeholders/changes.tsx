import type { IndicatorResult } from '../../shared/model/figure'
import type { Indicator } from '../../shared/model/indicator'
import type { Outcome } from '../../shared/model/outcome'
import { capital, countOf } from '../../shared/rules/count-words'
import { fullWords } from '../../shared/rules/figure-of'
import { FigureLines } from '../components/side-panel'
import { useNavigation } from '../frame/navigation'
import styles from './panel.module.css'

type Props = { outcomes: Outcome[]; indicators: Indicator[]; results: IndicatorResult[] }

/** Each outcome with this year's figure of every indicator that shows it. */
export function Changes({ outcomes, indicators, results }: Props) {
  const { go } = useNavigation()
  if (outcomes.length === 0) return <p className={styles.quiet}>Nothing is written down yet.</p>
  const figureOf = (indicator: Indicator) => {
    const figure = results.find(({ indicatorId }) => indicatorId === indicator.id)?.series.at(-1)?.figure
    return figure == null ? 'no figure' : fullWords(figure)
  }
  return (
    <>
      <p className={styles.quiet}>
        {capital(countOf(outcomes.length, 'outcome', 'outcomes'))}, shown by{' '}
        {countOf(indicators.length, 'indicator', 'indicators')}
      </p>
      <ul>
        {outcomes.map((outcome) => {
          const shownBy = indicators.filter(({ outcomeId }) => outcomeId === outcome.id)
          return (
            <li key={outcome.id} className={styles.outcome}>
              <p>
                {outcome.statement}
                {natureOf(outcome)} <span className={`${styles.quiet} ${styles.reference}`}>{outcome.reference}</span>
              </p>
              {shownBy.length === 0 ? (
                <p className={styles.quiet}>Nothing shows this yet.</p>
              ) : (
                <FigureLines
                  of={shownBy.map((indicator) => ({
                    id: indicator.id,
                    words: (
                      <button
                        type="button"
                        className={styles.lead}
                        onClick={() => go({ place: 'indicator', id: indicator.id })}
                      >
                        {indicator.name}
                      </button>
                    ),
                    figure: figureOf(indicator),
                  }))}
                />
              )}
            </li>
          )
        })}
      </ul>
    </>
  )
}

/** Said only where it is not what one expects. */
function natureOf({ intended, positive }: Outcome): string {
  if (intended && positive) return ''
  return ` (${[intended ? '' : 'not intended', positive ? '' : 'not good for them'].filter((it) => it !== '').join(', ')})`
}
