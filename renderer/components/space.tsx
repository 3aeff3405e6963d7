import styles from './table.module.css'

type Props = { height: number; columns: number }

/** Holds the height of the rows of a long table that are not drawn. */
export function Space(props: Props) {
  if (props.height <= 0) return null
  return (
    <tbody aria-hidden="true">
      <SpaceRow {...props} />
    </tbody>
  )
}

/** The same between rows. */
export function SpaceRow({ height, columns }: Props) {
  if (height <= 0) return null
  return (
    <tr data-block>
      <td colSpan={columns} className={styles.space} style={{ height }} />
    </tr>
  )
}
