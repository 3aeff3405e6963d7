import type { ReactElement } from 'react'
import { Words } from './lettering'
import type { PicturePalette } from './palette'
import type { KeyEntry, PlacedKeyEntry } from './picture-key'
import { type MapStakeholder, markOf, type NodeMoving, radiusOf, StakeholderNode } from './stakeholder-marks'
import { shortened } from './stakeholder-names'
import { stakeholderWords } from './stakeholder-words'

/** Those whose influence or interest is not judged yet, as they wait below the map. */
export function unplacedEntries(stakeholders: readonly MapStakeholder[], palette: PicturePalette): KeyEntry[] {
  const unplaced = stakeholders.filter((each) => each.influence === null || each.interest === null)
  if (unplaced.length === 0) return []
  const title = 'Not placed yet:'
  return [
    { id: 'unplaced', mark: null, markWidth: 0, words: title },
    ...unplaced.map((each) => ({
      id: each.id,
      mark: () => <></>,
      markWidth: 2 * radiusOf(null, palette) + palette.sizes.small * 0.4,
      words: shortened(each.name),
    })),
  ]
}

type UnplacedProps = {
  placed: PlacedKeyEntry
  /** None for the words before the first. */
  stakeholder: MapStakeholder | undefined
  palette: PicturePalette
  anyAsked: boolean
  chosenId: string | undefined
  onChoose: ((id: string) => void) | undefined
  moving: NodeMoving | undefined
}

/** One that waits: pressed and dragged like a circle on the map, by its name too. */
export function UnplacedEntry(props: UnplacedProps): ReactElement {
  const { placed, stakeholder, palette, anyAsked, chosenId, onChoose, moving } = props
  const size = palette.sizes.small
  const r = radiusOf(null, palette) * 0.8
  const words = (
    <Words
      lines={[placed.entry.words]}
      x={placed.x + placed.entry.markWidth}
      top={placed.y - size * 0.61}
      size={size}
      lettering={stakeholder?.id === chosenId && stakeholder ? palette.lettering.strong : palette.lettering.label}
      fill={stakeholder ? palette.ink : palette.quiet}
    />
  )
  return (
    <>
      {stakeholder && (
        <StakeholderNode
          stakeholder={stakeholder}
          x={placed.x + r}
          y={placed.y}
          r={r}
          kind={markOf(stakeholder, anyAsked)}
          palette={palette}
          chosen={stakeholder.id === chosenId}
          label={stakeholderWords(stakeholder)}
          onChoose={onChoose}
          moving={moving}
        />
      )}
      {stakeholder && onChoose ? (
        <g
          aria-hidden
          data-stakeholder={stakeholder.id}
          onClick={() => onChoose(stakeholder.id)}
          onPointerDown={(event) => moving?.onGrip(stakeholder.id, event)}
          style={{ cursor: moving ? 'grab' : 'pointer' }}
        >
          {words}
        </g>
      ) : (
        words
      )}
    </>
  )
}
