import type { AnsweredQuestion } from '../../shared/model/consultation'
import { capital, countOf } from '../../shared/rules/count-words'
import { fewAnswers } from '../../shared/rules/few-answers'
import { decimalsOf, numberWords, percentWords, withUnit } from '../../shared/rules/number-words'
import styles from './consultations.module.css'
import inQuestions from './questions.module.css'

type Props = { question: Pick<AnsweredQuestion, 'kind' | 'options' | 'results' | 'counted' | 'unit' | 'indicatorId'> }

/** What was answered, small: a bar from nought for each answer, with how many gave it, and the share where enough did. */
export function AnswerBars({ question }: Props) {
  const { kind, options, results, unit } = question
  const { answered, counts, numbers, words } = results
  if (kind === 'text')
    return <p className={styles.aside}>{words === 0 ? nobody : capital(countOf(words, 'answer', 'answers'))}</p>
  if (kind === 'number') {
    if (numbers === null || answered === null) return <p className={styles.aside}>{nobody}</p>
    const figure = (value: number) => withUnit(numberWords(value, Math.min(decimalsOf(value), 1)), unit)
    return (
      <p className={styles.aside}>
        {capital(countOf(answered, 'answer', 'answers'))}, {figure(numbers.smallest)} to {figure(numbers.largest)}; mean{' '}
        {figure(numbers.mean)}, sum {figure(numbers.sum)}
      </p>
    )
  }
  const most = Math.max(...counts)
  if (most === 0) return <p className={styles.aside}>{nobody}</p>
  // Of any of several answers each is a share of those who answered, not of the answers given.
  const shares = answered !== null && answered >= fewAnswers
  return (
    <ul className={inQuestions.answerBars}>
      {options.map((option, place) => {
        const count = counts[place] ?? 0
        return (
          <li key={place} data-counted={isCounted(question, place) || undefined}>
            <span className={inQuestions.option} title={option}>
              {option}
            </span>
            <span className={styles.track} aria-hidden="true">
              {count > 0 && (
                <span className={styles.bar} data-kind="answered" style={{ width: `${(100 * count) / most}%` }} />
              )}
            </span>
            <span className={styles.count}>{numberWords(count)}</span>
            <span className={inQuestions.share}>{shares ? percentWords((100 * count) / answered) : ''}</span>
          </li>
        )
      })}
    </ul>
  )
}

const nobody = 'Nobody’s answer yet'

/** Marked where only some of the answers count for the indicator it feeds. */
function isCounted({ indicatorId, counted }: Props['question'], place: number): boolean {
  return indicatorId !== null && counted.length > 0 && counted.includes(place)
}
