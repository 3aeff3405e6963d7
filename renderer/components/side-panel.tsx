import { CloseButton } from '@mantine/core'
import { type ReactNode, useEffect, useEffectEvent } from 'react'
import { HistoryButton } from '../history/history-button'
import styles from './side-panel.module.css'

type Props = {
  title: string
  /** How the thing stands, as a shape before the title. */
  mark?: ReactNode
  /** Stands quietly beside the title: S-03. */
  reference: string
  /** Id of the row of the book whose history the head offers. */
  historyOf?: string
  onClose: () => void
  children: ReactNode
}

/** One thing looked at beside its list or drawing. Not modal; Esc closes it. */
export function SidePanel({ title, mark, reference, historyOf, onClose, children }: Props) {
  // What was chosen takes the keyboard back, unless that is on the page already.
  const close = () => {
    const onPage = document.querySelector('main')?.contains(document.activeElement)
    const chosen = document.querySelector<HTMLElement | SVGElement>('main [aria-pressed="true"]')
    onClose()
    if (!onPage) chosen?.focus()
  }
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return
    // What floats above is closed first.
    if (document.querySelector('[role="dialog"], [role="menu"]') !== null) return
    close()
  })
  useEffect(() => {
    const onPress = (event: KeyboardEvent) => press(event)
    document.addEventListener('keydown', onPress)
    return () => document.removeEventListener('keydown', onPress)
  }, [])
  return (
    <aside className={styles.panel} aria-label={title} data-region tabIndex={-1}>
      <div className={styles.head}>
        <h2 className={styles.title}>
          {mark} {title} <span className={styles.reference}>{reference}</span>
        </h2>
        {historyOf !== undefined && <HistoryButton id={historyOf} title={title} />}
        <CloseButton aria-label="Close" onClick={close} />
      </div>
      {children}
    </aside>
  )
}

type PartProps = { title: string; children: ReactNode }

/** A part of a panel under its own small heading. */
export function PanelPart({ title, children }: PartProps) {
  return (
    <section className={styles.part}>
      <h3>{title}</h3>
      {children}
    </section>
  )
}

/** Names and what the book says to each. */
export function Facts({ of }: { of: [name: string, value: ReactNode][] }) {
  return (
    <dl className={styles.facts}>
      {of.map(([name, value]) => (
        <div key={name} className={styles.fact}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

/** Words left, a figure right. */
export function FigureLines({ of }: { of: { id: string; words: ReactNode; figure: ReactNode; below?: ReactNode }[] }) {
  return (
    <ul className={styles.lines}>
      {of.map(({ id, words, figure, below }) => (
        <li key={id}>
          <span className={styles.line}>
            <span>{words}</span>
            <span className={styles.figure}>{figure}</span>
          </span>
          {below !== undefined && <span className={styles.below}>{below}</span>}
        </li>
      ))}
    </ul>
  )
}
