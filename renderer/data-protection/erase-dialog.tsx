import { Button, Group, Modal, TextInput } from '@mantine/core'
import { useEffect, useEffectEvent, useState } from 'react'
import { type ErasureItem, type ErasurePreview, erasurePlaceholder } from '../../shared/model/people'
import { countOf } from '../../shared/rules/count-words'
import { Mark } from '../components/status'
import { useTask } from '../components/use-task'
import styles from './data-protection.module.css'
import { Looking } from './looking'
import { Preview } from './preview'

type Props = {
  names: readonly string[]
  items: readonly ErasureItem[]
  /** What is given as the reason unless something else is typed. */
  reason?: string
  onClose: (erased: boolean) => void
}

const askedFor = 'asked for by the person'

/** Says all that would go before it does; names the act on its button, and offers the milder way. */
export function EraseDialog({ names, items, reason: usual = askedFor, onClose }: Props) {
  const [milder, setMilder] = useState(false)
  const [replacement, setReplacement] = useState<string>(erasurePlaceholder)
  const [reason, setReason] = useState(usual)
  const preview = useTask('people.preview')
  const erase = useTask('people.erase')
  const canBeMilder = items.some(({ table, way }) => way !== 'name' && table !== 'response')
  const chosen = items.map(
    (item): ErasureItem => (milder && item.table !== 'response' ? { ...item, way: 'name' } : item),
  )
  const asked = { names: [...names], items: chosen, replacement: replacement.trim() || erasurePlaceholder }

  const look = useEffectEvent(() => void preview.start(asked))
  // Looked at anew when the way is another; a new replacement is looked at when its field is left.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is looked at hangs on it
  useEffect(() => look(), [milder])
  const { state } = erase.now
  const erasing = state === 'running'
  const done = state === 'done'

  const shown = preview.now.state === 'done' ? preview.now.result : null
  const anyName = shown !== null && shown.changed.length > 0
  return (
    <Modal
      opened
      onClose={() => {
        if (!erasing) onClose(done)
      }}
      title={done ? 'Erased for good' : 'Erase for good?'}
      size="42rem"
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      {erase.now.state === 'done' ? (
        <Done changes={erase.now.result.record.took.changes ?? 0} onClose={() => onClose(true)} />
      ) : (
        <>
          <p>This can’t be undone, and neither can anything that was done before it.</p>
          <Looking task={preview} stopped="Stopped. Nothing was erased." />
          {shown !== null && <Preview of={shown} onGone={() => onClose(false)} />}
          <div className={styles.fields}>
            {anyName && (
              <TextInput
                label="What stands in place of the name?"
                value={replacement}
                maxLength={60}
                autoComplete="off"
                onChange={(event) => setReplacement(event.currentTarget.value)}
                onBlur={() => void preview.start(asked)}
              />
            )}
            <TextInput
              label="Why? Without a name: it stays in the history"
              value={reason}
              maxLength={500}
              autoComplete="off"
              error={erase.now.state === 'failed' ? erase.now.problem.message : null}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
          </div>
          {erasing && (
            <p role="status" className={styles.second}>
              {erase.now.state === 'running' && erase.now.words}…
            </p>
          )}
          <Group justify="flex-end" gap="sm" mt="lg">
            <Button variant="default" onClick={() => onClose(false)} disabled={erasing} data-autofocus>
              Leave it as it is
            </Button>
            {canBeMilder && (
              <Button variant="default" onClick={() => setMilder(!milder)} disabled={erasing}>
                {milder ? 'Take out all of it after all' : 'Take out the name only'}
              </Button>
            )}
            <Button
              variant="default"
              className={styles.danger ?? ''}
              disabled={shown === null || erasing || reason.trim() === ''}
              onClick={() => void erase.start({ ...asked, reason: reason.trim() })}
            >
              {actWords(shown)}
            </Button>
          </Group>
        </>
      )}
    </Modal>
  )
}

/** "Erase two notes for good": what the button does. */
function actWords(preview: ErasurePreview | null): string {
  if (preview === null) return 'Erase for good'
  const { removed, changed } = preview
  if (removed.length === 0 && changed.length === 0) return 'Erase from the history for good'
  if (removed.length === 0) return `Take the name out of ${countOf(changed.length, 'place', 'places')} for good`
  return `Erase ${countOf(removed.length + changed.length, 'entry', 'entries')} for good`
}

function Done({ changes, onClose }: { changes: number; onClose: () => void }) {
  return (
    <>
      <p className={styles.done}>
        <Mark kind="met" />
        <span>
          {`It is gone from this book: from its texts, its search, its files and the words of ${countOf(changes, 'change', 'changes')} in its history. The history says that something was erased, and not of whom.`}
        </span>
      </p>
      <p>
        Older copies of the book still hold it: see “Older copies” on this page. So does what was handed over already,
        in Word, Excel or print; that can’t be called back.
      </p>
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={onClose} data-autofocus>
          Close
        </Button>
      </Group>
    </>
  )
}
