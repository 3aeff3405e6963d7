import { Button, Select, Textarea } from '@mantine/core'
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { ConsultationInFull } from '../../shared/model/consultation'
import { everyExperience } from '../../shared/model/daybook'
import { capital, countOf } from '../../shared/rules/count-words'
import { numberWords } from '../../shared/rules/number-words'
import { problemOf } from '../client/bridge'
import { useWrite } from '../client/queries'
import { fieldProblem } from '../components/field-problem'
import { useFieldsLocked } from '../components/fields/locked'
import { toneOfKey } from '../daybook/tone'
import { useDaybook } from '../daybook/use-daybook'
import { useNavigation } from '../frame/navigation'
import { useNotices } from '../frame/notices'
import inAnswers from './answers.module.css'
import styles from './consultations.module.css'
import { OpenAnswer } from './open-answer'

type Props = { question: ConsultationInFull['questions'][number]; consultation: ConsultationInFull }

/** Answers in people's own words: typed or pasted, and read through with a key for the tone of each. */
export function OpenAnswers({ question, consultation }: Props) {
  const change = useWrite('experiences.change').mutateAsync
  const { trouble } = useNotices()
  const { go } = useNavigation()
  const locked = useFieldsLocked()
  const { questions, enteredAs } = consultation
  const list = useRef<HTMLUListElement>(null)
  const filter = { ...everyExperience, questionId: question.id }
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = useDaybook(filter)
  const own = (data?.pages ?? []).flatMap(({ experiences }) => experiences)
  const total = data?.pages[0]?.total ?? 0
  const number = questions.findIndex((one) => one.id === question.id) + 1
  const heading = `open-${question.id}`

  const lineAt = (at: number) => list.current?.querySelectorAll<HTMLElement>('[data-answer]').item(at)
  /** Where the keyboard is to go once more has been read. */
  const wanted = useRef<number | null>(null)
  useEffect(() => {
    if (wanted.current === null || wanted.current >= own.length) return
    lineAt(wanted.current)?.focus()
    wanted.current = null
  })
  const goTo = (at: number) => {
    if (at >= own.length && hasNextPage) {
      wanted.current = own.length
      if (!isFetchingNextPage) void fetchNextPage()
    } else lineAt(Math.max(0, at))?.focus()
  }
  const press = (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const lines = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-answer]')]
    const here = lines.findIndex((line) => line.contains(event.target as Node))
    if (here === -1) return
    const to = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: lines.length - 1 }[event.key]
    const tone = toneOfKey(event.key)
    if (to !== undefined) {
      event.preventDefault()
      goTo(to)
    } else if (tone !== null && !locked) {
      event.preventDefault()
      const answer = own[here]
      if (answer !== undefined && answer.tone !== tone) void change({ id: answer.id, tone }).catch(trouble)
      goTo(here + 1)
    }
  }
  return (
    <section aria-labelledby={heading} className={inAnswers.counted}>
      <h2 id={heading} className={inAnswers.question}>
        <span className={styles.ordinal}>{number}</span> {question.wording}
      </h2>
      {!locked && enteredAs === 'counts' && <AddOpenAnswers question={question} consultation={consultation} />}
      {locked && data !== undefined && total === 0 && <p className={styles.aside}>Nobody’s answer was entered.</p>}
      {own.length > 0 && (
        <>
          <p className={styles.aside}>
            {capital(countOf(total, 'answer', 'answers'))}
            {total > 1 ? ', the newest first.' : '.'}
            {locked ? '' : ' On an answer, +, −, ~ or = says its tone and goes on: positive, negative, mixed, neutral.'}{' '}
            <button
              type="button"
              className={styles.link}
              onClick={() => go({ place: 'daybook', filter, chosen: null })}
            >
              See {total === 1 ? 'it' : 'them'} in the daybook
            </button>
          </p>
          <ul ref={list} className={inAnswers.openAnswers} aria-labelledby={heading} onKeyDown={press}>
            {own.map((experience, at) => (
              <OpenAnswer key={experience.id} experience={experience} entry={at === 0} />
            ))}
          </ul>
          {hasNextPage && (
            <Button variant="subtle" loading={isFetchingNextPage} onClick={() => goTo(own.length)}>
              Show more of {numberWords(total)}
            </Button>
          )}
        </>
      )}
    </section>
  )
}

/** Answers typed or pasted, one a line; they go to the book together. */
function AddOpenAnswers({ question, consultation }: Props) {
  const add = useWrite('consultations.addOpenAnswers')
  const { offerUndo } = useNotices()
  const { stakeholders } = consultation
  const [text, setText] = useState('')
  const [by, setBy] = useState(stakeholders.length === 1 ? (stakeholders[0]?.stakeholderId ?? null) : null)
  const [problem, setProblem] = useState<string | null>(null)
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')

  const submit = async (event?: FormEvent) => {
    event?.preventDefault()
    if (add.isPending || lines.length === 0) return
    try {
      const answers = lines.map((words) => ({ words, stakeholderId: by }))
      const { change } = await add.mutateAsync({ questionId: question.id, answers })
      setText((now) => (now === text ? '' : now))
      if (change !== null) offerUndo(`Added ${countOf(lines.length, 'answer', 'answers')}.`, change.sequence)
    } catch (error) {
      setProblem(`${problemOf(error).message} What you wrote is kept here.`)
    }
  }
  return (
    <form
      className={inAnswers.addOpen}
      onSubmit={(event) => void submit(event)}
      noValidate
      aria-label={`Answers to ${question.wording}`}
    >
      <Textarea
        label="What people wrote"
        description="One answer a line, as it stands on the paper; a column can be pasted. Ctrl+Enter adds them."
        autosize
        minRows={2}
        value={text}
        error={fieldProblem(problem)}
        onChange={(event) => {
          setProblem(null)
          setText(event.currentTarget.value)
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void submit()
        }}
        autoComplete="off"
      />
      {stakeholders.length > 1 && (
        <Select
          label="Who wrote them?"
          placeholder="Not said"
          data={stakeholders.map(({ stakeholderId, name }) => ({ value: stakeholderId, label: name }))}
          value={by}
          onChange={setBy}
          clearable
          checkIconPosition="right"
        />
      )}
      <Button type="submit" variant="default" disabled={lines.length === 0}>
        {lines.length < 2 ? 'Add the answer' : `Add ${countOf(lines.length, 'answer', 'answers')}`}
      </Button>
    </form>
  )
}
