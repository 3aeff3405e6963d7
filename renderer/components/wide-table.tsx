import type { ReactNode } from 'react'
import styles from './table.module.css'

/** Around a table that may be wider than its place: it scrolls by itself, by keyboard too. */
export function WideTable({ labelledBy, children }: { labelledBy: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: no fieldset, there is nothing in it to fill in
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <div role="group" aria-labelledby={labelledBy} className={styles.scroll} tabIndex={0}>
      {children}
    </div>
  )
}
