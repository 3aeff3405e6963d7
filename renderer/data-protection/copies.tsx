import { Button } from '@mantine/core'
import type { Erasure } from '../../shared/model/data-protection'
import { agree, capital, countOf } from '../../shared/rules/count-words'
import { useRead } from '../client/queries'
import { useFieldsLocked } from '../components/fields/locked'
import { TaskLine } from '../components/task-line'
import { sizeWords, whenWords } from '../components/time-words'
import { useTask } from '../components/use-task'
import styles from './data-protection.module.css'

/** Copies of the book from before the last erasure, which still hold what was erased; they can be removed. */
export function Copies({ erasures }: { erasures: readonly Erasure[] }) {
  const [last] = erasures
  const copies = useRead('people.copies', {}, { when: last !== undefined })
  const remove = useTask('people.removeCopies')
  const locked = useFieldsLocked()
  if (last === undefined) return null
  const older = (copies.data ?? []).filter(({ beforeErasure }) => beforeErasure)
  const now = new Date()
  const removeAll = async () => {
    await remove.start({ paths: older.map(({ path }) => path) })
    await copies.refetch()
  }
  if (older.length === 0 && remove.now.state === 'idle') return null
  return (
    <section className={styles.group} aria-labelledby="older-copies">
      <h2 id="older-copies">Older copies</h2>
      <TaskLine
        now={remove.now}
        onCancel={remove.cancel}
        onClose={remove.close}
        stopped="Stopped. The copies are still there."
      >
        {({ removed }) => (
          <p>
            {capital(countOf(removed, 'older copy', 'older copies'))} {agree(removed, 'was', 'were')} removed. A new
            copy of the book as it stands was made before. Copies made by hand, by email or by your backup are not known
            here.
          </p>
        )}
      </TaskLine>
      {older.length > 0 && (
        <>
          <p className={styles.second}>
            {capital(countOf(older.length, 'copy', 'copies'))} of this book {agree(older.length, 'is', 'are')} from
            before the last erasure and still {agree(older.length, 'holds', 'hold')} what was erased. If you keep{' '}
            {agree(older.length, 'it', 'them')}, say so to the person.
          </p>
          <ul className={styles.copies}>
            {older.map(({ path, at, bytes, kind }) => (
              <li key={path} className={styles.entry}>
                {whenWords(at, now)}, {sizeWords(bytes)}
                {kind === 'before-update' && <span className={styles.where}>{path}</span>}
              </li>
            ))}
          </ul>
          {!locked && (
            <Button
              variant="default"
              className={styles.danger ?? ''}
              disabled={remove.now.state === 'running'}
              onClick={() => void removeAll()}
            >
              Remove {agree(older.length, 'this older copy', `these ${older.length} older copies`)}
            </Button>
          )}
        </>
      )}
    </section>
  )
}
