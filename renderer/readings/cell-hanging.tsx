import type { RefObject } from 'react'
import type { GridDefinition } from '../../shared/model/grid'
import type { ReadingValue } from '../../shared/model/reading'
import { outOfWords, percentWords } from '../../shared/rules/number-words'
import type { Question } from '../../shared/rules/question'
import { Mark } from '../components/status'
import { JudgementEditor, ScaleEditor, ShareEditor } from './cell-editors'
import { plainWords } from './cell-look'
import type { Draft, Editing } from './draft'
import { Hanging } from './hanging'
import hanging from './hanging.module.css'
import { QuestionBlock } from './question-block'

type Props = {
  scroller: RefObject<HTMLElement | null>
  cell: () => HTMLElement | null
  /** The cell in words. */
  name: string
  definition: GridDefinition
  currency: string
  /** While the cell is edited. */
  editing: Editing | null
  /** What stands in the cell, or what is typed so far; null where nothing does. */
  value: ReadingValue | null
  /** What is odd about it. */
  questions: readonly Question[]
  /** Why it is not saved. */
  problem: string | null
  /** Where its figures come from, and when: shown below the fields. */
  source: string
  onDraft(draft: Draft): void
  onPick(value: ReadingValue): void
  onKeep(why: string): void
}

/** What hangs on a cell: its editor where the cell itself is too small, questions about it, why it is not saved. */
export function CellHanging(props: Props) {
  const { editing, definition, name, questions, problem, value, currency } = props
  const editor = editing === null ? null : editorOf(props, editing)
  const yesNo = editing !== null && definition.kind === 'yes-no'
  if (editor === null && !yesNo && questions.length === 0 && problem === null) return null
  return (
    <Hanging scroller={props.scroller} cell={props.cell} label={name}>
      <p className={hanging.title}>{name}</p>
      {editor}
      {yesNo && (
        <QuestionBlock
          questions={[]}
          choices={[true, false].map((yes) => ({ words: yes ? 'Yes' : 'No', value: { kind: 'yes-no', yes } }))}
          keep={null}
          onPick={props.onPick}
          onKeep={props.onKeep}
        />
      )}
      {editor !== null && value !== null && (
        <p className={hanging.small}>{understoodWords(value, definition, currency)}</p>
      )}
      {editor !== null && props.source !== '' && <p className={hanging.small}>{props.source}</p>}
      {problem !== null && (
        <>
          {editor !== null && <hr className={hanging.rule} />}
          <p className={`${hanging.question} ${hanging.problem}`}>
            <Mark kind="wrong" />
            <span>{problem}</span>
          </p>
        </>
      )}
      {questions.length > 0 && (
        <>
          {editor !== null && <hr className={hanging.rule} />}
          <QuestionBlock
            questions={questions}
            choices={questions.flatMap(({ suggestions }) => suggestions)}
            keep={value === null ? null : shortWords(value, definition, currency)}
            onPick={props.onPick}
            onKeep={props.onKeep}
          />
        </>
      )}
    </Hanging>
  )
}

function editorOf({ definition, name, onDraft }: Props, { draft, how }: Editing) {
  const props = { draft, definition, name, typed: how === 'typed', onDraft }
  switch (definition.kind) {
    case 'percentage':
      return <ShareEditor {...props} />
    case 'scale':
      return <ScaleEditor {...props} />
    case 'judgement':
      return <JudgementEditor {...props} />
    default:
      return null
  }
}

function shortWords(value: ReadingValue, definition: GridDefinition, currency: string): string {
  if (value.kind === 'judgement') return 'it'
  return value.kind === 'percentage'
    ? `${plainWords(value, definition, currency)}%`
    : plainWords(value, definition, currency)
}

/** What is made of it so far: "13 of 19 is 68%", "The mean is 7.6". */
function understoodWords(value: ReadingValue, definition: GridDefinition, currency: string): string {
  if (value.kind === 'percentage') {
    const { percent, numerator, denominator } = value
    if (numerator === null || denominator === null || percent !== null) return ''
    return `${outOfWords(numerator, denominator)} is ${percentWords((100 * numerator) / denominator, definition.decimals)}.`
  }
  if (value.kind !== 'scale') return ''
  const words = plainWords(value, definition, currency)
  return definition.scaleFigure === 'mean' ? `The mean is ${words}.` : `The share is ${words}%.`
}
