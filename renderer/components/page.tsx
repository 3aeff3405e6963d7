import { type ReactNode, useEffect, useRef } from 'react'
import styles from './page.module.css'

type Props = {
  title: string
  /** One sentence that says how things stand. */
  sentence: ReactNode
  /** The one filled button, where the page has one. */
  action?: ReactNode
  /** Something chosen on the page, beside it. */
  panel?: ReactNode
  /** A drawing takes the height that is there. */
  filled?: boolean
  children: ReactNode
}

/** One subject: title, a sentence, at most one filled button, and what it is about. */
export function Page({ title, sentence, action, panel, filled = false, children }: Props) {
  const main = useRef<HTMLElement>(null)
  // A link inside the page before went away with it: the keyboard goes on here, not at the start.
  useEffect(() => {
    if (document.activeElement === document.body) main.current?.focus({ preventScroll: true })
  }, [])
  return (
    <>
      <main
        ref={main}
        className={styles.main}
        data-filled={filled || undefined}
        data-region
        tabIndex={-1}
        aria-label={title}
      >
        <div className={styles.head}>
          <div className={styles.words}>
            <h1>{title}</h1>
            <p className={styles.sentence}>{sentence}</p>
          </div>
          {action}
        </div>
        {children}
      </main>
      {panel}
    </>
  )
}
