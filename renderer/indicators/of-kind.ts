import type { DefinitionFields, IndicatorKind } from '../../shared/model/indicator'

const usualAnswers = ['Strongly disagree', 'Disagree', 'Neither', 'Agree', 'Strongly agree']

/**
 * What goes with another kind: answers for a scale and for nothing else, a unit only where something is counted.
 * A mean of answers has one decimal, since all the means of a five-point scale round to the same few numbers.
 */
export function ofKind(kind: IndicatorKind, before: DefinitionFields): Partial<DefinitionFields> {
  const counted = kind === 'number' || kind === 'money'
  return {
    kind,
    unit: kind === 'number' || kind === 'scale' ? before.unit : '',
    scale: kind === 'scale' ? usualAnswers.map((label, place) => ({ label, score: place + 1 })) : [],
    scaleFigure: 'mean',
    decimals: kind === 'scale' ? 1 : before.kind === 'scale' ? 0 : before.decimals,
    shareFrom: 0,
    combining: counted ? 'sum' : 'none',
  }
}
