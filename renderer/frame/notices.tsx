import { Button, CloseButton } from '@mantine/core'
import { createContext, type ReactNode, use, useMemo, useState } from 'react'
import { problemOf } from '../client/bridge'
import { useRead, useWrite } from '../client/queries'
import { Mark } from '../components/status'
import styles from './notices.module.css'

type Notice =
  | { kind: 'trouble' | 'said'; words: string }
  /** Done, and can be taken back for as long as nothing else was done. */
  | { kind: 'done'; words: string; sequence: number }

type Notices = {
  notice: Notice | null
  /** Says what could not be done, above the page, until it is closed. */
  trouble(error: unknown): void
  /** Tells a screen reader what the eye can see. */
  say(words: string): void
  /**
   * Says what is gone from the page, above it, with a way back.
   * @param sequence the change that undo takes back
   */
  offerUndo(words: string, sequence: number): void
  close(): void
}

const Told = createContext<Notices | null>(null)

export function NoticesProvider({ children }: { children: ReactNode }) {
  const [notice, setNotice] = useState<Notice | null>(null)
  const notices = useMemo<Notices>(
    () => ({
      notice,
      trouble: (error) => setNotice({ kind: 'trouble', words: problemOf(error).message }),
      say: (words) => setNotice({ kind: 'said', words }),
      offerUndo: (words, sequence) => setNotice({ kind: 'done', words, sequence }),
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

/** Where notices appear: trouble and what can be taken back as a line above the page, the rest for screen readers only. */
export function NoticeLine() {
  const { notice, close } = useNotices()
  return (
    <>
      <div role="status" className={styles.unseen}>
        {notice !== null && notice.kind !== 'trouble' ? notice.words : ''}
      </div>
      {notice?.kind === 'done' && <DoneLine {...notice} />}
      <div role="alert">
        {notice?.kind === 'trouble' && (
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

/** Goes by itself with the next change, which undo would take back first. */
function DoneLine({ words, sequence }: { words: string; sequence: number }) {
  const { close, say, trouble } = useNotices()
  const next = useRead('journal.next', {}).data?.undo
  const undo = useWrite('journal.undo')
  if (next?.sequence !== sequence) return null
  const takeBack = async () => {
    try {
      const { record } = await undo.mutateAsync({})
      say(`Taken back: ${record.summary}`)
    } catch (error) {
      trouble(error)
    }
  }
  return (
    <div className={styles.line} data-done>
      <Mark kind="met" />
      <p>{words}</p>
      <Button variant="subtle" onClick={() => void takeBack()} disabled={undo.isPending}>
        Undo
      </Button>
      <CloseButton aria-label="Close" onClick={close} size="sm" />
    </div>
  )
}
