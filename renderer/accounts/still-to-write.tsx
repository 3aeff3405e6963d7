import type { YearTexts } from '../../shared/model/year'
import { listWords } from '../../shared/rules/number-words'
import { useRead } from '../client/queries'
import { Answered } from '../components/answers'
import { Status } from '../components/status'
import styles from './accounts.module.css'

const texts = {
  foreword: 'the foreword',
  scopeIn: 'what these accounts cover',
  scopeOut: 'what is left out and why',
  method: 'how it was gathered',
  limitations: 'the limitations of the method',
  changes: 'what changed since the last account',
  conclusion: 'the conclusion',
} as const satisfies Record<keyof YearTexts, string>

/** What the documents would lack, said before they are handed over. */
export function StillToWrite({ yearId, label }: { yearId: string; label: string }) {
  const years = useRead('years.list', {})
  return (
    <Answered of={{ years }}>
      {({ years: all }) => {
        const year = all.find(({ id }) => id === yearId)
        if (year === undefined) return null
        const keys = Object.keys(texts) as (keyof YearTexts)[]
        const missing = keys.filter((key) => year[key].trim() === '')
        return (
          <section className={styles.texts} aria-labelledby="texts">
            <h2 id="texts">What is written</h2>
            {missing.length === 0 ? (
              <p>
                <Status kind="met">All seven texts of {label} are written</Status>
              </p>
            ) : (
              <p>
                <Status kind="part">
                  {keys.length - missing.length} of {keys.length} texts of {label} are written. Not yet:{' '}
                  {listWords(missing.map((key) => texts[key]))}. The documents say so where a text is missing.
                </Status>
              </p>
            )}
          </section>
        )
      }}
    </Answered>
  )
}
