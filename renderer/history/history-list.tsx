import { Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import type { FieldChange, HistoryEntry, RowHistory } from '../../shared/model/history'
import { call, problemOf } from '../client/bridge'
import { whenInSentence } from '../components/time-words'
import styles from './history.module.css'

const atOnce = 30

/** Changes, newest first, each with who made it, when, and what was there before and after. */
export function HistoryList({ id }: { id?: string }) {
  const ofOne = id === undefined ? {} : { id }
  const history = useInfiniteQuery({
    queryKey: ['book', 'journal.history', ofOne],
    queryFn: ({ pageParam }) =>
      call('journal.history', { ...ofOne, limit: atOnce, ...(pageParam === null ? {} : { before: pageParam }) }),
    initialPageParam: null as number | null,
    getNextPageParam: (page) => (page.length < atOnce ? undefined : (page.at(-1)?.sequence ?? undefined)),
  })
  if (history.isError) return <p role="alert">{problemOf(history.error).message}</p>
  if (history.data === undefined) return <p role="status">Reading the book…</p>
  const now = new Date()
  return (
    <>
      <ol className={styles.changes} aria-label="Changes, newest first">
        {history.data.pages.flat().map((entry) => (
          <Entry key={entry.sequence} entry={entry} now={now} />
        ))}
      </ol>
      {history.hasNextPage && (
        <Button variant="subtle" onClick={() => void history.fetchNextPage()} loading={history.isFetchingNextPage}>
          Show earlier changes
        </Button>
      )}
    </>
  )
}

function Entry({ entry, now }: { entry: HistoryEntry; now: Date }) {
  return (
    <li className={styles.change}>
      <p className={styles.summary}>{entry.summary}</p>
      <p className={styles.who}>
        {entry.who || 'Nobody gave a name'}, <time dateTime={entry.at}>{whenInSentence(entry.at, now)}</time>
      </p>
      {entry.rows.map((row) => (
        <Row key={row.id} row={row} />
      ))}
    </li>
  )
}

const didWords = { added: 'added', changed: '', removed: 'removed' } as const

function Row({ row }: { row: RowHistory }) {
  const about = [row.about, didWords[row.did]].filter((it) => it !== '').join(', ')
  return (
    <div className={styles.row}>
      {row.about !== '' && <p className={styles.about}>{about}</p>}
      {row.fields.length > 0 && (
        <dl className={styles.fields}>
          {row.fields.map((field) => (
            <div key={field.field} className={styles.field}>
              <dt>{field.field}</dt>
              <dd>
                <Became change={field} first={row.did === 'added'} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  )
}

/** What stood there, and what stands there since; what was just added had nothing before. */
function Became({ change: { before, after }, first }: { change: FieldChange; first: boolean }) {
  if (first) return after
  if (before === '')
    return (
      <>
        {after} <span className={styles.aside}>where nothing stood</span>
      </>
    )
  if (after === '')
    return (
      <>
        <span className={styles.before}>{before}</span> <span className={styles.aside}>was taken out</span>
      </>
    )
  return (
    <>
      <span className={styles.before}>{before}</span> <span className={styles.aside}>became</span> {after}
    </>
  )
}
