import { Button, Menu, Select, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { BookInfo } from '../../shared/model/book'
import {
  type ConsultationInList,
  ConsultationMethod,
  consultationMethods,
  consultationMethodWords,
} from '../../shared/model/consultation'
import { problemOf } from '../client/bridge'
import { useWrite } from '../client/queries'
import { fieldProblem } from '../components/field-problem'
import { useFieldsLocked } from '../components/fields/locked'
import { useNavigation } from '../frame/navigation'
import { useNotices } from '../frame/notices'
import styles from './consultations.module.css'
import { repeatable } from './repeatable'

type Props = {
  year: { id: string; label: string }
  /** Of every year: earlier ones can be done again. */
  all: readonly ConsultationInList[]
  years: BookInfo['years']
}

export const methodChoices = consultationMethods.map((value) => ({ value, label: consultationMethodWords[value] }))

/** One line that begins a consultation, by its name or like an earlier one, and goes to its page. */
export function AddConsultation({ year, all, years }: Props) {
  const add = useWrite('consultations.add')
  const { go } = useNavigation()
  const locked = useFieldsLocked()
  const [name, setName] = useState('')
  const [method, setMethod] = useState<ConsultationMethod>('survey')
  const [problem, setProblem] = useState<string | null>(null)
  if (locked) return null
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (add.isPending) return
    if (name.trim() === '') {
      setProblem('Give it a name, as people speak of it: “Swimmers’ survey”.')
      return
    }
    try {
      const { record } = await add.mutateAsync({ yearId: year.id, name, method })
      go({ place: 'consultation', id: record.id, part: 'whom', chosen: null })
    } catch (error) {
      setProblem(`${problemOf(error).message} What you wrote is kept here.`)
    }
  }
  return (
    <form className={styles.adding} onSubmit={(event) => void submit(event)} noValidate aria-label="Add a consultation">
      <TextInput
        className={styles.addName ?? ''}
        label="Add a consultation"
        placeholder="What you call it: Swimmers’ survey"
        value={name}
        onChange={(event) => {
          setProblem(null)
          setName(event.currentTarget.value)
        }}
        error={fieldProblem(problem)}
        autoComplete="off"
        maxLength={300}
      />
      <Select
        label="How are they asked?"
        data={methodChoices}
        value={method}
        onChange={(value) => {
          if (value !== null) setMethod(ConsultationMethod.parse(value))
        }}
        allowDeselect={false}
        checkIconPosition="right"
        className={styles.addMethod ?? ''}
      />
      <Button type="submit" variant="default">
        Add
      </Button>
      <LikeEarlier year={year} all={all} years={years} />
    </form>
  )
}

/** Takes an earlier year's consultation over: method, whom it asks, its questions. */
export function LikeEarlier({ year, all, years }: Props) {
  const repeat = useWrite('consultations.repeat')
  const { go } = useNavigation()
  const { trouble } = useNotices()
  const earlier = repeatable(all, year.id, years)
  if (earlier.length === 0) return null
  const take = async (id: string) => {
    try {
      const { record } = await repeat.mutateAsync({ id, yearId: year.id })
      go({ place: 'consultation', id: record.id, part: 'whom', chosen: null })
    } catch (error) {
      trouble(error)
    }
  }
  return (
    <Menu position="bottom-start" withinPortal>
      <Menu.Target>
        <Button variant="default" disabled={repeat.isPending}>
          Like an earlier one…
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {earlier.map(({ id, reference, name, yearLabel }) => (
          <Menu.Item key={id} onClick={() => void take(id)}>
            {name} <span className={styles.small}>{`${reference}, ${yearLabel}`}</span>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
