import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useEffect, useEffectEvent, useState } from 'react'
import { useRead } from '../client/queries'
import { useTask } from '../components/use-task'
import { useNavigation } from '../frame/navigation'
import { BeforeAnyName } from './before-any-name'
import { Copies } from './copies'
import styles from './data-protection.module.css'
import { Erasures } from './erasures'
import { Looking } from './looking'
import { Results } from './results'

/** Everything held under a name, as it may be written; nothing yet before one is typed. */
export function PersonView({ names }: { names: readonly string[] }) {
  const { go } = useNavigation()
  const find = useTask('people.find')
  const [typed, setTyped] = useState(names[0] ?? '')
  const [problem, setProblem] = useState<string | null>(null)
  const erasures = useRead('people.erasures', {}).data ?? []
  const look = () => void find.start({ names: [...names] })
  const lookAtOnce = useEffectEvent(() => {
    if (names.length > 0) look()
  })
  useEffect(() => lookAtOnce(), [])

  const submit = (event: FormEvent) => {
    event.preventDefault()
    const name = typed.trim()
    if (!/[\p{L}\p{N}]/u.test(name)) setProblem('Type a name, or a part of one.')
    else if (names.length === 1 && name === names[0]) look()
    else go({ place: 'data-protection', view: 'person', names: [name] })
  }
  const { now } = find
  return (
    <>
      <form className={styles.search} onSubmit={submit} noValidate aria-label="A person’s name">
        <TextInput
          label="Name"
          description="As it may be written: first name and surname, a surname alone, a nickname"
          value={typed}
          error={problem}
          maxLength={200}
          autoComplete="off"
          onChange={(event) => {
            setProblem(null)
            setTyped(event.currentTarget.value)
          }}
        />
        <Button type="submit" disabled={now.state === 'running'}>
          Look everywhere
        </Button>
      </form>
      <Looking task={find} stopped="Stopped. Nothing was changed." />
      {names.length === 0 && <BeforeAnyName />}
      {now.state === 'done' && <Results names={names} found={now.result} onAgain={look} />}
      {(names.length === 0 || now.state === 'done') && (
        <>
          <Erasures erasures={erasures} />
          <Copies erasures={erasures} />
        </>
      )}
    </>
  )
}
