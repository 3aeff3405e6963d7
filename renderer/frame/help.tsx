import { ActionIcon, Popover, Tooltip } from '@mantine/core'
import { IconHelpCircle } from '@tabler/icons-react'
import { useState } from 'react'
import { useCommand } from '../client/events'
import styles from './bar.module.css'
import type { Place } from './navigation'
import { places } from './places'

/** One paragraph with one example, for the page that is shown. */
export function Help({ place }: { place: Place }) {
  const [open, setOpen] = useState(false)
  useCommand('help', () => setOpen(true))
  const { name, help } = places[place]
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-end" width={384} trapFocus returnFocus withRoles={false}>
      <Popover.Target>
        <Tooltip label="Help for this page" disabled={open}>
          <ActionIcon
            aria-label="Help for this page"
            aria-haspopup="dialog"
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          >
            <IconHelpCircle size="1.125rem" stroke={1.5} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown
        role="dialog"
        aria-label={`Help: ${name}`}
        tabIndex={-1}
        data-autofocus
        className={styles.help ?? ''}
      >
        <h2>{name}</h2>
        <p>{help}</p>
      </Popover.Dropdown>
    </Popover>
  )
}
