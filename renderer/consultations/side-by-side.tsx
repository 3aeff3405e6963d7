import { useComputedColorScheme } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import type { AnsweredQuestion } from '../../shared/model/consultation'
import { windowDark, windowLight } from '../../shared/pictures/palette'
import { ScaleBars } from '../../shared/pictures/scale-bars'
import styles from './consultations.module.css'
import { type ScaleGroup, scalesOf } from './scales'

const narrowest = 420

/** The questions on one scale as bars under each other, which way people lean; as the accounts draw them. */
export function SideBySide({ questions }: { questions: readonly AnsweredQuestion[] }) {
  const groups = scalesOf(questions)
  if (groups.length === 0) return null
  return (
    <section className={styles.pictures} aria-labelledby="side-by-side">
      <h2 id="side-by-side">The answers side by side</h2>
      {groups.map((group) => (
        <Picture key={group.questions[0]?.id} group={group} />
      ))}
    </section>
  )
}

function Picture({ group: { answers, questions } }: { group: ScaleGroup }) {
  const { ref, width } = useElementSize()
  const palette = useComputedColorScheme('light') === 'dark' ? windowDark : windowLight
  return (
    <div ref={ref} className={styles.picture}>
      {width > 0 && (
        <ScaleBars
          name="The answers side by side"
          answers={answers}
          agreeing={Math.floor(answers.length / 2)}
          rows={questions.map(({ wording, results }) => ({ label: wording, counts: results.counts }))}
          words={{ against: answers[0] ?? '', for: answers.at(-1) ?? '', sum: 'To the right' }}
          palette={palette}
          width={Math.max(narrowest, Math.floor(width))}
        />
      )}
    </div>
  )
}
