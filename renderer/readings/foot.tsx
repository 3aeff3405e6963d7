import { Button } from '@mantine/core'
import { type ReactNode, type Ref, useId, useLayoutEffect, useRef, useState } from 'react'
import type { GridCell } from '../../shared/model/grid'
import { byWhomAndWhen, whenInSentence } from '../components/time-words'
import { EvidenceOfReading } from '../evidence/evidence-of-reading'
import { HistoryButton } from '../history/history-button'
import { CorrectionLine, type CorrectionsSaid } from './correction-line'
import styles from './foot.module.css'
import { hasFigures, type ViewRow } from './rows'
import { isFed, readingsOf } from './view'

type Props = {
  /** The figure of the chosen cell, with its unit; empty where there is none. */
  figure: string
  /** The reading that stands in it; null where there is none or it is worked out. */
  reading: GridCell | null
  /** Said in place of where it comes from: why there is no figure, what it is worked out from. */
  about: string
  /** What can be done now, at the right. */
  hints: readonly string[]
  /** How many chosen cells hold a reading whose source can be said; 0: none. */
  sourced: number
  /** The planned sources of those that say none yet. */
  planned: readonly string[]
  /** The rows shown: their sources are offered. */
  rows: readonly ViewRow[]
  /** Where the indicator's readings usually come from. */
  usual: string
  sourceField: Ref<HTMLInputElement>
  /** Cells that could not be saved because the book was away. */
  notSaved: number
  /** What was corrected: in the chosen cells, or a moment ago in others. */
  corrections: CorrectionsSaid
  /** The consultation behind the reading. */
  restsOn: ReactNode
  onSource(source: string): void
  /** Each reading takes the source that was planned for it. */
  onPlanned(): void
  onLeave(): void
  onSaveAgain(): void
}

/** Says of the chosen figure where it comes from, who entered it and when; its source is typed here. */
export function Foot(props: Props) {
  const { reading, figure, about, hints, notSaved, corrections } = props
  return (
    <div className={styles.foot}>
      {figure !== '' && <strong className={styles.figure}>{figure}</strong>}
      {props.sourced > 0 && <SourceField key={reading?.readingId ?? 'several'} {...props} />}
      {props.planned.length > 0 && <PlannedSource planned={props.planned} onUse={props.onPlanned} />}
      {props.sourced === 0 && reading !== null && (
        <span>{reading.source === '' ? 'no source said' : `from ${reading.source}`}</span>
      )}
      {/* Of a corrected one the line below says it. */}
      {reading !== null && reading.corrected === null && !isFed(reading) && (
        <span>entered {byWhomAndWhen(reading.recordedBy, whenInSentence(reading.recordedAt, new Date()))}</span>
      )}
      {reading !== null && (
        <EvidenceOfReading key={`evidence ${reading.readingId}`} id={reading.readingId} reference={reading.reference} />
      )}
      {reading !== null && <HistoryButton id={reading.readingId} title={reading.reference} />}
      {about !== '' && <span>{about}</span>}
      {props.restsOn}
      <span className={styles.hints}>
        {hints.map((words) => (
          <span key={words}>{words}</span>
        ))}
      </span>
      {notSaved > 0 && (
        <Button variant="default" size="compact-sm" onClick={props.onSaveAgain}>
          {notSaved === 1 ? 'Save 1 figure again' : `Save ${notSaved} figures again`}
        </Button>
      )}
      <CorrectionLine {...corrections} />
    </div>
  )
}

/** What "how will you know" said these figures would come from; one press takes it. */
function PlannedSource({ planned, onUse }: { planned: readonly string[]; onUse(): void }) {
  const [first = ''] = planned
  const alike = planned.every((source) => source === first)
  return (
    <span className={styles.planned}>
      <span>
        {planned.length > 1 ? `${planned.length} say no source yet. ` : ''}
        {alike ? (
          <>
            From <strong className={styles.now}>{first}</strong>, as planned?
          </>
        ) : (
          'Each from where it was planned?'
        )}
      </span>
      <Button variant="default" size="compact-sm" onClick={onUse}>
        Use it
      </Button>
    </span>
  )
}

function SourceField({ reading, sourced, rows, usual, sourceField, onSource, onLeave }: Props) {
  const list = useId()
  const stands = reading?.source ?? ''
  const [text, setText] = useState<string | null>(null)
  // Gathered when the field is come to, not at every key in the grid.
  const [sources, setSources] = useState<readonly string[]>([])
  const shown = text ?? stands
  // Marked once the usual source stands in it, so that typing replaces it.
  const toMark = useRef<HTMLInputElement | null>(null)
  useLayoutEffect(() => {
    toMark.current?.select()
    toMark.current = null
  })
  const done = () => {
    if (text !== null && text.trim() !== stands) onSource(text.trim())
    setText(null)
  }
  return (
    <label className={styles.source}>
      from
      <input
        ref={sourceField}
        className={styles.field}
        aria-label={sourced === 1 ? 'Source' : `Source of ${sourced} figures`}
        placeholder={sourced === 1 ? 'no source said yet' : `say the source of ${sourced} figures`}
        list={list}
        size={Math.max(18, Math.min(48, shown.length + 2))}
        maxLength={500}
        value={shown}
        onFocus={(event) => {
          setSources(sourcesIn(rows))
          // The usual source is put there to be kept with Enter; it is the book's only when it is.
          if (stands === '' && text === null && usual !== '') setText(usual)
          toMark.current = event.target
        }}
        onChange={(event) => setText(event.target.value)}
        onBlur={() => {
          if (text === usual && stands === '') setText(null)
          else done()
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return
          event.preventDefault()
          if (event.key === 'Enter') done()
          else setText(null)
          onLeave()
        }}
      />
      <datalist id={list}>
        {sources.map((source) => (
          <option key={source} value={source} />
        ))}
      </datalist>
    </label>
  )
}

const mostOffered = 200

/** The sources said in these rows, each once. */
function sourcesIn(rows: readonly ViewRow[]): string[] {
  const sources = new Set<string>()
  for (const view of rows) {
    if (!hasFigures(view)) continue
    if (view.row.type === 'indicator') sources.add(view.row.source)
    for (const { source } of readingsOf(view.row)) sources.add(source)
    if (sources.size > mostOffered) break
  }
  sources.delete('')
  return [...sources]
}
