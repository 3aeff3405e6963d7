import type { FigureBlock } from '../../../../shared/model/document'
import type { ObjectiveInYear } from '../../../../shared/model/objective'
import { housePrint } from '../../../../shared/pictures/palette'
import { describeScaleBars, ScaleBars, type ScaleBarsProps } from '../../../../shared/pictures/scale-bars'
import { numberWords } from '../../../../shared/rules/number-words'
import { type AccountsYear, type IndicatorInYear, targetResult } from './accounts-year'
import { figure } from './blocks'
import type { DrawPicture } from './chapter'
import type { Pictured } from './narrative'
import { widePoints } from './picture-sizes'
import { isHidden } from './print-safe'
import { clause, emphasis, referencesAfter, small1, text } from './words'

/** Answers on a scale, each question a bar; questions with the same answers stand in one picture. */
export function scaleFigures(objective: ObjectiveInYear, year: AccountsYear, drawn: DrawPicture): Pictured[] {
  const byAnswers = new Map<string, IndicatorInYear[]>()
  for (const one of year.indicatorsOf(objective.id)) {
    if (agreeingOf(one) === null) continue
    const key = JSON.stringify([one.definition.scale.map(({ label }) => label), agreeingOf(one)])
    byAnswers.set(key, [...(byAnswers.get(key) ?? []), one])
  }
  return [...byAnswers.values()].map((indicators) => ({ block: scaleFigure(indicators, year, drawn), indicators }))
}

/**
 * How many answers from the top count as agreeing; null where the answers have no two sides to lean to, as
 * a score from 0 to 10 has not.
 */
function agreeingOf({ definition, figure: its }: IndicatorInYear): number | null {
  if (definition.kind !== 'scale' || definition.scaleFigure !== 'share' || its?.counts == null || isHidden(its))
    return null
  const agreeing = definition.scale.length - definition.shareFrom
  return agreeing >= 1 && agreeing * 2 <= definition.scale.length ? agreeing : null
}

function scaleFigure(questions: IndicatorInYear[], year: AccountsYear, drawn: DrawPicture): FigureBlock {
  const sorted = [...questions].sort((a, b) => share(b) - share(a))
  const [first] = sorted
  if (first === undefined) throw new Error('A picture of no question')
  const props: ScaleBarsProps = {
    name: sorted.map(({ indicator }) => indicator.name).join('; '),
    answers: first.definition.scale.map(({ label }) => label),
    agreeing: agreeingOf(first) ?? 1,
    rows: sorted.map(({ indicator, figure: its }) => ({ label: indicator.name, counts: its?.counts ?? [] })),
    palette: housePrint,
    width: widePoints,
  }
  const sources = [...new Set(sorted.flatMap(({ figure: its }) => its?.sources ?? []).map(clause))]
  return figure(
    {
      id: `answers-${first.indicator.reference}`,
      caption: caption(sorted),
      wide: true,
      note: [
        text(`Source: ${sources.join('; ') || 'not recorded'}`),
        ...sorted.flatMap(({ indicator, figure: its }, place) => [
          text(place === 0 ? '. ' : '; '),
          ...(its?.n == null
            ? []
            : [
                emphasis('n'),
                text(
                  `\u00a0=\u00a0${numberWords(its.n)}${its.asked === null ? '' : ` of\u00a0${numberWords(its.asked)} asked`}`,
                ),
              ]),
          ...referencesAfter([indicator.reference, ...year.readingReferences(its?.readingIds ?? [])]),
        ]),
        text('. Bars are centred on the middle of the answers. Shares under 4% are drawn but not labelled.'),
      ],
    },
    { ...drawn(<ScaleBars {...props} />), alt: describeScaleBars(props) },
  )
}

const share = ({ figure: its }: IndicatorInYear) => its?.value ?? -1

function caption(sorted: IndicatorInYear[]): string {
  const words = (one: IndicatorInYear) => {
    const target = targetResult(one) === 'missed' ? `, missing the target of ${one.target?.againstWords ?? ''}` : ''
    return `${one.indicator.name}: ${one.figure?.words ?? ''}${target}`
  }
  const first = sorted[0]
  const last = sorted.at(-1)
  if (first === undefined || last === undefined) return ''
  return first === last ? words(first) : `${words(first)}; ${small1(words(last))}`
}
