import type { Indicator } from '../../shared/model/indicator'
import { indicatorKindWords } from '../../shared/model/indicator'
import { dayWords } from '../../shared/rules/date-words'
import styles from './indicators.module.css'

/** Why it is asked, and how one comes to know. */
export function HowItIsKnown({ indicator }: { indicator: Indicator }) {
  const inForce = indicator.definitions.at(-1)
  const why: [string, string][] = [
    ['Decides', indicator.decision],
    ['Asked for by', indicator.askedFor],
  ]
  const how: [string, string][] = [
    ['Definition', inForce?.definition ?? ''],
    ['Kind', inForce === undefined ? '' : [indicatorKindWords[inForce.kind], inForce.unit].filter(Boolean).join(', ')],
    ['Source', indicator.source],
    ['How often', indicator.frequency],
    ['Who collects', indicator.collector],
    ['Given up', indicator.retiredOn === null ? '' : `${dayWords(indicator.retiredOn)}. ${indicator.retiredWhy}`],
  ]
  return (
    <>
      <Facts id="why" title="Why we ask" facts={why} none="Nobody has said what is decided with it." />
      <Facts id="how" title="How we know" facts={how} none="" />
    </>
  )
}

type FactsProps = { id: string; title: string; facts: [string, string][]; none: string }

function Facts({ id, title, facts, none }: FactsProps) {
  const said = facts.filter(([, words]) => words !== '')
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className={styles.heading}>
        {title}
      </h2>
      {said.length === 0 ? (
        <p className={styles.none}>{none}</p>
      ) : (
        <dl className={styles.facts}>
          {said.map(([name, words]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{words}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  )
}
