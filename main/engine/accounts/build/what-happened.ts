import type { Inline } from '../../../../shared/model/document'
import { fullWords } from '../../../../shared/rules/figure-of'
import { minus, percentWords } from '../../../../shared/rules/number-words'
import { type AccountsYear, type IndicatorInYear, targetResult } from './accounts-year'
import { isHidden } from './print-safe'
import { referencesOf } from './results'
import { missed, small1, text } from './words'

/**
 * What a chart shows, for its caption: `Swim visits fell to 73,385 and missed the target of 75,000`. A missed
 * target is said here and not left in the fourth row.
 */
export function captionWords(indicator: IndicatorInYear): string {
  const { indicator: own, figure, lastYear } = indicator
  if (figure === null || isHidden(figure)) return own.name
  const moved = movementWords(lastYear)
  const reached = ((): string => {
    switch (targetResult(indicator)) {
      case 'met':
        return ` and met the target of ${indicator.target?.againstWords ?? ''}`
      case 'missed':
        return ` and missed the target of ${indicator.target?.againstWords ?? ''}`
      default:
        return ''
    }
  })()
  const name = own.name
  if (moved === '')
    return reached === ''
      ? `${name}: ${figure.words}`
      : `${name}: ${figure.words}${reached.replace(' and ', ', which ')}`
  return `${name}: ${moved} ${figure.words}${reached}`
}

function movementWords(lastYear: IndicatorInYear['lastYear']): string {
  if (lastYear?.comparable !== true) return ''
  if (lastYear.difference === 0) return 'still'
  return lastYear.difference > 0 ? `up from ${lastYear.againstWords} to` : `down from ${lastYear.againstWords} to`
}

/**
 * The same as a sentence with the references: `Swim visits were 73,385 visits I-01 · R-0271, 2.0% fewer …`.
 * Used where a figure leads; the table has the rest.
 */
export function figureSentence(indicator: IndicatorInYear, year: AccountsYear): Inline[] {
  const { indicator: own, figure, lastYear } = indicator
  if (figure === null || isHidden(figure)) return []
  const inlines: Inline[] = [text(`${own.name}: ${fullWords(figure)}`), ...referencesOf(indicator, year)]
  if (lastYear?.comparable === true) {
    inlines.push(
      text(
        lastYear.difference === 0
          ? `, as in ${lastYear.label}`
          : `, against ${lastYear.againstWords} in ${lastYear.label} (${changeOf(lastYear)})`,
      ),
    )
  } else if (lastYear !== undefined && lastYear.reason === 'other-definition') {
    inlines.push(text(`, not comparable with ${lastYear.label}, since ${small1(lastYear.words).replace(/\.$/, '')}`))
  }
  inlines.push(...targetSentence(indicator), text('.'))
  return inlines
}

function changeOf(comparison: Extract<NonNullable<IndicatorInYear['lastYear']>, { comparable: true }>): string {
  const plain = comparison.differenceWords
  return comparison.percent !== null && !plain.includes('%')
    ? `${plain}, ${percentWords(comparison.percent, 1).replace('-', minus)}`
    : plain
}

function targetSentence(indicator: IndicatorInYear): Inline[] {
  const { target } = indicator
  switch (targetResult(indicator)) {
    case 'met':
      return [text(`. The target of ${target?.againstWords ?? ''} was met`)]
    case 'missed':
      return [
        text('. The target of '),
        text(`${target?.againstWords ?? ''} was `),
        missed('missed'),
        text(`: ${target?.differenceWords ?? ''}`),
      ]
    default:
      return []
  }
}
