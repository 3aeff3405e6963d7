import { type KeyboardEvent, useRef } from 'react'
import type { ConsultationInFull } from '../../shared/model/consultation'
import { useWrite } from '../client/queries'
import { useFieldsLocked } from '../components/fields/locked'
import { NumberField } from '../components/fields/number-field'
import inAnswers from './answers.module.css'
import styles from './consultations.module.css'
import { CountedChoices } from './counted-choices'
import { CountedNumbers } from './counted-numbers'
import { isChosen } from './usual-answers'

/** How many gave each answer, question by question; arrows and Enter go from count to count as in a spreadsheet. */
export function CountsGrid({ consultation }: { consultation: ConsultationInFull }) {
  const change = useWrite('consultations.change').mutateAsync
  const grid = useRef<HTMLDivElement>(null)
  const locked = useFieldsLocked()
  const { id, answered, questions } = consultation
  const counted = questions.filter(({ kind }) => kind !== 'text')
  const move = (event: KeyboardEvent<HTMLElement>) => {
    const by = { ArrowDown: 1, ArrowUp: -1, Enter: 1 }[event.key]
    if (by === undefined || event.altKey || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return
    const cells = [...(grid.current?.querySelectorAll<HTMLInputElement>('input[data-count]') ?? [])]
    const here = cells.findIndex((cell) => cell.contains(event.target as Node))
    const next = here === -1 ? undefined : cells[here + (event.key === 'Enter' && event.shiftKey ? -1 : by)]
    if (next === undefined) return
    event.preventDefault()
    next.focus()
    next.select()
  }
  return (
    <>
      <div className={styles.shortField}>
        <NumberField
          label="How many answered in all?"
          hint="Some may have left a question out."
          whole
          value={answered}
          onSave={(count) => change({ id, answered: count })}
          keptAs={`consultation.${id}.answered`}
        />
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the fields in it */}
      <div ref={grid} className={inAnswers.counts} onKeyDown={move}>
        {counted.map((question) =>
          isChosen(question.kind) ? (
            <CountedChoices key={question.id} question={question} number={questions.indexOf(question) + 1} />
          ) : (
            <CountedNumbers key={question.id} question={question} number={questions.indexOf(question) + 1} />
          ),
        )}
      </div>
      {!locked && counted.length > 0 && (
        <p className={styles.keys}>
          Type a count, Enter or an arrow goes on, Esc puts back. A column copied from a spreadsheet fills the fields
          below the one it is pasted into.
        </p>
      )}
    </>
  )
}
