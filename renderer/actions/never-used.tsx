import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { IndicatorUse } from '../../shared/model/action'
import { capital, countOf } from '../../shared/rules/count-words'
import { addDays } from '../../shared/rules/days'
import { problemOf } from '../client/bridge'
import { useWrite } from '../client/queries'
import { fieldProblem } from '../components/field-problem'
import { useFieldsLocked } from '../components/fields/locked'
import { Mark } from '../components/status'
import { todayHere } from '../components/time-words'
import { useNavigation } from '../frame/navigation'
import { useNotices } from '../frame/notices'
import styles from './actions.module.css'
import { LookedAt } from './looked-at'

type Year = { id: string; label: string; endsOn: string }

const shownFirst = 4

/** What was collected and nobody used, each with the question whether to stop, and the three answers. */
export function NeverUsed({ unused, year }: { unused: readonly IndicatorUse[]; year: Year }) {
  const [all, setAll] = useState(false)
  if (unused.length === 0) return null
  const shown = all ? unused : unused.slice(0, shownFirst)
  const more = unused.length - shown.length
  return (
    <section aria-labelledby="never-used">
      <h2 id="never-used" className={styles.heading}>
        Collected and never used
      </h2>
      <p className={styles.teach}>
        Collect only what you will use. Stop collecting it, say why you keep it, or look at it now.
      </p>
      <ul className={styles.lines}>
        {shown.map((use) => (
          <Unused key={use.indicatorId} use={use} year={year} />
        ))}
      </ul>
      {more > 0 && (
        <Button variant="subtle" className={styles.lead ?? ''} onClick={() => setAll(true)}>
          {capital(countOf(more, 'more', 'more'))}
        </Button>
      )}
    </section>
  )
}

type Answer = 'stop' | 'keep' | 'look'

function Unused({ use, year }: { use: IndicatorUse; year: Year }) {
  const { indicatorId, name, reference, decision, askedFor } = use
  const { go } = useNavigation()
  const { offerUndo } = useNotices()
  const locked = useFieldsLocked()
  const retire = useWrite('indicators.change').mutateAsync
  const look = useWrite('looks.add').mutateAsync
  const [answer, setAnswer] = useState<Answer | null>(null)
  const close = () => setAnswer(null)
  const named = `unused-${indicatorId}`
  const stop = async (why: string) => {
    // Never within the year: it was collected in it, and belongs to its accounts.
    const day = [addDays(year.endsOn, 1), todayHere()].toSorted().at(-1) ?? todayHere()
    const { change } = await retire({ id: indicatorId, retiredOn: day, retiredWhy: why })
    if (change !== null) offerUndo(`${name} is no longer collected.`, change.sequence)
  }
  const keep = async (why: string) => {
    const { change } = await look({
      yearId: year.id,
      indicatorIds: [indicatorId],
      lookedOn: todayHere(),
      concluded: `Kept, because ${why}`,
    })
    if (change !== null) offerUndo(`${name} is kept.`, change.sequence)
  }
  return (
    <li>
      <Mark kind="none" />
      <div className={styles.words}>
        <button
          type="button"
          id={named}
          className={styles.name}
          onClick={() => go({ place: 'indicator', id: indicatorId })}
        >
          {name}
        </button>
        <p className={styles.small}>
          {decision.trim() === '' ? 'Nothing says what it is collected for.' : `Collected for: ${decision}`}
          {askedFor === '' ? '' : ` Asked for by ${askedFor}.`}
        </p>
        {!locked && answer === null && (
          <div className={styles.acts}>
            <Button variant="default" aria-describedby={named} onClick={() => setAnswer('stop')}>
              Stop collecting it
            </Button>
            <Button variant="default" aria-describedby={named} onClick={() => setAnswer('keep')}>
              Keep it, because…
            </Button>
            <Button variant="default" aria-describedby={named} onClick={() => setAnswer('look')}>
              Look at it now
            </Button>
          </div>
        )}
        {answer === 'stop' && (
          <Why label="Why is it given up?" act="Stop collecting it" onSay={stop} onDone={close} onCancel={close} />
        )}
        {answer === 'keep' && (
          <Why label="Keep it, because" act="Keep it" onSay={keep} onDone={close} onCancel={close} />
        )}
        {answer === 'look' && (
          <LookedAt indicatorIds={[indicatorId]} yearId={year.id} onDone={close} onCancel={close} />
        )}
      </div>
      <span className={styles.reference}>{reference}</span>
    </li>
  )
}

type WhyProps = {
  label: string
  act: string
  onSay(why: string): Promise<void>
  onDone(): void
  onCancel(): void
}

/** A reason on one line, without which nothing is done. */
function Why({ label, act, onSay, onDone, onCancel }: WhyProps) {
  const [why, setWhy] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (why.trim() === '') return setProblem('Say why: the accounts say so.')
    try {
      await onSay(why.trim())
      onDone()
    } catch (error) {
      setProblem(`${problemOf(error).message} What you wrote is kept here.`)
    }
  }
  return (
    <form className={styles.line} onSubmit={(event) => void submit(event)} noValidate aria-label={act}>
      <TextInput
        label={label}
        value={why}
        onChange={(event) => {
          setProblem(null)
          setWhy(event.currentTarget.value)
        }}
        error={fieldProblem(problem)}
        autoFocus
        autoComplete="off"
      />
      <div className={styles.lineActs}>
        <Button type="submit" variant="default">
          {act}
        </Button>
        <Button variant="subtle" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  )
}
