import { TextInput } from '@mantine/core'
import { type FormEvent, useRef, useState } from 'react'
import type { AnsweredQuestion } from '../../shared/model/consultation'
import type { AnswerCount } from '../../shared/model/question'
import { decimalsOf, numberWords, withUnit } from '../../shared/rules/number-words'
import { problemOf } from '../client/bridge'
import { useRead } from '../client/queries'
import { fieldProblem } from '../components/field-problem'
import { useFieldsLocked } from '../components/fields/locked'
import table from '../components/table.module.css'
import { AnswerBars } from './answer-bars'
import inAnswers from './answers.module.css'
import styles from './consultations.module.css'
import { CountCell } from './count-cell'
import { numbersIn } from './typed-numbers'
import { useCounts } from './use-counts'

/** The numbers that were answered, each with how many answered it; typed one after the other, they are counted. */
export function CountedNumbers({ question, number }: { question: AnsweredQuestion; number: number }) {
  const { id, wording, unit } = question
  const counts = useRead('consultations.counts', { questionId: id }).data ?? []
  const change = useCounts(id)
  const [typed, setTyped] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const input = useRef<HTMLInputElement>(null)
  const locked = useFieldsLocked()

  const write = (next: (now: readonly AnswerCount[]) => { value: number; count: number }[]) =>
    change((now) =>
      next(now)
        .filter(({ count }) => count > 0)
        .toSorted((a, b) => a.value - b.value)
        .map((row, position) => ({ ...row, position })),
    )
  const known = (now: readonly AnswerCount[]) => new Map(now.map(({ value, count }) => [value ?? 0, count]))
  const pairs = (all: ReadonlyMap<number, number>) => [...all].map(([value, count]) => ({ value, count }))
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (typed.trim() === '') return
    const numbers = numbersIn(typed)
    if (numbers === null) {
      setProblem('Type the numbers people answered, with spaces between: 30 45 120. Kept here, not yet saved.')
      return
    }
    try {
      await write((now) => {
        const all = known(now)
        for (const value of numbers) all.set(value, (all.get(value) ?? 0) + 1)
        return pairs(all)
      })
      setTyped((text) => (text === typed ? '' : text))
      input.current?.focus()
    } catch (error) {
      setProblem(`${problemOf(error).message} What you wrote is kept here.`)
    }
  }
  const heading = `counts-${id}`
  return (
    <section aria-labelledby={heading} className={inAnswers.counted}>
      <h2 id={heading} className={inAnswers.question}>
        <span className={styles.ordinal}>{number}</span> {wording}
      </h2>
      {!locked && (
        <form onSubmit={(event) => void submit(event)} noValidate>
          <TextInput
            ref={input}
            label="Numbers that were answered"
            description="One after the other, or a column from a spreadsheet; Enter counts them."
            value={typed}
            error={fieldProblem(problem)}
            autoComplete="off"
            onChange={(event) => {
              setProblem(null)
              setTyped(event.currentTarget.value)
            }}
            onPaste={(event) => {
              // A field of one line would run the lines of a column together.
              const text = event.clipboardData.getData('text/plain')
              if (!/[\r\n\t]/.test(text)) return
              event.preventDefault()
              setProblem(null)
              setTyped(`${typed} ${text.replace(/[\r\n\t]+/g, ' ')}`.trim())
            }}
          />
        </form>
      )}
      {counts.length > 0 && (
        <table className={`${table.table} ${inAnswers.countTable}`} aria-labelledby={heading}>
          <thead>
            <tr>
              <th scope="col">Number</th>
              <th scope="col" className={table.number}>
                How many
              </th>
            </tr>
          </thead>
          <tbody>
            {counts.map(({ value, count }) => {
              const words = withUnit(numberWords(value ?? 0, decimalsOf(value ?? 0)), unit)
              return (
                <tr key={value}>
                  <th scope="row">{words}</th>
                  <td className={table.number}>
                    <CountCell
                      label={`${words}, question ${number}`}
                      count={count}
                      onSave={(next) => write((now) => pairs(known(now).set(value ?? 0, next)))}
                      keptAs={`counts.${id}.${value}`}
                    />
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      )}
      <AnswerBars question={question} />
    </section>
  )
}
