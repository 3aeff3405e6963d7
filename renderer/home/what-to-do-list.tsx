import { Button } from '@mantine/core'
import { useState } from 'react'
import { capital, countOf } from '../../shared/rules/count-words'
import { Mark } from '../components/status'
import { useNavigation } from '../frame/navigation'
import styles from './home.module.css'
import type { ToDo } from './what-to-do'

const shownFirst = 5

/** Sentences, each with one verb that leads to where it can be seen. */
export function WhatToDoList({ todo }: { todo: ToDo[] }) {
  const { go } = useNavigation()
  const [all, setAll] = useState(false)
  const shown = all ? todo : todo.slice(0, shownFirst)
  const more = todo.length - shown.length
  return (
    <>
      <ul>
        {shown.map(({ id, kind, words, about, verb, leadsTo }) => (
          <li key={id} className={styles.look}>
            <Mark kind={kind} />
            <div className={styles.lookWords}>
              <p id={`do-${id}`}>{words}</p>
              <p className={styles.small}>{about}</p>
            </div>
            <Button variant="subtle" aria-describedby={`do-${id}`} onClick={() => go(leadsTo)}>
              {verb}
            </Button>
          </li>
        ))}
      </ul>
      {more > 0 && (
        <Button variant="subtle" className={styles.more ?? ''} onClick={() => setAll(true)}>
          {capital(countOf(more, 'more', 'more'))}
        </Button>
      )}
    </>
  )
}
