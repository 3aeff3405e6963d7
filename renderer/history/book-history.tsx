import { Modal } from '@mantine/core'
import { useState } from 'react'
import { useCommand } from '../client/events'
import { HistoryList } from './history-list'

/** Everything that was changed in the book, asked for from the menu. */
export function BookHistory() {
  const [open, setOpen] = useState(false)
  useCommand('history', () => setOpen(true))
  return (
    <Modal
      opened={open}
      onClose={() => setOpen(false)}
      title="History of this book"
      size="40rem"
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <HistoryList />
    </Modal>
  )
}
