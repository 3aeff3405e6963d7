import { Button, Menu, Modal } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useState } from 'react'
import { useFieldsLocked } from '../components/fields/locked'
import { useNotices } from '../frame/notices'
import { AddReference } from './add-reference'
import styles from './evidence.module.css'
import { useTakingIn } from './taking-in'

/** Adding to the register: files by the system's dialog, and where paper or a page is. */
export function AddEvidence({ onAdded }: { onAdded: (id: string) => void }) {
  const locked = useFieldsLocked()
  const { now, choose } = useTakingIn()
  const { trouble } = useNotices()
  const [form, setForm] = useState<'paper' | 'link' | null>(null)
  if (locked) return null
  const addFiles = async () => {
    try {
      const first = (await choose(null))?.added[0]
      if (first !== undefined) onAdded(first.id)
    } catch (error) {
      trouble(error)
    }
  }
  return (
    <div className={styles.acts}>
      <Menu position="bottom-end" width={260}>
        <Menu.Target>
          <Button variant="default" rightSection={<IconChevronDown size="1rem" stroke={1.5} aria-hidden />}>
            Add where it is
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => setForm('paper')}>Paper, kept elsewhere…</Menu.Item>
          <Menu.Item onClick={() => setForm('link')}>A page on the web…</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Button onClick={() => void addFiles()} disabled={now.state === 'running'}>
        Add files…
      </Button>
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
            onAdded={(id) => {
              setForm(null)
              onAdded(id)
            }}
          />
        )}
      </Modal>
    </div>
  )
}
