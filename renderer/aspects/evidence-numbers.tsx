import type { AspectLine } from '../../shared/model/aspect'
import { useNavigation } from '../frame/navigation'
import styles from './answers.module.css'

/** Evidence by its numbers, each leading to its place in the register. */
export function EvidenceNumbers({ of }: { of: AspectLine['evidence'] }) {
  const { go } = useNavigation()
  return of.map(({ id, reference, name }) => (
    <button
      key={id}
      type="button"
      className={styles.link}
      title={name}
      aria-label={`${reference}, ${name}`}
      onClick={() => go({ place: 'evidence', view: 'register', chosen: id })}
    >
      {reference}
    </button>
  ))
}
