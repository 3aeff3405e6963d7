import { Button } from '@mantine/core'
import { useRef, useState } from 'react'
import type { ReadingValue } from '../../shared/model/reading'
import type { Question } from '../../shared/rules/question'
import { Mark } from '../components/status'
import hanging from './hanging.module.css'

type Props = {
  questions: readonly Question[]
  /** Likely answers. */
  choices: Question['suggestions']
  /** The figure as it stands, for "Keep 71%, say why"; null where there is nothing to keep. */
  keep: string | null
  onPick(value: ReadingValue): void
  onKeep(why: string): void
}

/** What is odd about a figure, the likely answers as buttons, and a place to say why it is kept. Arrow keys go among them. */
export function QuestionBlock({ questions, choices, keep, onPick, onKeep }: Props) {
  const [saying, setSaying] = useState(false)
  return (
    <>
      {questions.map(({ words }) => (
        <p key={words} className={hanging.question}>
          <Mark kind="check" />
          <span>{words}</span>
        </p>
      ))}
      {saying ? (
        <WhyField onKeep={onKeep} />
      ) : (
        // biome-ignore lint/a11y/noStaticElementInteractions: only moves the keyboard among its buttons
        <div className={hanging.choices} data-choices onKeyDown={amongButtons}>
          {choices.map(({ words, value }) => (
            <Button key={words} variant="default" onClick={() => onPick(value)}>
              {words}
            </Button>
          ))}
          {keep !== null && (
            <Button variant="subtle" onClick={() => setSaying(true)}>
              Keep {keep}, say why
            </Button>
          )}
        </div>
      )}
    </>
  )
}

function amongButtons(event: React.KeyboardEvent<HTMLElement>): void {
  const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key]
  if (step === undefined || event.altKey) return
  event.preventDefault()
  const buttons = [...event.currentTarget.querySelectorAll('button')]
  buttons[buttons.findIndex((button) => button.matches(':focus')) + step]?.focus()
}

function WhyField({ onKeep }: { onKeep(why: string): void }) {
  const [why, setWhy] = useState('')
  const field = useRef<HTMLInputElement>(null)
  return (
    <form
      className={hanging.why}
      onSubmit={(event) => {
        event.preventDefault()
        if (why.trim() === '') field.current?.focus()
        else onKeep(why.trim())
      }}
    >
      <label className={hanging.label}>
        Why is it right?
        <input
          ref={field}
          // biome-ignore lint/a11y/noAutofocus: the person has just asked to say why
          autoFocus
          className={hanging.field}
          size={34}
          value={why}
          onChange={(event) => setWhy(event.target.value)}
        />
      </label>
      <div className={hanging.choices}>
        <Button type="submit" variant="default">
          Keep it
        </Button>
      </div>
    </form>
  )
}
