import { Button, Radio, Stack, Textarea } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { Fit, FitKind, FoundFrameworkIndicator } from '../../shared/model/fit'
import { problemOf } from '../client/bridge'
import { useWrite } from '../client/queries'
import { fieldProblem } from '../components/field-problem'
import { ChoiceField } from '../components/fields/choice-field'
import { useFieldsLocked } from '../components/fields/locked'
import { TextField } from '../components/fields/text-field'
import { useNotices } from '../frame/notices'
import { fitChoices, fitShort, whyQuestions } from './fit-words'
import styles from './frameworks.module.css'

type Ours = { id: string; name: string }

type FormProps = { found: FoundFrameworkIndicator; indicator: Ours; onDone: () => void }

/** How ours fits one nothing was said of yet, and why. The framework indicator comes into the book with it. */
export function FitForm({ found, indicator, onDone }: FormProps) {
  const setShipped = useWrite('fits.setShipped').mutateAsync
  const set = useWrite('fits.set').mutateAsync
  const { say } = useNotices()
  const locked = useFieldsLocked()
  const [kind, setKind] = useState<FitKind | null>(null)
  const [explanation, setExplanation] = useState('')
  const [problem, setProblem] = useState<{ at: 'kind' | 'why' | 'all'; words: string } | null>(null)
  if (locked) return null

  const use = async (event: FormEvent) => {
    event.preventDefault()
    if (kind === null) {
      setProblem({ at: 'kind', words: 'Choose one of the three.' })
      return
    }
    if (kind === 'partly' && explanation.trim() === '') {
      setProblem({ at: 'why', words: 'Say in a line what differs, so that readers can judge the comparison.' })
      return
    }
    const fit = { indicatorId: indicator.id, kind, explanation: explanation.trim() }
    try {
      if (found.id === null) await setShipped({ ...fit, framework: found.framework, code: found.code })
      else await set({ ...fit, frameworkIndicatorId: found.id })
      say(`${found.code} ${fitShort[kind]}`)
      onDone()
    } catch (error) {
      setProblem({ at: 'all', words: problemOf(error).message })
    }
  }
  const problemAt = (at: 'kind' | 'why' | 'all') => fieldProblem(problem?.at === at ? problem.words : null)
  return (
    <form className={styles.form} onSubmit={(event) => void use(event)} noValidate>
      <Radio.Group
        label={`How does “${indicator.name}” fit it?`}
        value={kind ?? ''}
        onChange={(value) => {
          setKind(fitChoices.find((choice) => choice.value === value)?.value ?? null)
          setProblem(null)
        }}
        error={problemAt('kind')}
      >
        <Stack gap="xs">
          {fitChoices.map(({ value, label, hint }) => (
            <Radio key={value} value={value} label={label} description={hint} />
          ))}
        </Stack>
      </Radio.Group>
      {kind !== null && (
        <Textarea
          label={whyQuestions[kind]}
          description="In the sample: “Ours asks users only, and they report it themselves.”"
          autosize
          minRows={2}
          value={explanation}
          onChange={(event) => {
            setExplanation(event.currentTarget.value)
            setProblem(null)
          }}
          error={problemAt('why')}
        />
      )}
      {problem?.at === 'all' && <div role="alert">{problemAt('all')}</div>}
      <Button type="submit" className={styles.use ?? ''}>
        Use it for this indicator
      </Button>
    </form>
  )
}

/** What was said of it before, changed as one goes, or taken back. */
export function FitSaid({ fit, indicator, code }: { fit: Fit; indicator: Ours; code: string }) {
  const set = useWrite('fits.set').mutateAsync
  const remove = useWrite('fits.remove').mutateAsync
  const { say, trouble } = useNotices()
  const locked = useFieldsLocked()
  const { id, ...said } = fit
  const takeBack = async () => {
    try {
      await remove({ id })
      say(`${code} no longer stands beside ${indicator.name}`)
    } catch (error) {
      trouble(error)
    }
  }
  return (
    <div className={styles.form}>
      <ChoiceField
        label={`How does “${indicator.name}” fit it?`}
        value={fit.kind}
        options={fitChoices}
        onSave={(kind) => set({ ...said, kind })}
      />
      <TextField
        label={whyQuestions[fit.kind]}
        multiline
        value={fit.explanation}
        onSave={(explanation) => set({ ...said, explanation })}
        keptAs={`fit.${id}.explanation`}
      />
      {!locked && (
        <Button variant="default" className={styles.use ?? ''} onClick={() => void takeBack()}>
          It doesn’t fit after all
        </Button>
      )}
    </div>
  )
}
