import { Button, Group, Modal, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { call, problemOf } from '../client/bridge'
import { queries, useDesktop } from '../client/queries'
import { fieldProblem } from '../components/field-problem'

type Props = { opened: boolean; onCancel: () => void; onKept: () => void; cancel?: string }

/** Asks in whose name changes are made. */
export function PersonDialog({ opened, onCancel, onKept, cancel = 'Cancel' }: Props) {
  return (
    <Modal
      opened={opened}
      onClose={onCancel}
      title="Who makes the changes?"
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <PersonForm onCancel={onCancel} onKept={onKept} cancel={cancel} />
    </Modal>
  )
}

function PersonForm({ onCancel, onKept, cancel }: Omit<Required<Props>, 'opened'>) {
  const known = useDesktop('settings.get').data?.person ?? ''
  const [name, setName] = useState(known)
  const [problem, setProblem] = useState<string | null>(null)

  const keep = async (event: FormEvent) => {
    event.preventDefault()
    const person = name.trim()
    if (person === '') {
      setProblem('Write your name, as colleagues know you.')
      return
    }
    try {
      const settings = await call('settings.set', { person })
      queries.setQueryData(['desktop', 'settings.get'], settings)
      onKept()
    } catch (error) {
      setProblem(problemOf(error).message)
    }
  }

  return (
    <form onSubmit={(event) => void keep(event)} noValidate>
      <p>Your name stands beside every change, so that others can see who did what. It is kept on this computer.</p>
      <TextInput
        mt="md"
        label="Your name"
        name="person"
        autoComplete="off"
        data-autofocus
        value={name}
        maxLength={120}
        onChange={(event) => setName(event.currentTarget.value)}
        error={fieldProblem(problem)}
      />
      <Group justify="flex-end" mt="lg" gap="sm">
        <Button variant="default" onClick={onCancel}>
          {cancel}
        </Button>
        <Button type="submit">Keep this name</Button>
      </Group>
    </form>
  )
}
