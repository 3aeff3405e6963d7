import { Button } from '@mantine/core'
import { useFieldsLocked } from '../components/fields/locked'
import { useNotices } from '../frame/notices'
import { AddWhere } from './add-where'
import { useTakingIn } from './taking-in'

/** Adding to the register: files by the system's dialog, and where paper or a page is. */
export function AddEvidence({ onAdded }: { onAdded: (id: string) => void }) {
  const locked = useFieldsLocked()
  const { now, choose } = useTakingIn()
  const { trouble } = useNotices()
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
    <>
      <AddWhere target={null} variant="default" onAdded={onAdded} />
      <Button onClick={() => void addFiles()} disabled={now.state === 'running'}>
        Add files…
      </Button>
    </>
  )
}
