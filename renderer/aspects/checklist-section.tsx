import { ActionIcon, Button, Tooltip } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import type { AspectsOfYear } from '../../shared/model/aspect'
import { useWrite } from '../client/queries'
import { useFieldsLocked } from '../components/fields/locked'
import { useLineDrag } from '../components/line-drag'
import { useNotices } from '../frame/notices'
import styles from './checklist.module.css'
import { behindInGap, itemMoved, sectionMoved } from './checklist-order'
import { ItemLine } from './item-line'
import { LineField } from './line-field'
import { NewItem } from './new-item'
import { useSteadyKeys } from './steady-keys'

type Section = AspectsOfYear['sections'][number]

type Props = {
  section: Section
  sections: readonly Section[]
  yearId: string
  chosen: string | null
  onChoose: (id: string | null) => void
}

/** A section of the checklist with its items: typed, put in order, added to and removed. */
export function ChecklistSection({ section, sections, yearId, chosen, onChoose }: Props) {
  const { id, title, description, items } = section
  const change = useWrite('aspects.changeSection').mutateAsync
  const moveItem = useWrite('aspects.changeItem').mutateAsync
  const { trouble } = useNotices()
  const locked = useFieldsLocked()
  const [adding, setAdding] = useState(false)
  const list = useRef<HTMLOListElement>(null)
  const keyOf = useSteadyKeys()
  const ids = items.map((item) => item.id)
  const { drag, grip } = useLineDrag(list, (item, gap) => {
    const afterId = behindInGap(ids, item, gap)
    if (afterId !== (ids[ids.indexOf(item) - 1] ?? null)) void moveItem({ yearId, id: item, afterId }).catch(trouble)
  })
  const move = (item: string, by: -1 | 1) => {
    const to = itemMoved(sections, item, by)
    if (to !== null) void moveItem({ yearId, id: item, ...to }).catch(trouble)
  }
  const goOn = (from: number) => {
    const lines = list.current?.querySelectorAll<HTMLElement>('textarea')
    lines?.item(from + 1)?.focus()
  }
  return (
    <section className={styles.section} aria-label={title}>
      <div className={styles.head}>
        <div className={styles.titles}>
          <LineField
            label={`Section: ${title}`}
            as="title"
            value={title}
            onSave={(text) => change({ yearId, id, title: text })}
            keptAs={`aspectSection.${id}.title`}
          />
          <LineField
            label={`What the section ${title} is about`}
            as="description"
            value={description}
            placeholder="What this section is about"
            onSave={(text) => change({ yearId, id, description: text })}
            keptAs={`aspectSection.${id}.description`}
          />
        </div>
        {!locked && <SectionActs section={section} sections={sections} yearId={yearId} />}
      </div>
      <ol
        ref={list}
        className={styles.items}
        aria-label={`Items of ${title}`}
        data-dragging={drag !== null || undefined}
      >
        {items.map((item, at) => (
          <ItemLine
            key={keyOf(item)}
            item={item}
            yearId={yearId}
            chosen={item.id === chosen}
            marked={drag?.gap === at ? 'above' : drag?.gap === items.length && at === items.length - 1 ? 'below' : null}
            moving={drag?.key === item.id}
            onOpen={() => onChoose(item.id)}
            onGone={() => {
              if (item.id === chosen) onChoose(null)
            }}
            onGrip={grip(item.id)}
            onMove={(by) => move(item.id, by)}
            onEnter={() => goOn(at)}
          />
        ))}
      </ol>
      {!locked &&
        (adding ? (
          <NewItem section={section} yearId={yearId} onDone={() => setAdding(false)} />
        ) : (
          <Button
            variant="subtle"
            className={styles.add ?? ''}
            aria-label={`Add an item to ${title}`}
            onClick={() => setAdding(true)}
          >
            Add an item
          </Button>
        ))}
    </section>
  )
}

/** A section one up or down, and away once it has no items. */
function SectionActs({ section, sections, yearId }: Pick<Props, 'section' | 'sections' | 'yearId'>) {
  const { id, title, items } = section
  const change = useWrite('aspects.changeSection').mutateAsync
  const remove = useWrite('aspects.removeSection').mutateAsync
  const { trouble, offerUndo } = useNotices()
  const ids = sections.map((one) => one.id)
  const up = sectionMoved(ids, id, -1)
  const down = sectionMoved(ids, id, 1)
  const take = async () => {
    try {
      const { change: done } = await remove({ yearId, id })
      if (done !== null) offerUndo(`Removed the section ${title}.`, done.sequence)
    } catch (error) {
      trouble(error)
    }
  }
  return (
    <div className={styles.acts}>
      {(
        [
          [up, 'up', IconArrowUp],
          [down, 'down', IconArrowDown],
        ] as const
      ).map(([to, where, Icon]) => (
        <Tooltip key={where} label={`Move ${where}`}>
          <ActionIcon
            aria-label={`Move the section ${title} ${where}`}
            disabled={to === undefined}
            onClick={() => void change({ yearId, id, afterId: to }).catch(trouble)}
          >
            <Icon size="1rem" stroke={1.5} aria-hidden />
          </ActionIcon>
        </Tooltip>
      ))}
      {items.length === 0 && (
        <Tooltip label="Remove">
          <ActionIcon aria-label={`Remove the section ${title}`} onClick={() => void take()}>
            <IconTrash size="1rem" stroke={1.5} aria-hidden />
          </ActionIcon>
        </Tooltip>
      )}
    </div>
  )
}
