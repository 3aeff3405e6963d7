import type { RefObject } from 'react'
import type { GridDefinition } from '../../shared/model/grid'
import type { ReadingValue } from '../../shared/model/reading'
import { outOfWords, percentWords } from '../../shared/rules/number-words'
import { Mark } from '../components/status'
import { JudgementEditor, ScaleEditor, ShareEditor } from './cell-editors'
import { plainWords } from './cell-look'
import type { Draft, Editing } from './draft'
import { Hanging } from './hanging'
import hanging from './hanging.module.css'
import { QuestionBlock } from './question-block'
import type { Hangs } from './what-hangs'

type Props = {
  scroller: RefObject<HTMLElement | null>
  cell: () => HTMLElement | null
  /** The chosen cell, which is left in sight when another is questioned. */
  away: () => HTMLElement | null
  /** The cell in words. */
  name: string
  currency: string
  /** While the cell is edited. */
  editing: Editing | null
  hangs: Hangs
  onDraft(draft: Draft): void
  onPick(value: ReadingValue): void
  onKeep(why: string): void
}

/** What hangs on a cell: its editor where the cell itself is too small, questions about it, why it is not saved. */
export function CellHanging(props: Props) {
  const { editing, name, currency } = props
  const { definition, questions, problem, value, reading } = props.hangs
  const source = reading?.source ?? ''
  const editor = editing === null ? null : editorOf(props, editing)
  const yesNo = editing !== null && definition.kind === 'yes-no'
  if (editor === null && !yesNo && questions.length === 0 && problem === null) return null
  return (
    <Hanging scroller={props.scroller} cell={props.cell} away={props.away} label={name}>
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
      {editor !== null && source !== '' && <p className={hanging.small}>{source}</p>}
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

function editorOf({ hangs: { definition }, name, onDraft }: Props, { draft, how }: Editing) {
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
