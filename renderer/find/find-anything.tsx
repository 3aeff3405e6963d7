import { Modal } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { BookInfo } from '../../shared/model/book'
import type { Hit } from '../../shared/model/find'
import { useCommand } from '../client/events'
import { useRead } from '../client/queries'
import { useTakingIn } from '../evidence/taking-in'
import { keys } from '../frame/keys'
import { useNavigation } from '../frame/navigation'
import { commandsOf } from './commands'
import styles from './find.module.css'
import { FindList } from './find-list'
import { locationOf } from './location-of'

/** How many found things are remembered while the book is open. */
const mostRecent = 6

/** The field in the bar, and the dialog it opens: any part of the book and any command, by typing. */
export function FindAnything({ book }: { book: BookInfo }) {
  const [open, setOpen] = useState(false)
  const cameFrom = useRef<Element | null>(null)
  const [recent, setRecent] = useState<Hit[]>([])
  const { go, showYear } = useNavigation()
  const next = useRead('journal.next', {}).data
  const { choose } = useTakingIn()
  const addFiles = async () => {
    const first = (await choose(null))?.added[0]
    if (first !== undefined) go({ place: 'evidence', view: 'register', chosen: first.id })
  }
  const begin = () => {
    // A dialog keeps the keyboard until it is answered.
    if (document.querySelector('[role="dialog"][aria-modal="true"]') !== null) return
    cameFrom.current = document.activeElement
    // Before the next key: whoever types on at once must not write into the field they came from.
    flushSync(() => setOpen(true))
  }
  useEffect(() => {
    if (open) return
    // What was chosen may have taken the keyboard; otherwise it goes back to where it was.
    if (document.activeElement !== null && document.activeElement !== document.body) return
    if (cameFrom.current instanceof HTMLElement) cameFrom.current.focus({ preventScroll: true })
  }, [open])
  useCommand('find', begin)
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.key.toLowerCase() !== 'k' || event.altKey || event.shiftKey) return
    if (keys.mac ? !event.metaKey : !event.ctrlKey) return
    event.preventDefault()
    begin()
  })
  useEffect(() => {
    const onPress = (event: KeyboardEvent) => press(event)
    document.addEventListener('keydown', onPress)
    return () => document.removeEventListener('keydown', onPress)
  }, [])

  const goTo = (hit: Hit) => {
    const location = locationOf(hit)
    if (location === null) return
    setRecent([hit, ...recent.filter(({ id }) => id !== hit.id)].slice(0, mostRecent))
    setOpen(false)
    go(location, hit.yearId ?? undefined)
  }
  return (
    <>
      <button type="button" className={styles.field} aria-haspopup="dialog" onClick={begin}>
        <IconSearch size="1rem" stroke={1.5} aria-hidden />
        <span className={styles.fieldName}>Find or do anything</span>
        <span className={styles.keys}>{keys.find}</span>
      </button>
      <Modal
        opened={open}
        onClose={() => setOpen(false)}
        withCloseButton={false}
        centered={false}
        yOffset="4rem"
        size="40rem"
        returnFocus={false}
        padding={0}
        // Typing and choosing never wait for a movement.
        transitionProps={{ duration: 0 }}
        attributes={{ content: { 'aria-label': 'Find or do anything' } }}
      >
        <FindList
          recent={recent}
          commands={commandsOf({ book, go, showYear, addFiles: () => void addFiles(), next })}
          onGo={goTo}
          onRun={(command) => {
            setOpen(false)
            // What a command opens takes the keyboard, so the dialog gives it back first.
            setTimeout(command.run)
          }}
        />
      </Modal>
    </>
  )
}
