import { Button } from '@mantine/core'
import type { Evidence } from '../../shared/model/evidence'
import { call } from '../client/bridge'
import { TaskLine } from '../components/task-line'
import { useTask } from '../components/use-task'
import { useNotices } from '../frame/notices'
import styles from './evidence.module.css'

/** Writes a kept file out, as it was attached. */
export function SaveCopy({ evidence: { id, name, fileName } }: { evidence: Evidence }) {
  const save = useTask('evidence.saveAs')
  const { trouble } = useNotices()
  const choose = async () => {
    try {
      const chosen = await call('evidence-copy.choose', { fileName: fileName ?? name })
      if (chosen !== null) await save.start({ id, path: chosen.path })
    } catch (error) {
      trouble(error)
    }
  }
  return (
    <>
      <Button
        variant="subtle"
        className={styles.save ?? ''}
        onClick={() => void choose()}
        disabled={save.now.state === 'running'}
      >
        Save a copy…
      </Button>
      <TaskLine now={save.now} onCancel={save.cancel} onClose={save.close} stopped="Stopped. No copy was made.">
        {({ path }) => (
          <>
            <p>The copy is at {path}.</p>
            <Button
              variant="default"
              size="compact-sm"
              onClick={() => void call('export.show', { path }).catch(trouble)}
            >
              Show it
            </Button>
          </>
        )}
      </TaskLine>
    </>
  )
}
