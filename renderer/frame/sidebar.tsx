import { Tooltip } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconPencilPlus } from '@tabler/icons-react'
import type { BookInfo } from '../../shared/model/book'
import { everyExperience } from '../../shared/model/daybook'
import { numberWords } from '../../shared/rules/number-words'
import { courseOf } from '../../shared/rules/years-course'
import { useExports } from '../accounts/exports'
import { sendCommand } from '../client/events'
import { useRead } from '../client/queries'
import { BookMark } from '../components/book-mark'
import { placeInCourse } from '../home/step-places'
import { keys } from './keys'
import { type Place, useNavigation } from './navigation'
import { afterwards, allYear, placeInSidebar, places, yearsCourse } from './places'
import styles from './sidebar.module.css'
import { YearSwitcher } from './year-switcher'

type Props = { book: BookInfo; name: string; yearId: string }

/** The book, its year as a switcher, and the places of the year. */
export function Sidebar({ book, name, yearId }: Props) {
  const { running } = useExports()
  const standing = useRead('years.standing', { yearId }).data
  const asks = new Map(
    standing === undefined ? [] : courseOf(standing).map((stop) => [placeInCourse[stop.place], stop.asks]),
  )
  const openCases = useRead('experiences.list', { filter: openOnes, limit: 1 }).data?.total ?? 0
  // On the rail the icons stand alone, so their names come on hover and focus.
  const narrow = useMediaQuery('(max-width: 51em)', false, { getInitialValueInEffect: false })
  const { location } = useNavigation()
  // Writing has the room: the places step back, as in a narrow window.
  const rail = narrow || (location.place === 'accounts' && location.writing !== undefined)
  return (
    <nav
      className={styles.sidebar}
      aria-label="Places in the book"
      data-region
      data-rail={rail || undefined}
      tabIndex={-1}
    >
      <div className={styles.book}>
        <BookMark />
        <div className={styles.names}>
          <p className={styles.name}>{name}</p>
          <p className={styles.kind}>{kindOf(book)}</p>
        </div>
      </div>
      <YearSwitcher years={book.years} yearId={yearId} readOnly={book.readOnly} rail={rail} />
      <ul className={styles.places} aria-label="The book">
        <PlaceItem place="home" rail={rail} />
      </ul>
      <p className={styles.course} id="years-course">
        The year’s course
      </p>
      <ul className={styles.places} aria-labelledby="years-course">
        {yearsCourse.map((place) => (
          <PlaceItem
            key={place}
            place={place}
            rail={rail}
            asks={place === 'accounts' && running ? 'writing' : toDoWords(asks.get(place))}
          />
        ))}
      </ul>
      <p className={styles.course} id="all-year">
        All year
      </p>
      <ul className={styles.places} aria-labelledby="all-year">
        {allYear.map((place) => (
          <PlaceItem
            key={place}
            place={place}
            rail={rail}
            asks={place !== 'daybook' || openCases === 0 ? null : `${numberWords(openCases)} open`}
          />
        ))}
      </ul>
      <p className={styles.course} id="afterwards">
        Afterwards
      </p>
      <ul className={styles.places} aria-labelledby="afterwards">
        {afterwards.map((place) => (
          <PlaceItem key={place} place={place} rail={rail} asks={overdueWords(standing?.actionsOverdue.count)} />
        ))}
      </ul>
      {!book.readOnly && (
        <div className={styles.foot}>
          <Tooltip label="Note something" position="right" disabled={!rail}>
            <button
              type="button"
              className={styles.note}
              aria-label="Note something"
              aria-keyshortcuts={keys.mac ? 'Meta+J' : 'Control+J'}
              onClick={() => sendCommand('note')}
            >
              <IconPencilPlus size="1.125rem" stroke={1.5} aria-hidden />
              <span className={styles.placeName}>Note something</span>
            </button>
          </Tooltip>
          <span className={styles.noteKeys} aria-hidden="true">
            {keys.note}
          </span>
        </div>
      )}
    </nav>
  )
}

const openOnes = { ...everyExperience, cases: 'open' as const }

/** A number stands there only if it asks for something. */
const toDoWords = (count = 0) => (count === 0 ? null : `${numberWords(count)} to do`)

const overdueWords = (count = 0) => (count === 0 ? null : `${numberWords(count)} overdue`)

type ItemProps = {
  place: Place
  rail: boolean
  /** What is going on there. */
  asks?: string | null
}

function PlaceItem({ place, rail, asks = null }: ItemProps) {
  const { location, go } = useNavigation()
  const { name, icon: Icon, start } = places[place]
  return (
    <li className={styles.item}>
      <Tooltip label={name} position="right" disabled={!rail}>
        <button
          type="button"
          className={styles.place}
          aria-label={name}
          aria-describedby={asks === null ? undefined : `asks-${place}`}
          aria-current={placeInSidebar(location.place) === place ? 'page' : undefined}
          onClick={() => go(start)}
        >
          <Icon size="1.125rem" stroke={1.5} aria-hidden />
          <span className={styles.placeName}>{name}</span>
        </button>
      </Tooltip>
      {/* Over the button and not in it: what is seen in a button has to be its name. */}
      {asks !== null && (
        <span id={`asks-${place}`} className={styles.asks}>
          {asks}
        </span>
      )}
    </li>
  )
}

function kindOf(book: BookInfo): string {
  if (book.sample) return 'Sample book, fictional'
  // The file's name, on any system's paths.
  return book.path.split(/[\\/]/).at(-1) ?? book.path
}
