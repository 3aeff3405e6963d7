import { Button } from '@mantine/core'
import type { ErasureItem } from '../../shared/model/people'
import { capital, countOf } from '../../shared/rules/count-words'
import { call } from '../client/bridge'
import { TaskLine } from '../components/task-line'
import { useTask } from '../components/use-task'
import { useNotices } from '../frame/notices'
import styles from './data-protection.module.css'

/** What is ticked, written as a folder for the person: a Word document and the files. */
export function HandOver({ names, items }: { names: readonly string[]; items: readonly ErasureItem[] }) {
  const write = useTask('people.export')
  const { trouble } = useNotices()
  const name = names[0] ?? ''
  const start = async () => {
    try {
      const chosen = await call('evidence-folder.choose', { name: `What is held about ${name}` })
      if (chosen === null) return
      await write.start({
        names: [...names],
        items: items.map(({ table, id }) => ({ table, id })),
        folder: chosen.path,
      })
    } catch (error) {
      trouble(error)
    }
  }
  return (
    <>
      <Button
        variant="default"
        disabled={items.length === 0 || write.now.state === 'running'}
        onClick={() => void start()}
      >
        Save a copy for them…
      </Button>
      <div className={styles.line}>
        <TaskLine
          now={write.now}
          onCancel={write.cancel}
          onClose={write.close}
          stopped="Stopped. Nothing was left behind in that folder."
        >
          {({ folder, word, files, leftOut }) => (
            <>
              <p>
                {`A Word document${files === 0 ? '' : ` and ${countOf(files, 'file', 'files')}`} for them ${files === 0 ? 'is' : 'are'} in ${folder}. Read it before you hand it over: others may be named in it.`}
              </p>
              {leftOut.map((sentence) => (
                <p key={sentence}>{capital(sentence)}</p>
              ))}
              <Button variant="subtle" onClick={() => void call('export.open', { path: word }).catch(trouble)}>
                Open
              </Button>
              <Button variant="subtle" onClick={() => void call('export.show', { path: folder }).catch(trouble)}>
                Show the folder
              </Button>
            </>
          )}
        </TaskLine>
      </div>
    </>
  )
}
