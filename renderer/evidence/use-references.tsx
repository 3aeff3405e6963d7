import { evidenceTargets, type ListedEvidence } from '../../shared/model/evidence'
import { inLetters } from '../../shared/rules/count-words'
import { Status } from '../components/status'
import { useNavigation } from '../frame/navigation'
import styles from './evidence.module.css'
import { locationOfUse } from './location-of-use'

/** The first few of what evidence is for, each leading there, and how many more. */
export function UseReferences({ evidence: { uses, firstUses } }: { evidence: ListedEvidence }) {
  const { go } = useNavigation()
  const count = evidenceTargets.reduce((sum, target) => sum + uses[target], 0)
  if (count === 0) return <Status kind="none">Nothing yet</Status>
  const more = count - firstUses.length
  return (
    <span className={styles.references}>
      {firstUses.map((use) => (
        <button
          key={use.targetId}
          type="button"
          className={styles.lead}
          title={use.title}
          onClick={(event) => {
            event.stopPropagation()
            go(locationOfUse(use), use.yearId ?? undefined)
          }}
        >
          {use.reference}
        </button>
      ))}
      {more > 0 && <span className={styles.quiet}>and {inLetters(more)} more</span>}
    </span>
  )
}
