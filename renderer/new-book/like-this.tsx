import { Modal, Radio, Stack } from '@mantine/core'
import { useState } from 'react'
import type { NewBook } from '../../shared/model/book'
import type { StructurePart } from '../../shared/model/structure'
import { capital } from '../../shared/rules/count-words'
import { structureUpTo, structureWords } from '../../shared/rules/structure'
import { useAsked } from '../client/asked'
import { call, problemOf } from '../client/bridge'
import { useCommand } from '../client/events'
import { useRead } from '../client/queries'
import { Answered } from '../components/answers'
import { fieldProblem } from '../components/field-problem'
import { askForOwnBook } from './ask'
import { NewBookForm } from './new-book-form'
import styles from './new-book-form.module.css'

/** "Start my own from this structure": another organisation's book that begins with what this one is made of. */
export function BookLikeThis() {
  const [open, setOpen] = useState(false)
  useCommand('new-like-this', () => setOpen(true))
  useAsked(askForOwnBook, () => setOpen(true))
  return (
    <Modal
      opened={open}
      onClose={() => setOpen(false)}
      size="lg"
      title="Begin your own book from this structure"
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <Beginning onDone={() => setOpen(false)} />
    </Modal>
  )
}

const parts = [
  { part: 'indicators', name: 'Everything' },
  { part: 'stakeholders', name: 'Objectives and stakeholders' },
  { part: 'objectives', name: 'Objectives and activities only' },
] as const satisfies { part: StructurePart; name: string }[]

function Beginning({ onDone }: { onDone: () => void }) {
  const structure = useRead('structure.get', {})
  const [upTo, setUpTo] = useState<StructurePart>('indicators')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)

  const begin = async (book: NewBook) => {
    setBusy(true)
    setProblem(null)
    try {
      const made = await call('book.create', { ...book, structure: await call('structure.get', { upTo }) })
      if (made !== null) onDone()
    } catch (error) {
      setProblem(problemOf(error).message)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Answered of={{ structure }}>
      {(held) => (
        <>
          <p className={styles.lead}>
            A new book for you, with the objectives, stakeholders and indicators of {held.structure.organisation} to
            rename, add to and take away. Figures, benchmarks and texts do not come along.
          </p>
          <NewBookForm onBegin={(book) => void begin(book)} onCancel={onDone} busy={busy}>
            <Radio.Group label="How much of it?" value={upTo} onChange={(value) => setUpTo(value as StructurePart)}>
              <Stack gap="xs" mt={6}>
                {parts.map(({ part, name }) => (
                  <Radio
                    key={part}
                    value={part}
                    label={name}
                    description={`${capital(structureWords(structureUpTo(held.structure, part)))}.`}
                  />
                ))}
              </Stack>
            </Radio.Group>
            {problem !== null && <div role="alert">{fieldProblem(problem)}</div>}
          </NewBookForm>
        </>
      )}
    </Answered>
  )
}
