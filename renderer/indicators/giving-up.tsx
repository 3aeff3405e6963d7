import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Indicator, IndicatorUses } from '../../shared/model/indicator'
import { countOf } from '../../shared/rules/count-words'
import { listWords } from '../../shared/rules/number-words'
import { problemOf } from '../client/bridge'
import { useWrite } from '../client/queries'
import { fieldProblem } from '../components/field-problem'
import { DayField } from '../components/fields/day-field'
import { useFieldsLocked } from '../components/fields/locked'
import { TextField } from '../components/fields/text-field'
import { useNavigation } from '../frame/navigation'
import { useNotices } from '../frame/notices'
import { places } from '../frame/places'
import styles from './form.module.css'

type Props = { indicator: Indicator; uses: IndicatorUses }

/** Giving an indicator up from a day on, which keeps what was measured; or removing one nothing hangs on. */
export function GivingUp({ indicator, uses }: Props) {
  const change = useWrite('indicators.change').mutateAsync
  const remove = useWrite('indicators.remove').mutateAsync
  const { go } = useNavigation()
  const { say } = useNotices()
  const [problem, setProblem] = useState<string | null>(null)
  const locked = useFieldsLocked()
  const { id, name, retiredOn, retiredWhy } = indicator
  const hanging = [
    ...(uses.readings > 0 ? [countOf(uses.readings, 'reading', 'readings')] : []),
    ...(uses.benchmarks > 0 ? [countOf(uses.benchmarks, 'benchmark', 'benchmarks')] : []),
    ...(uses.experiences > 0 ? [countOf(uses.experiences, 'experience', 'experiences')] : []),
    ...(uses.looks > 0 ? [countOf(uses.looks, 'note that it was looked at', 'notes that it was looked at')] : []),
    ...(uses.actions > 0 ? [countOf(uses.actions, 'action', 'actions')] : []),
  ]
  const take = async () => {
    try {
      await remove({ id })
      say(`Removed ${name}`)
      go(places.indicator.start)
    } catch (error) {
      setProblem(problemOf(error).message)
    }
  }
  return (
    <>
      <DayField
        label="Given up on"
        hint="From that day on it is not asked for any more. Earlier years keep it."
        value={retiredOn}
        onSave={(day) => change({ id, retiredOn: day })}
        keptAs={`indicator.${id}.retiredOn`}
      />
      {retiredOn !== null && (
        <TextField
          label="Why was it given up?"
          multiline
          value={retiredWhy}
          onSave={(words) => change({ id, retiredWhy: words })}
          keptAs={`indicator.${id}.retiredWhy`}
        />
      )}
      {!locked &&
        (hanging.length > 0 ? (
          <p className={styles.small}>
            It can’t be removed: {listWords(hanging)}{' '}
            {hanging.length > 1 || uses.readings + uses.benchmarks + uses.experiences + uses.looks + uses.actions > 1
              ? 'hang'
              : 'hangs'}{' '}
            on it. Giving it up keeps what was measured.
          </p>
        ) : (
          <div>
            <Button variant="default" className={styles.danger ?? ''} onClick={() => void take()}>
              Remove this indicator
            </Button>
          </div>
        ))}
      {problem !== null && (
        <div role="alert" className={styles.problem}>
          {fieldProblem(problem)}
        </div>
      )}
    </>
  )
}
