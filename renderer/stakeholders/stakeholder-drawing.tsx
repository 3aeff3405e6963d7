import { useComputedColorScheme } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { Relationship, StakeholderInYear } from '../../shared/model/stakeholder'
import { InfluenceInterest } from '../../shared/pictures/influence-interest'
import { windowDark, windowLight } from '../../shared/pictures/palette'
import type { MapStakeholder } from '../../shared/pictures/stakeholder-marks'
import { StakeholderNetwork } from '../../shared/pictures/stakeholder-network'
import { useBesidePanel } from '../components/beside-panel'
import styles from './stakeholders.module.css'

type Props = {
  view: 'influence' | 'network'
  organisation: string
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
export function StakeholderDrawing({ view, organisation, stakeholders, relationships, chosen, onChoose }: Props) {
  const { ref, width, height } = useElementSize()
  const drawing = useRef<HTMLDivElement>(null)
  const [key, setKey] = useState(0)
  const palette = useComputedColorScheme('light') === 'dark' ? windowDark : windowLight
  const onMap = useMemo(() => stakeholders.map(toMap), [stakeholders])
  // Choosing must not rearrange the network, so it keeps the width it has without the panel and is scrolled.
  const kept = useBesidePanel(chosen !== null) && view === 'network' ? panelWidth : 0
  const room = {
    width: Math.max(smallest.width, Math.floor(width + kept)),
    height: Math.max(smallest.height, Math.floor(height)),
  }

  // A drawing grows by what its key needs; as much is taken off what it is asked for, so that it fits the page.
  useLayoutEffect(() => {
    const drawn = drawing.current?.firstElementChild?.getBoundingClientRect().height ?? 0
    setKey((taken) => Math.max(0, Math.min(120, Math.ceil(drawn - room.height + taken))))
  })

  useEffect(() => {
    if (chosen === null) return
    drawing.current?.querySelector('[aria-pressed="true"]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [chosen])

  const Drawing = view === 'influence' ? InfluenceInterest : StakeholderNetwork
  const name = view === 'influence' ? 'Stakeholders by influence and interest' : 'Network of stakeholders'
  return (
    <section ref={ref} className={styles.drawing} aria-label={name}>
      {width > 0 && (
        <div ref={drawing} className={styles.sheet} data-wide={room.width > width || undefined}>
          <Drawing
            organisation={organisation}
            stakeholders={onMap}
            relationships={relationships}
            palette={palette}
            width={room.width}
            height={room.height - key}
            chosenId={chosen ?? undefined}
            onChoose={onChoose}
          />
        </div>
      )}
    </section>
  )
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
