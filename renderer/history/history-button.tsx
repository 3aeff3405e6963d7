import { ActionIcon, Modal, Tooltip } from '@mantine/core'
import { IconHistory } from '@tabler/icons-react'
import { useState } from 'react'
import { HistoryList } from './history-list'

type Props = {
  /** Of a row of the book: a stakeholder, an indicator, a reading, a year. */
  id: string
  /** How the thing is called on the page. */
  title: string
}

/** Shows who changed a thing, when, and what was there before. A side panel has it in its head by itself. */
export function HistoryButton({ id, title }: Props) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Tooltip label="History">
        <ActionIcon aria-label={`History of ${title}`} aria-haspopup="dialog" onClick={() => setOpen(true)}>
          <IconHistory size="1.125rem" stroke={1.5} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <Modal
        opened={open}
        onClose={() => setOpen(false)}
        title={`History of ${title}`}
        size="40rem"
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        <HistoryList id={id} />
      </Modal>
    </>
  )
}
