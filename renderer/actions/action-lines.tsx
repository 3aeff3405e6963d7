import type { ReactNode } from 'react'
import type { ListedAction } from '../../shared/model/action'
import { Mark } from '../components/status'
import { markOf, standingWords } from './action-words'
import styles from './actions.module.css'

type Props = {
  title: string
  id: string
  actions: readonly ListedAction[]
  chosen: string | null
  onChoose(id: string): void
  /** Said under each, besides how it stands. */
  below?: (action: ListedAction) => ReactNode
  children?: ReactNode
}

/** Actions as lines: mark, what, who and by when, number. */
export function ActionLines({ title, id, actions, chosen, onChoose, below, children }: Props) {
  if (actions.length === 0) return null
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className={styles.heading}>
        {title}
      </h2>
      {children}
      <ul className={styles.lines}>
        {actions.map((action) => (
          <li key={action.id}>
            <Mark kind={markOf(action)} />
            <div className={styles.words}>
              <button
                type="button"
                className={styles.name}
                aria-pressed={chosen === action.id}
                onClick={() => onChoose(action.id)}
              >
                {action.what}
              </button>
              <p className={styles.small} data-late={action.overdue || undefined}>
                {standingWords(action)}
              </p>
              {below?.(action)}
            </div>
            <span className={styles.reference}>{action.reference}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
