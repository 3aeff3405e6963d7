import { Popover } from '@mantine/core'
import { useState } from 'react'
import { groundsWords } from '../../shared/model/evidence'
import { useRead } from '../client/queries'
import { useFieldsLocked } from '../components/fields/locked'
import { Mark } from '../components/status'
import { EvidenceOf } from './evidence-of'
import styles from './evidence-of.module.css'
import { useEvidenceTarget } from './targets'

/** What a reading rests on, in a word or two; pressing it shows its evidence. */
export function EvidenceOfReading({ id, reference }: { id: string; reference: string }) {
  const [open, setOpen] = useState(false)
  const locked = useFieldsLocked()
  useEvidenceTarget(locked ? null : { target: 'reading', targetId: id, words: reference })
  const held = useRead('evidence.grounds', { readingIds: [id] }).data?.[0]
  // While the next one is read, the answer is still that of the one before.
  const of = held?.readingId === id ? held : undefined
  const none = of?.grounds === 'none'
  return (
    <Popover opened={open} onChange={setOpen} position="top-start" width={384} trapFocus returnFocus withRoles={false}>
      <Popover.Target>
        <button
          type="button"
          className={styles.grade}
          aria-haspopup="dialog"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {of !== undefined && <Mark kind={none ? 'none' : 'met'} />}
          {of === undefined ? 'Evidence' : none ? 'No evidence' : groundsWords[of.grounds]}
        </button>
      </Popover.Target>
      <Popover.Dropdown
        role="dialog"
        aria-label={`Evidence for ${reference}`}
        tabIndex={-1}
        data-autofocus
        className={styles.hanging ?? ''}
      >
        <h2>Evidence for {reference}</h2>
        <EvidenceOf target="reading" id={id} words={reference} />
      </Popover.Dropdown>
    </Popover>
  )
}
