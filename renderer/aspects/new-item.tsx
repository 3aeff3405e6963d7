import { Button, Select, TextInput } from '@mantine/core'
import { type FormEvent, useRef, useState } from 'react'
import { AspectItemKind, type AspectsOfYear } from '../../shared/model/aspect'
import { problemOf } from '../client/bridge'
import { useWrite } from '../client/queries'
import { belowField } from '../components/fields/below-field'
import { useNotices } from '../frame/notices'
import styles from './checklist.module.css'
import { kindOptions } from './item-panel'

type Props = { section: AspectsOfYear['sections'][number]; yearId: string; onDone: () => void }

/** The line below the last item of a section: its words, how it is answered, and Enter; then it is ready for the next. */
export function NewItem({ section, yearId, onDone }: Props) {
  const add = useWrite('aspects.addItem')
  const { say } = useNotices()
  const [wording, setWording] = useState('')
  const [kind, setKind] = useState<AspectItemKind>('yes-no')
  const [problem, setProblem] = useState<string | null>(null)
  const input = useRef<HTMLInputElement>(null)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const words = wording.trim()
    input.current?.focus()
    if (add.isPending || words === '') return
    try {
      await add.mutateAsync({ yearId, sectionId: section.id, wording: words, kind })
      say(`Added ${words}`)
      setWording((now) => (now === wording ? '' : now))
    } catch (error) {
      setProblem(`${problemOf(error).message} What you wrote is kept here.`)
    }
  }
  return (
    <form
      className={styles.newItem}
      aria-label={`Add an item to ${section.title}`}
      onSubmit={(event) => void submit(event)}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && wording === '' && !event.defaultPrevented) onDone()
      }}
      noValidate
    >
      <TextInput
        ref={input}
        label="The next item"
        placeholder="First aid is known to somebody on every shift"
        value={wording}
        error={belowField(problem)}
        onChange={(event) => {
          setProblem(null)
          setWording(event.currentTarget.value)
        }}
        autoComplete="off"
        autoFocus
      />
      <Select
        label="How is it answered?"
        data={kindOptions}
        value={kind}
        allowDeselect={false}
        checkIconPosition="right"
        onChange={(value) => {
          if (value !== null) setKind(AspectItemKind.parse(value))
        }}
      />
      <div className={styles.formActs}>
        <Button type="submit" variant="default">
          Add the item
        </Button>
        <Button variant="subtle" onClick={onDone}>
          Done
        </Button>
      </div>
    </form>
  )
}
