import { Button } from '@mantine/core'
import type { Figure } from '../../shared/model/figure'
import { countOf } from '../../shared/rules/count-words'
import { fullWords } from '../../shared/rules/figure-of'
import { decimalsOf, numberWords, outOfWords } from '../../shared/rules/number-words'
import { useNavigation } from '../frame/navigation'
import styles from './benchmarks.module.css'
import type { Comparing } from './compared-figure'

const betterWords = { higher: 'More is better.', lower: 'Less is better.', neither: '' } as const

/** The figure that is compared: large, with what it rests on. */
export function ThisYear({ comparing }: { comparing: Comparing }) {
  const { indicator, result, year } = comparing
  const { go } = useNavigation()
  const { figure, margin } = result.series.at(-1) ?? { figure: null, margin: null }
  if (figure === null) {
    return (
      <>
        <p className={styles.second}>
          There is no reading in {year.label} yet. A target can be set before; the comparison stands here once there is
          a figure. {betterWords[indicator.betterWhen]}
        </p>
        <Button
          variant="subtle"
          className={styles.flush ?? ''}
          onClick={() => go({ place: 'readings', by: 'year', indicatorId: indicator.id })}
        >
          Enter its reading
        </Button>
      </>
    )
  }
  return (
    <div className={styles.thisYear}>
      <p className={styles.big} data-words={figure.kind === 'judgement' || undefined}>
        {figure.share ? figure.words : fullWords(figure)}
      </p>
      <p className={styles.quiet}>
        {[`${year.label}${restsOn(figure, margin, comparing)}.`, betterWords[indicator.betterWhen]]
          .filter((words) => words !== '')
          .join(' ')}
      </p>
    </div>
  )
}

/** ", 130 of 214, give or take 6.4 points"; ", from 41 answers". */
function restsOn(figure: Figure, margin: number | null, { definition }: Comparing): string {
  if (figure.n === null) return ''
  const n = numberWords(figure.n, decimalsOf(figure.n))
  const rests =
    figure.share && figure.numerator !== null && figure.value !== null
      ? outOfWords(figure.numerator, figure.n)
      : `from ${figure.n <= 20 ? countOf(figure.n, 'answer', 'answers') : `${n} answers`}`
  if (margin === null) return `, ${rests}`
  return `, ${rests}, give or take ${numberWords(margin, figure.share ? 1 : definition.decimals)}${figure.share ? ' points' : ''}`
}
