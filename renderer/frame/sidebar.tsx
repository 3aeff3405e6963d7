import { Tooltip } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import type { BookInfo } from '../../shared/model/book'
import { useExports } from '../accounts/exports'
import { BookMark } from '../components/book-mark'
import { useNavigation } from './navigation'
import { placeOrder, places } from './places'
import styles from './sidebar.module.css'
import { YearSwitcher } from './year-switcher'

type Props = { book: BookInfo; name: string; yearId: string }

/** The book, its year as a switcher, and the places of the year. */
export function Sidebar({ book, name, yearId }: Props) {
  const { location, go } = useNavigation()
  const { running } = useExports()
  // On the rail the icons stand alone, so their names come on hover and focus.
  const rail = useMediaQuery('(max-width: 51em)')
  return (
    <nav className={styles.sidebar} aria-label="Places in the book" data-region tabIndex={-1}>
      <div className={styles.book}>
        <BookMark />
        <div className={styles.names}>
          <p className={styles.name}>{name}</p>
          <p className={styles.kind}>{kindOf(book)}</p>
        </div>
      </div>
      <YearSwitcher years={book.years} yearId={yearId} />
      <ul className={styles.places}>
        {placeOrder.map((place) => {
          const { name: placeName, icon: Icon, start } = places[place]
          const here = location.place === place
          return (
            <li key={place}>
              <Tooltip label={placeName} position="right" disabled={!rail}>
                <button
                  type="button"
                  className={styles.place}
                  aria-current={here ? 'page' : undefined}
                  onClick={() => go(start)}
                >
                  <Icon size="1.125rem" stroke={1.5} aria-hidden />
                  <span className={styles.placeName}>{placeName}</span>
                  {place === 'accounts' && running && <span className={styles.asks}>writing</span>}
                </button>
              </Tooltip>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}

function kindOf(book: BookInfo): string {
  if (book.sample) return 'Sample book, fictional'
  // The file's name, on any system's paths.
  return book.path.split(/[\\/]/).at(-1) ?? book.path
}
