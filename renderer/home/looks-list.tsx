import { Button } from '@mantine/core'
import { useState } from 'react'
import { countOf } from '../../shared/rules/count-words'
import { Mark } from '../components/status'
import { useNavigation } from '../frame/navigation'
import styles from './home.module.css'
import type { Look } from './needs-a-look'

const shownFirst = 5

/** Sentences, each with one verb that leads to where it can be seen. */
export function LooksList({ looks }: { looks: Look[] }) {
  const { go } = useNavigation()
  const [all, setAll] = useState(false)
  const shown = all ? looks : looks.slice(0, shownFirst)
  const more = looks.length - shown.length
  return (
    <>
      {looks.length === 0 ? (
        <p className={styles.nothing}>Nothing. Every figure has a source, and every stakeholder a decision.</p>
      ) : (
        <ul>
          {shown.map(({ id, kind, words, about, verb, leadsTo }) => (
            <li key={id} className={styles.look}>
              <Mark kind={kind} />
              <div className={styles.lookWords}>
                <p id={`look-${id}`}>{words}</p>
                <p className={styles.small}>{about}</p>
              </div>
              <Button variant="subtle" aria-describedby={`look-${id}`} onClick={() => go(leadsTo)}>
                {verb}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {more > 0 && (
        <Button variant="subtle" className={styles.more ?? ''} onClick={() => setAll(true)}>
          Show {countOf(more, 'more', 'more')}
        </Button>
      )}
    </>
  )
}
