import { Button, Menu, Modal } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useState } from 'react'
import { AddReference } from './add-reference'
import type { Target } from './target'

type Props = {
  /** What it is evidence for; null: only for the register. */
  target: Target | null
  variant: 'default' | 'subtle'
  onAdded: (id: string) => void
}

/** Adding evidence that is not kept in the book: where the paper or the page is. */
export function AddWhere({ target, variant, onAdded }: Props) {
  const [form, setForm] = useState<'paper' | 'link' | null>(null)
  return (
    <>
      <Menu position="bottom-end" width={240}>
        <Menu.Target>
          <Button variant={variant} rightSection={<IconChevronDown size="1rem" stroke={1.5} aria-hidden />}>
            Add where it is
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => setForm('paper')}>Paper, kept elsewhere…</Menu.Item>
          <Menu.Item onClick={() => setForm('link')}>A page on the web…</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Modal
        opened={form !== null}
        onClose={() => setForm(null)}
        title={form === 'link' ? 'A page on the web' : 'Paper, kept elsewhere'}
        size="28rem"
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        {form !== null && (
          <AddReference
            form={form}
            target={target}
            onAdded={(id) => {
              setForm(null)
              onAdded(id)
            }}
          />
        )}
      </Modal>
    </>
  )
}
