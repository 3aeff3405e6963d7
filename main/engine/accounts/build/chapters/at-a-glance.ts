import type { Block } from '../../../../../shared/model/document'
import { type AccountsYear, type IndicatorInYear, targetResult } from '../accounts-year'
import { column, lead, row, table } from '../blocks'
import { chapter, type WriteChapter } from '../chapter'
import { indicatorTable, inFigures } from '../indicator-table'
import { targetsSentence, targetsWords } from '../target-words'
import { capital, counted, countWords, text, to } from '../words'

/** The figures that lead, and how the targets stood: for the reader who goes no further. */
export const atAGlance: WriteChapter = (year) => {
  const leading = leadingIndicators(year)
  const figures = indicatorTable(
    {
      id: 'at-a-glance-figures',
      caption: `${year.year.label} in ${counted(leading.length, 'figure')}: ${targetsCaption(leading)}`,
      indicators: leading,
      last: 'change',
    },
    year,
  )
  if (figures === null) return null
  const words = leadWords(year)
  const blocks: Block[] = [...(words === '' ? [] : [lead(words)]), figures, ...scoreTable(year)]
  return chapter({ id: 'at-a-glance' }, blocks)
}

/** Those marked as leading; where none is, those with a target. */
function leadingIndicators(year: AccountsYear): IndicatorInYear[] {
  const figures = year.indicatorsInYear.filter((one) => inFigures(one) && one.figure !== null)
  const key = figures.filter(({ indicator }) => indicator.key)
  return key.length > 0 ? key : figures.filter((one) => targetResult(one) !== 'no-target')
}

/** `eight targets met, three missed`: both are always said. */
export function targetsCaption(indicators: readonly IndicatorInYear[]): string {
  return targetsWords(targetsOf(indicators))
}

function targetsOf(indicators: readonly IndicatorInYear[]) {
  const results = indicators.map(targetResult)
  return {
    met: results.filter((result) => result === 'met').length,
    missed: results.filter((result) => result === 'missed').length,
  }
}

function leadWords(year: AccountsYear): string {
  const all = year.indicatorsInYear
  const sentences = [targetsSentence(targetsOf(all))].filter((sentence) => sentence !== '')
  const better = all.filter((one) => verdictOnLastYear(one) === 'better').length
  const worse = all.filter((one) => verdictOnLastYear(one) === 'worse').length
  if (better + worse > 0)
    sentences.push(`Against last year ${counted(better, 'figure')} got better and ${countWords(worse)} got worse.`)
  return sentences.join(' ')
}

export function verdictOnLastYear({ lastYear }: IndicatorInYear) {
  return lastYear?.comparable === true ? lastYear.verdict : null
}

function scoreTable(year: AccountsYear): Block[] {
  const count = (indicators: IndicatorInYear[], is: (one: IndicatorInYear) => boolean) => {
    const found = indicators.filter(is).length
    return found === 0 ? '–' : String(found)
  }
  const rows = year.reported.flatMap((objective) => {
    const indicators = year.indicatorsOf(objective.id)
    if (indicators.length === 0) return []
    return [
      row(
        [text(`${objective.code}. ${objective.title}, `), to(`objective-${objective.code}`)],
        String(indicators.length),
        count(indicators, (one) => targetResult(one) === 'met'),
        count(indicators, (one) => targetResult(one) === 'missed'),
        count(indicators, (one) => verdictOnLastYear(one) === 'better'),
        count(indicators, (one) => verdictOnLastYear(one) === 'worse'),
      ),
    ]
  })
  if (rows.length < 2) return []
  const note =
    'How many indicators, not how much each matters. Those without a target, without a figure, or not comparable with last year are counted among the indicators only.'
  return [
    table(
      {
        id: 'at-a-glance-score',
        caption: `${capital(counted(rows.length, 'objective'))}, and where each is reported`,
        note: [text(note)],
      },
      [
        column('Objective', 62),
        column('Indicators', 16, 'number'),
        column('Met', 11, 'number'),
        column('Missed', 13, 'number'),
        column('Better', 12, 'number'),
        column('Worse', 12, 'number'),
      ],
      rows,
    ),
  ]
}
