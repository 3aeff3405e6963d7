import type { Figure } from '../../shared/model/figure'
import type { BetterWhen, Indicator } from '../../shared/model/indicator'
import { capital, countOf } from '../../shared/rules/count-words'
import { numberWords } from '../../shared/rules/number-words'

/** A figure for a column whose unit stands beside the name: "61%" is "61". */
export function bareWords(words: string): string {
  return words.replaceAll(/(\d)%/g, '$1')
}

/** The unit as said once, beside the name; empty where the name says it already, or the figure does. */
export function unitBesideName(indicator: Indicator): string {
  const definition = indicator.definitions.at(-1)
  if (definition === undefined || definition.kind === 'money') return ''
  if (definition.kind === 'percentage' || (definition.kind === 'scale' && definition.scaleFigure === 'share')) {
    return indicator.name.includes('%') ? '' : '%'
  }
  return indicator.name.toLowerCase().includes(definition.unit.toLowerCase()) ? '' : definition.unit
}

/** Which way is better, as a sentence; nothing where neither is. */
export const betterWords = {
  higher: 'More is better.',
  lower: 'Less is better.',
  neither: '',
} as const satisfies Record<BetterWhen, string>

/** How a figure came about, where it is not a single reading; how many answered; and how few. */
export function madeWords(figure: Figure): string {
  const asked =
    figure.asked !== null && figure.n !== null
      ? `${numberWords(figure.n)} of ${numberWords(figure.asked)} answered.`
      : ''
  const made = {
    reading: '',
    'periods-added': `${capital(countOf(figure.readingIds.length, 'reading', 'readings'))} added up.`,
    'periods-last': `The last of ${countOf(figure.readingIds.length, 'reading', 'readings')}.`,
    'groups-added': `${capital(countOf(figure.readingIds.length, 'group', 'groups'))} added up.`,
  }[figure.made]
  const few = {
    none: '',
    few: 'Few answers.',
    'small-group': 'Too few people: documents print no figure.',
  }[figure.caution]
  return [made, asked, few].filter((words) => words !== '').join(' ')
}
