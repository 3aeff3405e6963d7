import { IconChevronRight, IconGripVertical } from '@tabler/icons-react'
import type { KeyboardEvent, PointerEvent } from 'react'
import type { AnsweredQuestion } from '../../shared/model/consultation'
import { questionKindWords } from '../../shared/model/question'
import { useWrite } from '../client/queries'
import { fieldProblem } from '../components/field-problem'
import { useFieldsLocked } from '../components/fields/locked'
import { useSavedField } from '../components/fields/use-saved-field'
import { AnswerBars } from './answer-bars'
import styles from './consultations.module.css'
import inQuestions from './questions.module.css'

type Props = {
  question: AnsweredQuestion
  number: number
  chosen: boolean
  /** The one line Tab leads into. */
  entry: boolean
  /** Where a line that is dragged would come to stand. */
  marked: 'above' | 'below' | null
  moving: boolean
  onOpen: () => void
  onGrip: (event: PointerEvent) => void
  onMove: (by: -1 | 1) => void
  onLeave: (by: -1 | 1) => void
}

const oneLine = (text: string) => ({ text: text.replace(/\s*[\r\n]+\s*/g, ' ').trim() })

/** One question: its words to type in, how it is answered, and what was answered. */
export function QuestionLine(props: Props) {
  const { question, number, chosen, entry, marked, moving, onOpen, onGrip, onMove, onLeave } = props
  const change = useWrite('consultations.changeQuestion').mutateAsync
  const locked = useFieldsLocked()
  const { id, wording, kind, reading, noReading } = question
  const field = useSavedField({
    label: `Question ${number}`,
    value: wording,
    read: oneLine,
    save: (text) => change({ id, wording: text }),
    keptAs: `question.${id}.wording`,
  })
  const press = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return
    const { selectionStart: from, selectionEnd: to, value } = event.currentTarget
    if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault()
      if (locked) return
      field.settle()
      onMove(event.key === 'ArrowUp' ? -1 : 1)
    } else if (event.key === 'Enter') {
      event.preventDefault()
      field.settle()
      if (event.ctrlKey || event.metaKey) onOpen()
      else onLeave(1)
    } else if (event.key === 'ArrowUp' && from === 0 && to === 0) {
      event.preventDefault()
      onLeave(-1)
    } else if (event.key === 'ArrowDown' && from === value.length) {
      event.preventDefault()
      onLeave(1)
    } else field.press(event, 'alone')
  }
  return (
    <li
      className={inQuestions.line}
      data-key={id}
      data-chosen={chosen || undefined}
      data-marked={marked ?? undefined}
      data-moving={moving || undefined}
    >
      <span
        className={inQuestions.grip}
        aria-hidden="true"
        title="Drag to move"
        data-off={locked || undefined}
        onPointerDown={(event) => {
          if (!locked) onGrip(event)
        }}
      >
        <IconGripVertical size="1rem" stroke={1.5} />
      </span>
      <span className={styles.ordinal} aria-hidden="true">
        {number}
      </span>
      <div>
        <textarea
          className={inQuestions.wording}
          rows={1}
          aria-label={`Question ${number}`}
          aria-invalid={field.problem === null ? undefined : true}
          aria-describedby={field.problem === null ? undefined : `problem-${id}`}
          value={field.text}
          tabIndex={entry ? 0 : -1}
          readOnly={locked}
          data-saves
          onChange={(event) => field.type(event.currentTarget.value)}
          onBlur={field.settle}
          onKeyDown={press}
        />
        {field.problem !== null && <span id={`problem-${id}`}>{fieldProblem(field.problem)}</span>}
        <p className={`${styles.aside} ${inQuestions.about}`}>
          {questionKindWords[kind]}
          {reading !== null && (
            <>
              ; its answers make the reading <span className={styles.reference}>{reading.reference}</span>
            </>
          )}
          {noReading !== null && `; no reading yet: ${noReading}`}
        </p>
      </div>
      <div className={inQuestions.answered}>
        <AnswerBars question={question} />
      </div>
      <button
        type="button"
        className={inQuestions.more}
        aria-label={`How question ${number} is answered`}
        aria-pressed={chosen}
        tabIndex={entry ? 0 : -1}
        onClick={onOpen}
      >
        <IconChevronRight size="1.125rem" stroke={1.5} aria-hidden />
      </button>
    </li>
  )
}
