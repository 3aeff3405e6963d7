import { CloseButton } from '@mantine/core'
import { createContext, type ReactNode, use, useMemo, useState } from 'react'
import { problemOf } from '../client/bridge'
import { Mark } from '../components/status'
import styles from './notices.module.css'

type Notice = { words: string; trouble: boolean }
type Notices = {
  notice: Notice | null
  /** Says what could not be done, above the page, until it is closed. */
  trouble(error: unknown): void
  /** Tells a screen reader what the eye can see. */
  say(words: string): void
  close(): void
}

const Told = createContext<Notices | null>(null)

export function NoticesProvider({ children }: { children: ReactNode }) {
  const [notice, setNotice] = useState<Notice | null>(null)
  const notices = useMemo<Notices>(
    () => ({
      notice,
      trouble: (error) => setNotice({ words: problemOf(error).message, trouble: true }),
      say: (words) => setNotice({ words, trouble: false }),
      close: () => setNotice(null),
    }),
    [notice],
  )
  return <Told value={notices}>{children}</Told>
}

export function useNotices(): Notices {
  const notices = use(Told)
  if (notices === null) throw new Error('useNotices outside NoticesProvider')
  return notices
}

/** Where notices appear: trouble as a line above the page, the rest for screen readers only. */
export function NoticeLine() {
  const { notice, close } = useNotices()
  return (
    <>
      <div role="status" className={styles.unseen}>
        {notice !== null && !notice.trouble ? notice.words : ''}
      </div>
      <div role="alert">
        {notice?.trouble === true && (
          <div className={styles.line}>
            <Mark kind="wrong" />
            <p>{notice.words}</p>
            <CloseButton aria-label="Close" onClick={close} size="sm" />
          </div>
        )}
      </div>
    </>
  )
}
