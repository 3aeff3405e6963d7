import { Button } from '@mantine/core'
import { useState } from 'react'
import type { ConsultationInFull } from '../../shared/model/consultation'
import { answeredWords, rateWords } from '../../shared/rules/asking-words'
import { capital } from '../../shared/rules/count-words'
import { numberWords } from '../../shared/rules/number-words'
import { Cautions } from './cautions'
import styles from './consultations.module.css'

/** At a glance: how many there are, were invited and answered, as bars from nought, and what that allows to be said. */
export function HowItWent({ consultation }: { consultation: ConsultationInFull }) {
  const { population, invited, answered, asking } = consultation
  const bars = [
    { name: 'There are', count: population, kind: 'all' },
    { name: 'Invited', count: invited, kind: 'invited' },
    { name: 'Answered', count: answered, kind: 'answered' },
  ]
  const most = Math.max(1, ...bars.map(({ count }) => count ?? 0))
  const rate = rateWords(consultation, asking)
  if (bars.every(({ count }) => count === null))
    return (
      <section className={styles.went} aria-labelledby="went">
        <h2 id="went">What to do first</h2>
        <p className={styles.second}>
          Say whom it asks, then write its questions. Once people have answered, enter how many did and what they
          answered; then this place says how it went, and what may be said from it.
        </p>
      </section>
    )
  return (
    <section className={styles.went} aria-labelledby="went">
      <h2 id="went">How it went</h2>
      <p className={styles.rate}>
        {rate !== '' && <strong>{rate}</strong>} {capital(answeredWords(consultation, asking))}.
      </p>
      <dl className={styles.bars}>
        {bars.map(({ name, count, kind }) => (
          <div key={kind}>
            <dt>{name}</dt>
            <dd>
              <span className={styles.track} aria-hidden="true">
                {count !== null && (
                  <span className={styles.bar} data-kind={kind} style={{ width: `${(100 * count) / most}%` }} />
                )}
              </span>
              <span className={styles.count}>{count === null ? 'not known' : numberWords(count)}</span>
            </dd>
          </div>
        ))}
      </dl>
      {asking.margin !== null && <Margin words={marginSentence(asking.margin)} />}
      <Cautions of={asking.cautions} />
    </section>
  )
}

const marginSentence = (margin: number) =>
  margin < 0.05
    ? 'Everybody answered, so nothing is left to chance.'
    : `At best, a share of those who answered is within ${numberWords(margin, 1)} points of what all would have said.`

/** The margin in a sentence, and where its formula comes from when somebody asks. */
function Margin({ words }: { words: string }) {
  const [open, setOpen] = useState(false)
  return (
    <div className={styles.margin}>
      <p>{words}</p>
      <Button variant="subtle" size="compact-sm" aria-expanded={open} onClick={() => setOpen(!open)}>
        How is that worked out?
      </Button>
      {open && (
        <p className={styles.small}>
          By 1.96 × √(p (1 − p) ÷ n) × √((N − n) ÷ (N − 1)) for p of one half, where it is largest: n answered of N
          there are, and 95 times in 100 the share among all lies within. The last part, for a population that is not
          endless, is from Isserlis (1918), Journal of the Royal Statistical Society 81, pages 75 to 81. It allows for
          chance and for nothing else, not for who did not answer: hence “at best”.
        </p>
      )}
    </div>
  )
}
