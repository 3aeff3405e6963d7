import { ActionIcon, Tooltip } from '@mantine/core'
import { IconChevronRight, IconGripVertical, IconTrash } from '@tabler/icons-react'
import type { PointerEvent } from 'react'
import { type AspectLine, aspectItemKindWords } from '../../shared/model/aspect'
import { useWrite } from '../client/queries'
import { useFieldsLocked } from '../components/fields/locked'
import { useNotices } from '../frame/notices'
import styles from './checklist.module.css'
import { LineField } from './line-field'

type Props = {
  item: AspectLine
  yearId: string
  chosen: boolean
  /** Where a line that is dragged would come to stand. */
  marked: 'above' | 'below' | null
  moving: boolean
  onOpen: () => void
  onGone: () => void
  onGrip: (event: PointerEvent) => void
  onMove: (by: -1 | 1) => void
  onEnter: () => void
}

/** One item of the checklist: its words to type in, and how it is answered. */
export function ItemLine(props: Props) {
  const { item, yearId, chosen, marked, moving, onOpen, onGone, onGrip, onMove, onEnter } = props
  const { id, wording, kind, unit } = item
  const change = useWrite('aspects.changeItem').mutateAsync
  const remove = useWrite('aspects.removeItem').mutateAsync
  const { trouble, offerUndo } = useNotices()
  const locked = useFieldsLocked()
  const take = async () => {
    try {
      const { change: done } = await remove({ yearId, id })
      onGone()
      const goesWith = item.answered ? ', and this year’s answer with it' : ''
      if (done !== null) offerUndo(`Removed “${wording}” from the checklist${goesWith}.`, done.sequence)
    } catch (error) {
      trouble(error)
    }
  }
  return (
    <li
      className={styles.item}
      data-key={id}
      data-chosen={chosen || undefined}
      data-marked={marked ?? undefined}
      data-moving={moving || undefined}
    >
      <span
        className={styles.grip}
        aria-hidden="true"
        title="Drag to move"
        data-off={locked || undefined}
        onPointerDown={(event) => {
          if (!locked) onGrip(event)
        }}
      >
        <IconGripVertical size="1rem" stroke={1.5} />
      </span>
      <div>
        <LineField
          label={`Item: ${wording}`}
          as="item"
          value={wording}
          onSave={(text) => change({ yearId, id, wording: text })}
          keptAs={`aspectItem.${id}.wording`}
          onEnter={onEnter}
          onMove={onMove}
        />
      </div>
      <p className={styles.kind}>
        {kind === 'number' && unit !== '' ? `A number (${unit})` : aspectItemKindWords[kind]}
      </p>
      {!locked && (
        <Tooltip label="Remove">
          <ActionIcon className={styles.remove ?? ''} aria-label={`Remove: ${wording}`} onClick={() => void take()}>
            <IconTrash size="1rem" stroke={1.5} aria-hidden />
          </ActionIcon>
        </Tooltip>
      )}
      <button
        type="button"
        className={styles.more}
        aria-label={`How it is answered: ${wording}`}
        aria-pressed={chosen}
        onClick={onOpen}
      >
        <IconChevronRight size="1.125rem" stroke={1.5} aria-hidden />
      </button>
    </li>
  )
}
