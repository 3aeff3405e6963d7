import { Button, CloseButton } from '@mantine/core'
import { useEffect, useEffectEvent, useRef } from 'react'
import { everyExperience } from '../../shared/model/daybook'
import { FairbookError } from '../../shared/model/error'
import { useCommand } from '../client/events'
import { keys } from '../frame/keys'
import { useNavigation } from '../frame/navigation'
import { useNotices } from '../frame/notices'
import styles from './note.module.css'
import { useNoting } from './noting'
import { QuickEntry } from './quick-entry'

const readOnlyWords = 'This book is open for reading only, so nothing can be noted in it.'

/**
 * The line for a note over any page: by Ctrl/Cmd-J, from the menu, or by the button that never leaves the sidebar's
 * foot. Not modal: the page stays in use, and closing it keeps what was typed. On the daybook's own page the line is
 * there already and gets the keyboard. A book that is open for reading only says so.
 */
export function NotePanel({ readOnly }: { readOnly: boolean }) {
  const { open, setOpen, saved } = useNoting()
  const { location, go } = useNavigation()
  const { trouble } = useNotices()
  const line = useRef<HTMLTextAreaElement>(null)
  const before = useRef<HTMLElement | null>(null)
  const onPage = location.place === 'daybook'

  const begin = () => {
    // A dialog keeps the keyboard until it is answered.
    if (document.querySelector('[role="dialog"][aria-modal="true"]') !== null) return
    if (readOnly) return trouble(new FairbookError('read-only', readOnlyWords))
    if (onPage) {
      document.querySelector<HTMLElement>('main [data-field="words"]')?.focus()
      return
    }
    if (!open) before.current = document.activeElement instanceof HTMLElement ? document.activeElement : null
    setOpen(true)
    line.current?.focus()
  }
  useCommand('note', begin)
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.key.toLowerCase() !== 'j' || event.altKey || event.shiftKey) return
    if (keys.mac ? !event.metaKey : !event.ctrlKey) return
    event.preventDefault()
    begin()
  })
  useEffect(() => {
    const onPress = (event: KeyboardEvent) => press(event)
    document.addEventListener('keydown', onPress)
    return () => document.removeEventListener('keydown', onPress)
  }, [])

  if (!open || onPage) return null
  const close = () => {
    setOpen(false)
    before.current?.focus()
  }
  return (
    <section className={styles.panel} aria-label="Note something" data-region tabIndex={-1}>
      <div className={styles.panelHead}>
        <h2>Note something</h2>
        <CloseButton aria-label="Close" onClick={close} />
      </div>
      <QuickEntry line={line} autoFocus onEscape={close} />
      <p className={styles.last}>
        {saved === null ? (
          'Words in quotation marks are somebody’s own. + or − before them says the tone.'
        ) : (
          <>
            Noted as {saved.reference}.{' '}
            <Button
              variant="subtle"
              size="compact-xs"
              onClick={() => {
                setOpen(false)
                go({ place: 'daybook', chosen: saved.id, filter: everyExperience })
              }}
            >
              See it
            </Button>
          </>
        )}
      </p>
    </section>
  )
}
