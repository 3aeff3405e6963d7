import type { KeyboardEvent } from 'react'
import type { AspectLine } from '../../shared/model/aspect'
import { belowField } from '../components/fields/below-field'
import { useTypedNumbers } from '../components/fields/typed-numbers'
import { useSavedField } from '../components/fields/use-saved-field'
import styles from './answers.module.css'
import { type AnswerChange, notApplicable, saysNotApplicable } from './typed-answer'

type Props = { line: AspectLine; onAnswer: (change: AnswerChange) => Promise<unknown> }

/** A number with its unit behind it; "n/a" or the key A where it is not applicable. */
export function NumberCell({ line, onAnswer }: Props) {
  const { shown, numberIn, notANumber } = useTypedNumbers(line.unit)
  const { answer } = line
  const field = useSavedField({
    label: line.wording,
    value: answer?.answer === 'not-applicable' ? notApplicable : shown(answer?.amount ?? null),
    read: (text) => {
      if (text.trim() === '') return { text: '' }
      if (saysNotApplicable(text)) return { text: notApplicable }
      const number = numberIn(text)
      return number === null ? { problem: notANumber(text) } : { text: shown(number) }
    },
    save: (text) =>
      onAnswer(
        text === notApplicable
          ? { answer: 'not-applicable', amount: null }
          : { answer: null, amount: text === '' ? null : numberIn(text) },
      ),
    keptAs: `aspect.${line.id}.amount`,
  })
  const press = (event: KeyboardEvent) => {
    // No number begins with it.
    if (event.key.toLowerCase() === 'a' && !event.ctrlKey && !event.metaKey && !event.altKey && field.text === '') {
      event.preventDefault()
      field.choose(notApplicable)
    } else field.press(event, 'alone')
  }
  const none = field.text === notApplicable
  return (
    <>
      <span className={styles.amount} data-none={none || undefined}>
        <input
          className={styles.field}
          aria-label={line.unit === '' ? line.wording : `${line.wording}, ${line.unit}`}
          aria-invalid={field.problem === null ? undefined : true}
          value={field.text}
          onChange={(event) => field.type(event.currentTarget.value)}
          onBlur={field.settle}
          onKeyDown={press}
          inputMode="decimal"
          autoComplete="off"
          data-saves
        />
        {!none && (
          <span className={styles.unit} aria-hidden="true">
            {line.unit}
          </span>
        )}
      </span>
      {belowField(field.problem)}
    </>
  )
}
