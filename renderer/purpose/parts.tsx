import type { ReactNode } from 'react'
import { Mark, type StatusKind } from '../components/status'
import styles from './purpose.module.css'

export type Part<P extends string> = {
  part: P
  name: string
  mark: StatusKind
  /** What the mark says, for those who do not see it. */
  state: string
  /** A part of the one above. */
  under?: boolean
}

type Props<P extends string> = {
  /** Names the list. */
  label: string
  parts: readonly Part<P>[]
  shown: P
  onShow: (part: P) => void
  children: ReactNode
}

/** Something long, one part at a time: its parts at the left with what is written already, the chosen one beside. */
export function Parts<P extends string>({ label, parts, shown, onShow, children }: Props<P>) {
  return (
    <div className={styles.parted}>
      <nav className={styles.contents} aria-label={label}>
        {parts.map(({ part, name, mark, state, under }) => (
          <button
            key={part}
            type="button"
            data-under={under || undefined}
            aria-current={part === shown ? 'true' : undefined}
            onClick={() => onShow(part)}
          >
            <span>{name}</span>
            <i className={styles.unseen}>, {state}</i>
            <Mark kind={mark} />
          </button>
        ))}
      </nav>
      <div className={styles.writing}>{children}</div>
    </div>
  )
}

/** How far a part with several texts is written. */
export function writtenPart(texts: readonly string[]): { mark: StatusKind; state: string } {
  const written = texts.filter((text) => text.trim() !== '').length
  if (written === 0) return { mark: 'open', state: 'not written yet' }
  return written === texts.length ? { mark: 'met', state: 'written' } : { mark: 'part', state: 'partly written' }
}
