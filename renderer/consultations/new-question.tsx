import { Button, Select, Textarea } from '@mantine/core'
import { type FormEvent, type KeyboardEvent, useRef, useState } from 'react'
import type { ConsultationInFull } from '../../shared/model/consultation'
import { QuestionKind, questionKinds, questionKindWords } from '../../shared/model/question'
import { problemOf } from '../client/bridge'
import { useWrite } from '../client/queries'
import { fieldProblem } from '../components/field-problem'
import { useNotices } from '../frame/notices'
import styles from './questions.module.css'
import { isChosen, linesOf, optionsOf, usualAnswers } from './usual-answers'

export const kindChoices = questionKinds.map((value) => ({ value, label: questionKindWords[value] }))

/** The line below the last question: its words, how it is answered, and Enter; then it is ready for the next. */
export function NewQuestion({ consultation }: { consultation: ConsultationInFull }) {
  const add = useWrite('consultations.addQuestion')
  const { say } = useNotices()
  const { questions, id } = consultation
  const [wording, setWording] = useState('')
  const [kind, setKind] = useState<QuestionKind>(questions.at(-1)?.kind ?? 'scale')
  const [typed, setTyped] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const input = useRef<HTMLTextAreaElement>(null)
  const answers = typed ?? linesOf(usualAnswers(kind, questions))

  const submit = async (event?: FormEvent) => {
    event?.preventDefault()
    if (add.isPending) return
    input.current?.focus()
    const asked = wording.replace(/\s+/g, ' ').trim()
    if (asked === '') return
    try {
      const options = isChosen(kind) ? optionsOf(answers) : []
      await add.mutateAsync({ consultationId: id, wording: asked, kind, options })
      say(`Added the question ${asked}`)
      // Typed on meanwhile: that is the next one already.
      setWording((now) => (now === wording ? '' : now))
      setTyped(null)
    } catch (error) {
      setProblem(`${problemOf(error).message} What you wrote is kept here.`)
    }
  }
  const press = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') {
      event.preventDefault()
      void submit()
    } else if (event.key === 'ArrowUp' && event.currentTarget.selectionStart === 0 && questions.length > 0) {
      event.preventDefault()
      const lines = document.querySelectorAll<HTMLElement>('main ol textarea')
      lines[lines.length - 1]?.focus()
    }
  }
  return (
    <form
      className={styles.newQuestion}
      onSubmit={(event) => void submit(event)}
      noValidate
      aria-label="Add a question"
    >
      <Textarea
        ref={input}
        id="new-question"
        label="The next question"
        placeholder="As it was asked: How satisfied are you with the changing rooms?"
        autosize
        minRows={1}
        value={wording}
        error={fieldProblem(problem)}
        onChange={(event) => {
          setProblem(null)
          setWording(event.currentTarget.value)
        }}
        onKeyDown={press}
        autoComplete="off"
      />
      <Select
        label="How is it answered?"
        data={kindChoices}
        value={kind}
        allowDeselect={false}
        checkIconPosition="right"
        onChange={(value) => {
          if (value === null) return
          setKind(QuestionKind.parse(value))
          setTyped(null)
        }}
      />
      {isChosen(kind) && (
        <Textarea
          className={styles.newAnswers ?? ''}
          label="The answers to choose from"
          description={kind === 'scale' ? 'One a line, the worst first.' : 'One a line.'}
          autosize
          minRows={3}
          value={answers}
          onChange={(event) => {
            setProblem(null)
            setTyped(event.currentTarget.value)
          }}
        />
      )}
      <Button type="submit" variant="default" className={styles.newAdd ?? ''}>
        Add the question
      </Button>
    </form>
  )
}
