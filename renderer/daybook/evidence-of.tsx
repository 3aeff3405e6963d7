import type { EvidenceTarget } from '../../shared/model/evidence'
import { useRead } from '../client/queries'
import { PanelPart } from '../components/side-panel'
import styles from './panel.module.css'

/** What proves one thing, by number and name; nothing where there is none. */
export function EvidenceOf({ target, id }: { target: EvidenceTarget; id: string }) {
  const evidence = useRead('evidence.of', { target, targetId: id }).data ?? []
  if (evidence.length === 0) return null
  return (
    <PanelPart title="Evidence">
      <ul>
        {evidence.map((piece) => (
          <li key={piece.id} className={styles.withheld}>
            <span>
              {piece.name} <span className={styles.quiet}>{piece.reference}</span>
            </span>
          </li>
        ))}
      </ul>
    </PanelPart>
  )
}
