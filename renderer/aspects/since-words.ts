import type { AspectLine } from '../../shared/model/aspect'
import type { StatusKind } from '../components/status'

/** How an answer stands to that of the year before: a shape and a word; null where nothing is to be said of it. */
export function sinceWords(line: AspectLine): { kind: StatusKind; words: string } | null {
  if (line.answer?.brought === true) return { kind: 'part', words: 'Not looked at yet' }
  if (line.changed !== '') return { kind: 'changed', words: line.changed }
  if (!line.answered) return { kind: 'open', words: 'Not answered' }
  return line.before === '' ? null : { kind: 'met', words: 'Unchanged' }
}
