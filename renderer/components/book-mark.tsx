import styles from './book-mark.module.css'

/** The sign of Fairbook: a closed account book with its double rule. */
export function BookMark({ large = false }: { large?: boolean }) {
  return (
    <svg className={styles.mark} data-large={large || undefined} viewBox="0 0 26 30" aria-hidden="true">
      <rect className={styles.cloth} x="1" y="1" width="24" height="28" rx="3" />
      <path className={styles.lettering} d="M6 1v28" strokeWidth="1" />
      <path className={styles.lettering} d="M11.5 11.5h8.5M11.5 17.5h8.5M11.5 20.2h8.5" strokeWidth="1.4" />
    </svg>
  )
}
