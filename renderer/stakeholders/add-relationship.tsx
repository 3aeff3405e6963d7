import { Button, SegmentedControl, Select, TextInput } from '@mantine/core'
import { type FormEvent, type KeyboardEvent, useState } from 'react'
import { problemOf } from '../client/bridge'
import { useWrite } from '../client/queries'
import { fieldProblem } from '../components/field-problem'
import { useNotices } from '../frame/notices'
import styles from './panel.module.css'
import {
  type Closeness,
  closenessOptions,
  type End,
  endOfKey,
  endOptions,
  keyOfEnd,
  nameOfEnd,
  sentenceOf,
  strengthOf,
} from './relationship-fields'

type Props = { self: { id: string; name: string }; ends: End[]; onClose: () => void }

/** A new relationship, said as a sentence: who, what, whom, and how close. */
export function AddRelationship({ self, ends, onClose }: Props) {
  const add = useWrite('relationships.add')
  const { say } = useNotices()
  const [outwards, setOutwards] = useState(true)
  const [other, setOther] = useState(keyOfEnd(null))
  const [verb, setVerb] = useState('')
  const [closeness, setCloseness] = useState<Closeness>('2')
  const [problem, setProblem] = useState<string | null>(null)
  const otherId = endOfKey(other)
  const [fromId, toId] = outwards ? [self.id, otherId] : [otherId, self.id]

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (add.isPending) return
    if (verb.trim() === '') {
      setProblem('Write what passes between them, in a word or two.')
      return
    }
    try {
      const fields = { fromId, toId, verb, strength: strengthOf(closeness) }
      await add.mutateAsync(fields)
      say(`Added: ${sentenceOf({ fromId, toId, verb: verb.trim() }, ends)}`)
      onClose()
    } catch (error) {
      setProblem(problemOf(error).message)
    }
  }
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return
    // Only this: the panel around it stays open.
    event.preventDefault()
    onClose()
  }
  return (
    <form
      className={styles.tieFields}
      onSubmit={(event) => void submit(event)}
      onKeyDown={press}
      noValidate
      aria-label="Add a relationship"
    >
      <SegmentedControl
        fullWidth
        aria-label="Which way does it go?"
        value={outwards ? 'out' : 'in'}
        onChange={(way) => setOutwards(way === 'out')}
        data={[
          { value: 'out', label: 'From them' },
          { value: 'in', label: 'To them' },
        ]}
      />
      <TextInput
        label="What passes along it?"
        description={`Read along the arrow: “${nameOfEnd(fromId, ends)} … ${nameOfEnd(toId, ends)}”.`}
        placeholder="send people to"
        value={verb}
        onChange={(event) => {
          setProblem(null)
          setVerb(event.currentTarget.value)
        }}
        error={fieldProblem(problem)}
        autoComplete="off"
        autoFocus
      />
      <Select
        label={outwards ? 'To whom?' : 'From whom?'}
        data={endOptions(ends.filter(({ id }) => id !== self.id))}
        value={other}
        onChange={(key) => {
          if (key !== null) setOther(key)
        }}
        allowDeselect={false}
        searchable={ends.length > 10}
        nothingFoundMessage="Nobody by that name"
        checkIconPosition="right"
      />
      <Select
        label="How close is it?"
        data={[...closenessOptions]}
        value={closeness}
        onChange={(value) => {
          if (value !== null) setCloseness(value)
        }}
        allowDeselect={false}
        checkIconPosition="right"
      />
      <div className={styles.acts}>
        <Button type="submit" variant="default">
          Add it
        </Button>
        <Button variant="subtle" onClick={onClose}>
          Not now
        </Button>
      </div>
    </form>
  )
}
