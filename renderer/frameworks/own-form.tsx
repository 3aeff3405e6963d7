import { Button, Textarea, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { problemOf } from '../client/bridge'
import { useWrite } from '../client/queries'
import { fieldProblem } from '../components/field-problem'
import styles from './frameworks.module.css'

const fields = [
  { name: 'frameworkTitle', label: 'In which plan or list does it stand?', hint: 'For example: Town plan 2025.' },
  { name: 'code', label: 'Its number or letter there', hint: 'For example: T2. Ours must differ from each other.' },
  { name: 'wording', label: 'How is it worded, word for word?', hint: '' },
  { name: 'unit', label: 'What is it counted in?', hint: 'For example: %.' },
  { name: 'population', label: 'Of whom?', hint: 'For example: residents aged 16 and over.' },
  { name: 'source', label: 'Where can it be read?', hint: 'A page, a paper, a web address.' },
] as const

type FieldName = (typeof fields)[number]['name']
const needed = ['frameworkTitle', 'code', 'wording'] as const satisfies FieldName[]

/** A framework indicator that stands in no published set. */
export function OwnForm({ onAdded }: { onAdded: (code: string) => void }) {
  const add = useWrite('frameworks.addOwn').mutateAsync
  const [typed, setTyped] = useState<Record<FieldName, string>>({
    frameworkTitle: '',
    code: '',
    wording: '',
    unit: '',
    population: '',
    source: '',
  })
  const [problem, setProblem] = useState<{ at: string; words: string } | null>(null)

  const keep = async (event: FormEvent) => {
    event.preventDefault()
    const missing = needed.find((name) => typed[name].trim() === '')
    if (missing !== undefined) {
      setProblem({ at: missing, words: 'This is needed, so that readers can find it.' })
      return
    }
    try {
      const { record } = await add({ ...typed, licence: '' })
      onAdded(record.code)
    } catch (error) {
      const { message, detail } = problemOf(error)
      setProblem({ at: Array.isArray(detail.fields) ? String(detail.fields[0]) : 'all', words: message })
    }
  }
  return (
    <form className={styles.form} onSubmit={(event) => void keep(event)} noValidate>
      <h3>One of your own</h3>
      {fields.map(({ name, label, hint }, at) => {
        const shared = {
          label,
          ...(hint === '' ? {} : { description: hint }),
          value: typed[name],
          error: fieldProblem(problem?.at === name ? problem.words : null),
          autoComplete: 'off',
          autoFocus: at === 0,
          onChange: (event: { currentTarget: { value: string } }) => {
            setTyped({ ...typed, [name]: event.currentTarget.value })
            setProblem(null)
          },
        }
        return name === 'wording' ? (
          <Textarea key={name} {...shared} autosize minRows={2} />
        ) : (
          <TextInput key={name} {...shared} />
        )
      })}
      {problem !== null && !fields.some(({ name }) => name === problem.at) && (
        <div role="alert">{fieldProblem(problem.words)}</div>
      )}
      <Button type="submit" className={styles.use ?? ''}>
        Add it
      </Button>
    </form>
  )
}
