import { useComputedColorScheme } from '@mantine/core'
import { useMergedRef, useResizeObserver } from '@mantine/hooks'
import { type CSSProperties, useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { Relationship, StakeholderInYear } from '../../shared/model/stakeholder'
import { InfluenceInterest } from '../../shared/pictures/influence-interest'
import { windowDark, windowLight } from '../../shared/pictures/palette'
import type { MapStakeholder } from '../../shared/pictures/stakeholder-marks'
import { StakeholderNetwork } from '../../shared/pictures/stakeholder-network'
import { useBesidePanel } from '../components/beside-panel'
import { useFieldsLocked } from '../components/fields/locked'
import styles from './drawing.module.css'
import { DrawingFoot } from './drawing-foot'
import { useMapMoving } from './use-map-moving'
import { useZoom } from './use-zoom'

type Props = {
  view: 'influence' | 'network'
  organisation: string
  yearId: string
  stakeholders: StakeholderInYear[]
  relationships: Relationship[]
  chosen: string | null
  onChoose: (id: string) => void
}

/** Below this a drawing keeps its size and is scrolled: names would have no room. */
const smallest = { width: 520, height: 440 }
/** Width of the side panel at the usual size of text. */
const panelWidth = 352

/** The drawing that goes into the documents too, as wide and high as the page has room. */
export function StakeholderDrawing(props: Props) {
  const { view, organisation, yearId, stakeholders, relationships, chosen, onChoose } = props
  const [measured, room] = useResizeObserver<HTMLDivElement>()
  const sight = useRef<HTMLDivElement | null>(null)
  const seen = useMergedRef(measured, sight)
  const sheet = useRef<HTMLDivElement>(null)
  const hint = useId()
  const [key, setKey] = useState(0)
  const palette = useComputedColorScheme('light') === 'dark' ? windowDark : windowLight
  const onMap = useMemo(() => stakeholders.map(toMap), [stakeholders])
  const locked = useFieldsLocked()
  const { zoom, press, pan, ...sizes } = useZoom(sight)
  const { endsDrag, ...moving } = useMapMoving(yearId, stakeholders)
  useKeyboardStays(sheet, onMap)
  // Choosing must not rearrange the network, so it keeps the width it has without the panel and is scrolled.
  const besidePanel = useBesidePanel(chosen !== null)
  const spared = besidePanel && view === 'network' ? panelWidth : 0
  // Without the room that is kept for the scroll bar.
  const across = room.right - room.left
  const width = Math.max(smallest.width, Math.floor(across + spared))
  const height = Math.max(smallest.height, Math.floor(room.height))

  // A drawing grows by what its key needs; as much is taken off what it is asked for, so that it fits the page.
  useLayoutEffect(() => {
    const drawn = sheet.current?.querySelector('svg')?.viewBox.baseVal.height ?? 0
    setKey((taken) => Math.max(0, Math.min(120, Math.ceil(drawn - height + taken))))
  })

  useEffect(() => {
    if (chosen === null) return
    sheet.current?.querySelector('[aria-pressed="true"]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [chosen])

  const drawing = {
    organisation,
    stakeholders: onMap,
    relationships,
    palette,
    width,
    height: height - key,
    chosenId: chosen ?? undefined,
    onChoose: (id: string) => {
      if (!endsDrag()) onChoose(id)
    },
  }
  const name = view === 'influence' ? 'Stakeholders by influence and interest' : 'Network of stakeholders'
  return (
    <section
      className={styles.drawing}
      data-covered={(chosen !== null && !besidePanel) || undefined}
      aria-label={name}
      onKeyDown={press}
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what is scrolled must be reached by the keyboard */}
      <div ref={seen} className={styles.view} tabIndex={0} onPointerDown={pan}>
        {across > 0 && (
          <div ref={sheet} className={styles.sheet} style={{ '--drawn-width': `${width * zoom}px` } as CSSProperties}>
            {view === 'influence' ? (
              <InfluenceInterest {...drawing} moving={locked ? undefined : { ...moving, describedBy: hint }} />
            ) : (
              <StakeholderNetwork {...drawing} />
            )}
          </div>
        )}
      </div>
      <DrawingFoot zoom={zoom} {...sizes}>
        <p id={hint} className={styles.hint}>
          {view === 'network'
            ? 'Choose a group to see what passes between it and others.'
            : locked
              ? 'Choose a group to see more of it.'
              : 'Drag a group, or move it with the arrow keys; with Shift further. Enter shows more of it.'}
        </p>
      </DrawingFoot>
    </section>
  )
}

/** A circle that comes to stand elsewhere in the drawing, from beside the map onto it, keeps the keyboard. */
function useKeyboardStays(sheet: { current: HTMLElement | null }, onMap: readonly MapStakeholder[]) {
  const waiting = useRef<ReadonlySet<string>>(new Set())
  useLayoutEffect(() => {
    const still = new Set(onMap.filter((each) => each.influence === null || each.interest === null).map(({ id }) => id))
    const landed = [...waiting.current].find((id) => !still.has(id))
    waiting.current = still
    if (landed === undefined || document.activeElement !== document.body) return
    sheet.current?.querySelector<SVGElement>(`[role="button"][data-stakeholder="${landed}"]`)?.focus()
  }, [sheet, onMap])
}

/** A stakeholder as the drawings need it; one nobody has considered for the year is drawn as left out. */
function toMap({ inYear, ...stakeholder }: StakeholderInYear): MapStakeholder {
  return {
    id: stakeholder.id,
    reference: stakeholder.reference,
    name: stakeholder.name,
    accountability: stakeholder.accountability,
    influence: inYear?.influence ?? null,
    interest: inYear?.interest ?? null,
    size: inYear?.size ?? null,
    sizeWords: inYear?.sizeWords ?? '',
    included: inYear?.included ?? false,
    asked: (inYear?.askedHow ?? '') !== '',
  }
}
