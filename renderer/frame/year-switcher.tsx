import { Menu } from '@mantine/core'
import { IconCheck, IconSelector } from '@tabler/icons-react'
import type { BookInfo } from '../../shared/model/book'
import { yearStatusWords } from '../../shared/model/year'
import { periodWords } from '../../shared/rules/date-words'
import { useNavigation } from './navigation'
import styles from './year-switcher.module.css'

type Props = { years: BookInfo['years']; yearId: string; readOnly: boolean; rail: boolean }

/** The year looked at and its state; pressing it shows the others, and begins the next. */
export function YearSwitcher({ years, yearId, readOnly, rail }: Props) {
  const { go, showYear } = useNavigation()
  const year = years.find(({ id }) => id === yearId)
  if (year === undefined) return null
  const newestFirst = [...years].reverse()
  const newest = newestFirst[0]
  return (
    <Menu position="bottom-start" width={280}>
      <Menu.Target>
        <button type="button" className={styles.year} data-rail={rail || undefined}>
          <span className={styles.unseen}>Year </span>
          <span className={styles.label}>{year.label}</span>
          <span className={styles.status}>{yearStatusWords[year.status]}</span>
          <IconSelector size="1rem" stroke={1.5} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {newestFirst.map((each) => (
          <Menu.Item
            key={each.id}
            onClick={() => showYear(each.id)}
            aria-current={each.id === yearId ? 'true' : undefined}
            rightSection={each.id === yearId ? <IconCheck size="1rem" stroke={1.5} aria-hidden /> : null}
          >
            <span className={styles.choice}>
              {each.label}, {yearStatusWords[each.status].toLowerCase()}
            </span>
            <span className={styles.period}>{periodWords(each.startsOn, each.endsOn)}</span>
          </Menu.Item>
        ))}
        {newest !== undefined && !readOnly && (
          <>
            <Menu.Divider />
            <Menu.Item onClick={() => go({ place: 'purpose', view: 'next-year', chosen: null }, newest.id)}>
              Begin the next year…
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}
