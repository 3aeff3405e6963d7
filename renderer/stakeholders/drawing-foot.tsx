import { ActionIcon, Tooltip } from '@mantine/core'
import { IconMinus, IconPlus } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import styles from './drawing.module.css'
import { zoomSteps, zoomWords } from './zoom'

type Props = {
  zoom: number
  larger: () => void
  smaller: () => void
  whole: () => void
  /** How the drawing is worked with. */
  children: ReactNode
}

/** Below a drawing: how to work with it, and its size. */
export function DrawingFoot({ zoom, larger, smaller, whole, children }: Props) {
  return (
    <div className={styles.foot}>
      {children}
      <div className={styles.zoom}>
        <Tooltip label="Smaller (−)">
          <ActionIcon aria-label="Show the drawing smaller" onClick={smaller} aria-disabled={zoom <= zoomSteps[0]}>
            <IconMinus size="1rem" stroke={1.5} aria-hidden />
          </ActionIcon>
        </Tooltip>
        <Tooltip label="As drawn (0)">
          <button
            type="button"
            className={styles.percent}
            onClick={whole}
            aria-label={`${zoomWords(zoom)}, show as drawn`}
          >
            {zoomWords(zoom)}
          </button>
        </Tooltip>
        <Tooltip label="Larger (+)">
          <ActionIcon
            aria-label="Show the drawing larger"
            onClick={larger}
            aria-disabled={zoom >= (zoomSteps.at(-1) ?? 1)}
          >
            <IconPlus size="1rem" stroke={1.5} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </div>
    </div>
  )
}
