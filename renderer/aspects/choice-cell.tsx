import { type KeyboardEvent, useId } from 'react'
import { AspectAnswerChoice, type AspectLine } from '../../shared/model/aspect'
import { fieldProblem } from '../components/field-problem'
import { useSavedField } from '../components/fields/use-saved-field'
import styles from './answers.module.css'
import { type AnswerChange, choiceOfKey } from './typed-answer'

type Props = {
  line: AspectLine
  onAnswer: (change: AnswerChange) => Promise<unknown>
  onStill: () => void
}

const choices = [
  ['yes', 'Yes', 'Yes'],
  ['no', 'No', 'No'],
  ['not-applicable', 'N/A', 'N/A, not applicable'],
] as const satisfies (readonly [AspectAnswerChoice, string, string])[]

/** Yes, no or not applicable: by a key, an arrow or the mouse. The chosen one again takes it back. */
export function ChoiceCell({ line, onAnswer, onStill }: Props) {
  const name = useId()
  const brought = line.answer?.brought === true
  const field = useSavedField({
    label: line.wording,
    value: line.answer?.answer ?? '',
    read: (text) => ({ text }),
    save: (text) => onAnswer({ answer: text === '' ? null : AspectAnswerChoice.parse(text) }),
    keptAs: `aspect.${line.id}.answer`,
  })
  const choose = (choice: AspectAnswerChoice) => {
    // The same again of one that came along says that it is still so.
    if (choice === field.text && brought) onStill()
    else field.choose(choice)
  }
  const press = (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const choice = choiceOfKey(event.key)
    if (choice === 'clear') field.choose('')
    else if (choice !== null) {
      choose(choice)
      event.currentTarget.querySelector<HTMLElement>(`[value="${choice}"]`)?.focus()
    } else return
    event.preventDefault()
  }
  return (
    <>
      <div role="radiogroup" aria-label={line.wording} className={styles.choice} onKeyDown={press}>
        {choices.map(([value, shown, words]) => (
          <label key={value} className={styles.option} title={words}>
            <input
              type="radio"
              name={name}
              value={value}
              aria-label={words}
              className={styles.radio}
              checked={field.text === value}
              onChange={() => field.choose(value)}
              onClick={() => {
                if (field.text !== value) return
                if (brought) onStill()
                else field.choose('')
              }}
            />
            <span aria-hidden="true">{shown}</span>
          </label>
        ))}
      </div>
      {fieldProblem(field.problem)}
    </>
  )
}
