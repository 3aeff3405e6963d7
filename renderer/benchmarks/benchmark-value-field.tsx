import { TextInput } from '@mantine/core'
import type { Benchmark } from '../../shared/model/benchmark'
import { rangeOf } from '../../shared/rules/benchmark-range'
import { benchmarkAsTyped, typedBenchmark } from '../../shared/rules/typed-benchmark'
import { belowField } from '../components/fields/below-field'
import { useFieldsLocked } from '../components/fields/locked'
import { useSavedField } from '../components/fields/use-saved-field'
import { type BenchmarkValues, figureHint, valuesOf } from './benchmark-values'
import type { Comparing } from './compared-figure'

type Props = {
  benchmark: Benchmark
  comparing: Comparing
  onSave: (values: BenchmarkValues) => Promise<unknown>
}

/** The figure of a benchmark, one value or a range, typed as people write it. */
export function BenchmarkValueField({ benchmark, comparing, onSave }: Props) {
  const locked = useFieldsLocked()
  const range = rangeOf(benchmark)
  const field = useSavedField({
    label: `${benchmark.label}: figure`,
    value: range === null ? '' : benchmarkAsTyped(range, comparing),
    read: (text) => {
      const typed = typedBenchmark(text, comparing)
      if (typed.is === 'range') return { text: benchmarkAsTyped(typed.range, comparing) }
      const words = typed.is === 'nothing' ? 'Write a figure, or remove the benchmark.' : typed.words
      return { problem: `${words} Kept here, not yet saved.` }
    },
    save: async (text) => {
      const typed = typedBenchmark(text, comparing)
      if (typed.is === 'range') await onSave(valuesOf(typed.range))
    },
    keptAs: `benchmark.${benchmark.id}.value`,
  })
  return (
    <TextInput
      label="Figure"
      description={figureHint(comparing)}
      value={field.text}
      error={belowField(field.problem)}
      onChange={(event) => field.type(event.currentTarget.value)}
      onBlur={field.settle}
      onKeyDown={(event) => field.press(event, 'alone')}
      readOnly={locked}
      autoComplete="off"
      data-saves
    />
  )
}
