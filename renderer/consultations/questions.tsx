import { useRef, useState } from 'react'
import type { ConsultationInFull } from '../../shared/model/consultation'
import { useWrite } from '../client/queries'
import { useFieldsLocked } from '../components/fields/locked'
import { useLineDrag } from '../components/line-drag'
import { useNotices } from '../frame/notices'
import styles from './consultations.module.css'
import { NewQuestion } from './new-question'
import { QuestionLine } from './question-line'
import { moved, movedToGap } from './question-order'
import inQuestions from './questions.module.css'

type Props = {
  consultation: ConsultationInFull
  /** Id of the question beside the list. */
  chosen: string | null
  onChoose: (id: string) => void
}

/** The questions as they stand on the paper: typed, put in order, and beside each what was answered. */
export function Questions({ consultation, chosen, onChoose }: Props) {
  const reorder = useWrite('consultations.reorderQuestions').mutateAsync
  const { trouble } = useNotices()
  const locked = useFieldsLocked()
  const list = useRef<HTMLOListElement>(null)
  const { questions, id } = consultation
  const ids = questions.map((question) => question.id)
  const [last, setLast] = useState<string | null>(null)
  const entry = ids.includes(last ?? '') ? last : ids[0]

  const order = (next: string[]) => {
    if (next.some((one, at) => one !== ids[at])) void reorder({ id, questionIds: next }).catch(trouble)
  }
  const { drag, grip } = useLineDrag(list, (key, gap) => order(movedToGap(ids, key, gap)))
  const focusAt = (at: number) => {
    const lines = list.current?.querySelectorAll<HTMLElement>('textarea')
    const next = at === questions.length ? document.getElementById('new-question') : lines?.item(at)
    next?.focus()
  }

  return (
    <div className={inQuestions.questions}>
      {questions.length === 0 && (
        <p className={styles.teach}>
          Write each question as it was asked, word for word. The sample’s survey says “I am made welcome here.”, with
          five answers from strongly disagree to strongly agree; the accounts then say how many gave which. An answer
          can make the reading of an indicator too: open a question by its arrow.
        </p>
      )}
      {questions.length > 0 && (
        <ol
          ref={list}
          className={inQuestions.list}
          aria-label="Questions"
          aria-describedby={locked ? undefined : 'question-keys'}
          data-dragging={drag !== null || undefined}
          onFocus={(event) => {
            const key = event.target.closest<HTMLElement>('[data-key]')?.dataset.key ?? null
            setLast(key)
            // What is open beside the list follows the keyboard.
            if (chosen !== null && key !== null && key !== chosen) onChoose(key)
          }}
        >
          {questions.map((question, at) => (
            <QuestionLine
              key={question.id}
              question={question}
              number={at + 1}
              chosen={question.id === chosen}
              entry={question.id === entry}
              marked={drag?.gap === at ? 'above' : drag?.gap === at + 1 && at === questions.length - 1 ? 'below' : null}
              moving={drag?.key === question.id}
              onOpen={() => onChoose(question.id)}
              onGrip={grip(question.id)}
              onMove={(by) => order(moved(ids, question.id, by))}
              onLeave={(by) => focusAt(at + by)}
            />
          ))}
        </ol>
      )}
      {!locked && (
        <>
          <NewQuestion consultation={consultation} />
          {questions.length > 0 && (
            <p className={styles.keys} id="question-keys">
              Enter goes on to the next line, Alt with an arrow up or down moves a question, Ctrl+Enter shows how it is
              answered and what it feeds.
            </p>
          )}
        </>
      )}
    </div>
  )
}
