import { Popover } from '@mantine/core'
import { useState } from 'react'
import { countOf } from '../../shared/rules/count-words'
import { useRead } from '../client/queries'
import { useFieldsLocked } from '../components/fields/locked'
import styles from './actions.module.css'
import { DoAboutIt } from './do-about-it'

type Props = { id: string; reference: string; yearId: string }

/** How many actions came from a reading, in a word or two; pressing it shows them and begins another. */
export function ActionsOfReading({ id, reference, yearId }: Props) {
  const [open, setOpen] = useState(false)
  const locked = useFieldsLocked()
  const count = useRead('actions.list', { readingId: id }).data?.length ?? 0
  if (locked && count === 0) return null
  return (
    <Popover opened={open} onChange={setOpen} position="top-start" width={384} trapFocus returnFocus withRoles={false}>
      <Popover.Target>
        <button
          type="button"
          className={styles.link}
          aria-haspopup="dialog"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {count === 0 ? 'What will you do about it?' : countOf(count, 'action', 'actions')}
        </button>
      </Popover.Target>
      <Popover.Dropdown role="dialog" aria-label={`Actions because of ${reference}`} tabIndex={-1} data-autofocus>
        <h2>Actions because of {reference}</h2>
        <DoAboutIt of={{ readingId: id }} yearId={yearId} />
      </Popover.Dropdown>
    </Popover>
  )
}
