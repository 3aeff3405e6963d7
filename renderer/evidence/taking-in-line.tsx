import { Button, CloseButton } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useRead, useWrite } from '../client/queries'
import { Mark } from '../components/status'
import { useNavigation } from '../frame/navigation'
import { useNotices } from '../frame/notices'
import { refusedWords, takenWords } from './taken-words'
import { type TakingInState, useTakingIn } from './taking-in'
import styles from './taking-in.module.css'

/** How long taking in may last before it is talked of; milliseconds. */
const noticedAfter = 500

/** Above the page: how far the taking in of files is, and what came of it. */
export function TakingInLine() {
  const { now } = useTakingIn()
  return (
    <div role="status" aria-label="Taking in evidence">
      {now.state === 'running' && <Running key={now.call} {...now} />}
      {now.state === 'taken' && <Taken {...now} />}
      {now.state === 'stopped' && <Said words="Stopped. Nothing was added." />}
      {now.state === 'failed' && <Said words={now.problem.message} wrong />}
    </div>
  )
}

function Running({ words, done, total, cancelling }: Extract<TakingInState, { state: 'running' }>) {
  const { cancel } = useTakingIn()
  const [noticed, setNoticed] = useState(false)
  useEffect(() => {
    const later = setTimeout(() => setNoticed(true), noticedAfter)
    return () => clearTimeout(later)
  }, [])
  if (!noticed) return null
  return (
    <div className={styles.line}>
      <p>{cancelling ? 'Stopping…' : total === 0 ? `${words}…` : `${words}: ${Math.floor((100 * done) / total)}%`}</p>
      <Button variant="default" size="compact-sm" onClick={cancel} disabled={cancelling}>
        Cancel
      </Button>
    </div>
  )
}

function Taken({ of, for: target, sequence }: Extract<TakingInState, { state: 'taken' }>) {
  const { close } = useTakingIn()
  const { trouble, say } = useNotices()
  const { location, go } = useNavigation()
  const next = useRead('journal.next', {}).data?.undo
  const undo = useWrite('journal.undo')
  const canUndo = sequence !== null && next?.sequence === sequence
  const [first] = [...of.added, ...of.already.map(({ evidence }) => evidence)]
  // With the next change nothing is left to offer; what was not taken in stays to be read.
  if (!canUndo && of.refused.length === 0 && sequence !== null) return null
  const takeBack = async () => {
    try {
      const { record } = await undo.mutateAsync({})
      close()
      say(`Taken back: ${record.summary}`)
    } catch (error) {
      trouble(error)
    }
  }
  return (
    <div className={styles.line} data-done>
      {of.refused.length === 0 ? <Mark kind="met" /> : <Mark kind="check" />}
      <div>
        {first !== undefined && <p>{takenWords(of, target)}</p>}
        {of.refused.length > 0 && (
          <>
            <p>{refusedWords(of.refused.length)}</p>
            <ul className={styles.refused}>
              {of.refused.map(({ path, why }) => (
                <li key={path}>{why}</li>
              ))}
            </ul>
          </>
        )}
      </div>
      {first !== undefined && (location.place !== 'evidence' || location.chosen !== first.id) && (
        <Button variant="subtle" onClick={() => go({ place: 'evidence', view: 'register', chosen: first.id })}>
          See {first.reference}
        </Button>
      )}
      {canUndo && (
        <Button variant="subtle" onClick={() => void takeBack()} disabled={undo.isPending}>
          Undo
        </Button>
      )}
      <CloseButton aria-label="Close" onClick={close} size="sm" />
    </div>
  )
}

function Said({ words, wrong = false }: { words: string; wrong?: boolean }) {
  const { close } = useTakingIn()
  return (
    <div className={styles.line} data-wrong={wrong || undefined}>
      {wrong && <Mark kind="wrong" />}
      <p>{words}</p>
      <CloseButton aria-label="Close" onClick={close} size="sm" />
    </div>
  )
}
