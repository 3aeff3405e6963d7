import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import type { BackupCopy } from '../../shared/desktop'
import { asking, useAsked } from '../client/asked'
import { call, problemOf } from '../client/bridge'
import { useCommand } from '../client/events'
import { useDesktop } from '../client/queries'
import { Answered } from '../components/answers'
import { sizeWords, whenWords } from '../components/time-words'
import styles from './earlier-copies.module.css'

/** Opens the list of earlier copies from anywhere in the window. */
export const askForEarlierCopies = asking()

/** Copies kept beside the work, by date and size; one is brought back as a book of its own, nothing is replaced. */
export function EarlierCopies() {
  const [open, setOpen] = useState(false)
  useCommand('restore-copy', () => setOpen(true))
  useAsked(askForEarlierCopies, () => setOpen(true))
  return (
    <Modal
      opened={open}
      onClose={() => setOpen(false)}
      size="lg"
      title="Bring back an earlier copy"
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <Copies onDone={() => setOpen(false)} />
    </Modal>
  )
}

function Copies({ onDone }: { onDone: () => void }) {
  const copies = useDesktop('backups.list')
  const [problem, setProblem] = useState<string | null>(null)
  const bringBack = async (copy: BackupCopy) => {
    setProblem(null)
    try {
      if ((await call('backups.restore', { path: copy.path })) !== null) onDone()
    } catch (error) {
      setProblem(problemOf(error).message)
    }
  }
  return (
    <Answered of={{ copies }}>
      {({ copies: kept }) =>
        kept.length === 0 ? (
          <p>There are no copies yet. Fairbook makes one whenever a book is opened, and after every hour of changes.</p>
        ) : (
          <>
            <p>A copy comes back as a book of its own, beside the one you have. Nothing is replaced.</p>
            <p role="alert" className={styles.problem}>
              {problem}
            </p>
            <ul className={styles.copies}>
              {kept.map((copy) => (
                <li key={copy.path} className={styles.copy}>
                  <span className={styles.words}>
                    <span className={styles.name}>{copy.organisation}</span>
                    <span className={styles.about}>
                      {whenWords(copy.at, new Date())}, {sizeWords(copy.bytes)}
                    </span>
                  </span>
                  <Button
                    variant="subtle"
                    onClick={() => void bringBack(copy)}
                    aria-label={`Bring back ${copy.organisation}, ${whenWords(copy.at, new Date())}`}
                  >
                    Bring back…
                  </Button>
                </li>
              ))}
            </ul>
          </>
        )
      }
    </Answered>
  )
}
