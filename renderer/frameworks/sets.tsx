import type { OutputOf } from '../../shared/contract'
import { countOf } from '../../shared/rules/count-words'
import styles from './frameworks.module.css'

type FrameworkSet = OutputOf<'frameworks.list'>[number]

/** The sets one can look through, before anything is typed. */
export function Sets({ sets, onChoose }: { sets: readonly FrameworkSet[]; onChoose: (code: string) => void }) {
  return (
    <>
      <p className={styles.lead}>
        Type what it is about: every set is searched at once, by code, name and wording. Or look through one set.
      </p>
      <ul className={styles.sets}>
        {sets.map(({ code, title, publisher, items }) => (
          <li key={code}>
            <button type="button" onClick={() => onChoose(code)}>
              {title}
              <span className={styles.small}>
                {publisher}, {countOf(items, 'indicator', 'indicators')}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}

/** What one set is and when it fits. */
export function SetAbout({ set }: { set: FrameworkSet | undefined }) {
  if (set === undefined) {
    return (
      <>
        <h3>Our own</h3>
        <p className={styles.lead}>
          Indicators of plans and agreements that no published set has: a town plan, a funder’s list.
        </p>
      </>
    )
  }
  return (
    <>
      <h3>{set.title}</h3>
      <p className={styles.lead}>{set.about}</p>
      <p className={styles.small}>
        {set.publisher}. {set.licence}. {set.source}
      </p>
    </>
  )
}
