import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import styles from './preview.module.css'

const steps = [0.5, 0.75, 1, 1.5, 2, 3, 4] as const

type Props = {
  label: string
  /** What stands before the buttons: which page. */
  before?: ReactNode
  /** Draws it at so many rem of width; null: as wide and high as there is room. */
  children: (width: string | null) => ReactNode
}

/** How wide it is at 100%. */
const whole = 60

/** Something to look at closely: fitted, or larger and moved about by scrolling. */
export function Zoomed({ label, before, children }: Props) {
  const [at, setAt] = useState<number | null>(null)
  const step = (by: 1 | -1) => {
    const from = at === null ? 1 : at
    const to = by === 1 ? steps.find((one) => one > from) : steps.findLast((one) => one < from)
    if (to !== undefined) setAt(to)
  }
  return (
    <>
      <div className={styles.tools}>
        {before}
        <span className={styles.zoom}>
          <Button variant="default" onClick={() => setAt(null)} aria-pressed={at === null}>
            Fit
          </Button>
          <Button variant="default" aria-label="Smaller" onClick={() => step(-1)} disabled={at === steps[0]}>
            −
          </Button>
          <span className={styles.percent} role="status">
            {at === null ? 'Fitted' : `${at * 100}%`}
          </span>
          <Button variant="default" aria-label="Larger" onClick={() => step(1)} disabled={at === steps.at(-1)}>
            +
          </Button>
        </span>
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: no fieldset, there is nothing in it to fill in */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <div role="group" className={styles.close} aria-label={label} tabIndex={0}>
        {children(at === null ? null : `${at * whole}rem`)}
      </div>
    </>
  )
}
