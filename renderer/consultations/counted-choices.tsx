import type { AnsweredQuestion } from '../../shared/model/consultation'
import { FairbookError } from '../../shared/model/error'
import { fewAnswers } from '../../shared/rules/few-answers'
import { numberWords, percentWords } from '../../shared/rules/number-words'
import table from '../components/table.module.css'
import { useNotices } from '../frame/notices'
import inAnswers from './answers.module.css'
import { countsByPlace, countsInOrder } from './changed-counts'
import styles from './consultations.module.css'
import { CountCell } from './count-cell'
import { pastedCounts, withPasted } from './typed-counts'
import { useCounts } from './use-counts'

/** The counts of a question whose answers are given, one below the other. */
export function CountedChoices({ question, number }: { question: AnsweredQuestion; number: number }) {
  const change = useCounts(question.id)
  const { trouble, say } = useNotices()
  const { id, wording, options, kind, results } = question
  const { answered } = results
  const write = (next: (now: readonly number[]) => number[]) =>
    change((now) => countsByPlace(next(countsInOrder(options.length, now))))
  const paste = (at: number) => (text: string) => {
    const pasted = pastedCounts(text)
    if (pasted === null) {
      trouble(new FairbookError('refused', 'What was copied holds something that is no count. Nothing was changed.'))
      return true
    }
    const over = Math.max(0, pasted.length - (options.length - at))
    void write((now) => withPasted(now, at, pasted))
      .then(() => say(over === 0 ? 'Pasted' : `Pasted; ${over} of ${pasted.length} fell below the last answer`))
      .catch(trouble)
    return true
  }
  const heading = `counts-${id}`
  return (
    <section aria-labelledby={heading} className={inAnswers.counted}>
      <h2 id={heading} className={inAnswers.question}>
        <span className={styles.ordinal}>{number}</span> {wording}
      </h2>
      <table className={`${table.table} ${inAnswers.countTable}`} aria-labelledby={heading}>
        <thead>
          <tr>
            <th scope="col">Answer</th>
            <th scope="col" className={table.number}>
              How many
            </th>
            <th scope="col" className={table.number}>
              Share
            </th>
          </tr>
        </thead>
        <tbody>
          {options.map((option, place) => {
            const count = results.counts[place] ?? 0
            return (
              <tr key={place}>
                <th scope="row">{option}</th>
                <td className={table.number}>
                  <CountCell
                    label={`${option}, question ${number}`}
                    count={count}
                    onSave={(next) => write((now) => now.with(place, next))}
                    onPaste={paste(place)}
                    keptAs={`counts.${id}.${place}`}
                  />
                </td>
                <td className={table.number}>
                  {answered !== null && answered >= fewAnswers ? percentWords((100 * count) / answered) : '–'}
                </td>
              </tr>
            )
          })}
          <tr className={styles.together}>
            <th scope="row">{kind === 'multiple' ? 'Answers in all' : 'Answered it'}</th>
            <td className={table.number}>{numberWords(results.counts.reduce((sum, count) => sum + count, 0))}</td>
            <td />
          </tr>
        </tbody>
      </table>
    </section>
  )
}
