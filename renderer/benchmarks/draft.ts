import type { BenchmarkKind } from '../../shared/model/benchmark'
import { citationWords } from '../../shared/rules/citation'
import { type BenchmarkContext, typedBenchmark } from '../../shared/rules/typed-benchmark'
import { type BenchmarkValues, valuesOf } from './benchmark-values'

/** A benchmark as it is being written, before it can be kept: nothing but what was typed. */
export type Draft = {
  kind: BenchmarkKind
  figure: string
  label: string
  population: string
  period: string
  publisher: string
  title: string
  year: string
  page: string
  link: string
}

export type DraftField = Exclude<keyof Draft, 'kind'>

export const newDraft = (kind: BenchmarkKind): Draft => ({
  kind,
  figure: '',
  label: kind === 'target' ? 'Our target' : '',
  population: '',
  period: '',
  publisher: '',
  title: '',
  year: '',
  page: '',
  link: '',
})

/** Which fields a kind asks for: a target only its figure, what others published where it was published. */
export function fieldsOf(kind: BenchmarkKind): readonly DraftField[] {
  if (kind === 'target') return ['figure']
  if (kind === 'baseline') return ['label', 'figure', 'period']
  return ['label', 'figure', 'population', 'period', 'publisher', 'title', 'year', 'page', 'link']
}

export type DraftRead =
  | { fields: BenchmarkValues & Pick<Draft, 'kind' | 'label' | 'population' | 'period'> & { citation: string } }
  | { problems: Partial<Record<DraftField, string>> }

/** What a draft comes to, or what is missing, field by field. What others published needs its place. */
export function readDraft(draft: Draft, context: BenchmarkContext): DraftRead {
  const problems: Partial<Record<DraftField, string>> = {}
  const typed = typedBenchmark(draft.figure, context)
  if (typed.is === 'unclear') problems.figure = typed.words
  if (typed.is === 'nothing') problems.figure = 'Write the figure.'
  if (draft.label.trim() === '')
    problems.label = draft.kind === 'baseline' ? 'Say which figure it is.' : 'Say whose figure it is.'
  const asked = fieldsOf(draft.kind)
  const citation = asked.includes('publisher') ? citationWords(draft) : ''
  if (
    asked.includes('publisher') &&
    draft.publisher.trim() === '' &&
    draft.title.trim() === '' &&
    draft.link.trim() === ''
  )
    problems.publisher =
      'Say where it was published: it is not our own figure, so a reader must be able to look it up. What you wrote is kept.'
  if (Object.keys(problems).length > 0 || typed.is !== 'range') return { problems }
  const { kind, label, population, period } = draft
  return {
    fields: {
      kind,
      label: label.trim(),
      population: population.trim(),
      period: period.trim(),
      citation,
      ...valuesOf(typed.range),
    },
  }
}

/** Whether anything was typed that would be missed. */
export const isWritten = (draft: Draft): boolean =>
  fieldsOf(draft.kind).some((field) => draft[field].trim() !== newDraft(draft.kind)[field])
