import type { YearStanding } from '../../shared/model/year-standing'
import { type CourseStop, courseOf } from '../../shared/rules/years-course'
import { Mark, type StatusKind } from '../components/status'
import { useNavigation } from '../frame/navigation'
import { places } from '../frame/places'
import styles from './home.module.css'
import { placeInCourse } from './step-places'

const marks = { done: 'met', part: 'part', open: 'open' } as const satisfies Record<CourseStop['state'], StatusKind>
const spoken = { done: 'done', part: 'part done', open: 'not begun' } as const satisfies Record<
  CourseStop['state'],
  string
>

/** The places of the year in their order, each as it stands, and the way there. */
export function YearsCourse({ standing }: { standing: YearStanding }) {
  const { go } = useNavigation()
  return (
    <ol className={styles.course}>
      {courseOf(standing).map(({ place, state, words }) => {
        const there = placeInCourse[place]
        return (
          <li key={place} className={styles.stop}>
            <Mark kind={marks[state]} />
            <button type="button" className={styles.name} onClick={() => go(places[there].start)}>
              {places[there].name}
            </button>
            <span className={styles.unseen}>{spoken[state]},</span>
            <span className={styles.stopWords}>{words}</span>
          </li>
        )
      })}
    </ol>
  )
}
