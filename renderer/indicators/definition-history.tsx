import type { Definition, Indicator } from '../../shared/model/indicator'
import { dayWords } from '../../shared/rules/date-words'
import { changedMeasure } from '../../shared/rules/definition-change'
import { listWords } from '../../shared/rules/number-words'
import styles from './indicators.module.css'

/** The versions of what is measured, newest first; nothing where it was always the same. */
export function DefinitionHistory({ indicator }: { indicator: Indicator }) {
  const { definitions } = indicator
  if (definitions.length < 2) return null
  return (
    <section aria-labelledby="versions">
      <h2 id="versions" className={styles.heading}>
        How it was measured before
      </h2>
      <ol className={styles.lines}>
        {definitions.toReversed().map((definition, index, newestFirst) => (
          <li key={definition.id}>
            <p>
              {index === definitions.length - 1 ? 'At first' : `From ${dayWords(definition.validFrom)}`}
              {changeWords(newestFirst[index + 1], definition)}
            </p>
            {definition.changeNote !== '' && <p className={styles.small}>{definition.changeNote}</p>}
            <p className={styles.small}>{definition.definition}</p>
          </li>
        ))}
      </ol>
    </section>
  )
}

function changeWords(before: Definition | undefined, now: Definition): string {
  if (before === undefined) return ''
  const changed = changedMeasure(before, now)
  return changed.length === 0 ? ': the same as before' : `: ${listWords(changed)} changed`
}
