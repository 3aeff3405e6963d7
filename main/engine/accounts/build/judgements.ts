import type { Block } from '../../../../shared/model/document'
import { periodWords } from '../../../../shared/rules/date-words'
import { numberWords } from '../../../../shared/rules/number-words'
import type { AccountsYear, IndicatorInYear } from './accounts-year'
import { isHidden } from './print-safe'
import { marked } from './prose'
import { typographic } from './typography'
import { clause, counted, emphasis, referencesAfter, text } from './words'

/** What was judged in words: the judgement, its grounds, and the judgement of the year before. */
export function judgements(indicators: readonly IndicatorInYear[], year: AccountsYear): Block[] {
  return indicators.flatMap((one): Block[] => {
    const { figure, indicator } = one
    if (figure?.judgement == null || isHidden(figure)) return []
    const before = one.result.series.at(-2)
    const earlier = before?.figure?.judgement ?? null
    const people =
      figure.asked !== null && figure.n !== null
        ? ` ${numberWords(figure.n)} of ${numberWords(figure.asked)} asked.`
        : figure.n !== null
          ? ` From ${counted(figure.n, 'person', 'people')}.`
          : ''
    return [
      {
        type: 'box',
        title: typographic(indicator.name),
        paragraphs: [
          [emphasis(figure.judgement)],
          ...(figure.grounds ? figure.grounds.split(/\n\s*\n/).map((part) => marked(part.trim())) : []),
        ],
        note: [
          text(
            `A judgement in words, ${periodWords(figure.periodStart, figure.periodEnd)}.${people}${sources(figure.sources)}`,
          ),
          ...(earlier === null ? [] : [text(` In ${before?.label ?? ''} we wrote: “${clause(earlier)}”.`)]),
          ...referencesAfter([indicator.reference, ...year.readingReferences(figure.readingIds)]),
        ],
      },
    ]
  })
}

const sources = (all: readonly string[]) => (all.length === 0 ? '' : ` Source: ${all.map(clause).join('; ')}.`)
