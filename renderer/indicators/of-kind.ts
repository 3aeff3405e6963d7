import type { DefinitionFields, IndicatorKind } from '../../shared/model/indicator'

const usualAnswers = ['Strongly disagree', 'Disagree', 'Neither', 'Agree', 'Strongly agree']

/** What goes with another kind: answers for a scale and for nothing else, a unit only where something is counted. */
export function ofKind(kind: IndicatorKind, before: DefinitionFields): Partial<DefinitionFields> {
  const counted = kind === 'number' || kind === 'money'
  return {
    kind,
    unit: kind === 'number' || kind === 'scale' ? before.unit : '',
    scale: kind === 'scale' ? usualAnswers.map((label, place) => ({ label, score: place + 1 })) : [],
    scaleFigure: 'mean',
    shareFrom: 0,
    combining: counted ? 'sum' : 'none',
  }
}
