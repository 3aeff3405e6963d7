import styles from './evidence.module.css'

/** Holds the height of the rows of a long table that are not drawn. */
export function Space({ height, columns }: { height: number; columns: number }) {
  if (height <= 0) return null
  return (
    <tbody aria-hidden="true">
      <tr data-block>
        <td colSpan={columns} className={styles.space} style={{ height }} />
      </tr>
    </tbody>
  )
}
