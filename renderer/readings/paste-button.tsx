import { Button, Popover } from '@mantine/core'
import { IconClipboard } from '@tabler/icons-react'
import { useState } from 'react'
import type { Pasted } from './block-entries'
import { pastedBlock } from './clipboard'
import styles from './readings-page.module.css'

/** Teaches that a block can be pasted, and takes one for who looks for a button. */
export function PasteButton({ onPaste }: { onPaste(block: Pasted[][]): void }) {
  const [open, setOpen] = useState(false)
  return (
    <Popover
      opened={open}
      onChange={setOpen}
      position="bottom-end"
      width={340}
      trapFocus
      returnFocus={false}
      withRoles={false}
    >
      <Popover.Target>
        <Button
          variant="default"
          leftSection={<IconClipboard size="1rem" stroke={1.5} aria-hidden />}
          aria-haspopup="dialog"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          Paste from a spreadsheet
        </Button>
      </Popover.Target>
      <Popover.Dropdown role="dialog" aria-label="Paste from a spreadsheet">
        <label className={styles.paste}>
          <span>
            Copy the cells in Excel or LibreOffice and paste them here. They go into the grid from the chosen cell on,
            as one change that can be undone. Ctrl V in the grid does the same.
          </span>
          <textarea
            className={styles.pasteField}
            aria-label="Paste the cells here"
            data-autofocus
            value=""
            onChange={() => undefined}
            onPaste={(event) => {
              event.preventDefault()
              const block = pastedBlock(event.clipboardData)
              setOpen(false)
              onPaste(block)
            }}
          />
        </label>
      </Popover.Dropdown>
    </Popover>
  )
}
