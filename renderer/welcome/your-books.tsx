import { Button } from '@mantine/core'
import { useState } from 'react'
import type { RecentBook } from '../../shared/desktop'
import { call } from '../client/bridge'
import { queries, useDesktop } from '../client/queries'
import { Answered } from '../components/answers'
import { lastWords } from '../components/time-words'
import { askForEarlierCopies } from './earlier-copies'
import { PersonDialog } from './person-dialog'
import styles from './your-books.module.css'

/** Books opened before, newest first; those whose file is gone say so and can be taken off. */
export function YourBooks({ onOpen }: { onOpen: (path: string) => void }) {
  const recents = useDesktop('recents.list')
  return (
    <>
      <h2 className={styles.title}>Your books</h2>
      <Answered of={{ recents }}>
        {({ recents: books }) =>
          books.length === 0 ? (
            <p className={styles.none}>Books you begin or open will stand here.</p>
          ) : (
            <ul>
              {books.map((book) => (
                <li key={book.path} className={styles.book}>
                  {book.here ? <Here book={book} onOpen={onOpen} /> : <Gone book={book} />}
                </li>
              ))}
            </ul>
          )
        }
      </Answered>
      <div className={styles.after}>
        <Button variant="subtle" onClick={askForEarlierCopies}>
          Bring back an earlier copy…
        </Button>
      </div>
      <InWhoseName />
    </>
  )
}

function Here({ book, onOpen }: { book: RecentBook; onOpen: (path: string) => void }) {
  return (
    <button type="button" className={styles.open} onClick={() => onOpen(book.path)}>
      <Words book={book} about={about(book)} />
    </button>
  )
}

function Gone({ book }: { book: RecentBook }) {
  const forget = async () => {
    await call('recents.forget', { path: book.path })
    await queries.invalidateQueries({ queryKey: ['desktop', 'recents.list'] })
  }
  return (
    <div className={styles.gone}>
      <Words book={book} about={`${about(book)}, not where it was: ${book.path}`} />
      <Button variant="subtle" onClick={() => void forget()} aria-label={`Take ${book.organisation} off this list`}>
        Take off this list
      </Button>
    </div>
  )
}

const about = (book: RecentBook) =>
  [book.yearLabel, book.yearStatus.toLowerCase()].filter((part) => part !== '').join(', ')

function Words({ book, about: words }: { book: RecentBook; about: string }) {
  return (
    <>
      <span className={styles.name}>{book.organisation}</span>
      <span className={styles.line}>
        <span className={styles.about}>{words}</span>
        <span className={styles.when}>{lastWords(book.openedAt, new Date())}</span>
      </span>
    </>
  )
}

/** The name changes are made in, once it was given; it can be put right here. */
function InWhoseName() {
  const settings = useDesktop('settings.get').data
  const [changing, setChanging] = useState(false)
  if (!settings?.person) return null
  return (
    <p className={styles.person}>
      Changes are kept in the name of {settings.person}.{' '}
      <Button variant="subtle" onClick={() => setChanging(true)}>
        Change the name…
      </Button>
      <PersonDialog opened={changing} onCancel={() => setChanging(false)} onKept={() => setChanging(false)} />
    </p>
  )
}
