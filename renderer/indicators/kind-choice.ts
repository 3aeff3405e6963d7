import type { IndicatorKind } from '../../shared/model/indicator'
import type { Choice } from '../components/fields/choice-field'

/** What a figure can be, each with an example from the sample. */
export const kindChoices: Choice<IndicatorKind>[] = [
  { value: 'number', label: 'A number', hint: 'Something is counted: 73,385 swim visits.' },
  { value: 'percentage', label: 'A percentage', hint: 'So many of so many: 130 of 214 swimmers, 61%.' },
  { value: 'scale', label: 'Answers on a scale', hint: 'How many gave each answer, from worst to best.' },
  { value: 'money', label: 'An amount of money', hint: 'Pounds or another currency of the book.' },
  { value: 'yes-no', label: 'Yes or no', hint: 'It is so or it is not: the safety check was passed.' },
  { value: 'judgement', label: 'A judgement in words', hint: 'What those who know say, and on what grounds.' },
]
