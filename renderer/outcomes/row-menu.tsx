import { Menu } from '@mantine/core'
import { cellId } from './cell-places'
import type { Row } from './outcome-rows'
import styles from './outcomes.module.css'
import type { Line } from './table-lines'

/** What can be opened of a line. */
export type Opened = 'outcome' | 'indicator' | 'national' | 'benchmark'

type Props = {
  line: Line | undefined
  locked: boolean
  onClose: () => void
  onOpen: (what: Opened, row: Row) => void
  onFurther: (row: Row) => void
  onStep: (line: Line, by: -1 | 1) => void
  onRemove: (row: Row, what: 'outcome' | 'indicator') => void
}

/** What else can be done with a line; hangs on its last cell. */
export function RowMenu({ line, locked, onClose, onOpen, onFurther, onStep, onRemove }: Props) {
  const row = line?.row
  if (line === undefined || row == null) return null
  const { indicator } = row
  const target = document.querySelector<HTMLElement>(`[data-cell="${cellId(line.key, 'more')}"]`)
  const box = target?.getBoundingClientRect()
  // The menu goes first, so that what an item does has the last word on where the keyboard is.
  const does = (act: () => void) => () => {
    onClose()
    act()
  }
  return (
    <Menu
      opened
      onChange={(opened) => !opened && onClose()}
      position="bottom-end"
      trapFocus
      withinPortal
      hideDetached={false}
      closeOnItemClick={false}
      returnFocus={false}
    >
      <Menu.Target>
        <span className={styles.menuTarget} style={{ top: box?.bottom ?? 0, left: box?.right ?? 0 }} />
      </Menu.Target>
      <Menu.Dropdown aria-label={`More for ${row.outcome.statement}`}>
        <Menu.Item onClick={does(() => onOpen('outcome', row))}>All about this outcome</Menu.Item>
        {indicator !== null && (
          <Menu.Item onClick={does(() => onOpen('indicator', row))}>The indicator’s page</Menu.Item>
        )}
        {!locked && (
          <>
            {indicator !== null && (
              <>
                <Menu.Item onClick={does(() => onFurther(row))}>Another indicator for this outcome</Menu.Item>
                <Menu.Item onClick={does(() => onOpen('national', row))}>Find a national indicator…</Menu.Item>
              </>
            )}
            <Menu.Item onClick={does(() => onStep(line, -1))}>Move up</Menu.Item>
            <Menu.Item onClick={does(() => onStep(line, 1))}>Move down</Menu.Item>
            {indicator !== null && (
              <Menu.Item onClick={does(() => onRemove(row, 'indicator'))}>Remove this indicator</Menu.Item>
            )}
            <Menu.Item onClick={does(() => onRemove(row, 'outcome'))}>Remove this outcome…</Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}
