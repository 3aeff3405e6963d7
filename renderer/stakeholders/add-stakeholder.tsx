import { Button, Select, TextInput } from '@mantine/core'
import { type FormEvent, useRef, useState } from 'react'
import { type Accountability, accountabilityWords, type Stakeholder } from '../../shared/model/stakeholder'
import { wordsOf } from '../../shared/rules/search-words'
import { problemOf } from '../client/bridge'
import { useWrite } from '../client/queries'
import { fieldProblem } from '../components/field-problem'
import { useNotices } from '../frame/notices'
import styles from './list.module.css'

type Props = {
  yearId: string
  there: readonly Stakeholder[]
  autoFocus?: boolean
}

export const directions = (['below', 'above', 'within', 'beside'] as const).map((value) => ({
  value,
  label: accountabilityWords[value],
}))

const same = (one: string, other: string) => wordsOf(one).join(' ') === wordsOf(other).join(' ')

/** One line to type names into: Enter adds one, and the line is ready for the next. */
export function AddStakeholder({ yearId, there, autoFocus = false }: Props) {
  const add = useWrite('stakeholders.addToYear')
  const { say } = useNotices()
  const [name, setName] = useState('')
  const [accountability, setAccountability] = useState<Accountability>('below')
  const [problem, setProblem] = useState<string | null>(null)
  const input = useRef<HTMLInputElement>(null)

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    input.current?.focus()
    if (add.isPending || name.trim() === '') return
    const known = there.find((each) => same(each.name, name))
    if (known !== undefined) {
      setProblem(`${known.name} is in the list already, as ${known.reference}.`)
      return
    }
    try {
      await add.mutateAsync({ yearId, stakeholders: [{ name, accountability }] })
      say(`Added ${name.trim()}`)
      // Typed on meanwhile: that is the next one already.
      setName((now) => (now === name ? '' : now))
    } catch (error) {
      setProblem(`${problemOf(error).message.replace(/^[a-z]\w*(?:\.\w+)*: /, '')} What you wrote is kept here.`)
    }
  }
  return (
    <form className={styles.adding} onSubmit={(event) => void submit(event)} noValidate aria-label="Add a stakeholder">
      <TextInput
        ref={input}
        className={styles.addName ?? ''}
        label="Add a stakeholder"
        placeholder="Name of a group or body"
        value={name}
        onChange={(event) => {
          setProblem(null)
          setName(event.currentTarget.value)
        }}
        error={fieldProblem(problem)}
        autoComplete="off"
        data-autofocus={autoFocus || undefined}
        maxLength={300}
      />
      <Select
        label="Who are they to us?"
        data={directions}
        value={accountability}
        onChange={(value) => {
          if (value !== null) setAccountability(value)
        }}
        allowDeselect={false}
        checkIconPosition="right"
        className={styles.addWho ?? ''}
      />
      <Button type="submit" variant="default">
        Add
      </Button>
    </form>
  )
}
