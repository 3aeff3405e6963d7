import { Button, Menu } from '@mantine/core'
import type { GridCell } from '../../shared/model/grid'
import { useRead, useWrite } from '../client/queries'
import { useNavigation } from '../frame/navigation'
import { useNotices } from '../frame/notices'
import { isFed } from './view'

type Props = { reading: GridCell; yearId: string; locked: boolean }

/** The consultation behind a figure: the question it is worked out from, or the one that a typed figure rests on. */
export function RestsOn({ reading, yearId, locked }: Props) {
  const { go } = useNavigation()
  const consultations = useRead('consultations.list', { yearId }).data ?? []
  const describe = useWrite('readings.describe').mutateAsync
  const { trouble } = useNotices()
  const { readingId, consultationId, questionId } = reading
  const one = consultations.find(({ id }) => id === consultationId)
  if (isFed(reading)) {
    if (consultationId === undefined || questionId === undefined) return null
    return (
      <Button
        variant="subtle"
        size="compact-sm"
        onClick={() => go({ place: 'consultation', id: consultationId, part: 'questions', chosen: questionId })}
      >
        See the question
      </Button>
    )
  }
  const say = (id: string | null) => void describe({ id: readingId, consultationId: id }).catch(trouble)
  const words = one === undefined ? 'Rests on…' : `Rests on ${one.reference} ${one.name}`
  if (locked || consultations.length === 0) return one === undefined ? null : <span>{words}</span>
  return (
    <Menu position="top-start" withinPortal>
      <Menu.Target>
        <Button variant="subtle" size="compact-sm">
          {words}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>The consultation it comes from</Menu.Label>
        {consultations.map(({ id, reference, name }) => (
          <Menu.Item key={id} onClick={() => say(id)}>
            {`${reference} ${name}`}
          </Menu.Item>
        ))}
        {one !== undefined && (
          <>
            <Menu.Divider />
            <Menu.Item onClick={() => go({ place: 'consultation', id: one.id, part: 'whom', chosen: null })}>
              Go to {one.reference}
            </Menu.Item>
            <Menu.Item onClick={() => say(null)}>It rests on none</Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}
