import { Button, FocusTrap, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { FigureNow } from './figures-now'
import styles from './prose.module.css'

export type OpenedFigure = {
  kind: 'live' | 'chart' | 'picture'
  reference: string
  /** The words in the text as they were last read; for a chart or a picture the words that stand for it. */
  words: string
}

type Props = {
  figure: OpenedFigure
  now: FigureNow | undefined
  place: { top: number; left: number }
  locked: boolean
  onAccept: () => void
  /** Leads to where it comes from. */
  onGo?: (() => void) | undefined
  /** Another figure in its place. */
  onChange: () => void
  onCaption: (words: string) => void
  onRemove: () => void
  onClose: () => void
}

/** What a figure in the text is: what it was when the text was read, what it says now, and what can be done with it. */
export function FigurePanel({ figure, now, place, locked, ...acts }: Props) {
  const { kind, reference, words } = figure
  const [caption, setCaption] = useState(words)
  const differs = kind === 'live' && now !== undefined && now.state !== 'gone' && now.words !== words
  const leave = () => {
    if (kind !== 'live' && caption !== words) acts.onCaption(caption)
    acts.onClose()
  }
  return (
    <FocusTrap active>
      <div
        className={styles.figurePanel}
        style={place}
        role="dialog"
        aria-label={`${reference}${now === undefined ? '' : `, ${now.title}`}`}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' && !(event.key === 'Enter' && event.target instanceof HTMLInputElement)) return
          event.preventDefault()
          event.stopPropagation()
          leave()
        }}
        onBlur={(event) => {
          if (event.relatedTarget !== null && !event.currentTarget.contains(event.relatedTarget)) leave()
        }}
      >
        <p className={styles.figureTitle}>
          <span>{reference}</span> {now?.title}
        </p>
        {now !== undefined && now.detail !== '' && <p className={styles.figureDetail}>{now.detail}</p>}
        {now?.state === 'gone' && <p className={styles.figureDetail}>It is no longer there. The words as read stay.</p>}
        {differs && (
          <dl className={styles.figureWords}>
            <dt>As read</dt>
            <dd>{words}</dd>
            <dt>Now</dt>
            <dd>{now.words}</dd>
          </dl>
        )}
        {kind !== 'live' && (
          <TextInput
            label={kind === 'chart' ? 'Caption' : 'What is to be seen'}
            value={caption}
            readOnly={locked}
            autoComplete="off"
            onChange={(event) => setCaption(event.currentTarget.value)}
          />
        )}
        <div className={styles.figureActs}>
          {differs && !locked && (
            <Button variant="default" data-autofocus onClick={acts.onAccept}>
              It reads right
            </Button>
          )}
          {acts.onGo !== undefined && (
            <Button variant="subtle" onClick={acts.onGo}>
              Go there
            </Button>
          )}
          {!locked && kind === 'live' && (
            <Button variant="subtle" onClick={acts.onChange}>
              Change
            </Button>
          )}
          {!locked && (
            <Button variant="subtle" onClick={acts.onRemove}>
              Remove
            </Button>
          )}
        </div>
      </div>
    </FocusTrap>
  )
}
