import { useEffect, useRef } from 'react'
import type { Fit, FoundFrameworkIndicator, FrameworkIndicator } from '../../shared/model/fit'
import { elementIdOf, fitShort, keyOf, nameOf } from './fit-words'
import styles from './frameworks.module.css'

type Item = FoundFrameworkIndicator | FrameworkIndicator

type Props = {
  head: string
  items: readonly Item[]
  /** The key of the one that is shown beside the list. */
  chosen: string | null
  /** What has been said of the indicator. */
  fits: readonly Fit[]
  onChoose: (key: string) => void
}

/** What was found, best first: code, name, set. The field above moves in it with the arrow keys. */
export function FinderList({ head, items, chosen, fits, onChoose }: Props) {
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (chosen !== null) list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  return (
    <>
      <p role="status" className={styles.head}>
        {head}
      </p>
      <div ref={list} id="found-frameworks" role="listbox" aria-label="Found" className={styles.list}>
        {items.map((item) => {
          const key = keyOf(item)
          const fit = fits.find(({ frameworkIndicatorId }) => frameworkIndicatorId === item.id)
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the field above it moves in the list by keys
            // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the keyboard, as in any combobox
            <div
              key={key}
              id={elementIdOf(key)}
              role="option"
              aria-selected={key === chosen}
              className={styles.option}
              onClick={() => onChoose(key)}
            >
              <span className={styles.code}>{item.code}</span>
              <span>
                {'values' in item ? nameOf(item) : item.wording}
                <span className={styles.small}>
                  {item.frameworkTitle}
                  {fit === undefined ? '' : `; ${fitShort[fit.kind]}`}
                </span>
              </span>
            </div>
          )
        })}
      </div>
    </>
  )
}
