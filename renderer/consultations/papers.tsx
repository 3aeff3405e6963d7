import { Button, Select } from '@mantine/core'
import { type KeyboardEvent, useEffectEvent, useLayoutEffect, useRef } from 'react'
import type { ConsultationInFull } from '../../shared/model/consultation'
import { capital, countOf } from '../../shared/rules/count-words'
import { fieldProblem } from '../components/field-problem'
import { DayField } from '../components/fields/day-field'
import { useFieldsLocked } from '../components/fields/locked'
import inAnswers from './answers.module.css'
import styles from './consultations.module.css'
import { answerOn } from './paper'
import { PaperQuestion } from './paper-question'
import inQuestions from './questions.module.css'
import { RunningCounts } from './running-counts'
import { usePapers } from './use-papers'

/** One paper after the other, by keyboard: a key chooses an answer, Enter goes on, and at the end to the next paper. */
export function Papers({ consultation }: { consultation: ConsultationInFull }) {
  const papers = usePapers(consultation)
  const form = useRef<HTMLFormElement>(null)
  const locked = useFieldsLocked()
  const { paper, place, turn, problem } = papers
  const { questions, stakeholders, responses } = consultation
  const isNew = paper.id === null

  const focusQuestion = (at: number) => {
    const question = form.current?.querySelectorAll<HTMLElement>('[data-question]').item(at)
    const input =
      question?.querySelector<HTMLElement>('input:checked') ?? question?.querySelector<HTMLElement>('input, textarea')
    input?.focus()
    question?.scrollIntoView({ block: 'nearest' })
  }
  // The next paper begins at its first question.
  const begun = useEffectEvent(() => focusQuestion(0))
  // With its drawing, so that no key comes in between; when the page is opened the keyboard stays where it is.
  useLayoutEffect(() => {
    if (turn > 0) begun()
  }, [turn])

  const goOn = async (at: number) => {
    if (at + 1 < questions.length) focusQuestion(at + 1)
    else {
      const stuck = await papers.finish()
      if (stuck !== null) focusQuestion(stuck)
    }
  }
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'PageUp' && event.key !== 'PageDown') return
    event.preventDefault()
    void (event.key === 'PageUp' ? papers.earlier() : papers.later())
  }
  if (locked && responses === 0) return <p className={styles.second}>No paper was entered.</p>
  return (
    <div className={inAnswers.papers}>
      <form
        ref={form}
        className={inAnswers.paper}
        aria-label={isNew ? `Paper ${place}, new` : `Paper ${place}`}
        onSubmit={(event) => event.preventDefault()}
        onKeyDown={press}
        noValidate
      >
        <div className={inAnswers.paperHead}>
          <h2>
            Paper {place} <span className={styles.small}>{isNew ? 'new' : `of ${papers.lastPlace}`}</span>
          </h2>
          <div className={styles.acts}>
            <Button variant="default" disabled={!papers.hasEarlier} onClick={() => void papers.earlier()}>
              Earlier
            </Button>
            <Button
              variant="default"
              disabled={isNew || (locked && !papers.hasLater)}
              onClick={() => void papers.later()}
            >
              {papers.hasLater || locked ? 'Later' : 'New paper'}
            </Button>
            {!isNew && !locked && (
              <Button variant="subtle" onClick={() => void papers.remove()}>
                Remove this paper
              </Button>
            )}
          </div>
        </div>
        {problem !== null && (
          <div role="alert" className={inQuestions.confirm}>
            {fieldProblem(problem)}
            <Button variant="default" onClick={papers.again}>
              Try again
            </Button>
          </div>
        )}
        <div className={styles.pair}>
          {stakeholders.length > 1 && (
            <Select
              label="Whose is it?"
              placeholder="Not said"
              data={stakeholders.map(({ stakeholderId, name }) => ({ value: stakeholderId, label: name }))}
              value={paper.stakeholderId}
              onChange={(stakeholderId) => papers.say({ stakeholderId })}
              clearable
              readOnly={locked}
              data-locked={locked || undefined}
              checkIconPosition="right"
            />
          )}
          <DayField
            key={turn}
            label="Answered on"
            value={paper.answeredOn}
            onSave={async (answeredOn) => papers.say({ answeredOn })}
          />
        </div>
        {questions.map((question, at) => (
          <PaperQuestion
            // Another paper, another field.
            key={`${turn} ${question.id}`}
            question={question}
            number={at + 1}
            answer={answerOn(paper, question.id)}
            unclear={papers.stuckAt === at}
            onAnswer={(answer) => papers.answer(question.id, answer)}
            onNext={() => void goOn(at)}
            onBefore={() => focusQuestion(at - 1)}
          />
        ))}
        {!locked && (
          <>
            <div className={styles.acts}>
              <Button variant="default" onClick={() => void goOn(questions.length - 1)}>
                {isNew ? 'Keep it, next paper' : 'Keep it'}
              </Button>
            </div>
            <p className={styles.keys}>
              A number chooses an answer, Backspace takes it back, Enter goes on and at the end to the next paper. Page
              up and down go to earlier and later papers.
            </p>
          </>
        )}
      </form>
      <aside className={inAnswers.running} aria-label="So far">
        <h2>So far</h2>
        <p className={styles.aside}>{capital(countOf(responses, 'paper', 'papers'))}</p>
        <RunningCounts questions={questions} />
      </aside>
    </div>
  )
}
