import { useComputedColorScheme } from '@mantine/core'
import type { IndicatorResult } from '../../shared/model/figure'
import type { Indicator } from '../../shared/model/indicator'
import { windowDark, windowLight } from '../../shared/pictures/palette'
import { TrendLine } from '../../shared/pictures/trend-line'
import { moneyWords, numberWords, percentWords } from '../../shared/rules/number-words'
import { targetOf } from '../components/target-of'

const size = { width: 148, height: 26 }

/** The small line of an indicator's years; nothing where it has no numbers. */
export function Trend({ indicator, result }: { indicator: Indicator; result: IndicatorResult }) {
  const palette = useComputedColorScheme('light') === 'dark' ? windowDark : windowLight
  const figures = result.series.flatMap(({ figure }) => (figure === null ? [] : [figure]))
  if (figures.every(({ value }) => value === null)) return null
  const last = figures.at(-1)
  const against = targetOf(result)?.against ?? null
  const format = (value: number) => {
    const decimals = last?.decimals ?? 0
    if (last?.kind === 'money') return moneyWords(value, 'GBP', decimals)
    return last?.share ? percentWords(value, decimals) : numberWords(value, decimals)
  }
  return (
    <TrendLine
      name={indicator.name}
      points={result.series.map(({ label, figure, breakBefore }, index, all) => ({
        year: label,
        value: figure?.value ?? null,
        thisYear: index === all.length - 1,
        ...(breakBefore ? { breakBefore: 'not comparable with the year before' } : {}),
      }))}
      target={against?.low === against?.high ? against?.low : null}
      format={format}
      palette={palette}
      {...size}
    />
  )
}
