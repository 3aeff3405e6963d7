import { IconCheck, IconLoader, IconLock } from '@tabler/icons-react'
import { useIsMutating } from '@tanstack/react-query'
import type { BookInfo } from '../../shared/model/book'
import { savedWords } from '../components/time-words'
import styles from './bar.module.css'

/** What is true of the book on the disk at this moment, in words and time. */
export function SavedState({ book, ready }: { book: BookInfo; ready: boolean }) {
  const writing = useIsMutating() > 0
  if (!ready) return <State icon={IconLoader} words="Starting the book again…" trouble />
  if (book.readOnly) return <State icon={IconLock} words="Opened for reading only" />
  if (writing) return <State icon={IconLoader} words="Saving…" />
  return <State icon={IconCheck} words={`Saved ${savedWords(book.savedAt, new Date())}`} />
}

type StateProps = { icon: typeof IconCheck; words: string; trouble?: boolean }

function State({ icon: Icon, words, trouble = false }: StateProps) {
  return (
    <p role="status" aria-label="Saved state" className={styles.saved} data-trouble={trouble || undefined}>
      <Icon size="1rem" stroke={1.5} aria-hidden />
      {words}
    </p>
  )
}
