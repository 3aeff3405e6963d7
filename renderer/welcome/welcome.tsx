import { IconBook2, IconFilePlus, IconFolderOpen, IconLock, type TablerIcon } from '@tabler/icons-react'
import { useState } from 'react'
import { call } from '../client/bridge'
import { useCommand } from '../client/events'
import { useDesktop } from '../client/queries'
import { BookMark } from '../components/book-mark'
import { keys } from '../frame/keys'
import { NoticeLine, NoticesProvider, useNotices } from '../frame/notices'
import { useRegionKeys } from '../frame/regions'
import { NewBookForm } from '../new-book/new-book-form'
import { PersonDialog } from './person-dialog'
import styles from './welcome.module.css'
import { YourBooks } from './your-books'

/** The first minute: begin, open, or look around in the sample. */
export function Welcome() {
  return (
    <NoticesProvider>
      <FirstPage />
    </NoticesProvider>
  )
}

/** What waits until the person has said their name. */
type Wish = () => Promise<unknown>

function FirstPage() {
  const settings = useDesktop('settings.get').data
  const [beginning, setBeginning] = useState(false)
  const [wish, setWish] = useState<Wish | null>(null)
  const [busy, setBusy] = useState(false)
  const { trouble, close } = useNotices()
  useRegionKeys()
  useCommand('new-book', () => setBeginning(true))

  const carryOut = async (act: Wish) => {
    close()
    setBusy(true)
    try {
      await act()
    } catch (error) {
      trouble(error)
    } finally {
      setBusy(false)
    }
  }
  /** Every change stands in somebody's name, so the name is asked before the first book is made or opened. */
  const named = (act: Wish) => {
    if (busy) return
    if (settings?.person) void carryOut(act)
    else setWish(() => act)
  }

  return (
    <div className={styles.welcome}>
      <main className={styles.first} data-region tabIndex={-1} aria-label="Fairbook">
        <NoticeLine />
        <div className={styles.column}>
          {beginning ? (
            <>
              <h1 className={styles.newTitle}>Begin a new book</h1>
              <p className={styles.newAbout}>
                One file for one organisation, all its years. You choose where it is kept.
              </p>
              <NewBookForm
                onCancel={() => setBeginning(false)}
                onBegin={(book) => named(() => call('book.create', book))}
                busy={busy}
              />
            </>
          ) : (
            <>
              <BookMark large />
              <h1 className={styles.title}>Fairbook</h1>
              <p className={styles.promise}>
                Say what difference you made this year, and be able to show where every word of it comes from.
              </p>
              <ul className={styles.ways}>
                <Way
                  icon={IconBook2}
                  name="Look around in the sample"
                  busy={busy}
                  onPress={() => named(() => call('book.sample', {}))}
                >
                  A pool and community centre, three years of accounts, all invented.
                </Way>
                <Way
                  icon={IconFilePlus}
                  name="Begin a new book"
                  keys={keys.newBook}
                  busy={busy}
                  onPress={() => setBeginning(true)}
                >
                  One file for one organisation, all its years.
                </Way>
                <Way
                  icon={IconFolderOpen}
                  name="Open a book"
                  keys={keys.open}
                  busy={busy}
                  onPress={() => named(() => call('book.open', {}))}
                >
                  Or drop the file anywhere on this window.
                </Way>
              </ul>
            </>
          )}
        </div>
      </main>
      <aside className={styles.aside} data-region tabIndex={-1} aria-label="Your books">
        <YourBooks onOpen={(path) => named(() => call('book.open', { path }))} />
        <div className={styles.foot}>
          <IconLock size="1.125rem" stroke={1.5} aria-hidden />
          <p>Nothing leaves this computer. Fairbook has no account to sign in to and never goes online.</p>
        </div>
      </aside>
      <PersonDialog
        opened={wish !== null}
        onCancel={() => setWish(null)}
        onKept={() => {
          setWish(null)
          if (wish !== null) void carryOut(wish)
        }}
      />
    </div>
  )
}

type WayProps = { icon: TablerIcon; name: string; keys?: string; busy: boolean; onPress: () => void; children: string }

function Way({ icon: Icon, name, keys, busy, onPress, children }: WayProps) {
  return (
    <li>
      <button type="button" className={styles.way} onClick={onPress} aria-disabled={busy}>
        <Icon className={styles.wayIcon} size="1.25rem" stroke={1.5} aria-hidden />
        <span className={styles.wayWords}>
          <span className={styles.wayName}>{name}</span>
          <span className={styles.wayAbout}>{children}</span>
        </span>
        {keys !== undefined && <span className={styles.keys}>{keys}</span>}
      </button>
    </li>
  )
}
