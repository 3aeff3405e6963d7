import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { problemOf } from '../client/bridge'
import { useWrite } from '../client/queries'
import { fieldProblem } from '../components/field-problem'
import styles from './evidence.module.css'
import { forTarget, type Target } from './target'

const words = {
  paper: {
    name: 'What is it?',
    nameHint: '“Visitors’ book”, “Minutes of the trustees, March”.',
    place: 'Where is it kept?',
    placeHint: '“Green folder, office shelf”: so that an auditor finds it.',
    noPlace: 'Write where the paper is kept.',
  },
  link: {
    name: 'What is it?',
    nameHint: '“Active Lives, adults 2023/24”.',
    place: 'Its address',
    placeHint: 'Kept as text; Fairbook never opens it.',
    noPlace: 'Write or paste the address of the page.',
  },
} as const

type Props = { form: 'paper' | 'link'; target: Target | null; onAdded: (id: string) => void }

/** Says where evidence is that is not kept in the book. */
export function AddReference({ form, target, onAdded }: Props) {
  const add = useWrite('evidence.addReference')
  const [name, setName] = useState('')
  const [place, setPlace] = useState('')
  const [problems, setProblems] = useState<{ name?: string; place?: string; all?: string }>({})
  const asked = words[form]
  const keep = async (event: FormEvent) => {
    event.preventDefault()
    if (add.isPending) return
    const found = {
      ...(name.trim() === '' ? { name: 'Write what it is called.' } : {}),
      ...(place.trim() === '' ? { place: asked.noPlace } : {}),
    }
    setProblems(found)
    if (Object.keys(found).length > 0) return
    try {
      const { record } = await add.mutateAsync({ form, name, place, ...forTarget(target) })
      onAdded(record.id)
    } catch (error) {
      setProblems({ all: `${problemOf(error).message} What you wrote is kept here.` })
    }
  }
  return (
    <form className={styles.fields} onSubmit={(event) => void keep(event)} noValidate>
      <TextInput
        label={asked.name}
        description={asked.nameHint}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        error={fieldProblem(problems.name ?? null)}
        autoComplete="off"
        data-autofocus
      />
      <TextInput
        label={asked.place}
        description={asked.placeHint}
        value={place}
        onChange={(event) => setPlace(event.currentTarget.value)}
        error={fieldProblem(problems.place ?? null)}
        autoComplete="off"
      />
      {problems.all !== undefined && <div role="alert">{fieldProblem(problems.all)}</div>}
      <div>
        <Button type="submit" disabled={add.isPending}>
          Add it
        </Button>
      </div>
    </form>
  )
}
