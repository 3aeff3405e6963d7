import { Modal } from '@mantine/core'
import { useState } from 'react'
import { version } from '../../package.json'
import { useCommand } from '../client/events'

/** What this program is, asked for from the menu. */
export function AboutDialog() {
  const [open, setOpen] = useState(false)
  useCommand('about', () => setOpen(true))
  return (
    <Modal
      opened={open}
      onClose={() => setOpen(false)}
      title={`Fairbook ${version}`}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <p>
        A workbench for social accounting: one book for an organisation, all its years, and every figure traced to who
        said it. Free to use and to change under the MIT licence.
      </p>
    </Modal>
  )
}
