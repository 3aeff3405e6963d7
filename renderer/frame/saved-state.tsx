import { IconAlertTriangle, IconCheck, IconLoader, IconLock, IconPencil } from '@tabler/icons-react'
import { useIsMutating } from '@tanstack/react-query'
import type { BookInfo } from '../../shared/model/book'
import { type Unsaved, useUnsaved } from '../client/unsaved'
import { savedWords } from '../components/time-words'
import styles from './bar.module.css'

/** What is true of the book on the disk at this moment, in words and time. */
export function SavedState({ book, ready }: { book: BookInfo; ready: boolean }) {
  const writing = useIsMutating() > 0
  const unsaved = [...useUnsaved().values()]
  const refused = unsaved.filter(({ state }) => state === 'refused')
  if (!ready) return <State icon={IconLoader} words="Starting the book again…" trouble />
  if (book.readOnly) return <State icon={IconLock} words="Opened for reading only" />
  if (refused.length > 0) return <State icon={IconAlertTriangle} words={notSaved(refused)} trouble />
  if (writing || unsaved.some(({ state }) => state === 'saving'))
    return <State icon={IconLoader} words="Saving…" passing />
  if (unsaved.length > 0) return <State icon={IconPencil} words="Not saved yet" passing />
  return <State icon={IconCheck} words={`Saved ${savedWords(book.savedAt, new Date())}`} />
}

function notSaved([first, ...more]: Unsaved[]): string {
  return `Not saved: ${first?.label}${more.length > 0 ? ` and ${more.length} more` : ''}`
}

type StateProps = {
  icon: typeof IconCheck
  words: string
  trouble?: boolean
  /** Goes by while one types: not read out each time. */
  passing?: boolean
}

function State({ icon: Icon, words, trouble = false, passing = false }: StateProps) {
  return (
    <p
      role="status"
      aria-live={passing ? 'off' : 'polite'}
      aria-label="Saved state"
      className={styles.saved}
      data-trouble={trouble || undefined}
    >
      <Icon size="1rem" stroke={1.5} aria-hidden />
      {words}
    </p>
  )
}
