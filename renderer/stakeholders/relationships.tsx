import { ActionIcon, Button, Tooltip } from '@mantine/core'
import { IconPencil, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import type { Relationship, StakeholderInYear } from '../../shared/model/stakeholder'
import { useWrite } from '../client/queries'
import { useFieldsLocked } from '../components/fields/locked'
import { PanelPart } from '../components/side-panel'
import { useNotices } from '../frame/notices'
import { AddRelationship } from './add-relationship'
import styles from './panel.module.css'
import { closenessWords, type End, nameOfEnd, RelationshipFields, sentenceOf } from './relationship-fields'

type Props = {
  stakeholder: StakeholderInYear
  others: StakeholderInYear[]
  /** Those of this stakeholder. */
  relationships: Relationship[]
  organisation: string
}

/** Who does what for whom, each a sentence along its arrow; changed, added and removed here. */
export function Relationships({ stakeholder, others, relationships, organisation }: Props) {
  const locked = useFieldsLocked()
  const [open, setOpen] = useState<string | null>(null)
  const [adding, setAdding] = useState(false)
  const ends: End[] = [{ id: null, name: organisation }, ...others.map(({ id, name }) => ({ id, name }))]
  if (relationships.length === 0 && locked) return null
  return (
    <PanelPart title="Relationships">
      <ul className={styles.ties}>
        {relationships.map((relationship) => (
          <Tie
            key={relationship.id}
            {...{ relationship, ends }}
            self={stakeholder.id}
            open={open === relationship.id}
            onOpen={(wanted) => setOpen(wanted ? relationship.id : null)}
          />
        ))}
      </ul>
      {!locked &&
        (adding ? (
          <AddRelationship self={stakeholder} ends={ends} onClose={() => setAdding(false)} />
        ) : (
          <Button variant="subtle" className={styles.addTie ?? ''} onClick={() => setAdding(true)}>
            {relationships.length === 0 ? 'Add what passes between them and others' : 'Add a relationship'}
          </Button>
        ))}
    </PanelPart>
  )
}

type TieProps = {
  relationship: Relationship
  ends: End[]
  self: string
  open: boolean
  onOpen: (open: boolean) => void
}

function Tie({ relationship, ends, self, open, onOpen }: TieProps) {
  const { id, fromId, toId, verb, strength } = relationship
  const remove = useWrite('relationships.remove').mutateAsync
  const locked = useFieldsLocked()
  const { offerUndo, trouble } = useNotices()
  const sentence = sentenceOf(relationship, ends)
  const take = async () => {
    try {
      const { change } = await remove({ id })
      if (change !== null) offerUndo(`Removed “${sentence}”.`, change.sequence)
    } catch (error) {
      trouble(error)
    }
  }
  return (
    <li>
      <div className={styles.tie}>
        <p>
          <EndName name={nameOfEnd(fromId, ends)} self={fromId === self} /> {verb === '' ? '→' : verb}{' '}
          <EndName name={nameOfEnd(toId, ends)} self={toId === self} />{' '}
          <span className={styles.quiet}>{closenessWords[strength]}</span>
        </p>
        {!locked && (
          <>
            <Tooltip label="Change">
              <ActionIcon
                size="1.75rem"
                aria-label={`Change “${sentence}”`}
                aria-expanded={open}
                onClick={() => onOpen(!open)}
              >
                <IconPencil size="1rem" stroke={1.5} aria-hidden />
              </ActionIcon>
            </Tooltip>
            <Tooltip label="Remove">
              <ActionIcon size="1.75rem" aria-label={`Remove “${sentence}”`} onClick={() => void take()}>
                <IconTrash size="1rem" stroke={1.5} aria-hidden />
              </ActionIcon>
            </Tooltip>
          </>
        )}
      </div>
      {open && !locked && <RelationshipFields relationship={relationship} ends={ends} self={self} />}
    </li>
  )
}

/** The other end stands out; the one whose panel this is does not. */
function EndName({ name, self }: { name: string; self: boolean }) {
  return self ? name : <strong>{name}</strong>
}
