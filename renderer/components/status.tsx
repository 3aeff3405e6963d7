import type { ReactNode } from 'react'
import styles from './status.module.css'

/** What a mark says; the shape carries it, colour only repeats it. */
export type StatusKind = 'met' | 'missed' | 'part' | 'open' | 'none' | 'check' | 'wrong' | 'changed'

/** The shape alone, 14 px. */
export function Mark({ kind }: { kind: StatusKind }) {
  return (
    <svg className={styles.mark} data-kind={kind} viewBox="0 0 14 14" aria-hidden="true">
      {shapes[kind]}
    </svg>
  )
}

const shapes = {
  met: (
    <>
      <circle cx="7" cy="7" r="6.5" fill="currentColor" />
      <path
        className={styles.tick}
        d="M4.2 7.3 6.2 9.2 9.9 5.1"
        fill="none"
        strokeWidth="1.5"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </>
  ),
  missed: (
    <>
      <circle cx="7" cy="7" r="5.75" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="M4.4 7h5.2" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" />
    </>
  ),
  part: (
    <>
      <circle cx="7" cy="7" r="5.75" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="M7 1.25a5.75 5.75 0 0 0 0 11.5z" fill="currentColor" />
    </>
  ),
  open: <circle cx="7" cy="7" r="5.75" fill="none" stroke="currentColor" strokeWidth="1.5" />,
  none: (
    <circle cx="7" cy="7" r="5.75" fill="none" stroke="currentColor" strokeWidth="1.5" strokeDasharray="2.4 2.11" />
  ),
  check: (
    <>
      <path d="M7 1.3 13.2 12.4H.8z" fill="none" stroke="currentColor" strokeWidth="1.3" strokeLinejoin="round" />
      <path d="M7 5.2v3.4M7 10.2v.6" stroke="currentColor" strokeWidth="1.3" strokeLinecap="round" />
    </>
  ),
  changed: (
    <path
      d="M1.5 7h10.5M8.4 3.2 12.2 7 8.4 10.8"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  ),
  wrong: (
    <>
      <path d="M7 1.3 13.2 12.4H.8z" fill="none" stroke="currentColor" strokeWidth="1.3" strokeLinejoin="round" />
      <path d="M7 5.2v3.4M7 10.2v.6" stroke="currentColor" strokeWidth="1.3" strokeLinecap="round" />
    </>
  ),
} as const satisfies Record<StatusKind, ReactNode>

/** A state as shape and word. */
export function Status({ kind, children }: { kind: StatusKind; children: ReactNode }) {
  return (
    <span className={styles.status} data-kind={kind}>
      <Mark kind={kind} />
      <span>{children}</span>
    </span>
  )
}
