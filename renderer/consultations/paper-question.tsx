import { Checkbox, Radio, Textarea, TextInput } from '@mantine/core'
import { type KeyboardEvent, useRef } from 'react'
import type { Question } from '../../shared/model/question'
import { fieldProblem } from '../components/field-problem'
import { useFieldsLocked } from '../components/fields/locked'
import inAnswers from './answers.module.css'
import styles from './consultations.module.css'
import { chosenWith, keyOf, type PaperAnswer, placeOfDigits } from './paper'

type Props = {
  question: Question
  number: number
  answer: PaperAnswer
  /** What is typed is no number. */
  unclear: boolean
  onAnswer: (answer: Partial<PaperAnswer>) => void
  onNext: () => void
  onBefore: () => void
}

/** Digits typed this soon after another belong to it: 1 and 0 are 10. Milliseconds. */
const together = 700

/** One question on the paper, answered by keys. */
export function PaperQuestion(props: Props) {
  const { question, number, answer, unclear, onAnswer, onNext, onBefore } = props
  const { kind, options, wording, unit } = question
  const locked = useFieldsLocked()
  const digits = useRef({ typed: '', at: 0 })
  const chooses = kind !== 'number' && kind !== 'text'

  const choose = (place: number) => onAnswer({ chosen: chosenWith(question, answer.chosen, place) })
  const chooseBy = (digit: string) => {
    const now = performance.now()
    const before = now - digits.current.at < together ? digits.current.typed : ''
    const longer = before === '' ? null : placeOfDigits(options, before + digit)
    const place = longer ?? placeOfDigits(options, digit)
    digits.current = { typed: longer === null ? digit : before + digit, at: now }
    if (place === null) return
    // The first digit was the beginning of this one: what it had chosen is not meant.
    const first = longer === null ? null : placeOfDigits(options, before)
    const chosen = kind === 'multiple' ? answer.chosen.filter((one) => one !== first) : []
    onAnswer({ chosen: chosenWith(question, chosen, place) })
  }
  const press = (event: KeyboardEvent<HTMLElement>) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'Enter' && !(kind === 'text' && event.shiftKey)) {
      event.preventDefault()
      if (event.shiftKey) onBefore()
      else onNext()
    } else if (chooses && !locked && /^\d$/.test(event.key)) {
      event.preventDefault()
      chooseBy(event.key)
    } else if (chooses && !locked && (event.key === 'Backspace' || event.key === 'Delete')) {
      event.preventDefault()
      onAnswer({ chosen: [] })
    }
  }
  const shared = { readOnly: locked, autoComplete: 'off' }
  return (
    <fieldset className={inAnswers.paperQuestion} data-question onKeyDown={press}>
      <legend>
        <span className={styles.ordinal}>{number}</span> {wording}
      </legend>
      {kind === 'number' && (
        <TextInput
          {...shared}
          className={styles.shortField ?? ''}
          aria-label={wording}
          inputMode="decimal"
          value={answer.number}
          onChange={(event) => onAnswer({ number: event.currentTarget.value })}
          error={fieldProblem(unclear ? 'Type a number here, like 45. Kept here, not yet saved.' : null)}
          {...(unit === ''
            ? {}
            : { rightSection: <span className={inAnswers.unit}>{unit}</span>, rightSectionWidth: 'auto' })}
        />
      )}
      {kind === 'text' && (
        <Textarea
          {...shared}
          aria-label={wording}
          autosize
          minRows={1}
          value={answer.words}
          onChange={(event) => onAnswer({ words: event.currentTarget.value })}
        />
      )}
      {chooses && (
        <div className={inAnswers.options}>
          {options.map((option, place) => {
            const Choice = kind === 'multiple' ? Checkbox : Radio
            return (
              <Choice
                key={place}
                label={<OptionLabel words={option} shortcut={keyOf(options, place)} />}
                checked={answer.chosen.includes(place)}
                disabled={locked && !answer.chosen.includes(place)}
                {...(kind === 'multiple' ? {} : { name: `paper-${question.id}` })}
                onChange={() => {
                  if (!locked) choose(place)
                }}
              />
            )
          })}
        </div>
      )}
    </fieldset>
  )
}

function OptionLabel({ words, shortcut }: { words: string; shortcut: string }) {
  return (
    <>
      {shortcut !== '' && (
        <span className={inAnswers.shortcut} aria-hidden="true">
          {shortcut}
        </span>
      )}
      {words}
    </>
  )
}
