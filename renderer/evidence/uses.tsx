import { ActionIcon, Tooltip } from '@mantine/core'
import { IconUnlink } from '@tabler/icons-react'
import { type EvidenceUse, type EvidenceWithUses, evidenceTargets } from '../../shared/model/evidence'
import { useWrite } from '../client/queries'
import { useFieldsLocked } from '../components/fields/locked'
import { TextField } from '../components/fields/text-field'
import { PanelPart } from '../components/side-panel'
import { useNavigation } from '../frame/navigation'
import { useNotices } from '../frame/notices'
import styles from './evidence.module.css'
import { FindUse } from './find-use'
import { locationOfUse } from './location-of-use'

/** What a piece of evidence is for, and where in it that stands. */
export function Uses({ evidence }: { evidence: EvidenceWithUses }) {
  const locked = useFieldsLocked()
  const { id, usedFor } = evidence
  return (
    <PanelPart title="What it is for">
      {usedFor.length === 0 && <p className={styles.quiet}>Nothing yet.</p>}
      <ul className={styles.uses}>
        {evidenceTargets.flatMap((target) =>
          usedFor
            .filter((use) => use.target === target)
            .map((use) => <Use key={use.targetId} evidenceId={id} reference={evidence.reference} use={use} />),
        )}
      </ul>
      {!locked && <FindUse evidence={evidence} />}
    </PanelPart>
  )
}

function Use({ evidenceId, reference, use }: { evidenceId: string; reference: string; use: EvidenceUse }) {
  const { target, targetId, whereabouts } = use
  const locked = useFieldsLocked()
  const { go } = useNavigation()
  const { offerUndo, trouble } = useNotices()
  const link = useWrite('evidence.link').mutateAsync
  const unlink = useWrite('evidence.unlink').mutateAsync
  const takeAway = async () => {
    try {
      const { change } = await unlink({ links: [{ evidenceId, target, targetId }] })
      if (change !== null) offerUndo(`${reference} is no longer evidence for ${use.reference}.`, change.sequence)
    } catch (error) {
      trouble(error)
    }
  }
  return (
    <li>
      <div className={styles.use}>
        <p>
          <button type="button" className={styles.lead} onClick={() => go(locationOfUse(use), use.yearId ?? undefined)}>
            {use.title}
          </button>{' '}
          <span className={styles.reference}>{use.reference}</span>
          <span className={styles.where}>
            {use.where}
            {!use.stands && '. Corrected since'}
          </span>
        </p>
        {!locked && (
          <Tooltip label="Unlink">
            <ActionIcon aria-label={`Unlink from ${use.reference}`} onClick={() => void takeAway()}>
              <IconUnlink size="1rem" stroke={1.5} aria-hidden />
            </ActionIcon>
          </Tooltip>
        )}
      </div>
      {(!locked || whereabouts !== '') && (
        <div className={styles.whereabouts}>
          <TextField
            label="Where in it?"
            value={whereabouts}
            onSave={(text) => link({ links: [{ evidenceId, target, targetId, whereabouts: text }] })}
            keptAs={`evidence.${evidenceId}.${targetId}.whereabouts`}
          />
        </div>
      )}
    </li>
  )
}
