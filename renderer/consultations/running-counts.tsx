import type { AnsweredQuestion } from '../../shared/model/consultation'
import { AnswerBars } from './answer-bars'
import styles from './answers.module.css'

/** What the papers come to so far, question by question. */
export function RunningCounts({ questions }: { questions: readonly AnsweredQuestion[] }) {
  return (
    <ol className={styles.runningList}>
      {questions.map((question) => (
        <li key={question.id}>
          <p className={styles.runningWords}>{question.wording}</p>
          <AnswerBars question={question} />
        </li>
      ))}
    </ol>
  )
}
